import assert from 'node:assert/strict';
import { PHONE, page as open } from '../harness/browser.mjs';
import { map, mark, panel } from '../harness/find.mjs';
import { test } from '../harness/fonts.mjs';
import { serve } from '../harness/serve.mjs';
import { bareGround, ground, sameGround, viewBox } from '../harness/view.mjs';
import { eventually, painted, ready } from '../harness/wait.mjs';

const site = await serve();

async function opened(path = 'en/', options = {}) {
  const page = await open({ size: PHONE, ...options });
  await page.goto(site.url(path));
  await ready(page);
  await map(page).scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  const box = await map(page).boundingBox();
  // Whole pixels, as a browser tells of fingers.
  const at = (fx, fy) => ({ x: Math.round(box.x + box.width * fx), y: Math.round(box.y + box.height * fy) });
  const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...point, id })),
  });
  /** Fingers go from one list of points to another, in steps, and stay down. */
  const go = async (from, to, steps = 8) => {
    await touch('touchStart', ...from);
    for (let step = 1; step <= steps; step += 1) {
      await touch('touchMove', ...from.map(({ x, y }, n) => ({
        x: x + (to[n].x - x) * step / steps,
        y: y + (to[n].y - y) * step / steps,
      })));
      await painted(page);
    }
  };
  return { page, session, at, touch, go };
}

const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

test('two fingers pinch about their middle, and pan', async () => {
  const { page, at, touch, go } = await opened();
  const from = [at(0.4, 0.5), at(0.6, 0.5)];
  const to = [at(0.25, 0.4), at(0.65, 0.5)];
  const held = await ground(page, middle(...from));
  await go(from, to);
  const [, , width] = await viewBox(page);
  // The fingers have gone apart to twice their distance, and a little aside.
  assert.ok(Math.abs(width - 1000 / 2.03) < 25, `the width in view is ${width}`);
  sameGround(await ground(page, middle(...to)), held, 'between the fingers');
  await touch('touchEnd');
  assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page was zoomed too');
  await go(to, from);
  await touch('touchEnd');
  assert.ok((await viewBox(page))[2] > 950);
});

test('where the map is whole one finger scrolls the page', async () => {
  const { page, at, touch, go } = await opened();
  const before = await page.evaluate(() => scrollY);
  await go([at(0.5, 0.9)], [{ x: at(0.5, 0).x, y: at(0, 0.9).y - 160 }]);
  await touch('touchEnd');
  await eventually('the page scrolls', () => page.evaluate(before => scrollY > before + 60, before));
  assert.equal((await viewBox(page))[2], 1000);
});

test('where the map is zoomed in one finger moves it, and the page stays', async () => {
  const { page, at, touch, go } = await opened('en/#map=3/48/67');
  const before = await page.evaluate(() => scrollY);
  const [from, to] = [at(0.6, 0.6), at(0.4, 0.4)];
  const held = await ground(page, from);
  await go([from], [to]);
  sameGround(await ground(page, to), held, 'under the finger');
  await touch('touchEnd');
  assert.equal(await page.evaluate(() => scrollY), before);
});

test('at the edge of the map a finger that goes on against it scrolls the page', async () => {
  // The southern edge: a finger that goes up would show what lies beyond.
  const { page, at, touch, go } = await opened('en/#map=3/41/67');
  const before = await page.evaluate(() => scrollY);
  await go([at(0.5, 0.9)], [{ x: at(0.5, 0).x, y: at(0, 0.9).y - 160 }]);
  await touch('touchEnd');
  await eventually('the page scrolls', () => page.evaluate(before => scrollY > before + 60, before));
});

test('a double tap is one step in about its point', async () => {
  const { page, touch } = await opened();
  const point = await bareGround(page);
  const held = await ground(page, point);
  for (let n = 0; n < 2; n += 1) {
    await touch('touchStart', point);
    await touch('touchEnd');
  }
  await eventually('a step in', async () => Math.abs((await viewBox(page))[2] - 1000 / 1.5) < 0.1);
  sameGround(await ground(page, point), held, 'under the finger');
  assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page was zoomed too');
});

test('a tap on a mark opens its place', async () => {
  const { page, touch } = await opened('en/#map=1.2/48/67');
  const target = await mark(page, 'Almaty').locator('circle.target').boundingBox();
  const point = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  await touch('touchStart', point);
  await touch('touchEnd');
  await panel(page, 'Almaty').waitFor();
});

test('a page that was made larger can be made smaller again, with the map all over the screen', async () => {
  const { page, session, at, touch } = await opened();
  const point = at(0.5, 0.5);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 3 });
  await eventually('the page is larger', () => page.evaluate(() => visualViewport.scale > 2.5));
  await eventually('the map has let go', () => page.evaluate(() => getComputedStyle(document.getElementById('map')).touchAction === 'auto'));
  const whole = await viewBox(page);
  const fingers = half => [{ x: point.x - half, y: point.y }, { x: point.x + half, y: point.y }];
  await touch('touchStart', ...fingers(120));
  for (let half = 110; half >= 20; half -= 10) {
    await touch('touchMove', ...fingers(half));
    await painted(page);
  }
  await touch('touchEnd');
  await eventually('the page is smaller', () => page.evaluate(() => visualViewport.scale < 2));
  assert.deepEqual(await viewBox(page), whole, 'the map was pinched instead');
});
