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
const FILES = {
  'data/cities.geojson': { aborted, brokenOff, halved, empty, html, missing },
  'data/record.en.json': { aborted, brokenOff, halved, empty, html, missing },
  'the WebAssembly': { aborted, brokenOff, halved, empty, html, missing },
  'the script': { aborted, brokenOff, halved, empty, html, missing },
};
const PATTERNS = { 'the WebAssembly': /_bg\.wasm$/, 'the script': /^protest-map-[^/]*\.js$/ };

let written;
async function asWritten() {
  if (!written) {
    const page = await open({ scripts: false });
    await page.goto(site.url(PATH));
    written = { text: await heard(page.locator('#app')), links: await links(page) };
  }
  return written;
}

for (const [file, kinds] of Object.entries(FILES)) {
  for (const [kind, fault] of Object.entries(kinds)) {
    test(`${file}: ${kind}`, async () => {
      site.mend();
      const written = await asWritten();
      site.plant(PATTERNS[file] ?? file, fault);
      const page = await open();
      await page.goto(site.url(PATH));
      await failed(page);

      assert.ok(!(await marks(page)).includes('protest-map:ready'));
      assert.ok(await note(page).isVisible());
      sameLines(await heard(page.locator('#app')), written.text, 'what is heard');
      sameLines(await links(page), written.links, 'the links');
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.violations, []);

      // Whoever tries again once the trouble is over gets the app.
      site.mend();
      await tryAgain(page).click();
      await ready(page);
      assert.ok(await note(page).isHidden());
    });
  }
}
