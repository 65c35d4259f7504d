// How long the app takes to answer a click, from the click to the frame that shows it.

import { mark, strip } from '../harness/find.mjs';
import { ready } from '../harness/wait.mjs';
import { onPage, throttle } from './conditions.mjs';
import { OURS } from './site.mjs';
import { pause } from './within.mjs';

/** How many marks and how many days are clicked. */
const CLICKS = 5;

/** At this slowing of the CPU: { echoes: [ms], first, later: [ms], days: [ms] }. */
export function answers(bench, cpu) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    await open(OURS);
    await ready(page);
    await throttle(session, cpu);
    const echoes = [];
    for (let n = 0; n < CLICKS; n += 1) {
      await page.evaluate(() => window.bench.expectEcho());
      echoes.push(await clicked(page, session, page.locator('.lead')));
    }
    const panels = [];
    for (const { name } of bench.places.slice(0, CLICKS)) {
      await page.evaluate(name => window.bench.expectPanel(name), name);
      panels.push(await clicked(page, session, mark(page, name).locator('circle.target')));
    }
    const days = [];
    for (const link of await someDays(page)) {
      await link.evaluate(link => window.bench.expectDay(link.textContent));
      days.push(await clicked(page, session, link));
    }
    const [first, ...later] = panels;
    return { echoes, first, later, days };
  });
}

/** Links of the strip, spread over it; the first is the whole record, which is chosen already. */
async function someDays(page) {
  const [, ...days] = await strip(page).getByRole('link').all();
  const count = Math.min(CLICKS, days.length);
  return Array.from({ length: count }, (_, n) => days[Math.floor((n * days.length) / count)]);
}

async function clicked(page, session, target) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 };
  const mouse = (type, more) => session.send('Input.dispatchMouseEvent', { type, ...at, ...more });
  // The mouse is there before it presses, and lets go at once: what is measured is the page and not a hand.
  await mouse('mouseMoved', { button: 'none' });
  await page.evaluate(() => window.bench.painted());
  await Promise.all([mouse('mousePressed'), mouse('mouseReleased')]);
  const ms = await page.evaluate(() => window.bench.answer());
  // What an answer puts off, such as the address, is not to meet the next click.
  await pause(400);
  return ms;
}
