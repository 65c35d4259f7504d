import assert from 'node:assert/strict';
import { page as open } from '../harness/browser.mjs';
import { current, FAMILIES, test } from '../harness/fonts.mjs';
import { METHOD, OVERVIEW, TRANSLATED } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';

const site = await serve();

/** The families that the texts of a page are drawn with, each with one of its texts. */
async function families(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'h1, h2, h3, p, a, li, text' });
  const found = new Map();
  for (const nodeId of nodeIds) {
    for (const { familyName, isCustomFont } of (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts) {
      assert.ok(!isCustomFont, 'a page of ours brings no fonts');
      if (!found.has(familyName)) found.set(familyName, (await session.send('DOM.getOuterHTML', { nodeId })).outerHTML.slice(0, 200));
    }
  }
  return found;
}

for (const path of [OVERVIEW, METHOD, ...TRANSLATED]) {
  test(`${path} is drawn with the fonts that the tests bring`, async () => {
    const page = await open({ scripts: false });
    await page.goto(site.url(path));
    const found = await families(page);
    const own = FAMILIES[current()];
    assert.deepEqual([...found].filter(([family]) => !own.includes(family)), [], 'the browser has other fonts as well');
    assert.ok(found.has(own[0]), `nothing is drawn with ${own[0]}`);
  });
}
