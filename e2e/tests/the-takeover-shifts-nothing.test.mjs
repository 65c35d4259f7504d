import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { PAGES } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { painted } from '../harness/wait.mjs';

const site = await serve();

const shifts = page => page.evaluate(() => new Promise(done => {
  const seen = [];
  new PerformanceObserver(list => {
    seen.push(...list.getEntries().map(({ value, sources }) =>
      ({ value, of: sources.map(source => source.node?.outerHTML?.slice(0, 80)) })));
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(seen)));
}));

for (const size of [WIDE, PHONE]) {
  for (const path of PAGES) {
    test(`${path} at ${size.width}x${size.height}`, async () => {
      const page = await open({ size });
      const takeOver = await openBefore(site, page, path);
      await painted(page);
      await takeOver();
      await painted(page);
      assert.deepEqual(await shifts(page), []);
    });
  }
}

test('a shift would be noticed', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  await takeOver();
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'late' })));
  await painted(page);
  assert.notDeepEqual(await shifts(page), []);
});
