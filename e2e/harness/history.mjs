// The browser's own way through what was seen.

/** Goes this many steps: back if it is less than nothing. Once it is asked: what leaves a page takes along whoever asks it. */
export const travel = (page, steps) => page.evaluate(steps => { setTimeout(() => history.go(steps)); }, steps);
export const back = page => travel(page, -1);
export const forward = page => travel(page, 1);

/** As a link leads: the document is left as it is. */
export const leaveFor = (page, address) => page.evaluate(address => {
  setTimeout(() => { location.href = address; });
}, address);
