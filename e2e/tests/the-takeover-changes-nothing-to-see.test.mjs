import assert from 'node:assert/strict';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { test } from '../harness/fonts.mjs';
import { PAGES, TRANSLATED } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { boxesOfControls, openBefore } from '../harness/takeover.mjs';

const site = await serve();

// The whole page as it is: no help from the driver, which would add a style of its own.
const picture = async page =>
  PNG.sync.read(await page.screenshot({ fullPage: true, caret: 'initial', animations: 'allow', scale: 'css' }));

function blank(png, boxes) {
  for (const box of boxes) {
    for (let y = Math.floor(box.y); y < Math.ceil(box.y + box.height); y += 1) {
      png.data.fill(0, (y * png.width + Math.floor(box.x)) * 4, (y * png.width + Math.ceil(box.x + box.width)) * 4);
    }
  }
}

for (const size of [WIDE, PHONE]) {
  for (const path of [...PAGES, ...TRANSLATED]) {
    test(`${path} at ${size.width}x${size.height}`, async () => {
      const page = await open({ size });
      const takeOver = await openBefore(site, page, path);
      const before = await picture(page);

      await takeOver();

      const after = await picture(page);
      assert.deepEqual([after.width, after.height], [before.width, before.height], 'the page is of another size');
      const boxes = await boxesOfControls(page);
      assert.ok(boxes.length > 4, 'the controls are not to be seen');
      blank(before, boxes);
      blank(after, boxes);
      const differing = pixelmatch(before.data, after.data, null, after.width, after.height, {
        threshold: 0,
        includeAA: true,
      });
      assert.equal(differing, 0, 'pixels differ');
    });
  }
}
