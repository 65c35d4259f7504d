import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { missing } from '../harness/faults.mjs';
import { note, tray, tryAgain } from '../harness/find.mjs';
import { test } from '../harness/fonts.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { failed, painted, ready } from '../harness/wait.mjs';

const site = await serve();
const fail = page => page.evaluate(() => dispatchEvent(new CustomEvent('protest-map:failed', { detail: 'planted' })));
const shifts = page => page.evaluate(() => new Promise(done => {
  const seen = [];
  new PerformanceObserver(list => seen.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(seen)));
}));
const boxes = page => page.evaluate(() => [...document.querySelectorAll('#app *:not(:has(*))')].map(element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join(' ');
}));

for (const size of [WIDE, PHONE]) {
  for (const scroll of [0, 500]) {
    test(`it moves nothing that is being read, and is in view, at ${size.width}, scrolled by ${scroll}`, async () => {
      const page = await open({ size });
      await openBefore(site, page, 'en/');
      await page.evaluate(y => scrollTo(0, y), scroll);
      await painted(page);
      // What the browser shows of a page that is still coming may move by itself, on a machine that is busy.
      const [before, moved] = [await boxes(page), await shifts(page)];
      await fail(page);
      await failed(page);
      await painted(page);
      assert.deepEqual(await boxes(page), before);
      assert.deepEqual(await shifts(page), moved);
      assert.equal(await page.evaluate(() => scrollY), scroll);
      const { y, height } = await note(page).boundingBox();
      assert.ok(y >= 0 && y + height <= size.height + 0.5, `it stands at ${y}`);
      assert.ok(height > 20 && height < size.height / 6, `it is ${height} high`);

      // At the end of the page it is in its own place, and lies over nothing.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const end = await page.locator('#app').evaluate(app => app.getBoundingClientRect().bottom);
      assert.ok((await note(page).boundingBox()).y >= end - 0.5);
    });
  }
}

test('what gets the focus is not under it', async () => {
  const page = await open({ size: PHONE });
  await openBefore(site, page, 'en/places/almaty/');
  await fail(page);
  await failed(page);
  const { y } = await note(page).boundingBox();
  const links = await page.locator('#app').getByRole('link').all();
  const under = [];
  for (let n = 0; n < links.length; n++) {
    await page.keyboard.press('Tab');
    const [name, top] = await page.evaluate(() => {
      const { activeElement } = document;
      return [activeElement.closest('#app, .notes')?.id && activeElement.textContent, activeElement.getBoundingClientRect().top];
    });
    if (name && top >= y) under.push(name);
  }
  assert.deepEqual(under, []);
});

test('it is said politely, in a place that was there before, and takes no focus', async () => {
  const page = await open();
  await openBefore(site, page, 'en/');
  const place = page.locator('.late');
  assert.equal(await place.getAttribute('role'), 'status');
  assert.equal((await place.innerText()).trim(), '');
  await place.evaluate(node => { node.isOld = true; });
  await tray(page).getByRole('link').first().focus();
  await fail(page);
  await failed(page);
  assert.ok(await place.evaluate(node => node.isOld));
  assert.match(await place.ariaSnapshot(), /status:[^]*could not start[^]*link "Try again"/);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'A');
});

test('a note that goes at the takeover moves nothing either', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/?measure=detained');
  const top = () => page.locator('#map').evaluate(map => map.getBoundingClientRect().top);
  assert.match(await page.locator('.late').innerText(), /Without scripts/);
  const before = await top();
  await takeOver();
  assert.equal((await page.locator('.late').innerText()).trim(), '');
  assert.equal(await top(), before);
});

test('trying again works with the keyboard', async () => {
  site.mend();
  site.plant('data/cities.geojson', missing);
  const page = await open();
  await page.goto(site.url('en/?place=almaty#side'));
  await failed(page);
  site.mend();
  await tryAgain(page).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.classList.contains('app-active'));
  await ready(page);
  assert.ok(await note(page).isHidden());
  assert.equal(new URL(page.url()).search, '?place=almaty');
});
