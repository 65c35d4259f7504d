import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changedJson } from '../harness/faults.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const PATH = 'en/places/almaty/';
const PAGES_OF_64_KB = 40;
// As on an old telephone: the app starts, and there is no more memory for what it reads.
const flags = [`--js-flags=--wasm-max-mem-pages=${PAGES_OF_64_KB}`];

test('an app that runs out of memory on its way leaves the page', async () => {
  const asWritten = await written(site, PATH, { flags });
  const page = await open({ flags });
  const most = await page.evaluate(pages => {
    try {
      return new WebAssembly.Memory({ initial: 1 }).grow(pages);
    } catch (error) {
      return error.name;
    }
  }, PAGES_OF_64_KB);
  assert.equal(most, 'RangeError', 'this browser has memory without end');
  // The app itself has room enough.
  await page.goto(site.url(PATH));
  await ready(page);
  // More than fits: what the reader of JSON does not need it passes over, but it has to hold it.
  site.plant('data/cities.geojson', changedJson(record => ({ ...record, ballast: 'x'.repeat(4_000_000) })));
  await page.goto(site.url(PATH));
  await failed(page);
  await assertWhole(page, asWritten, { failed: true });
  assert.ok(page.seen.errors.every(error => /unreachable|memory/.test(error)), String(page.seen.errors));
  assertCalm(page, ...(page.seen.errors.length ? ['errors'] : []));
});
