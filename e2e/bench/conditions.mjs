// What the page is opened on: the sizes, the throttling, and a page of its own for each measurement.

import { PHONE, WIDE } from '../harness/sizes.mjs';
import { ANSWERED, CLICKED, probe } from './probe.mjs';
import { NOTHING } from './site.mjs';
import { WHERE } from './where.mjs';
import { within } from './within.mjs';

/** What is in the reader's hand. */
export const DESK = { viewport: WIDE };
export const HAND = { viewport: PHONE, isMobile: true, hasTouch: true };

/** 1.6 Mbit/s and 150 ms, as the budgets assume. The delay is added to every answer; opening a connection is free. */
const BYTES_A_SECOND = 1.6e6 / 8;
export const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: BYTES_A_SECOND,
  uploadThroughput: BYTES_A_SECOND,
};
export const SLOW_CPU = 4;
export const SLOWEST_CPU = 6;

/** How long a screen shows a frame, in milliseconds. */
export const FRAME_MS = 1000 / 60;

/** The longest that a page may take for anything, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens a page in a context of its own, calls `measure({ page, session, open })` and closes it. `open(path)` goes
 * there; the throttling holds from before the first request on.
 */
export async function onPage({ browser, site, ids }, { device = DESK, network, cpu = 1 } = {}, measure) {
  const context = await browser.newContext({ ...device, locale: 'en-GB', colorScheme: 'light' });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.addInitScript(probe, [ids, WHERE, CLICKED, ANSWERED]);
    // Same origin, so that what is set on its process holds for the page that follows.
    await page.goto(site.url(NOTHING));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (network) await session.send('Network.emulateNetworkConditions', network);
    await throttle(session, cpu);
    const open = path => page.goto(site.url(path), { waitUntil: 'commit' });
    return await measure({ page, session, open });
  } finally {
    // What has failed may be all that keeps it open.
    await within(5_000, 'the page closes', context.close()).catch(() => {});
  }
}

/** Makes the main thread this many times slower. What the browser does on other threads stays as fast as it is. */
export const throttle = (session, rate) => session.send('Emulation.setCPUThrottlingRate', { rate });

/** How long a fixed piece of work takes, in milliseconds: what the throttling really comes to. */
export function fixedWork(bench, cpu) {
  return onPage(bench, { cpu }, async ({ page, open }) => {
    await open(NOTHING);
    return page.evaluate(() => {
      const begun = performance.now();
      let sum = 0;
      for (let n = 0; n < 4e7; n += 1) sum = (sum + n * 7) % 1_000_003;
      // The sum is used, so that it is computed.
      return sum >= 0 && performance.now() - begun;
    });
  });
}

