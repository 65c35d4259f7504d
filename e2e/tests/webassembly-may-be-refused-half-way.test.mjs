import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changed, text, withHeaders } from '../harness/faults.mjs';
import { note, tryAgain } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { eventually, failed, marks, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const PATH = 'en/places/almaty/';
const SCRIPT = /^protest-map-[^/]*\.js$/;
const WASM = /_bg\.wasm$/;
const asWritten = await written(site, PATH);

// Browsers that have a part of it, or that refuse when it is used. Each runs before any script of the page.
const BROWSERS = {
  'there is no way to start it': () => {
    delete WebAssembly.instantiate;
    delete WebAssembly.instantiateStreaming;
  },
  'it cannot be compiled': () => {
    WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => {
      throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
    };
  },
  'there is no memory for it': () => {
    WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory');
    };
  },
  'asking for it throws': () => {
    Object.defineProperty(WebAssembly, 'instantiateStreaming', { get() { throw new TypeError('not here'); } });
  },
};

for (const [what, change] of Object.entries(BROWSERS)) {
  test(`${what}: the page stays`, async () => {
    site.mend();
    const page = await open();
    await page.addInitScript(change);
    await page.goto(site.url(PATH));
    await failed(page);
    await assertWhole(page, asWritten, { failed: true });
    assertCalm(page);
  });
}

test('a browser that compiles only what is whole gets the app', async () => {
  site.mend();
  const page = await open();
  await page.addInitScript(() => { delete WebAssembly.instantiateStreaming; });
  await page.goto(site.url(PATH));
  await ready(page);
  assertCalm(page);
});

/** A module of these sections: [number, bytes]. */
const module = (...sections) => text(Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...sections.flatMap(([number, bytes]) => [number, bytes.length, ...bytes]),
]));
const NO_WORDS = [1, [1, 0x60, 0, 0]];
const OTHERS_IMPORT = [2, [1, 1, 0x78, 1, 0x79, 0, 0]];
const ONE_FUNCTION = [3, [1, 0]];
const START = [8, [0]];
const TRAP = [10, [1, 3, 0, 0x00, 0x0b]];

// Script and WebAssembly that were not made together, and what is not ours at all.
const MISMATCHES = {
  'the WebAssembly asks for what the script does not have': { [WASM]: module(NO_WORDS, OTHERS_IMPORT) },
  'the WebAssembly has nothing of what the script asks for': { [WASM]: module(NO_WORDS) },
  'it dies at its first step': { [WASM]: module(NO_WORDS, ONE_FUNCTION, START, TRAP) },
  'the script does not have what the WebAssembly asks for': {
    [SCRIPT]: changed(script => script.replace(/\b__wbg_(\w+): function/, '__wbg_other_$1: function')),
  },
  'the script is of another make': { [SCRIPT]: text('export const init = () => {};') },
  'the script throws': { [SCRIPT]: text('throw new Error("of no use")') },
};

for (const [what, planted] of Object.entries(MISMATCHES)) {
  test(`${what}: the page stays`, async () => {
    site.mend();
    for (const pattern of [SCRIPT, WASM]) if (planted[pattern]) site.plant(pattern, planted[pattern]);
    const page = await open();
    await page.goto(site.url(PATH));
    await failed(page);
    await assertWhole(page, asWritten, { failed: true });
    assertCalm(page);
    site.mend();
    await tryAgain(page).click();
    await ready(page);
    assert.ok(await note(page).isHidden());
  });
}

const without = word => changed(html => html.replace(word, ''));

test('a policy that forbids it: the page stays', async () => {
  site.mend();
  site.plant(PATH, without("'wasm-unsafe-eval'"));
  const page = await open();
  await page.goto(site.url(PATH));
  await failed(page);
  await assertWhole(page, asWritten, { failed: true });
  assertCalm(page, 'violations');
});

test('a host whose own policy forbids the loader: the page stays, and nothing is asked for', async () => {
  site.mend();
  site.plant(PATH, withHeaders({ 'content-security-policy': "script-src 'none'" }));
  const page = await open();
  await page.goto(site.url(PATH));
  await assertWhole(page, asWritten, { failed: false });
  assert.deepEqual(page.seen.requests.filter(({ url }) => /wasm|\.js$|data\//.test(url)), []);
  assertCalm(page, 'violations');
});

test('what fails beside the app while it loads does not stand over one that works', async () => {
  site.mend();
  const page = await open();
  const takeOver = await openBefore(site, page, PATH);
  await page.evaluate(() => void setTimeout(() => { throw new RangeError("an extension's"); }));
  await failed(page);
  await takeOver().catch(() => {});
  await eventually('the app is ready', async () => (await marks(page)).includes('protest-map:ready'));
  assert.ok(await note(page).isHidden());
  assertCalm(page, 'errors');
});
