import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, click, heard, list, mark, marks, note, panel, tryAgain } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { addressIs, failed, ready } from '../harness/wait.mjs';

const site = await serve();

// How an app that has died is heard of: by its own panic hook, or by what the browser says of it.
const DEATHS = {
  'the panic hook': () => dispatchEvent(new CustomEvent('protest-map:failed', { detail: 'panicked' })),
  'a trap in WebAssembly': () => void setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }),
  'a trap in a promise': () => void Promise.reject(new WebAssembly.RuntimeError('unreachable')),
  'an exhausted stack': () => void setTimeout(() => { const deeper = () => deeper() + 1; deeper(); }),
};

for (const [what, die] of Object.entries(DEATHS)) {
  test(`${what}: the page as it was written is back, and its links are documents`, async () => {
    const page = await open();
    await page.goto(site.url('en/'));
    await ready(page);
    const reader = await open({ scripts: false });
    await reader.goto(site.url('en/'));
    const written = await heard(reader.locator('#app'));
    await page.evaluate(() => { document.querySelector('#app').isOfTheApp = true; });
    assert.ok(await note(page).isHidden());

    await page.evaluate(die);
    await failed(page);

    assert.ok(await note(page).isVisible());
    assert.ok(!await page.evaluate(() => document.querySelector('#app').isOfTheApp), 'the app is still there');
    sameLines(await heard(page.locator('#app')), written, 'what is heard');

    const documents = site.documents();
    await click(mark(page, 'Almaty'));
    await panel(page, 'Almaty').getByText('more than 300 detained').waitFor({ timeout: 5_000 });
    assert.equal(site.documents(), documents + 1, 'the click was kept from the browser');
  });
}

test('after some steps too, every link of it leads where it should', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await click(mark(page, 'Almaty'));
  await panel(page, 'Almaty').waitFor();
  await page.evaluate(DEATHS['the panic hook']);
  await failed(page);
  // What the app had still on its mind comes first: timers fire in the order of their times.
  await page.evaluate(() => new Promise(done => setTimeout(done, 500)));

  for (const href of await page.locator('#app').getByRole('link').evaluateAll(links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href))) {
    if (!href.startsWith(site.origin)) continue;
    const { status } = await fetch(href);
    assert.equal(status, 200, `${href} of a page at ${page.url()}`);
  }
  await chooseDay(page, '29 April');
  await page.getByText('about 10 detained').waitFor();
  await addressIs(page, site.url('en/dates/2016-04-29/'));
});

test('trying again starts the app where the reader was', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await click(mark(page, 'Semey'));
  await panel(page, 'Semey').waitFor();
  await page.evaluate(DEATHS['the panic hook']);
  await failed(page);
  await tryAgain(page).click();
  await ready(page);
  await panel(page, 'Semey').waitFor();
  assert.equal(new URL(page.url()).pathname, '/en/places/semey/');
});

test('an error that is not of the app leaves it alone', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => void setTimeout(() => { throw new Error("an extension's"); }));
  await thrown;
  assert.ok(await note(page).isHidden());
  await click(mark(page, 'Semey'));
  await panel(page, 'Semey').waitFor();
  assert.equal(await list(page).count(), 0);
  assert.ok(await marks(page).count() > 5);
});
