// One browser for a test file and a set of fonts, and pages in it that note whatever a page of ours must never do.

import { after } from 'node:test';
import { launch } from './chromium.mjs';
import { current } from './fonts.mjs';
import { PHONE, WIDE } from './sizes.mjs';
import { watch } from './watch.mjs';

export { PHONE, WIDE };

const launched = new Map();
// Here, and not where it is launched: within a test it would be closed at the end of that test.
// One that did not start has failed its test already; a hook that fails as well would leave the rest open, and the file waiting.
after(() => Promise.allSettled([...launched.values()].map(async browser => (await browser).close())));

/**
 * A page in a context of its own, so that nothing is left over from another test. `page.seen` says what it did.
 *
 * Options: `size`, `colorScheme`, `scripts` (false takes JavaScript away), `motion` ('no-preference' for a reader who
 * did not ask for less); `flags` and `keepsPages` (the back/forward cache) for the browser, where the first call of a file
 * decides.
 */
export async function page({
  size = WIDE, colorScheme = 'light', scripts = true, motion = 'reduce', flags = [], keepsPages = false,
} = {}) {
  const fonts = current();
  if (!launched.has(fonts)) launched.set(fonts, launch({ flags, keepsPages, fonts }));
  const browser = await launched.get(fonts);
  const context = await browser.newContext({
    viewport: size,
    // Of a phone: no scroll bar takes from the width.
    isMobile: size === PHONE,
    hasTouch: size === PHONE,
    colorScheme,
    javaScriptEnabled: scripts,
    reducedMotion: motion,
    locale: 'en-GB',
  });
  // At the end of the test that asked for it.
  after(() => context.close());
  context.setDefaultTimeout(15_000);
  return tab(context);
}

/** One more page in a context that is there. */
export async function tab(context) {
  const page = await context.newPage();
  page.seen = await watch(page);
  return page;
}
