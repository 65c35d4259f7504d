// The pictures of docs/, made anew from dist/: `node pictures.mjs`, and look at what changed before it is committed.

import { launch } from './harness/chromium.mjs';
import { pictured } from './harness/picture.mjs';
import { serving } from './harness/server.mjs';
import { PHONE } from './harness/sizes.mjs';

const WIDE = { width: 1280, height: 720 };
/** Each: its name, the page, and where it differs from a wide, light window. */
const PICTURES = [
  ['overview', 'en/', { viewport: { width: 1280, height: 800 } }],
  ['overview-dark', 'en/', { colorScheme: 'dark' }],
  ['overview-phone', 'en/', { viewport: PHONE, isMobile: true }],
  ['place', 'en/places/almaty/', {}],
  ['place-phone', 'kk/places/uralsk/', { viewport: PHONE, isMobile: true }],
  ['day', 'ru/dates/2016-05-21/', {}],
  ['claim', 'en/claims/nationwide-2016-05-21-detained-tayzhan/', {}],
  ['table', 'en/table/', {}],
  ['case', 'en/cases/atyrau/', { colorScheme: 'dark' }],
  ['index', 'en/index/', {}],
];

const folder = new URL('../docs/', import.meta.url);
const site = await serving();
const browser = await launch({});
for (const [name, path, options] of PICTURES) {
  const file = new URL(`${name}.png`, folder).pathname;
  await pictured(browser, site.url(path), { viewport: WIDE, colorScheme: 'light', ...options }, page => page.screenshot({ path: file }));
  console.log(`docs/${name}.png`);
}
await browser.close();
site.close();
