// The browser's own way through what was seen.

import { eventually } from './wait.mjs';

/** Goes this many steps: back if it is less than nothing. Once it is asked: what leaves a page takes along whoever asks it. */
export const travel = (page, steps) => page.evaluate(steps => { setTimeout(() => history.go(steps)); }, steps);
export const back = page => travel(page, -1);
export const forward = page => travel(page, 1);

/**
 * Goes back within the document, and counts what each selector finds when the app has answered: behind its own listener and
 * what follows from that, and before any frame or timer.
 */
export async function foundOnBack(page, ...selectors) {
  await page.evaluate(selectors => {
    addEventListener('popstate', () => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.foundOnBack = selectors.map(selector => document.querySelectorAll(selector).length);
      };
      channel.port2.postMessage(0);
    }, { once: true });
  }, selectors);
  await back(page);
  await eventually('it went back', () => page.evaluate(() => 'foundOnBack' in window));
  return page.evaluate(() => window.foundOnBack);
}

/** As a link leads: the document is left as it is. */
export const leaveFor = (page, address) => page.evaluate(address => {
  setTimeout(() => { location.href = address; });
}, address);
