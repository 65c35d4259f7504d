import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { missing } from '../harness/faults.mjs';
import { click, list, mark, note, panel, tryAgain } from '../harness/find.mjs';
import { back, forward, leaveFor } from '../harness/history.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { fragment } from '../harness/view.mjs';
import { addressIs, eventually, failed, marks, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

// Browsers do not keep a page that may not be stored.
const site = await serve({ caching: 'no-cache' });
const ABOUT = 'about.html';
const asWritten = await written(site, 'en/', { keepsPages: true });
const WASM = /_bg\.wasm$/;

/** Sets a sign that only this very document has, and leaves it for another. */
async function leave(page) {
  await page.evaluate(() => {
    window.sign = 'the same document';
    addEventListener('pageshow', event => { window.wasKept = event.persisted; });
  });
  site.plant(ABOUT, () => ({ status: 200, type: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
  await leaveFor(page, site.url(ABOUT));
  await page.waitForURL(site.url(ABOUT));
  assert.equal(await page.evaluate(() => window.sign), undefined);
}

/** Goes back to it, and fails unless the browser had kept it whole. */
async function comeBack(page) {
  await back(page);
  await eventually('the browser has kept the page', () => page.evaluate(() => window.sign && window.wasKept === true));
}

const kept = () => open({ keepsPages: true });

test('a page that was kept with its app answers as before, and once', async () => {
  site.mend();
  const page = await kept();
  await page.goto(site.url('en/'));
  await ready(page);
  await click(mark(page, 'Semey'));
  await panel(page, 'Semey').waitFor();
  const documents = site.documents();
  await leave(page);
  await comeBack(page);

  assert.equal(page.url(), site.url('en/places/semey/'));
  assert.ok(await panel(page, 'Semey').isVisible());
  assert.ok(await note(page).isHidden());
  const steps = await page.evaluate(() => history.length);
  await back(page);
  await list(page).waitFor();
  await addressIs(page, site.url('en/'));
  await click(mark(page, 'Almaty'));
  await panel(page, 'Almaty').waitFor();
  await addressIs(page, site.url('en/places/almaty/'));
  // Back to the first entry, and one step from there: with a listener too many it would be two.
  assert.equal(await page.evaluate(() => history.length), steps - 1);
  assert.equal(site.documents(), documents + 1, 'only the other page was asked for');
  assert.deepEqual((await marks(page)).filter(name => name.startsWith('protest-map:')), ['protest-map:ready']);
  assertCalm(page);
});

test('an address that was still to be written is written to the page that it is of', async () => {
  site.mend();
  const page = await kept();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await leave(page);
  // Longer than it was to wait: in a page that is put aside no time passes.
  await page.evaluate(() => new Promise(done => setTimeout(done, 500)));
  assert.equal(page.url(), site.url(ABOUT));
  await comeBack(page);
  await eventually('the address says where the map stands', () => /^#map=/.test(fragment(page)));
  assert.equal(new URL(page.url()).pathname, '/en/');
  await forward(page);
  await eventually('the other page is still the next', () => page.url() === site.url(ABOUT));
});

for (const [when, isLate] of Object.entries({ 'while it was away': false, 'after it was back': true })) {
  test(`a page that was left while it loaded gets its app, which came ${when}`, async () => {
    const page = await kept();
    const takeOver = await openBefore(site, page, 'en/');
    await leave(page);
    if (!isLate) takeOver.release();
    await comeBack(page);
    if (isLate) {
      await assertWhole(page, asWritten, { failed: false });
      await takeOver();
    }
    await ready(page);
    assert.ok(await note(page).isHidden());
    await click(mark(page, 'Almaty'));
    await panel(page, 'Almaty').waitFor();
    assertCalm(page);
  });
}

test('a page that was left after its app had failed still says so, and can try again', async () => {
  site.mend();
  site.plant(WASM, missing);
  const page = await kept();
  await page.goto(site.url('en/'));
  await failed(page);
  await leave(page);
  site.mend();
  await comeBack(page);
  await assertWhole(page, asWritten, { failed: true });
  await tryAgain(page).click();
  await ready(page);
  assert.ok(await note(page).isHidden());
  assertCalm(page);
});
