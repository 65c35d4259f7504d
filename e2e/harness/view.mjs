// Where the map stands, read from what is drawn.

import { painted } from './wait.mjs';

/** The place of each mark in percent of the map: { almaty: [76.1, 79.3], … }. */
export async function positions(page) {
  await painted(page);
  return page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#map [data-place]')].map(link => {
    const { x, y } = link.closest('svg.mark').attributes;
    return [link.dataset.place, [parseFloat(x.value), parseFloat(y.value)]];
  })));
}

/** The part of the basemap that is in view: left, top, width, height. */
export async function viewBox(page) {
  await painted(page);
  const text = await page.locator('#map svg.base').getAttribute('viewBox');
  return text.split(' ').map(Number);
}

/** The fragment of the address. */
export const fragment = page => new URL(page.url()).hash;
