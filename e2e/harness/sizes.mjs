// The sizes that every layout is tested at.

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
