import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changedJson } from '../harness/faults.mjs';
import { click, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

// The page was written with 300. Whoever says 301 has read the data and drawn the map anew.
site.plant('data/cities.geojson', changedJson(collection => {
  const almaty = collection.features.find(feature => feature.id === 'almaty');
  almaty.properties.counts.find(count => count.low === 300).low = 301;
  return collection;
}));

test('a click opens the panel in place, from the data', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.evaluate(() => { window.kept = 1; });
  const documents = site.documents();

  await click(mark(page, 'Almaty'));

  await panel(page, 'Almaty').getByText('more than 301 detained').waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/places/almaty/');
  assert.equal(await page.evaluate(() => window.kept), 1, 'the document is another one');
  assert.equal(site.documents(), documents, 'a document was asked for');
  assert.ok(await panel(page, 'Almaty').evaluate(panel => panel.contains(document.activeElement)), 'focus is elsewhere');
  assert.equal(await panel(page, 'Almaty').getByText('more than 300').count(), 0);
  assert.match(await page.title(), /^Almaty/);
});
