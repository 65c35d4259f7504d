// The times of frames while the map is dragged or pinched, by input as a mouse or two fingers give it.

import { map } from '../harness/find.mjs';
import { ready } from '../harness/wait.mjs';
import { FRAME_MS, HAND, onPage, throttle } from './conditions.mjs';
import { OURS } from './site.mjs';
import { pause } from './within.mjs';

/** How long each movement lasts, and how often the hand moves, in milliseconds. */
const LASTS = 1500;
const STEP = FRAME_MS;
/** A frame that took longer came at least one too late. */
const LATE = FRAME_MS + 4;
/** Inputs that the page may have left unanswered before the next is held back. */
const UNANSWERED = 4;

/** Nothing moves: what the computer itself makes of frames. */
export function atRest(bench, cpu) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    await openZoomed(page, open);
    await throttle(session, cpu);
    return frames(page, () => pause(LASTS));
  });
}

/** A mouse drags to and fro. */
export function dragging(bench, cpu) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    await openZoomed(page, open);
    const { x, y } = await emptySpot(page);
    await throttle(session, cpu);
    const mouse = (type, at, more) =>
      session.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', ...more });
    await mouse('mouseMoved', { x, y }, { button: 'none' });
    await mouse('mousePressed', { x, y }, { buttons: 1, clickCount: 1 });
    const at = share => ({ x: x + 120 * Math.sin(share * 4 * Math.PI), y: y + 40 * Math.sin(share * 6 * Math.PI) });
    const measured = await frames(page, () => moved(page, share => mouse('mouseMoved', at(share), { buttons: 1 })));
    await mouse('mouseReleased', at(1), { clickCount: 1 });
    return measured;
  });
}

/** Two fingers go apart and together. */
export function pinching(bench, cpu) {
  return onPage(bench, { device: HAND }, async ({ page, session, open }) => {
    await open(OURS);
    await ready(page);
    const box = await map(page).boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await throttle(session, cpu);
    const fingers = share => {
      const half = 45 + 80 * Math.sin(share * 2.5 * Math.PI) ** 2;
      return [{ id: 0, x: x - half, y: y - half / 4 }, { id: 1, x: x + half, y: y + half / 4 }];
    };
    const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', fingers(0));
    const measured = await frames(page, () => moved(page, share => touch('touchMove', fingers(share))));
    await touch('touchEnd', []);
    return measured;
  });
}

/** A map that is whole cannot be dragged. */
async function openZoomed(page, open) {
  await open(OURS);
  await ready(page);
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  for (let n = 0; n < 3; n += 1) await zoomIn.click();
  await pause(400);
}

/** A spot near the middle of the map that is on no link and no button. */
async function emptySpot(page) {
  const spot = await map(page).evaluate(map => {
    const { x, y, width, height } = map.getBoundingClientRect();
    const shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65];
    return shares.flatMap(a => shares.map(b => ({ x: x + a * width, y: y + b * height }))).find(({ x, y }) => {
      const hit = document.elementFromPoint(x, y);
      return hit && map.contains(hit) && !hit.closest('a, button');
    });
  });
  if (!spot) throw new Error('the map has no empty spot to drag it by');
  return spot;
}

/** Moves the hand by the clock, without waiting for the page; the result says where the map stood in the midst. */
async function moved(page, move) {
  const begun = performance.now();
  const standings = [];
  const halves = [0.2, 0.45];
  const unanswered = new Set();
  for (let n = 1; performance.now() - begun < LASTS; n += 1) {
    const share = (performance.now() - begun) / LASTS;
    if (unanswered.size >= UNANSWERED) await Promise.race(unanswered);
    const answered = move(share).catch(() => {}).finally(() => unanswered.delete(answered));
    unanswered.add(answered);
    if (share > halves[0]) {
      halves.shift();
      standings.push(page.evaluate(() => window.bench.standing()));
    }
    await pause(Math.max(0, begun + n * STEP - performance.now()));
  }
  await Promise.all(unanswered);
  return Promise.all(standings);
}

/** What became of the frames while `act` ran: { p95, late in percent, count, moved: 'map', 'page' or 'nothing' }. */
async function frames(page, act) {
  const before = await page.evaluate(() => {
    window.bench.startFrames();
    return window.bench.standing();
  });
  const standings = (await act()) ?? [];
  const times = await page.evaluate(() => window.bench.stopFrames());
  if (times.length < 5) throw new Error(`only ${times.length} frames`);
  const sorted = [...times].sort((a, b) => a - b);
  const is = what => standings.some(standing => standing[what] !== before[what]);
  return {
    p95: sorted[Math.ceil(0.95 * sorted.length) - 1],
    late: (100 * times.filter(ms => ms > LATE).length) / times.length,
    count: times.length,
    moved: is('scale') ? 'page' : is('map') ? 'map' : 'nothing',
  };
}
