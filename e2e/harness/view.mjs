// Where the map stands, read from what is drawn.

import { painted } from './wait.mjs';

/** The place of each mark in percent of the map: { almaty: [76.1, 79.3], … }. */
export async function positions(page) {
  await painted(page);
  return page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#map [data-place]')].map(link => {
    // A mark stands at a percentage of the whole map, and that at a percentage of the box.
    const mark = link.closest('svg.marker'), map = mark.parentElement.closest('svg');
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

/**
 * A point of the map in whole pixels, well off its middle, with nothing to press near it: browsers draw a finger to a link
 * that is up to 16 pixels away.
 */
export async function bareGround(page) {
  await painted(page);
  const point = await page.evaluate(() => {
    const near = [-20, -10, 0, 10, 20];
    const isBare = (x, y) => {
      const found = document.elementFromPoint(x, y);
      return Boolean(found) && !found.closest('a, button, input, select, summary');
    };
    const { left, top, width, height } = document.querySelector('#map').getBoundingClientRect();
    for (let fy = 0.1; fy < 0.95; fy += 0.05) {
      for (let fx = 0.1; fx < 0.95; fx += 0.05) {
        if (Math.hypot(fx - 0.5, fy - 0.5) < 0.2) continue;
        const [x, y] = [Math.round(left + fx * width), Math.round(top + fy * height)];
        if (near.every(dx => near.every(dy => isBare(x + dx, y + dy)))) return { x, y };
      }
    }
  });
  if (!point) throw new Error('the map is full of marks');
  return point;
}
