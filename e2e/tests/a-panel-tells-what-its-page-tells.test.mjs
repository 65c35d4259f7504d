import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { held } from '../harness/faults.mjs';
import { click, mark } from '../harness/find.mjs';
import { foundOnBack } from '../harness/history.mjs';
import { places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { eventually, ready } from '../harness/wait.mjs';

// A panel that a click opens says what the page of its place says, word for word, at once and whole; what happened may come
// later. Whoever goes back to it finds all of it at once, or the browser could not scroll.

const site = await serve();
const SUMMARIES = 'data/summaries.en.json';
const panel = page => page.locator('#panel');
const events = page => panel(page).locator('.event').count();
const eventIds = page => panel(page).locator('.event').evaluateAll(events => events.map(({ id }) => id));

/** What the page of each place says without scripts: { id: [text, number of events] }. */
const written = await (async () => {
  const page = await open({ scripts: false });
  const told = {};
  for (const { id } of places) {
    await page.goto(site.url(`en/places/${id}/`));
    told[id] = [await panel(page).innerText(), await events(page)];
  }
  return told;
})();
const longest = places.reduce((a, b) => (written[a.id][1] >= written[b.id][1] ? a : b));

test('each panel says what its page says', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  for (const { id, name } of places) {
    const link = mark(page, name);
    if (await link.count() === 0) continue;
    await click(link);
    await eventually(`the panel of ${name} says all of it`, async () => await panel(page).innerText() === written[id][0]);
  }
});

test('a panel comes whole, also when another is asked for at once', async () => {
  const page = await open();
  await page.goto(site.url(`en/places/${longest.id}/`));
  await ready(page);
  const whole = await eventIds(page);
  assert.ok(whole.length > 6, 'the longest panel is short');
  await page.goto(site.url('en/'));
  await ready(page);
  const other = places.find(({ id }) => id !== longest.id && written[id][1] > 1);
  for (const frames of [0, 1]) {
    const shown = await page.evaluate(async ([frames, first, second]) => {
      const click = id => document.querySelector(`#map a[data-place="${id}"] .target`)
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      click(first);
      for (let n = 0; n < frames; n += 1) await new Promise(requestAnimationFrame);
      click(second);
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      return [...document.querySelectorAll('#panel .event')].map(({ id }) => id);
    }, [frames, other.id, longest.id]);
    assert.deepEqual(shown, whole, `left after ${frames} frames`);
  }
});

test('what happened is told when it comes, in a panel that is open by then', async t => {
  const answer = held();
  t.after(() => { answer.release(); site.mend(); });
  site.plant(SUMMARIES, answer.fault);
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await answer.requested;
  await click(mark(page, longest.name));
  await eventually('the rest of the panel is there', async () => await events(page) === written[longest.id][1]);
  assert.equal(await panel(page).locator('.what:visible').count(), 0, 'it is told before it has come');
  // What is empty is neither seen nor heard.
  assert.equal(await panel(page).locator('p:visible').filter({ hasText: /^\s*$/ }).count(), 0);
  answer.release();
  await eventually('the panel says all of it', async () => await panel(page).innerText() === written[longest.id][0]);
});

test('whoever goes back to a panel finds all of it at once', async () => {
  const page = await open();
  await page.goto(site.url(`en/places/${longest.id}/`));
  await ready(page);
  await panel(page).locator('a.close').click();
  // The address follows once that has been painted.
  await eventually('it is closed', async () => await panel(page).count() === 0 && page.url() === site.url('en/'));
  const [counted] = await foundOnBack(page, '#panel .event');
  assert.equal(counted, written[longest.id][1]);
});
