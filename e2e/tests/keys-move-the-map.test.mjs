import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { map, mark } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { positions, viewBox } from '../harness/view.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

async function opened() {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  return page;
}

test('plus and minus zoom, 0 fits, the arrows move, and the page stays', async () => {
  const page = await opened();
  const fit = await positions(page);
  const whole = await viewBox(page);
  await map(page).focus();
  const scroll = await page.evaluate(() => scrollY);

  for (const key of ['+', '=']) {
    const [, , before] = await viewBox(page);
    await page.keyboard.press(key);
    assert.ok((await viewBox(page))[2] < before, `${key} does not zoom in`);
  }
  const zoomed = await positions(page);
  // What lies further out has moved further out, in percent of the box.
  assert.ok(zoomed.almaty[0] > fit.almaty[0] && zoomed.almaty[1] > fit.almaty[1]);
  assert.ok(zoomed.uralsk[0] < fit.uralsk[0] && zoomed.uralsk[1] < fit.uralsk[1]);

  const box = await map(page).boundingBox();
  const moves = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
  for (const [key, [x, y]] of Object.entries(moves)) {
    const before = await positions(page);
    await page.keyboard.press(key);
    const after = await positions(page);
    const moved = [(after.astana[0] - before.astana[0]) * box.width / 100, (after.astana[1] - before.astana[1]) * box.height / 100];
    assert.ok(Math.abs(moved[0] - 100 * x) < 1 && Math.abs(moved[1] - 100 * y) < 1, `${key} moved by ${moved}`);
  }
  assert.equal(await page.evaluate(() => scrollY), scroll, 'the page was scrolled too');

  const [, , before] = await viewBox(page);
  await page.keyboard.press('-');
  assert.ok((await viewBox(page))[2] > before);
  await page.keyboard.press('0');
  assert.deepEqual(await viewBox(page), whole);
  assert.deepEqual(await positions(page), fit);
});

test('marks and basemap move together', async () => {
  const page = await opened();
  const onGround = async () => {
    const [left, top, width, height] = await viewBox(page);
    const { almaty, aktau } = await positions(page);
    return [almaty, aktau].flatMap(([x, y]) => [left + x * width / 100, top + y * height / 100]);
  };
  const before = await onGround();
  await map(page).focus();
  for (const key of ['+', '+', 'ArrowRight', 'ArrowUp', '+']) await page.keyboard.press(key);
  (await onGround()).forEach((value, n) => assert.ok(Math.abs(value - before[n]) < 0.1, `${value} and ${before[n]}`));
});

test('the arrows leave the map alone while something else has the focus', async () => {
  const page = await opened();
  await map(page).focus();
  await page.keyboard.press('+');
  const before = await positions(page);
  for (const find of [mark(page, 'Almaty'), page.getByRole('button', { name: 'Zoom in' }), page.getByRole('link', { name: 'Method', exact: true })]) {
    await find.focus();
    for (const key of ['ArrowRight', 'ArrowUp', '-']) await page.keyboard.press(key);
    assert.deepEqual(await positions(page), before);
  }
});

test('a key with Ctrl is the browser\'s', async () => {
  const page = await opened();
  await map(page).focus();
  const before = await viewBox(page);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+=');
  assert.deepEqual(await viewBox(page), before);
});

test('a panel that is opened and closed leaves the map where it was put', async () => {
  const page = await opened();
  await map(page).focus();
  await page.keyboard.press('+');
  const before = await viewBox(page);
  await mark(page, 'Almaty').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Close' }).waitFor();
  assert.deepEqual(await viewBox(page), before);
  await page.getByRole('link', { name: 'Close' }).click();
  assert.deepEqual(await viewBox(page), before);
});
