// The readable page: what it was written with, and whether all of it is there.

import assert from 'node:assert/strict';
import { page as open } from './browser.mjs';
import { heard, links, note } from './find.mjs';
import { sameLines } from './same.mjs';
import { marks } from './wait.mjs';

/** What is heard of a page and where its links lead, read where no script runs; `options` are for the browser. */
export async function written(site, path, options) {
  const page = await open({ ...options, scripts: false });
  await page.goto(site.url(path));
  const found = await all(page);
  await page.close();
  return found;
}

const all = async page => ({ heard: await heard(page.locator('#app')), links: await links(page) });

/** Fails unless the page is as it was written, and the note is over it just if the app has failed. */
export async function assertWhole(page, written, { failed }) {
  const found = await all(page);
  sameLines(found.heard, written.heard, 'what is heard');
  sameLines(found.links, written.links, 'the links');
  assert.equal(await note(page).isVisible(), failed, failed ? 'there is no note' : 'there is a note');
  const told = await marks(page);
  assert.equal(told.includes('protest-map:failed'), failed, `the page says ${told}`);
  assert.ok(!told.includes('protest-map:ready'), 'the page says that the app has taken over');
}

/** Fails if the page did anything that ours must not; `planted` are the kinds that the fault itself brings. */
export function assertCalm(page, ...planted) {
  const kinds = ['errors', 'violations', 'outside', 'dialogs', 'stored'].filter(kind => !planted.includes(kind));
  assert.deepEqual(kinds.flatMap(kind => page.seen[kind].map(text => `${kind}: ${text}`)), []);
  for (const kind of planted) assert.notDeepEqual(page.seen[kind], [], `${kind}: the fault was not there`);
}
