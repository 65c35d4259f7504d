import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { click, mark, marks, note, panel, tryAgain } from '../harness/find.mjs';
import { PAGES } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, marks as performanceMarks } from '../harness/wait.mjs';

const site = await serve();
// As in Tor Browser's "Safer" and in Lockdown Mode: scripts run and there is no WebAssembly.
const flags = ['--js-flags=--jitless'];

for (const path of PAGES) {
  test(`${path} can be read, with a calm note`, async () => {
    const page = await open({ flags });
    await page.goto(site.url(path));
    assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined', 'this browser has WebAssembly');
    await failed(page);
    assert.ok(await note(page).isVisible());
    assert.match(await note(page).innerText(), /Everything on this page can still be read/);
    assert.equal(await tryAgain(page).evaluate(link => link.href), site.url(path));
    assert.ok(await marks(page).count() > 5);
    assert.ok(!(await performanceMarks(page)).includes('protest-map:ready'));
    assert.deepEqual(page.seen.errors, []);
    assert.deepEqual(page.seen.violations, []);
    assert.equal(await page.getByRole('button').count(), 0, 'a dead button is shown');
    assert.equal(await page.locator('.needs-script:visible, label .control:visible').count(), 0);
    const heights = await page.locator('.needs-script').evaluateAll(spaces => spaces.map(it => it.getBoundingClientRect().height));
    assert.ok(heights.length > 4);
    assert.deepEqual(heights.filter(height => height > 0), [], 'space is held for what cannot come');
  });
}

test('a click opens the page of a place', async () => {
  const page = await open({ flags });
  await page.goto(site.url('en/'));
  await failed(page);
  const documents = site.documents();
  await click(mark(page, 'Almaty'));
  await page.waitForURL(site.url('en/places/almaty/'));
  await panel(page, 'Almaty').getByText('more than 300 detained').waitFor();
  assert.equal(site.documents(), documents + 1);
});

test('nothing is fetched that could not be used', async () => {
  const page = await open({ flags });
  await page.goto(site.url('en/'));
  await failed(page);
  assert.deepEqual(page.seen.requests.filter(({ url }) => /wasm|\.js$|data\//.test(url)), []);
});
