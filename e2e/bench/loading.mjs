// What a slow phone waits for, and what it is sent.

import { ready } from '../harness/wait.mjs';
import { HAND, SLOW_CPU, SLOW_NETWORK, onPage } from './conditions.mjs';
import { HAND_MADE, OURS } from './site.mjs';
import { WHERE, targetOf } from './where.mjs';
import { pause, within } from './within.mjs';

const SLOW_PHONE = { device: HAND, network: SLOW_NETWORK, cpu: SLOW_CPU };

/** Our page: { kilobytes by kind, requests, times in ms }. */
export function loadOurs(bench) {
  return onPage(bench, SLOW_PHONE, async ({ page, session, open }) => {
    const sent = weigh(session);
    await open(OURS);
    const drawn = await drawnAndClickable(page);
    await ready(page);
    const readyAt = await page.evaluate(() => window.bench.marked('protest-map:ready'));
    const weighed = await sent();
    await tap(page, targetOf(bench.places[0].id));
    await tap(page, WHERE.days, -1);
    await pause(500);
    const tasks = await page.evaluate(() => window.bench.long());
    const longest = some => Math.max(0, ...tasks.filter(some).map(task => task.ms));
    return {
      ...weighed,
      ...drawn,
      ready: readyAt,
      taskBefore: longest(task => task.at < readyAt),
      taskAfter: longest(task => task.at >= readyAt),
    };
  });
}

/** The hand-made page, by the same measures. It is ready when it is drawn: nothing follows. */
export function loadHandMade(bench) {
  return onPage(bench, SLOW_PHONE, async ({ page, session, open }) => {
    const sent = weigh(session);
    await open(HAND_MADE);
    const drawn = await drawnAndClickable(page);
    return { ...(await sent()), ...drawn, ready: drawn.drawn };
  });
}

async function drawnAndClickable(page) {
  const clickable = page.evaluate(() => window.bench.clickable);
  clickable.catch(() => {});
  let at;
  try {
    at = await within(20_000, 'every mark can be clicked', clickable);
  } catch (error) {
    const missed = await within(2_000, 'asked which', page.evaluate(() => window.bench.missed())).catch(() => ['?']);
    throw new Error(`${error.message} (missed: ${missed.join(', ')})`);
  }
  const painted = await within(5_000, 'the first paint is told', page.evaluate(() => window.bench.firstPaint));
  return { painted, drawn: Math.max(painted, at) };
}

/** Without a locator: looking for one is a long task of the driver's own, which would be counted as the page's. */
async function tap(page, selector, which = 0) {
  const { x, y } = await page.evaluate(([selector, which]) => {
    const target = [...document.querySelectorAll(selector)].at(which);
    target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = target.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, [selector, which]);
  await page.touchscreen.tap(x, y);
  await page.evaluate(() => window.bench.painted());
  await pause(300);
}

/** Counts what comes over the network, headers included. Calling the result waits until nothing is on its way. */
function weigh(session) {
  const kinds = new Map();
  const bytes = { page: 0, script: 0, wasm: 0, data: 0, other: 0 };
  let requests = 0;
  session.on('Network.requestWillBeSent', ({ requestId }) => kinds.set(requestId, 'other'));
  session.on('Network.responseReceived', ({ requestId, response }) => kinds.set(requestId, kindOf(response.mimeType)));
  session.on('Network.loadingFailed', ({ requestId }) => kinds.delete(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId)] += encodedDataLength;
    requests += 1;
    kinds.delete(requestId);
  });
  return async () => {
    for (let n = 0; kinds.size && n < 50; n += 1) await pause(100);
    const kilobytes = Object.fromEntries(Object.entries(bytes).map(([kind, count]) => [kind, count / 1000]));
    const all = Object.values(kilobytes).reduce((sum, more) => sum + more);
    return { kilobytes: { ...kilobytes, all }, requests };
  };
}

function kindOf(type) {
  if (type === 'text/html') return 'page';
  if (type === 'application/wasm') return 'wasm';
  if (/javascript/.test(type)) return 'script';
  return /json/.test(type) ? 'data' : 'other';
}
