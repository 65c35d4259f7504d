import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { daysButton, list, mark, tray } from '../harness/find.mjs';
import { test } from '../harness/fonts.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';

const site = await serve();

const FOCUSED = {
  'a mark': page => mark(page, 'Semey'),
  'an entry of the list': page => list(page).getByRole('link', { name: 'Pavlodar' }),
  'the button of the days': page => daysButton(page),
  'the details': page => page.locator('#side summary').first(),
  'a link to another page': page => tray(page).getByRole('link', { name: /in the table$/ }),
};

for (const size of [WIDE, PHONE]) {
  for (const [what, find] of Object.entries(FOCUSED)) {
    test(`focus on ${what} stays, and so does the scroll, at ${size.width}`, async () => {
      const page = await open({ size });
      const takeOver = await openBefore(site, page, 'en/');
      await find(page).focus();
      // Not where the focus itself would scroll to.
      await page.evaluate(() => scrollBy(0, 40));
      const place = () => page.evaluate(() => [scrollX, scrollY]);
      const before = await place();
      await find(page).evaluate(node => { node.isOld = true; });

      await takeOver();

      assert.ok(await find(page).evaluate(node => node === document.activeElement), 'focus is elsewhere');
      assert.ok(!await find(page).evaluate(node => node.isOld), 'nothing was taken over');
      assert.deepEqual(await place(), before);
    });
  }
}

test('a place in the middle of a long page stays', async () => {
  const page = await open({ size: PHONE });
  const takeOver = await openBefore(site, page, 'en/places/almaty/');
  await page.evaluate(() => scrollTo(0, 1200));
  await takeOver();
  assert.equal(await page.evaluate(() => scrollY), 1200);
});

test('a page that nobody has touched has the focus nowhere', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/places/almaty/');
  await takeOver();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
});
