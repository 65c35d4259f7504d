// A picture of a page for people to look at.

import { ready } from './wait.mjs';

/** Opens the page, in a browser and at an address, and calls `take` with it once it can be looked at. */
export async function pictured(browser, url, options, take) {
  const page = await browser.newPage(options);
  await page.goto(url);
  if (await page.locator('script[data-js]').count()) await ready(page);
  await take(page);
  await page.close();
}
