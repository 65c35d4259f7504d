import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, dates, day, daysButton, mark, openDays, told } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

const current = async page => dates(page).locator('[aria-current]').evaluateAll(links => links.map(link => link.ariaLabel));

test('choosing a day shows it, says so, and asks for no document', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.evaluate(() => { window.kept = 1; });
  const [documents, before, [whole]] = [site.documents(), await told(page), await current(page)];

  await chooseDay(page, '21 May');

  await page.getByRole('heading', { name: /21 May/ }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/dates/2016-05-21/');
  assert.equal(site.documents(), documents, 'a document was asked for');
  assert.equal(await page.evaluate(() => window.kept), 1);
  assert.notEqual(await told(page), before);
  assert.match(await told(page), /21 May/);
  const [chosen, ...more] = await current(page);
  assert.match(chosen, /^21 May/);
  assert.deepEqual(more, []);
  assert.match(await page.title(), /21 May/);
  // The box has closed, so that the map can be seen, and the focus is on its button, which says what is shown.
  assert.ok(!await dates(page).isVisible());
  assert.ok(await daysButton(page).evaluate(button => button === document.activeElement), 'focus is elsewhere');
  assert.match(await daysButton(page).innerText(), /^Period\s+21 May$/);
  // April's ten are not in it.
  assert.match(await mark(page, 'Almaty').getAttribute('aria-label'), /^Almaty: 300 or more/);

  await openDays(page);
  await dates(page).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'What happened', exact: true }).waitFor();
  assert.deepEqual(await current(page), [whole]);
  assert.equal(new URL(page.url()).pathname, '/en/');
});

test('a span leads to its first day, and says how long it lasts', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const href = await day(page, '17–18 May').getAttribute('href');
  assert.equal(new URL(href, page.url()).pathname, '/en/dates/2016-05-17/');
  assert.equal(new URL(href, page.url()).search, '?to=2016-05-18');
  await chooseDay(page, '17–18 May');
  await page.getByText('more than 30 given administrative arrest').first().waitFor();
  assert.match((await current(page))[0], /^17–18 May/);
  // The same when it is sent to somebody.
  await page.reload();
  await ready(page);
  assert.match((await current(page))[0], /^17–18 May/);
});

test('the box of the days closes by Escape, and when the focus goes on', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await openDays(page);
  await page.getByLabel('From', { exact: true }).focus();
  assert.ok(await dates(page).isVisible(), 'it closes while it is used');
  await page.keyboard.press('Escape');
  assert.ok(!await dates(page).isVisible());
  assert.ok(await daysButton(page).evaluate(button => button === document.activeElement), 'focus is elsewhere');
  await page.keyboard.press('Enter');
  assert.ok(await dates(page).isVisible());
  await mark(page, 'Almaty').focus();
  assert.ok(!await dates(page).isVisible());
});

test('a day within a panel leaves the panel', async () => {
  const page = await open();
  await page.goto(site.url('en/places/almaty/'));
  await ready(page);
  await chooseDay(page, '29 April');
  await page.getByRole('heading', { name: /29 April/ }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/dates/2016-04-29/');
});
