import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import * as faults from '../harness/faults.mjs';
import { heard, links, note, tryAgain } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, marks, ready } from '../harness/wait.mjs';

const site = await serve();
const PATH = 'en/places/almaty/';

const { aborted, brokenOff, empty, halved, html, missing } = faults;
const KINDS = { aborted, brokenOff, halved, empty, html, missing };
const FILES = {
  'the data': 'data/cities.geojson',
  'the texts': 'data/record.en.json',
  'the WebAssembly': /_bg\.wasm$/,
  'the script': /^protest-map-[^/]*\.js$/,
};

for (const [file, pattern] of Object.entries(FILES)) {
  test(`${file}:`, async t => {
    site.mend();
    const reader = await open({ scripts: false });
    await reader.goto(site.url(PATH));
    const written = { text: await heard(reader.locator('#app')), links: await links(reader) };
    const page = await open();

    for (const [kind, fault] of Object.entries(KINDS)) {
      await t.test(kind, async () => {
        site.plant(pattern, fault);
        await page.goto(site.url(PATH));
        await failed(page);
        assert.ok(!(await marks(page)).includes('protest-map:ready'));
        assert.ok(await note(page).isVisible());
        sameLines(await heard(page.locator('#app')), written.text, 'what is heard');
        sameLines(await links(page), written.links, 'the links');
        assert.deepEqual(page.seen.errors, []);
        assert.deepEqual(page.seen.violations, []);
      });
    }

    await t.test('whoever tries again once the trouble is over gets the app', async () => {
      site.mend();
      await tryAgain(page).click();
      await ready(page);
      assert.ok(await note(page).isHidden());
    });
  });
}
