import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { list, mark, panel } from '../harness/find.mjs';
import { DAY } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

async function saysSo(page) {
  assert.match(await mark(page, 'Aktobe').getAttribute('aria-label'), /^Aktobe, 21 May: people detained: no entry for the days and sources that are chosen$/);
  assert.equal(await mark(page, 'Aktobe').locator('circle.disc, circle.ring').count(), 0);
}

for (const scripts of [false, true]) {
  test(`Aktobe on the page of 21 May, ${scripts ? 'in the app' : 'without scripts'}`, async () => {
    const page = await open({ scripts });
    await page.goto(site.url(DAY));
    if (scripts) await ready(page);
    await saysSo(page);
    const entry = list(page).getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Aktobe' }) });
    assert.match(await entry.innerText(), /no entry for the days and sources that are chosen/);
    assert.doesNotMatch(await entry.innerText(), /\d/);
  });
}

test("Aktobe's own page on 21 May", async () => {
  const page = await open();
  await page.goto(site.url('en/places/aktobe/?from=2016-05-21&to=2016-05-21'));
  await ready(page);
  await saysSo(page);
  assert.match(await panel(page, 'Aktobe').getByRole('strong').first().innerText(), /no entry for the days and sources that are chosen/);
  assert.ok(await panel(page, 'Aktobe').getByText('21 May').count() > 0);
  assert.equal(await panel(page, 'Aktobe').getByText('several hundred').count(), 0, 'April is shown in May');
});
