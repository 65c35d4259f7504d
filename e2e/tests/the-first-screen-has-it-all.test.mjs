import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE } from '../harness/browser.mjs';
import { click, map, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

// What happened, where and when stand in the first screen, and map and time stay in sight while the rest is read.

const site = await serve();
const bars = page => page.getByRole('region', { name: 'By day' });
const key = page => page.getByRole('region', { name: 'How to read the marks' });
const claims = page => page.getByRole('region', { name: /^Who says how many/ });

async function opened(path, options) {
  const page = await open(options);
  await page.goto(site.url(path));
  if (options.scripts !== false) await ready(page);
  return page;
}

/** The upper and the lower edge in the window. */
const edges = locator => locator.evaluate(node => {
  const { top, bottom } = node.getBoundingClientRect();
  return [Math.round(top), Math.round(bottom)];
});

const SIZES = [[1280, 720], [1366, 768], [1440, 900], [1920, 1080], [1280, 600]];
for (const [width, height] of SIZES) {
  for (const path of ['en/', 'ru/', 'kk/']) {
    test(`${path} at ${width}x${height}: headline, map and days are in the first screen, and stay`, async () => {
      const page = await opened(path, { size: { width, height } });
      const lead = page.locator('.lead');
      // A low window has no room for the key as well.
      const all = [lead, page.locator('#map'), page.locator('#plot'), ...(height < 700 ? [] : [page.locator('.key')]), page.locator('#range-plot h2')];
      for (const what of all) {
        const [top, bottom] = await edges(what);
        assert.ok(top >= 0 && bottom <= height, `${await what.evaluate(it => it.outerHTML.slice(0, 60))}: ${top} to ${bottom}`);
      }
      await page.evaluate(() => scrollTo(0, 1500));
      for (const what of [page.locator('#map'), page.locator('#plot')]) {
        const [top, bottom] = await edges(what);
        assert.ok(top >= 0 && bottom <= height, `scrolled: ${top} to ${bottom}`);
      }
    });
  }
}

test('a large screen is used, and text stays as large as it is', async () => {
  const sizes = [];
  for (const [width, height] of [[1280, 720], [1920, 1080]]) {
    const page = await opened('en/', { size: { width, height } });
    const box = await map(page).boundingBox();
    const font = await claims(page).evaluate(it => getComputedStyle(it).fontSize);
    sizes.push([box.width, font]);
    // The bars are as wide as the map.
    assert.ok(Math.abs((await bars(page).boundingBox()).width - box.width) < 2);
  }
  assert.ok(sizes[1][0] > sizes[0][0] * 1.7, JSON.stringify(sizes));
  assert.equal(sizes[1][1], sizes[0][1]);
});

test('on a phone a tap shows the name and the number beneath the map, which stays', async () => {
  const page = await opened('en/', { size: PHONE });
  await click(mark(page, 'Almaty'));
  const title = page.getByRole('heading', { name: 'Almaty', exact: true });
  const number = panel(page, 'Almaty').getByText('about 314 or more').first();
  await title.waitFor();
  const isUnderMap = async () => {
    const [mapTop, mapBottom] = await edges(map(page));
    const [titleTop] = await edges(title);
    const [, numberBottom] = await edges(number);
    assert.ok(mapTop >= 0, `the map begins at ${mapTop}`);
    assert.ok(mapBottom <= titleTop && titleTop < mapBottom + 60, `map to ${mapBottom}, name from ${titleTop}`);
    assert.ok(numberBottom < PHONE.height, `the number ends at ${numberBottom}`);
  };
  await isUnderMap();
  // The page is pulled up beneath it.
  await page.evaluate(() => scrollBy(0, 900));
  assert.deepEqual((await edges(map(page)))[0], 0);
  // From far down too.
  await click(mark(page, 'Astana'));
  await page.getByRole('heading', { name: 'Astana', exact: true }).waitFor();
  const [, mapBottom] = await edges(map(page));
  const [top] = await edges(page.getByRole('heading', { name: 'Astana', exact: true }));
  assert.ok(mapBottom <= top && top < mapBottom + 60, `map to ${mapBottom}, name from ${top}`);
  await page.goBack();
  await title.waitFor();
  await page.goBack();
  await title.waitFor({ state: 'detached' });
});

test('the page of a place has its panel right under the map on a phone, without scripts too', async () => {
  for (const scripts of [true, false]) {
    const page = await opened('en/places/almaty/', { size: PHONE, scripts });
    const [, mapBottom] = await edges(map(page));
    const [top, bottom] = await edges(panel(page, 'Almaty'));
    assert.ok(mapBottom <= top && top < mapBottom + 40, `map to ${mapBottom}, panel from ${top}`);
    assert.ok((await edges(page.locator('#plot')))[0] >= bottom, 'the days come first');
  }
});

test('the key has the kinds of mark that are there, and unfolds to all of them', async () => {
  const page = await opened('en/', { size: { width: 1280, height: 720 } });
  const shown = () => key(page).getByRole('list').first().getByRole('listitem').allInnerTexts();
  const overview = await shown();
  assert.ok(overview.includes('shares in a joint figure') && overview.includes('up to'), overview.join());
  assert.ok(!overview.includes('about'), 'no mark on the map is of that kind');
  await page.getByRole('combobox', { name: 'Count' }).selectOption('convicted');
  assert.ok(!(await shown()).includes('shares in a joint figure'));
  const all = key(page).getByText('no entry of it in this record');
  await key(page).getByText('All marks and the scale').click();
  assert.ok(await all.last().isVisible());
  assert.ok(await key(page).getByText('Area is the number of people').isVisible());
  const [top] = await edges(page.locator('.all-marks .popover-box'));
  assert.ok(top >= 0);
});
