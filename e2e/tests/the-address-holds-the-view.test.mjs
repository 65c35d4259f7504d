import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { map, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { fragment, positions, viewBox } from '../harness/view.mjs';
import { eventually, ready } from '../harness/wait.mjs';

const site = await serve();

test('the fragment follows the map, and leads back to the same view', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  assert.equal(fragment(page), '');
  const length = await page.evaluate(() => history.length);
  await map(page).focus();
  for (const key of ['+', '+', '+', 'ArrowRight', 'ArrowDown']) {
    const before = fragment(page);
    await page.keyboard.press(key);
    await eventually(`the address has what ${key} did`, () => fragment(page) !== before);
  }
  assert.match(fragment(page), /^#map=3\.3[78]\/4\d\.\d+\/[67]\d\.\d+$/);
  const [shown, places] = [await viewBox(page), await positions(page)];
  assert.equal(await page.evaluate(() => history.length), length, 'each move is a step back');

  const other = await open();
  await other.goto(page.url());
  await ready(other);
  (await viewBox(other)).forEach((value, n) => assert.ok(Math.abs(value - shown[n]) < 3, `${value} and ${shown[n]}`));
  const again = await positions(other);
  for (const id of Object.keys(places)) {
    places[id].forEach((value, n) => assert.ok(Math.abs(value - again[id][n]) < 1.5, `${id}: ${value} and ${again[id][n]}`));
  }

  await map(page).focus();
  await page.keyboard.press('0');
  await eventually('the whole country has no fragment', () => fragment(page) === '');
});

test('an address with a view opens there, on every kind of page', async () => {
  const page = await open();
  for (const path of ['en/', 'en/places/almaty/', 'en/dates/2016-05-21/']) {
    await page.goto('about:blank');
    await page.goto(site.url(`${path}#map=4/43.25/76.9`));
    await ready(page);
    const [, , width] = await viewBox(page);
    assert.equal(width, 250, path);
    const { almaty } = await positions(page);
    assert.ok(almaty.every(value => value > 20 && value < 95), `${path}: Almaty is at ${almaty}`);
  }
});

test('a step keeps the view in its address', async () => {
  const page = await open();
  await page.goto(site.url('en/#map=2/43.25/76.9'));
  await ready(page);
  await mark(page, 'Almaty').focus();
  await page.keyboard.press('Enter');
  await panel(page, 'Almaty').waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/places/almaty/');
  assert.match(fragment(page), /^#map=2\//);
});

test('a fragment typed into the address moves the map', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.evaluate(() => { location.hash = '#map=2/48/67'; });
  await eventually('the map has moved', async () => (await viewBox(page))[2] === 500);
});

test("WordPress's own fragment is let pass", async () => {
  const page = await open();
  await page.goto(site.url('en/#?secret=abc'));
  await ready(page);
  assert.equal((await page.getByRole('status').allInnerTexts()).join('').includes('secret'), false);
});
