// The pages that stand for all: the overview, a place and a day.

export const OVERVIEW = 'en/';
export const PLACE = 'en/places/almaty/';
export const DAY = 'en/dates/2016-05-21/';
export const PAGES = [OVERVIEW, PLACE, DAY];
