import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { heard, links } from '../harness/find.mjs';
import { PAGES, TRANSLATED } from '../harness/pages.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore, withoutControls } from '../harness/takeover.mjs';

const site = await serve();

for (const size of [WIDE, PHONE]) {
  for (const path of [...PAGES, ...TRANSLATED]) {
    test(`${path} at ${size.width}x${size.height}`, async () => {
      const page = await open({ size });
      const takeOver = await openBefore(site, page, path);
      const body = page.locator('body');
      const lang = await page.locator('html').getAttribute('lang');
      const [before, linksBefore, titleBefore] = [await heard(body), await links(page), await page.title()];
      assert.equal(withoutControls(before, lang).kept.length, before.length, 'a control is there before it works');

      await takeOver();

      const { kept, absent } = withoutControls(await heard(body), lang);
      sameLines(kept, before, 'what is heard');
      assert.deepEqual(absent, [], 'takeover.txt lists what does not come');
      sameLines(await links(page), linksBefore, 'the links');
      assert.equal(await page.title(), titleBefore);
    });
  }
}
