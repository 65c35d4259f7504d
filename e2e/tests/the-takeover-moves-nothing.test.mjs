import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { test } from '../harness/fonts.mjs';
import { PAGES } from '../harness/pages.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { painted } from '../harness/wait.mjs';

const site = await serve();

// What the browser itself calls a shift. It knows of a node that moved, and not of one that stands in for another.
const shifts = page => page.evaluate(() => new Promise(done => {
  const seen = [];
  new PerformanceObserver(list => {
    seen.push(...list.getEntries().map(({ value, sources }) =>
      ({ value, of: sources.map(source => source.node?.outerHTML?.slice(0, 80)) })));
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(seen)));
}));

// So the boxes of all elements are compared as well, hidden or not. Instead of a control the page has its space, and none
// where it lies over what is drawn.
const boxes = page => page.evaluate(() => {
  const control = ':not(.zoom, .zoom *, .handle, .control *)';
  return [...document.querySelectorAll(`body *${control}:not(:has(*${control}))`)].map(element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x, y + scrollY, width, height].map(length => Math.round(length * 10) / 10).join(' ');
    const name = element.matches('.control') ? 'control' : element.tagName.toLowerCase();
    return `${name}#${element.id}.${element.getAttribute('class') ?? ''} at ${place}`;
  });
});
const controls = page => page.locator('select, input, button').count();

for (const size of [WIDE, PHONE]) {
  for (const path of PAGES) {
    test(`${path} at ${size.width}x${size.height}`, async () => {
      const page = await open({ size });
      const takeOver = await openBefore(site, page, path);
      await painted(page);
      const before = await boxes(page);
      assert.equal(await controls(page), 0, 'a page is written without controls');
      await takeOver();
      await painted(page);
      assert.notEqual(await controls(page), 0);
      assert.deepEqual(await shifts(page), []);
      sameLines(await boxes(page), before, 'the elements');
    });
  }
}

test('a shift would be noticed', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  const before = await boxes(page);
  await takeOver();
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'late' })));
  await painted(page);
  assert.notDeepEqual(await shifts(page), []);
  const after = await boxes(page);
  assert.throws(() => sameLines(after, before));
});
