import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { DIST, serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve({ base: '/a/b/' });
const NAMES = ['cities.geojson', 'cities.schema.json', 'cities.csv', 'datapackage.json', 'protest-map-data.zip'];
const pages = readdirSync(DIST, { recursive: true })
  .filter(name => name.endsWith('index.html'))
  .map(name => name.split(sep).join('/').replace(/index\.html$/, ''));
const hash = bytes => createHash('sha256').update(bytes).digest('hex');

for (const [what, scripts] of [['the app', true], ['the page without scripts', false]]) {
  test(`${what} offers every file at its foot, and the browser keeps it as it is`, async () => {
    const page = await open({ scripts });
    await page.goto(site.url('en/places/almaty/'));
    if (scripts) await ready(page);
    const links = page.locator('footer a[download]');
    const kept = [];
    for (const link of await links.all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const path = new URL(download.url()).pathname.replace('/a/b/', '');
      assert.equal(hash(readFileSync(await download.path())), hash(readFileSync(join(DIST, path))), path);
      kept.push(download.suggestedFilename());
    }
    assert.deepEqual(kept, NAMES);
  });
}

test('the overview of each language says what data there is, and where', async () => {
  const page = await open();
  for (const path of ['', 'en/', 'ru/', 'kk/'].filter(path => pages.includes(path))) {
    await page.goto(site.url(path));
    await ready(page);
    const found = await page.locator('script[type="application/ld+json"]').allTextContents();
    assert.equal(found.length, 1, path);
    const dataset = JSON.parse(found[0]);
    assert.equal(dataset['@type'], 'Dataset');
    assert.equal(dataset.name, await page.title());
    assert.equal(dataset.inLanguage, await page.locator('html').getAttribute('lang'));
    for (const { contentUrl, encodingFormat } of dataset.distribution) {
      assert.ok(encodingFormat.includes('/'));
      const url = new URL(contentUrl, page.url());
      assert.ok(url.href.startsWith(site.url('data/')), url.href);
      assert.equal((await fetch(url)).status, 200, url.href);
    }
  }
  assert.deepEqual(page.seen.errors, []);
});

test('the tables stand where their manifest says', async () => {
  const manifest = site.url('data/tables/datapackage.json');
  const { resources } = await fetch(manifest).then(answer => answer.json());
  assert.ok(resources.length > 5);
  for (const { path } of resources) assert.equal((await fetch(new URL(path, manifest))).status, 200, path);
});
