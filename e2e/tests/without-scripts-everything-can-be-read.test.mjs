import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, click, day, daysButton, heard, links, list, map, mark, marks, panel, told, tray } from '../harness/find.mjs';
import { PAGES } from '../harness/pages.mjs';
import { places } from '../harness/record.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';
import { withoutControls } from '../harness/takeover.mjs';

const site = await serve();

for (const path of PAGES) {
  test(`${path} has all that the app shows, and says why it stands still`, async () => {
    const page = await open({ scripts: false });
    await page.goto(site.url(path));
    assert.match(await told(page), /Without scripts this page shows everything/);
    assert.ok(await map(page).isVisible() && await daysButton(page).isVisible());
    assert.ok(await marks(page).count() > 5);
    const [still, stillLinks] = [await heard(page.locator('#app')), await links(page)];

    const app = await open();
    await app.goto(site.url(path));
    await ready(app);
    sameLines(still, withoutControls(await heard(app.locator('#app'))).kept, 'what is heard');
    sameLines(stillLinks, await links(app), 'the links');
    assert.doesNotMatch(await told(app), /Without scripts/);
  });
}

test('the overview names every place and the figures that belong to none', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url('en/'));
  for (const { name } of places) assert.ok(await list(page).getByRole('link', { name, exact: true }).isVisible(), name);
  assert.ok(await tray(page).getByText('1,083').first().isVisible());
});

test('what cannot work without scripts is not drawn', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url('en/'));
  assert.equal(await page.getByRole('button').count(), 0);
  assert.equal(await page.getByRole('combobox').count(), 0);
});

test('mark, list entry, day and Close are links to documents', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url('en/'));
  await click(mark(page, 'Almaty'));
  await page.waitForURL(site.url('en/places/almaty/'));
  assert.ok(await panel(page, 'Almaty').getByText('more than 300 detained').isVisible());

  await panel(page, 'Almaty').getByRole('link', { name: 'Close' }).click();
  await page.waitForURL(site.url('en/'));
  await list(page).getByRole('link', { name: 'Zhanaozen' }).click();
  await page.waitForURL(site.url('en/places/zhanaozen/'));
  await chooseDay(page, '29 April');
  await page.waitForURL(site.url('en/dates/2016-04-29/'));
  assert.equal(await day(page, '29 April').getAttribute('aria-current'), 'true');
  assert.ok(await page.getByText('about 10 detained').isVisible());
});
