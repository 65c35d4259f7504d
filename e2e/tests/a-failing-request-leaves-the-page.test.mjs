import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import * as faults from '../harness/faults.mjs';
import { click, mark, note, panel, tryAgain } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const PATH = 'en/places/almaty/';

const FILES = {
  'the data': 'data/cities.geojson',
  'the texts': 'data/record.en.json',
  'the WebAssembly': /_bg\.wasm$/,
  'the script': /^protest-map-[^/]*\.js$/,
};

const { aborted, brokenOff, brokenOffAfter, called, circling, empty, falselyZipped, garbage, halved, html, ledTo, missing,
  missingPage, refused } = faults;
const KINDS = {
  aborted, brokenOff, halved, empty, garbage, html, missing, missingPage, refused, falselyZipped, circling,
};
const asWritten = await written(site, PATH);

for (const [file, pattern] of Object.entries(FILES)) {
  test(`${file}:`, async t => {
    site.mend();
    const page = await open();

    for (const [kind, fault] of Object.entries(KINDS)) {
      await t.test(kind, async () => {
        site.plant(pattern, fault);
        await page.goto(site.url(PATH));
        await failed(page);
        await assertWhole(page, asWritten, { failed: true });
        assertCalm(page);
      });
    }

    await t.test('whoever tries again once the trouble is over gets the app', async () => {
      site.mend();
      await tryAgain(page).click();
      await ready(page);
      assert.ok(await note(page).isHidden());
      assertCalm(page);
    });
  });
}

test('a network that leads to its own login is not followed there', async t => {
  const portal = await serve();
  for (const [file, pattern] of Object.entries(FILES)) {
    await t.test(file, async () => {
      site.mend();
      site.plant(pattern, ledTo(portal.url('en/')));
      const page = await open();
      await page.goto(site.url(PATH));
      await failed(page);
      await assertWhole(page, asWritten, { failed: true });
      assertCalm(page, 'violations', 'outside');
      assert.deepEqual(portal.log, [], 'somebody else was asked');
    });
  }
});

// A script is refused by every browser unless it is called one. The rest is judged by what is in it.
test('what is called something else:', async t => {
  const page = await open();
  for (const type of ['text/plain', 'application/octet-stream']) {
    await t.test(`a script called ${type} is refused`, async () => {
      site.mend();
      site.plant(FILES['the script'], called(type));
      await page.goto(site.url(PATH));
      await failed(page);
      await assertWhole(page, asWritten, { failed: true });
      assertCalm(page);
    });
  }
  const { 'the script': _, ...others } = FILES;
  for (const [file, pattern] of Object.entries(others)) {
    for (const type of ['application/octet-stream', 'text/html; charset=iso-8859-1', '']) {
      await t.test(`${file} called “${type}” will do`, async () => {
        site.mend();
        site.plant(pattern, called(type));
        await page.goto(site.url(PATH));
        await ready(page);
        assert.ok(await note(page).isHidden());
        assert.ok(await page.getByText('more than 300 detained').first().isVisible());
        assertCalm(page);
      });
    }
  }
});

test('a page that breaks off is read as far as it came', async () => {
  site.mend();
  site.plant(PATH, brokenOffAfter(4 / 5));
  const page = await open();
  // For the browser it has failed; what came is shown all the same.
  await page.goto(site.url(PATH), { waitUntil: 'commit' });
  const links = page.locator('#app').getByRole('link');
  await links.nth(20).waitFor();
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.equal(await note(page).count(), 0, 'what has not been tried has not failed');
  assertCalm(page);
  site.mend();
  await click(mark(page, 'Semey'));
  await panel(page, 'Semey').waitFor();
  await ready(page);
});
