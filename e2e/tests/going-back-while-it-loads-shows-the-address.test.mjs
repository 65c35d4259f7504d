import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { held, missing } from '../harness/faults.mjs';
import { click, list, mark, note, panel } from '../harness/find.mjs';
import { back, travel } from '../harness/history.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { addressIs, eventually, failed, marks, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const WASM = /_bg\.wasm$/;
const overview = await written(site, 'en/');

/** Opens the panel of a place, which is a step once the address says so. */
async function step(page, place) {
  await click(mark(page, place));
  await panel(page, place).waitFor();
  await addressIs(page, site.url(`en/places/${place.toLowerCase()}/`));
}

/** Overview, Semey and Almaty as steps of one document, then Almaty loaded anew, with this planted. */
async function stepsThenReload(page, fault) {
  site.mend();
  await page.goto(site.url('en/'));
  await ready(page);
  for (const place of ['Semey', 'Almaty']) await step(page, place);
  site.plant(WASM, fault);
  await page.reload();
  await panel(page, 'Almaty').waitFor();
}

test('a page that was left while it loaded is there again, and gets its app', async () => {
  const page = await open();
  await openBefore(site, page, 'en/');
  // The app is not there: the link is the browser's.
  await list(page).getByRole('link', { name: 'Almaty' }).click();
  await page.waitForURL(site.url('en/places/almaty/'));
  await back(page);
  await page.waitForURL(site.url('en/'));
  await assertWhole(page, overview, { failed: false });
  site.mend();
  await page.reload();
  await ready(page);
  await click(mark(page, 'Almaty'));
  await panel(page, 'Almaty').waitFor();
  assertCalm(page);
});

test('Back right after the takeover leads to the page before', async () => {
  site.mend();
  const page = await open();
  await page.goto(site.url('en/places/semey/'));
  await ready(page);
  await page.evaluate(() => addEventListener('pagehide', () => {}));
  await page.goto(site.url('en/'));
  await page.locator('html.app-active').waitFor();
  await back(page);
  await panel(page, 'Semey').waitFor();
  await ready(page);
  assert.equal(page.url(), site.url('en/places/semey/'));
  assertCalm(page);
});

test('Back to a step of the app before it is there shows what the address says', async () => {
  const wasm = held();
  const page = await open();
  await stepsThenReload(page, wasm.fault);
  await back(page);
  await panel(page, 'Semey').waitFor();
  await addressIs(page, site.url('en/places/semey/'));
  // Its links lead where those of its own page lead.
  assert.equal(await list(page).count(), 0);
  await back(page);
  await list(page).waitFor();
  await addressIs(page, site.url('en/'));
  await assertWhole(page, overview, { failed: false });
  wasm.release();
  await ready(page);
  await travel(page, 2);
  await panel(page, 'Almaty').waitFor();
  await addressIs(page, site.url('en/places/almaty/'));
  assertCalm(page);
});

test('Back to a step of the app that has failed shows what the address says', async () => {
  const page = await open();
  await stepsThenReload(page, missing);
  await failed(page);
  await travel(page, -2);
  await list(page).waitFor();
  await failed(page);
  assert.equal(page.url(), site.url('en/'));
  await assertWhole(page, overview, { failed: true });
  assertCalm(page);
});

test('Back after the app has died shows what the address says', async () => {
  site.mend();
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  for (const place of ['Semey', 'Almaty']) await step(page, place);
  await page.evaluate(() => dispatchEvent(new CustomEvent('protest-map:failed', { detail: 'panicked' })));
  await failed(page);
  assert.equal(page.url(), site.url('en/'));
  await back(page);
  await panel(page, 'Semey').waitFor();
  await ready(page);
  assert.equal(page.url(), site.url('en/places/semey/'));
  assert.ok(await note(page).isHidden());
});

test('steps, another document and Back: each time what is shown is what the address says', async () => {
  site.mend();
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await step(page, 'Semey');
  await page.goto(site.url('en/dates/2016-04-29/'));
  await ready(page);
  await back(page);
  await panel(page, 'Semey').waitFor();
  await addressIs(page, site.url('en/places/semey/'));
  await back(page);
  await list(page).waitFor();
  await eventually('the overview has its address', () => page.url() === site.url('en/'));
  await ready(page);
  await travel(page, 2);
  await page.getByText('about 10 detained').waitFor();
  await addressIs(page, site.url('en/dates/2016-04-29/'));
  assertCalm(page);
});

test('within the page, before the app is there, nothing is loaded anew', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  const documents = site.documents();
  await page.evaluate(() => { location.hash = 'side'; });
  await back(page);
  await eventually('the fragment is gone', () => !page.url().includes('#'));
  await takeOver();
  assert.equal(site.documents(), documents);
  assert.deepEqual((await marks(page)).filter(name => name.startsWith('protest-map:')), ['protest-map:ready']);
});
