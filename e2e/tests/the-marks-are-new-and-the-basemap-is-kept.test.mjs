import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';

const site = await serve();

test('the marks are new nodes and the basemap is the one that was there', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  const marked = () => page.evaluate(() => {
    const count = selector => {
      const nodes = [...document.querySelectorAll(selector)];
      return { all: nodes.length, old: nodes.filter(node => node.isOld).length };
    };
    return { marks: count('[data-place]'), basemap: count('#basemap path') };
  });
  await page.evaluate(() => document.querySelectorAll('*').forEach(node => { node.isOld = true; }));
  const before = await marked();
  assert.ok(before.marks.old > 5 && before.basemap.old > 1, JSON.stringify(before));

  await takeOver();

  const after = await marked();
  assert.deepEqual(after.marks, { all: before.marks.all, old: 0 });
  assert.deepEqual(after.basemap, before.basemap);
});
