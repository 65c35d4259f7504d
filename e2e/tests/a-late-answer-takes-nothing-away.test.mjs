import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE } from '../harness/browser.mjs';
import { held } from '../harness/faults.mjs';
import { list, note, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { addressIs, failed, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const overview = await written(site, 'en/');

const FILES = {
  'the data': 'data/cities.geojson',
  'the texts': 'data/record.en.json',
  'the WebAssembly': /_bg\.wasm$/,
  'the script': /^protest-map-[^/]*\.js$/,
};

for (const [file, pattern] of Object.entries(FILES)) {
  test(`${file} may come whenever it likes: until then the page is used as it is, then it is where the reader was`, async t => {
    site.mend();
    const answer = held();
    t.after(answer.release);
    site.plant(pattern, answer.fault);
    const page = await open({ size: PHONE });
    // The page has loaded: no sign of the browser says that something is still to come.
    await page.goto(site.url('en/'), { waitUntil: 'load' });
    await answer.requested;
    await assertWhole(page, overview, { failed: false });
    const link = list(page).getByRole('link', { name: 'Pavlodar' });
    await page.locator('summary').first().click();
    await link.focus();
    await page.evaluate(() => scrollBy(0, 30));
    const scroll = await page.evaluate(() => scrollY);
    assert.ok(scroll > 100);

    answer.release();
    await ready(page);

    assert.equal(await page.evaluate(() => scrollY), scroll);
    assert.ok(await link.evaluate(node => node === document.activeElement), 'focus is elsewhere');
    assert.ok(await page.locator('details').first().evaluate(node => node.open));
    assertCalm(page);
  });
}

test('a reader who is on the way to another page gets there, though the app comes meanwhile', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  const next = held();
  site.plant('en/places/almaty/', next.fault);
  // A page on its way cannot be asked, but it can speak.
  await page.evaluate(() => addEventListener('protest-map:ready', () => console.info('the app is there')));
  const taken = page.waitForEvent('console', message => message.text() === 'the app is there');
  await list(page).getByRole('link', { name: 'Almaty' }).click({ noWaitAfter: true });
  await next.requested;
  takeOver.release();
  await taken;
  assert.equal(page.url(), site.url('en/'));
  next.release();
  await panel(page, 'Almaty').waitFor();
  await addressIs(page, site.url('en/places/almaty/'));
  await ready(page);
  assertCalm(page);
});

test('whoever stops the loading is told that the app has not started', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  await page.evaluate(() => window.stop());
  await failed(page);
  await assertWhole(page, overview, { failed: true });
  takeOver.release();
  assertCalm(page);
});

test('on paper the takeover is not to be seen', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  await page.emulateMedia({ media: 'print' });
  const text = () => page.locator('body').innerText();
  const before = await text();
  await takeOver();
  assert.equal(await text(), before);
  assert.ok(before.length > 1000);
});
