import assert from 'node:assert/strict';
import { page as open, WIDE } from '../harness/browser.mjs';
import { changedJson } from '../harness/faults.mjs';
import { list, map } from '../harness/find.mjs';
import { test } from '../harness/fonts.mjs';
import { OVERVIEW, PAGES, PLACE, STILL, TRANSLATED } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { painted, ready } from '../harness/wait.mjs';

const site = await serve();
const WIDTHS = [320, 390, 768, 1024, 1280, 1920];

/** How far the page can be pushed sideways, and by what. */
const beyond = page => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= innerWidth && document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > width + 0.5);
  return wide.slice(0, 8).map(element => `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.getBoundingClientRect().right}`);
});

for (const scripts of [false, true]) {
  for (const path of [...PAGES, ...TRANSLATED]) {
    test(`${path} fits every width, ${scripts ? 'in the app' : 'without scripts'}`, async () => {
      const page = await open({ scripts });
      await page.goto(site.url(path));
      if (scripts) await ready(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await beyond(page), [], `at ${width} px`);
      }
    });
  }
}

for (const path of STILL) {
  test(`${path} fits every width`, async () => {
    const page = await open({ scripts: false });
    await page.goto(site.url(path));
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await beyond(page), [], `at ${width} px`);
    }
  });
}

test('with text twice as large too', async () => {
  const page = await open({ scripts: false });
  for (const path of [...PAGES, ...STILL, ...TRANSLATED]) {
    await page.goto(site.url(path));
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await beyond(page), [], `${path} at ${width} px`);
    }
  }
});

test('on paper, with all that can be read and nothing that must be pressed', async () => {
  const page = await open();
  for (const path of PAGES) {
    await page.setViewportSize(WIDE);
    await page.goto(site.url(path));
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    assert.deepEqual(await beyond(page), [], path);
    assert.ok(await map(page).isVisible() && await page.locator('#plot').isVisible());
    assert.equal(await page.getByRole('button').count(), 0);
    assert.equal(await page.getByRole('combobox').count(), 0);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a name without a place to break wraps all the same', async t => {
  t.after(site.mend);
  site.plant('data/cities.geojson', changedJson(collection => {
    collection.features.find(feature => feature.id === 'almaty').properties.name = 'Llanfair'.repeat(12);
    return collection;
  }));
  const page = await open();
  for (const path of [OVERVIEW, PLACE]) {
    await page.goto(site.url(path));
    await ready(page);
    assert.deepEqual(await beyond(page), [], path);
  }
});

test('a number beyond all measure does not push the page aside', async t => {
  t.after(site.mend);
  site.plant('data/cities.geojson', changedJson(collection => {
    const almaty = collection.features.find(feature => feature.id === 'almaty');
    almaty.properties.counts.find(count => count.low === 300).low = 1_000_000_000;
    return collection;
  }));
  const page = await open();
  await page.goto(site.url(OVERVIEW));
  await ready(page);
  await painted(page);
  assert.ok(await list(page).isVisible());
  assert.deepEqual(await beyond(page), []);
});
