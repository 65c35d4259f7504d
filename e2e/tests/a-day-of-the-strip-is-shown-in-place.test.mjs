import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { day, mark, strip, told } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

const current = async page => strip(page).locator('[aria-current]').evaluateAll(links => links.map(link => link.ariaLabel));

test('choosing a day shows it, says so, and asks for no document', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.evaluate(() => { window.kept = 1; });
  const [documents, before, [whole]] = [site.documents(), await told(page), await current(page)];

  await day(page, '21 May').click();

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
  assert.ok(await day(page, '21 May').evaluate(link => link === document.activeElement), 'focus is elsewhere');
  // April's ten are not in it.
  assert.match(await mark(page, 'Almaty').getAttribute('aria-label'), /^Almaty: 300 or more/);

  await strip(page).getByRole('link').first().click();
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
  await day(page, '17–18 May').click();
  await page.getByText('more than 30 given administrative arrest').first().waitFor();
  assert.match((await current(page))[0], /^17–18 May/);
  // The same when it is sent to somebody.
  await page.reload();
  await ready(page);
  assert.match((await current(page))[0], /^17–18 May/);
});

test('a day within a panel leaves the panel', async () => {
  const page = await open();
  await page.goto(site.url('en/places/almaty/'));
  await ready(page);
  await day(page, '29 April').click();
  await page.getByRole('heading', { name: /29 April/ }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/dates/2016-04-29/');
});
