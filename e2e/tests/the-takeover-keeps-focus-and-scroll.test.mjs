import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { day, list, mark, strip, tray } from '../harness/find.mjs';
import { test } from '../harness/fonts.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';

const site = await serve();

const FOCUSED = {
  'a mark': page => mark(page, 'Semey'),
  'an entry of the list': page => list(page).getByRole('link', { name: 'Pavlodar' }),
  'a day': page => day(page, '21 May'),
  'the details': page => page.locator('summary').first(),
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
      const place = () => page.evaluate(() => [scrollX, scrollY, document.querySelector('.date-nav ol').scrollLeft]);
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

test('the strip of days stays where it was pushed to', async () => {
  const page = await open({ size: PHONE });
  const takeOver = await openBefore(site, page, 'en/');
  await strip(page).getByRole('list').evaluate(strip => { strip.scrollLeft = 137; });
  await takeOver();
  assert.equal(await strip(page).getByRole('list').evaluate(strip => strip.scrollLeft), 137);
});

test('a page that nobody has touched has the focus nowhere', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/places/almaty/');
  await takeOver();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
});
