// Waiting for what a page says of itself, never for a time.

const READY = 'protest-map:ready';
const FAILED = 'protest-map:failed';

/** Which of the two marks comes first: 'ready' or 'failed'. */
export async function settled(page) {
  return page.evaluate(([READY, FAILED]) => new Promise(done => {
    const look = list => {
      const names = list.getEntries().map(entry => entry.name);
      if (names.includes(FAILED)) done('failed');
      else if (names.includes(READY)) done('ready');
    };
    new PerformanceObserver(look).observe({ type: 'mark', buffered: true });
    // What never comes must not hang the run: the test then fails with a word of its own.
    setTimeout(() => done('neither'), 30_000);
  }), [READY, FAILED]);
}

/** Resolves once the app has taken over; rejects if it says that it could not. */
export async function ready(page) {
  const outcome = await settled(page);
  if (outcome !== 'ready') throw new Error(`the app has not taken over ${page.url()}: ${outcome}`);
}

/** Resolves once the app has said that it could not take over, or no longer can. */
export async function failed(page) {
  await eventually(`${page.url()} says that the app failed`, async () => (await marks(page)).includes(FAILED));
}

/** The names of the marks that the page has set. */
export function marks(page) {
  return page.evaluate(() => performance.getEntriesByType('mark').map(entry => entry.name));
}

/** Asks until the answer is yes. The answers may be given again and again while the page is at work. */
export async function eventually(what, ask, patience = 15_000) {
  const end = Date.now() + patience;
  let last;
  do {
    try {
      if (await ask()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise(done => setTimeout(done, 30));
  } while (Date.now() < end);
  throw new Error(`not so in the end: ${what}${last ? `: ${last.message}` : ''}`);
}

/** Resolves once this is the address: a step has its own a moment after it is shown. */
export function addressIs(page, address) {
  return eventually(`the address is ${address}`, () => page.url() === address);
}

/** Two frames: what was changed has been laid out and painted. */
export function painted(page) {
  return page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
