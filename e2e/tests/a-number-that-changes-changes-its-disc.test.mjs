import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changedJson } from '../harness/faults.mjs';
import { mark } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

test('four times the number is four times the ink', async () => {
  const page = await open();
  const inkOf = async low => {
    site.plant('data/cities.geojson', changedJson(collection => {
      const astana = collection.features.find(feature => feature.id === 'astana');
      // One claim alone, so that its number is that of the disc.
      const [claim] = astana.properties.counts.filter(count => count.qualifier === 'more_than');
      astana.properties.counts = [{ ...claim, low }];
      return collection;
    }));
    await page.goto(site.url('en/'));
    await ready(page);
    const [radius] = await mark(page, 'Astana').locator('circle.disc')
      .evaluateAll(discs => discs.map(disc => disc.getBBox().width / 2));
    return radius ** 2;
  };
  // The radii are rounded to the hundredth of a pixel.
  assert.ok(Math.abs(await inkOf(400) / await inkOf(100) - 4) < 0.01);
  assert.ok(Math.abs(await inkOf(400) / await inkOf(1) - 400) < 4, 'a small disc does not keep its area');
});
