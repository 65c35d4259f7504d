import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { text } from '../harness/faults.mjs';
import { click, mark, marks, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

// No ids, no events, no sources: a name, a point, a date and a number are enough.
site.plant('data/cities.geojson', text(JSON.stringify({
  type: 'FeatureCollection',
  features: [['Upper Town', 68, 48, 40], ['Lower Town', 72, 44.5, 90]].map(([name, lon, lat, low]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name, counts: [{ date: '2016-05-21', low }] },
  })),
})));

test('two made-up towns are drawn, and answer a click', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const documents = site.documents();

  assert.equal(await marks(page).count(), 2);
  assert.match(await mark(page, 'Upper Town').getAttribute('aria-label'), /\b40\b/);
  assert.match(await mark(page, 'Lower Town').getAttribute('aria-label'), /\b90\b/);
  assert.equal(await page.getByText('Almaty').count(), 0, 'an old city is still there');

  await click(mark(page, 'Lower Town'));

  await panel(page, 'Lower Town').getByText('90').first().waitFor();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/en/?place=lower-town');
  assert.equal(site.documents(), documents);

  // The address that it got leads back to it.
  await page.reload();
  await ready(page);
  await panel(page, 'Lower Town').waitFor();
  assert.deepEqual(page.seen.errors, []);
});
