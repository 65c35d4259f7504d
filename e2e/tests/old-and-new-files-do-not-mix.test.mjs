import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changed, changedJson, missingPage } from '../harness/faults.mjs';
import { list, marks as drawn, note, panel, tryAgain } from '../harness/find.mjs';
import { places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, painted, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const asWritten = await written(site, 'en/');
const SCRIPT = /^protest-map-[^/]*\.js$/;
const WASM = /_bg\.wasm$/;
const WEEK = { 'cache-control': 'max-age=604800' };
const lasting = answer => ({ ...answer, headers: WEEK });

test('an old page whose files are gone: trying again asks for the new one, whatever the cache has', async () => {
  site.mend();
  // As it was kept by the browser: a page that names files of another build.
  const old = changed(html => html.replace(/protest-map-[0-9a-f]{16}/g, 'protest-map-0000000000000000'));
  site.plant('en/', answer => lasting(old(answer)));
  site.plant(/0000000000000000/, missingPage);
  const page = await open();
  await page.goto(site.url('en/'));
  await failed(page);
  await assertWhole(page, asWritten, { failed: true });
  site.mend();
  // Were it a plain link, it would be answered from the cache.
  await tryAgain(page).click();
  await ready(page);
  assert.ok(await note(page).isHidden());
  assertCalm(page);
});

for (const [file, pattern] of Object.entries({ script: SCRIPT, WebAssembly: WASM })) {
  test(`a page whose ${file} is gone stays`, async () => {
    site.mend();
    site.plant(pattern, missingPage);
    const page = await open();
    await page.goto(site.url('en/'));
    await failed(page);
    await assertWhole(page, asWritten, { failed: true });
    assertCalm(page);
  });
}

// What an older or a later build may have written.
const RECORDS = {
  'of a later schema': changedJson(record => ({ ...record, schema: 2 })),
  'of another shape': changedJson(({ features }) => ({ type: 'FeatureCollection', cities: features })),
  'with claims of another form': changedJson(record => {
    for (const { properties } of record.features) for (const count of properties.counts ?? []) count.low = String(count.low);
    return record;
  }),
};

for (const [what, fault] of Object.entries(RECORDS)) {
  test(`data ${what} leaves the page as it is`, async () => {
    site.mend();
    site.plant('data/cities.geojson', fault);
    const page = await open();
    await page.goto(site.url('en/'));
    await failed(page);
    await assertWhole(page, asWritten, { failed: true });
    assertCalm(page);
  });
}

test('texts that lack what the data names take no place and no figure away', async () => {
  site.mend();
  // The messages are the app's; the rest is what may be wanting.
  const lacking = changedJson(({ about, shape, patterns }) => ({ about, shape, patterns, names: {} }));
  site.plant(/^data\/record\.\w+\.json$/, lacking);
  site.plant(/^data\/summaries\.\w+\.json$/, changedJson(() => ({ summaries: {} })));
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  assert.ok(await list(page).getByRole('link', { name: 'Almaty' }).isVisible());
  assert.ok(await drawn(page).count() > 5);
  // Told by the app, to which nobody has said what happened.
  await list(page).getByRole('link', { name: 'Almaty' }).click();
  await panel(page, 'Almaty').getByText('more than 300 detained').waitFor();
  const summaries = page.waitForResponse(/\/data\/summaries\.en\.json/);
  await page.goto(site.url('en/places/almaty/'));
  await ready(page);
  await (await summaries).finished();
  await painted(page);
  assert.ok(await page.getByText('more than 300 detained').first().isVisible());
  assert.ok(await note(page).isHidden());
  // Without a name in the language of the page a place keeps that of the data.
  await page.goto(site.url('ru/'));
  await ready(page);
  for (const { id, name } of places) {
    assert.match(await page.locator(`#map [data-place="${id}"]`).getAttribute('aria-label'), new RegExp(`^${name}\\b`));
  }
  assertCalm(page);
});

test('a record that the browser has kept from another day does not meet a new page', async () => {
  site.mend();
  const newer = ['data/cities.geojson', 'data/record.en.json'];
  // The first visit, to a page of another build, fills the cache with a record that the new page could not read.
  site.plant('en/', changed(html => html.replace(/data-version="\w+"/, 'data-version="00000000"')));
  site.plant(newer[0], answer => lasting(changedJson(record => ({ ...record, schema: 2 }))(answer)));
  site.plant(newer[1], lasting);
  const page = await open();
  await page.goto(site.url('en/'));
  await failed(page);
  site.mend();
  await page.goto(site.url('en/places/almaty/'));
  await ready(page);
  const asked = site.log.filter(({ path }) => newer.includes(path)).slice(-2);
  for (const { path, query } of asked) assert.match(query, /^\?[0-9a-f]{8}$/, path);
  assertCalm(page);
});
