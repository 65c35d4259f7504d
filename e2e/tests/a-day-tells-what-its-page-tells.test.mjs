import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { dates, openDays } from '../harness/find.mjs';
import { foundOnBack } from '../harness/history.mjs';
import { serve } from '../harness/serve.mjs';
import { PHONE, WIDE } from '../harness/sizes.mjs';
import { eventually, painted, ready } from '../harness/wait.mjs';

// A day that a click chooses says what its page says, at once and whole: nothing is made for it that is not kept, and the page
// is never shorter than before or after.

const site = await serve();
const side = page => page.locator('#side');

/** The days that have a page, each with what that says without scripts: [address, text, number of events]. */
const written = await (async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url('en/'));
  const all = await dates(page).locator('ol, ul:first-child').getByRole('link', { includeHidden: true }).evaluateAll(links => links.map(link => link.href));
  // A range has no page of its own.
  const links = all.filter(link => !new URL(link).search);
  const told = [];
  for (const address of links) {
    await page.goto(address);
    told.push([address, await side(page).innerText(), await side(page).locator('.narrative .event').count()]);
  }
  return told;
})();
const [whole, ...days] = written;
const busiest = days.reduce((a, b) => (a[2] >= b[2] ? a : b));

const link = (page, [address]) => page.locator(`.date-nav a[href="${new URL(address).pathname}"]`);
const says = (page, [address, text]) => eventually(`it says what ${address} says`, async () => await side(page).innerText() === text);

test('each day says what its page says', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  for (const day of [...days, whole]) {
    await openDays(page);
    await link(page, day).click();
    await says(page, day);
  }
});

for (const [name, size] of [['wide', WIDE], ['on a phone', PHONE]]) {
  test(`while a day comes, the page keeps its length, ${name}`, async () => {
    const page = await open({ size });
    const [from, to] = days.filter(([, , events]) => events === 1);
    await page.goto(from[0]);
    await ready(page);
    // Until it is known what happened, a day is shorter by that.
    await eventually('what happened has come', () => page.evaluate(
      () => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/summaries.') && responseEnd > 0),
    ));
    await painted(page);
    const lengths = await page.evaluate(async path => {
      const lengths = [];
      const measure = () => lengths.push([
        document.documentElement.scrollHeight,
        document.querySelectorAll('#side .places').length,
      ]);
      const watch = new MutationObserver(measure);
      measure();
      watch.observe(document.querySelector('#app'), { childList: true, subtree: true, attributes: true });
      document.querySelector(`.date-nav a[href="${path}"]`).click();
      const isTold = () => document.querySelector('#side .places');
      const end = performance.now() + 10_000;
      for (let frames = 0; frames < 3 && performance.now() < end; frames += isTold() ? 1 : 0) {
        await new Promise(requestAnimationFrame);
      }
      watch.disconnect();
      measure();
      return lengths;
    }, new URL(to[0]).pathname);
    const least = Math.min(lengths[0][0], lengths.at(-1)[0]);
    assert.deepEqual(lengths.filter(([length]) => length < least), [], `shorter than ${least}`);
    await says(page, to);
  });
}

test('whoever goes back to a day finds all of it at once', async () => {
  const page = await open();
  await page.goto(busiest[0]);
  await ready(page);
  await openDays(page);
  await link(page, days.find(([, , events]) => events === 1)).click();
  await eventually('the other day is there', async () => page.url() !== busiest[0]);
  assert.deepEqual(await foundOnBack(page, '#side .narrative .event', '#side .places'), [busiest[2], 1]);
  await says(page, busiest);
});

test('nothing is made beside the map that is not kept', async () => {
  const page = await open();
  await page.goto(busiest[0]);
  await ready(page);
  await painted(page);
  /** How many nodes came beside the map, and how many of them are gone again. */
  const made = async act => {
    await page.evaluate(() => {
      window.came = [];
      window.watch?.disconnect();
      window.watch = new MutationObserver(changes => window.came.push(...changes.flatMap(change => [...change.addedNodes])));
      window.watch.observe(document.querySelector('#side'), { childList: true, subtree: true });
    });
    await act();
    for (let n = 0; n < 4; n += 1) await painted(page);
    return page.evaluate(() => [window.came.length > 0, window.came.filter(node => !node.isConnected).length]);
  };
  assert.deepEqual(await made(() => page.locator('#last-day').press('ArrowRight')), [true, 0], 'a handle');
  assert.deepEqual(await made(() => page.locator('#measure').selectOption({ index: 1 })), [true, 0], 'what is counted');
  assert.deepEqual(await made(async () => {
    await openDays(page);
    await dates(page).getByRole('link', { name: /^20 May/ }).click();
  }), [true, 0], 'a link');
});
