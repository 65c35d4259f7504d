import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { map, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { bareGround, fragment, ground, sameGround, viewBox } from '../harness/view.mjs';
import { eventually, painted, ready } from '../harness/wait.mjs';

const site = await serve();

async function opened(path = 'en/', options = {}) {
  const page = await open(options);
  await page.goto(site.url(path));
  await ready(page);
  const box = await map(page).boundingBox();
  const at = (fx, fy) => ({ x: box.x + box.width * fx, y: box.y + box.height * fy });
  return { page, at };
}

/** Presses at one point and lets go at another, in steps. */
async function drag(page, from, to, steps = 6) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await painted(page);
  await page.mouse.up();
}

test('what the mouse has grabbed stays under it', async () => {
  const { page, at } = await opened('en/#map=3/48/67');
  const [from, to] = [at(0.5, 0.6), at(0.7, 0.45)];
  const held = await ground(page, from);
  await drag(page, from, to);
  sameGround(await ground(page, to), held, 'under the mouse');
  await eventually('the address has the view', () => fragment(page).startsWith('#map=3/') && fragment(page) !== '#map=3/48/67');
});

test('a drag goes on beyond the box, and ends at the edge of the map', async () => {
  const { page, at } = await opened('en/#map=2/48/67');
  await drag(page, at(0.5, 0.5), { x: at(0.5, 0.5).x, y: 5 }, 10);
  await drag(page, at(0.9, 0.5), { x: 2, y: at(0.5, 0.5).y }, 10);
  const [left, top, width, height] = await viewBox(page);
  assert.ok(left + width <= 1000.01 && top + height <= 560.01 && left >= -0.01 && top >= -0.01);
  assert.ok(left + width > 999, `the east is not reached: ${left + width}`);
});

test('the whole map is not dragged, and a click on a mark is a click', async () => {
  const { page, at } = await opened();
  const whole = await viewBox(page);
  await drag(page, at(0.3, 0.8), at(0.5, 0.5));
  assert.deepEqual(await viewBox(page), whole);
  const target = await mark(page, 'Almaty').locator('circle.target').boundingBox();
  await page.mouse.click(target.x + target.width / 2, target.y + target.height / 2);
  await panel(page, 'Almaty').waitFor();
});

test('a drag that begins on a mark moves the map and opens nothing', async () => {
  const { page } = await opened('en/#map=2/46/72');
  const target = await mark(page, 'Almaty').locator('circle.target').boundingBox();
  const from = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  const before = await viewBox(page);
  await drag(page, from, { x: from.x - 90, y: from.y - 60 });
  await painted(page);
  assert.notDeepEqual(await viewBox(page), before);
  assert.equal(new URL(page.url()).pathname, '/en/');
  assert.equal(await panel(page, 'Almaty').count(), 0);
  // The next click is one again.
  const now = await mark(page, 'Almaty').locator('circle.target').boundingBox();
  await page.mouse.click(now.x + now.width / 2, now.y + now.height / 2);
  await panel(page, 'Almaty').waitFor();
});

test('the wheel zooms about the pointer, and the page has it back at the end', async () => {
  const { page, at } = await opened();
  const point = at(0.3, 0.3);
  await page.mouse.move(point.x, point.y);
  const held = await ground(page, point);
  await page.mouse.wheel(0, -240);
  await painted(page);
  assert.ok((await viewBox(page))[2] < 900, 'the map is not larger');
  sameGround(await ground(page, point), held, 'under the pointer');
  assert.equal(await page.evaluate(() => scrollY), 0);
  for (let n = 0; n < 4; n += 1) await page.mouse.wheel(0, 240);
  await eventually('the map is whole', async () => (await viewBox(page))[2] === 1000);
  // The rest of the turn is spent; the next one is the page's.
  await page.waitForTimeout(600);
  await page.mouse.wheel(0, 240);
  await eventually('the page scrolls', () => page.evaluate(() => scrollY > 0));
  assert.equal((await viewBox(page))[2], 1000);
});

test('a page that is scrolled down keeps the wheel while the map is whole', async () => {
  const { page } = await opened('en/', { size: { width: 700, height: 500 } });
  await page.evaluate(() => scrollTo(0, 150));
  const box = await map(page).boundingBox();
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.wheel(0, -100);
  await eventually('the page scrolls up', () => page.evaluate(() => scrollY < 150));
  assert.equal((await viewBox(page))[2], 1000);
  await page.evaluate(() => scrollTo(0, 150));
  await page.waitForTimeout(300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await eventually('Ctrl is the map\'s', async () => (await viewBox(page))[2] < 1000);
});

test('in a frame the wheel is the page\'s, but with Ctrl', async () => {
  const page = await open();
  // A page of the same server, so that nothing is asked for elsewhere.
  await page.route('**/frame.html', route => route.fulfill({
    contentType: 'text/html',
    body: `<body style="height:3000px"><iframe src="${site.url('en/')}" width="900" height="900"></iframe>`,
  }));
  await page.goto(site.url('frame.html'));
  const frame = page.frames()[1];
  await frame.waitForFunction(() => performance.getEntriesByName('protest-map:ready').length > 0);
  const width = () => frame.locator('#map svg.base').getAttribute('viewBox').then(text => Number(text.split(' ')[2]));
  const box = await frame.locator('#map').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -100);
  await page.waitForTimeout(300);
  assert.equal(await width(), 1000);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await eventually('Ctrl is the map\'s', async () => await width() < 1000);
});

test('a double click is one step in about its point, with Shift one step out', async () => {
  const { page } = await opened();
  const point = await bareGround(page);
  const held = await ground(page, point);
  await page.mouse.dblclick(point.x, point.y);
  await eventually('a step in', async () => Math.abs((await viewBox(page))[2] - 1000 / 1.5) < 0.1);
  sameGround(await ground(page, point), held, 'under the pointer');
  await page.waitForTimeout(400);
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(point.x, point.y);
  await page.keyboard.up('Shift');
  await eventually('a step out', async () => (await viewBox(page))[2] === 1000);
});

/** Throws the map; how far it went on by itself. */
async function thrown(page, at) {
  const from = at(0.7, 0.5);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let n = 1; n <= 8; n += 1) {
    await page.mouse.move(from.x - 12 * n, from.y);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
  const before = await viewBox(page);
  await page.waitForTimeout(500);
  return (await viewBox(page))[0] - before[0];
}

test('a map that is thrown glides on and comes to rest', async () => {
  const { page, at } = await opened('en/#map=8/48/60', { motion: 'no-preference' });
  // A computer that is busy in between turns the throw into a drag that paused: then once more.
  await eventually('it glides', async () => await thrown(page, at) > 0.2);
  await page.waitForTimeout(1500);
  const rest = await viewBox(page);
  await page.waitForTimeout(200);
  assert.deepEqual(await viewBox(page), rest);
});

test('nothing glides for a reader who asked for less motion', async () => {
  const { page, at } = await opened('en/#map=8/48/60', { motion: 'reduce' });
  for (let n = 0; n < 3; n += 1) assert.equal(await thrown(page, at), 0);
});

test('the controls on the map are not the map', async () => {
  const { page } = await opened('en/#map=3/48/67');
  const button = page.getByRole('button', { name: 'Zoom in' });
  const { x, y } = await button.boundingBox();
  const before = await viewBox(page);
  await drag(page, { x: x + 8, y: y + 8 }, { x: x + 120, y: y - 60 });
  assert.deepEqual(await viewBox(page), before);
  await button.dblclick();
  // Two clicks are two steps, and no third for the double click.
  await eventually('two steps', async () => Math.abs((await viewBox(page))[2] - 1000 / 3 / 2.25) < 0.2);
});

test('the arrows scroll the page where the map has no more to show', async () => {
  const { page } = await opened('en/', { size: { width: 700, height: 400 } });
  await map(page).focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowDown');
  await eventually('the page scrolls', () => page.evaluate(before => scrollY > before, before));
  assert.equal((await viewBox(page))[2], 1000);
});
