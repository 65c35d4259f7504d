// How long the app takes to answer a click, and how much work that is.

import { ready } from '../harness/wait.mjs';
import { FRAME_MS, onPage, throttle } from './conditions.mjs';
import { ANSWERED, CLICKED } from './probe.mjs';
import { OURS } from './site.mjs';
import { WHERE, targetOf } from './where.mjs';
import { pause } from './within.mjs';

/** How many marks and how many days are clicked. */
const CLICKS = 5;
/**
 * How long a hand holds the button, in ms; a part of a frame is added by chance. A button that is let go at once is let go
 * right after the frame of its press, and the frame of its answer then waits for the screen, whatever the page does.
 */
const HELD_MS = 80;

/**
 * From each click to the frame that shows its answer, at this slowing of the CPU:
 * { echoes: [ms], first, later: [ms], days: [ms] }.
 */
export function answers(bench, cpu) {
  return overClicks(bench, cpu, (page, click) => click());
}

/**
 * The CPU time of the main thread in the meantime, of the same shape. Other programs on the computer do not add to it, nor
 * does waiting for the frame. A page of its own: being traced makes what is timed longer.
 */
export function workOfAnswers(bench) {
  return overClicks(bench, 1, async (page, click) => {
    const session = await bench.browser.newBrowserCDPSession();
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel,blink.user_timing' });
    await click();
    const complete = new Promise(done => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return cpuBetween(events, CLICKED, ANSWERED);
  });
}

/** The CPU time, in ms, of the tasks of one thread from the one in which this mark was set until the other was. */
function cpuBetween(events, from, to) {
  const [began, ended] = [from, to].map(mark => events.find(({ name }) => name === mark));
  if (!began || !ended) throw new Error('the trace does not have the click and its answer');
  const tasks = events.filter(({ name, pid, tid, ts, dur }) => name.endsWith('::RunTask')
    && pid === began.pid && tid === began.tid && ts + dur >= began.ts && ts < ended.ts);
  if (!tasks.length || tasks.some(({ tdur }) => tdur === undefined)) throw new Error('the trace tells no CPU time');
  // A task within another is in its time.
  const isOuter = task => !tasks.some(it => it !== task && it.ts <= task.ts && task.ts + task.dur <= it.ts + it.dur);
  return tasks.filter(isOuter).reduce((sum, { tdur }) => sum + tdur / 1000, 0);
}

function overClicks(bench, cpu, measured) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    const clicked = target => measured(page, () => click(page, session, target));
    await open(OURS);
    await ready(page);
    await throttle(session, cpu);
    const echoes = [];
    for (let n = 0; n < CLICKS; n += 1) {
      await page.evaluate(() => window.bench.expectEcho());
      echoes.push(await clicked(page.locator('.summary')));
    }
    const panels = [];
    for (const { id, name } of bench.places.slice(0, CLICKS)) {
      await page.evaluate(name => window.bench.expectPanel(name), name);
      panels.push(await clicked(page.locator(targetOf(id))));
    }
    const days = [];
    for (const link of await someDays(page)) {
      // It is in a box of its own, which closes when it has been clicked.
      if (!await link.isVisible()) await page.locator('.days-filter > summary').click();
      await link.evaluate(link => window.bench.expectDay(link.textContent));
      days.push(await clicked(link));
    }
    const [first, ...later] = panels;
    return { echoes, first, later, days };
  });
}

/** Links of days, spread over them; the first is the whole record, which is chosen already. */
export async function someDays(page) {
  const [, ...days] = await page.locator(WHERE.days).all();
  const count = Math.min(CLICKS, days.length);
  return Array.from({ length: count }, (_, n) => days[Math.floor((n * days.length) / count)]);
}

/** Clicks as a hand does; the time until the answer that is expected has been shown, in ms. */
export async function click(page, session, target) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 };
  const mouse = (type, more) => session.send('Input.dispatchMouseEvent', { type, ...at, ...more });
  // The mouse is there before it presses.
  await mouse('mouseMoved', { button: 'none' });
  await page.evaluate(() => window.bench.painted());
  await mouse('mousePressed');
  await pause(HELD_MS + Math.random() * FRAME_MS);
  await mouse('mouseReleased');
  const ms = await page.evaluate(() => window.bench.answer());
  // What an answer puts off, such as the address, is not to meet the next click.
  await pause(400);
  return ms;
}
