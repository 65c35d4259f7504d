import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { held } from '../harness/faults.mjs';
import { click, mark } from '../harness/find.mjs';
import { foundOnBack } from '../harness/history.mjs';
import { places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { eventually, ready } from '../harness/wait.mjs';

// A panel that a click opens comes part by part, and what happened may come later still. In the end it says what the page of
// its place says, word for word; and whoever goes back to it finds all of it at once, or the browser could not scroll.

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

test('each panel says in the end what its page says', async () => {
  assert.ok(written[longest.id][1] > 6, 'no panel is long enough to come in three parts');
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

test('a panel grows at its end alone, also after another was left half told', async () => {
  const page = await open();
  await page.goto(site.url(`en/places/${longest.id}/`));
  await ready(page);
  const whole = await eventIds(page);
  await page.goto(site.url('en/'));
  await ready(page);
  const other = places.find(({ id }) => id !== longest.id && written[id][1] > 6);
  for (const frames of [0, 1, 2, 3]) {
    const states = await page.evaluate(async ([frames, first, second, count]) => {
      const states = [];
      const shown = () => [...document.querySelectorAll('#panel .event')].map(({ id }) => id);
      const watch = new MutationObserver(() => states.push([document.querySelector('#panel h2')?.textContent, shown()]));
      watch.observe(document.querySelector('#app'), { childList: true, subtree: true });
      const click = id => document.querySelector(`#map a[data-place="${id}"] .target`)
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      click(first);
      for (let n = 0; n < frames; n += 1) await new Promise(requestAnimationFrame);
      click(second);
      const end = performance.now() + 10_000;
      while (shown().length < count && performance.now() < end) await new Promise(requestAnimationFrame);
      watch.disconnect();
      return states;
    }, [frames, other.id, longest.id, whole.length]);
    const grown = states.filter(([name]) => name === longest.name).map(([, ids]) => ids);
    assert.ok(grown.some(ids => ids.length < whole.length), 'it came whole');
    for (const ids of grown) assert.deepEqual(ids, whole.slice(0, ids.length), `left after ${frames} frames`);
    assert.deepEqual(grown.at(-1), whole);
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
  assert.equal(await page.locator('[data-awaited]').count(), 0, 'something is still awaited');
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

test('a panel is rehearsed, and nothing of that is seen, heard or kept', async () => {
  const page = await open();
  // What comes into the page and goes from it again within one task; a picture or a snapshot would be too late.
  await page.addInitScript(() => {
    window.came = [];
    addEventListener('protest-map:ready', () => {
      const side = document.getElementById('side');
      const { innerHTML: html } = side;
      window.atFirst = { html, address: location.href, steps: history.length, focus: document.activeElement };
      new MutationObserver(changes => {
        for (const node of changes.flatMap(change => [...change.addedNodes])) {
          window.came.push({ isGone: !node.isConnected, text: node.textContent, name: node.className });
        }
      }).observe(side, { childList: true });
    });
  });
  await page.goto(site.url('en/'));
  await ready(page);
  await eventually('something was rehearsed', () => page.evaluate(() => window.came.length > 0));
  const came = await page.evaluate(() => window.came);
  assert.equal(came.length, 1);
  assert.equal(came[0].isGone, true, 'it was there when the task ended');
  assert.equal(came[0].name, 'unseen');
  assert.ok(places.some(({ name }) => came[0].text.startsWith(name)), `it is no panel: ${came[0].text.slice(0, 80)}`);
  assert.deepEqual(await page.evaluate(() => {
    const { html, address, steps, focus } = window.atFirst;
    return [
      document.getElementById('side').innerHTML === html,
      location.href === address,
      history.length === steps,
      document.activeElement === focus,
    ];
  }), [true, true, true, true], 'the side, the address, the steps, the focus');
});
