// Pictures for people: the pages that stand for all, wide and on a phone, light and dark, into out/.
// `node look.mjs en/places/astana/ …` takes other pages, `FONTS=noto node look.mjs` a set of fonts instead of the machine's.

import { mkdirSync } from 'node:fs';
import { launch } from './harness/chromium.mjs';
import { PAGES, STILL } from './harness/pages.mjs';
import { pictured } from './harness/picture.mjs';
import { serving } from './harness/server.mjs';
import { PHONE, WIDE } from './harness/sizes.mjs';

const folder = new URL('out/', import.meta.url);
mkdirSync(folder, { recursive: true });

const site = await serving();
const browser = await launch({ fonts: process.env.FONTS });
const paths = process.argv.length > 2 ? process.argv.slice(2) : [...PAGES, ...STILL];
for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark']) {
    const options = { viewport, colorScheme, isMobile: viewport === PHONE, deviceScaleFactor: 2 };
    for (const path of paths) {
      const name = `${path.replaceAll(/[^\w-]+/g, '-').replace(/-$/, '')}-${size}-${colorScheme}`;
      await pictured(browser, site.url(path), options, async page => {
        await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
        await page.screenshot({ path: new URL(`${name}-whole.png`, folder).pathname, fullPage: true });
      });
      console.log(`out/${name}.png`);
    }
  }
}
await browser.close();
site.close();
