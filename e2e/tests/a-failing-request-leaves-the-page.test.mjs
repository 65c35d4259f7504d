import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import * as faults from '../harness/faults.mjs';
import { chooseDay, click, heard, links, list, mark, note, panel, tryAgain } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { addressIs, failed, painted, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const PATH = 'en/places/almaty/';

const FILES = {
  'the data': 'data/cities.geojson',
  'the texts': 'data/record.en.json',
  'the WebAssembly': /_bg\.wasm$/,
  'the script': /^protest-map-[^/]*\.js$/,
};

const { aborted, brokenOff, called, circling, empty, falselyZipped, garbage, halved, html, ledTo, missing,
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

// What happened, event by event, comes after the takeover: an app that cannot have it gives the page back.
const SUMMARIES = 'data/summaries.en.json';

/** Fails unless the page is back as it was written, with the note over it and nothing left of the app. */
async function assertBack(page, { heard: words, links: addresses }) {
  sameLines(await heard(page.locator('#app')), words, 'what is heard');
  sameLines(await links(page), addresses, 'the links');
  assert.ok(await note(page).isVisible(), 'there is no note');
  assert.ok(!await page.evaluate(() => document.documentElement.classList.contains('app-active')), 'the app is still there');
}

/** Fails unless each link of the page within the site leads to a document. */
async function assertLinksLead(page) {
  const here = (await links(page)).map(([, address]) => new URL(address, page.url()))
    .filter(({ origin }) => origin === site.origin);
  assert.ok(here.length > 20, `${here.length} links`);
  for (const address of new Set(here.map(({ origin, pathname, search }) => origin + pathname + search))) {
    const { status } = await fetch(address);
    assert.equal(status, 200, `${address} of a page at ${page.url()}`);
  }
}

test('what happened, event by event:', async t => {
  site.mend();
  const page = await open();

  for (const [kind, fault] of Object.entries(KINDS)) {
    await t.test(kind, async () => {
      site.plant(SUMMARIES, fault);
      await page.goto(site.url(PATH));
      await failed(page);
      await assertBack(page, asWritten);
      await assertLinksLead(page);
      // The browser follows them, and not an app that is gone.
      const documents = site.documents();
      await click(mark(page, 'Semey'));
      await panel(page, 'Semey').waitFor();
      await addressIs(page, site.url('en/places/semey/'));
      assert.equal(site.documents(), documents + 1, 'the click was kept from the browser');
      await failed(page);
      assertCalm(page);
    });
  }

  await t.test('whoever tries again once the trouble is over gets the app', async () => {
    site.mend();
    await tryAgain(page).click();
    await ready(page);
    assert.equal(page.url(), site.url('en/places/semey/'));
    assert.ok(await note(page).isHidden());
    assertCalm(page);
  });
});

test('what happened fails to come while the reader goes on: the first page is back, and its links lead on', async () => {
  site.mend();
  const overview = await written(site, 'en/');
  const { fault, release, requested } = faults.held();
  site.plant(SUMMARIES, async answer => refused(await fault(answer)));
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await requested;
  await list(page).getByRole('link', { name: 'Almaty' }).click();
  // The figures do not wait for what happened.
  await panel(page, 'Almaty').getByText('more than 300 detained').waitFor();
  assert.ok(await note(page).isHidden());
  release();
  await failed(page);
  // What the app had still on its mind comes first: timers fire in the order of their times.
  await page.evaluate(() => new Promise(done => setTimeout(done, 500)));
  await assertBack(page, overview);
  await assertLinksLead(page);
  await chooseDay(page, '29 April');
  await page.getByText('about 10 detained').first().waitFor();
  await addressIs(page, site.url('en/dates/2016-04-29/'));
  await failed(page);
  site.mend();
  await tryAgain(page).click();
  await ready(page);
  assertCalm(page);
});

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
  await t.test('what happened, event by event', async () => {
    site.mend();
    site.plant(SUMMARIES, ledTo(portal.url('en/')));
    const page = await open();
    await page.goto(site.url(PATH));
    await failed(page);
    await assertBack(page, asWritten);
    assertCalm(page, 'violations', 'outside');
    assert.deepEqual(portal.log, [], 'somebody else was asked');
  });
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
  for (const [file, pattern] of Object.entries({ ...others, 'what happened': SUMMARIES })) {
    for (const type of ['application/octet-stream', 'text/html; charset=iso-8859-1', '']) {
      await t.test(`${file} called “${type}” will do`, async () => {
        site.mend();
        site.plant(pattern, called(type));
        const last = page.waitForResponse(/\/data\/summaries\.en\.json/);
        await page.goto(site.url(PATH));
        await ready(page);
        await (await last).finished();
        await painted(page);
        assert.ok(await note(page).isHidden());
        assert.ok(await page.getByText('more than 300 detained').first().isVisible());
        assertCalm(page);
      });
    }
  }
});

test('a page that breaks off is read as far as it came', async () => {
  site.mend();
  const { fault, breakOff } = faults.stalled(4 / 5);
  site.plant(PATH, fault);
  const page = await open();
  await page.goto(site.url(PATH), { waitUntil: 'commit' });
  const links = page.locator('#app').getByRole('link');
  await links.nth(20).waitFor();
  // Not before: of a page that has failed, Chromium may drop what it has not read yet, all of it sometimes.
  const hasFailed = page.waitForEvent('requestfailed', request => request.url() === site.url(PATH));
  breakOff();
  await hasFailed;
  assert.ok(await links.nth(20).isVisible());
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.equal(await note(page).count(), 0, 'what has not been tried has not failed');
  assertCalm(page);
  site.mend();
  await click(mark(page, 'Semey'));
  await panel(page, 'Semey').waitFor();
  await ready(page);
});
