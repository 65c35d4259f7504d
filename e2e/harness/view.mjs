// Where the map stands, read from what is drawn.

import { painted } from './wait.mjs';

/** The place of each mark in percent of the map: { almaty: [76.1, 79.3], … }. */
export async function positions(page) {
  await painted(page);
  return page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#map [data-place]')].map(link => {
    // A mark stands at a percentage of the whole map, and that at a percentage of the box.
    const mark = link.closest('svg.mark'), map = mark.parentElement.closest('svg');
    const of = (svg, name) => parseFloat(svg.getAttribute(name));
    const at = (name, length) => of(map, name) + of(mark, name) * of(map, length) / 100;
    return [link.dataset.place, [at('x', 'width'), at('y', 'height')]];
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

/** The point of the map, in its own units, that is under a point of the window. */
export async function ground(page, { x, y }) {
  const box = await page.locator('#map').boundingBox();
  const [left, top, width, height] = await viewBox(page);
  return [left + (x - box.x) / box.width * width, top + (y - box.y) / box.height * height];
}

/** Asserts that two points of the map are the same, within the hundredths that are drawn. */
export function sameGround(actual, expected, what) {
  actual.forEach((value, n) => {
    if (Math.abs(value - expected[n]) > 0.5) throw new Error(`${what}: ${actual} is not ${expected}`);
  });
}
