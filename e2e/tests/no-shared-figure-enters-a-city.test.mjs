import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { list, mark, panel, tray } from '../harness/find.mjs';
import { claim, claims, drawnFor, grouped, numberIn, phrase, places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();
const nationwide = claims.filter(claim => claim.scope === 'nationwide');
const joint = claims.filter(claim => claim.scope === 'joint');
// One figure for several places together. What holds in each of them is a figure of each.
const undivided = joint.filter(claim => claim.spread !== 'each');
const SHARED = /^part of /;

const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a line of the list tells this claim: its number, then who gives it. */
const tells = (line, claim) =>
  new RegExp(`${escaped(phrase(claim))}[^()]*\\([^()]*${escaped(claim.claimantName)}`).test(line);

/** Whether this is a number that the claims of the place itself have. */
const isOwn = (id, number) => claims.some(claim => claim.place === id && [claim.low, claim.high].includes(number));

test('the record still has the figures that this is about', () => {
  const phrases = nationwide.map(phrase);
  for (const number of ['more than 1,000', '1,083', '51', '4', '55']) assert.ok(phrases.includes(number), number);
  for (const number of ['more than 30', '“dozens”']) assert.ok(joint.map(phrase).includes(number), number);
});

// Every day and measure at once: what is true of the widest view of one measure is looked at for each measure.
for (const scripts of [false, true]) {
  const where = scripts ? 'in the app' : 'without scripts';
  const measures = scripts ? ['detained', 'participants', 'arrested', 'held_liable'] : ['detained'];
  for (const measure of measures) {
    test(`each mark has its own figures alone, ${where}: ${measure}`, async () => {
      const page = await open({ scripts });
      await page.goto(site.url(measure === 'detained' ? 'en/' : `en/?measure=${measure}`));
      if (scripts) await ready(page);
      for (const { id, name } of places) {
        const { disc, ring } = drawnFor(id, { measure });
        const entry = list(page).getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
        const parts = await entry.getByRole('listitem').allInnerTexts();
        for (const claim of undivided.filter(claim => claim.measure === measure && claim.group === 'people')) {
          const telling = parts.filter(part => tells(part, claim));
          assert.equal(telling.length, claim.places.includes(id) ? 1 : 0, `${name}: ${claim.id}`);
          for (const part of telling) assert.match(part, SHARED, `${name}: ${part}`);
        }
        if (!await mark(page, name).count()) {
          assert.deepEqual([disc, ring], [undefined, undefined], `${name} has a figure and no mark`);
          continue;
        }
        const label = await mark(page, name).getAttribute('aria-label');
        const circles = await mark(page, name).locator('circle.disc, circle.ring').count();
        assert.equal(circles, [disc, ring].filter(Number.isFinite).length, `${name}: ${label}`);
        const words = label.slice(name.length).replace(/^, [^:]*/, '').replace(/^: /, '');
        if (circles) assert.equal(numberIn(words), disc ?? ring, label);
        // Without a circle a number is one that is shared, or one of another measure, which says what it counts.
        else for (const part of words.split('; ').filter(part => /\d/.test(part.replace(/\bon \d.*$/, '')))) {
          assert.match(part, measure === 'held_liable' ? /^part of |given administrative arrest/ : SHARED, label);
        }
        for (const claim of nationwide.filter(claim => claim.low > 50 && !isOwn(id, claim.low))) {
          assert.doesNotMatch(words, new RegExp(`\\b${grouped(claim.low)}\\b`), label);
        }
      }
    });
  }

  test(`each panel has its own figures, and shared ones as shared, ${where}`, async () => {
    const page = await open({ scripts });
    for (const { id, name } of places) {
      await page.goto(site.url(`en/places/${id}/`));
      if (scripts) await ready(page);
      const here = panel(page, name);
      const items = here.locator('li[id^="claim-"]');
      for (const item of await items.all()) {
        const told = claim((await item.getAttribute('id')).replace(/^claim-/, ''));
        const words = await item.innerText();
        assert.ok(told.place === id || told.places.includes(id), `${name}: ${words}`);
        if (undivided.includes(told)) assert.match(words, /one figure for .*never divided/, `${name}: ${words}`);
      }
      const { disc, ring } = drawnFor(id);
      assert.equal(await here.locator('circle.disc').count(), disc === undefined ? 0 : 1, name);
      assert.equal(await here.locator('circle.ring').count(), ring === undefined ? 0 : 1, name);
      const headline = await here.getByRole('strong').first().innerText();
      if (disc ?? ring) assert.equal(numberIn(headline), disc ?? ring, `${name}: ${headline}`);
      else if (/\d|dozens/.test(headline)) assert.match(headline, SHARED, `${name}: ${headline}`);
    }
  });

  test(`the nation's figures stand beside the map, ${where}`, async () => {
    const page = await open({ scripts });
    await page.goto(site.url('en/'));
    if (scripts) await ready(page);
    // Those of another measure than the chosen one are folded away.
    for (const fold of await tray(page).locator('details > summary').all()) await fold.click();
    const items = (await tray(page).getByRole('listitem').allInnerTexts()).map(item => {
      const [, figure, by] = item.match(/^(?:\?\n)?(.*), according to (.*)/) ?? [];
      assert.ok(by, item);
      return { figure, by: by.split('; ') };
    });
    for (const claim of nationwide) {
      const number = new RegExp(`(^|; )${escaped(phrase(claim))}( |$)`);
      const telling = items.filter(({ figure, by }) => number.test(figure) && by.includes(claim.claimantName));
      assert.equal(telling.length, 1, `${phrase(claim)}, ${claim.claimantName}`);
      // Whoever stands beside it says the same.
      for (const other of telling[0].by) {
        const isSaid = ({ measure, group, date, claimantName, ...it }) => claimantName === other && measure === claim.measure
          && group === claim.group && date === claim.date && phrase(it) === phrase(claim);
        assert.ok(nationwide.some(isSaid), `${phrase(claim)}, ${other}`);
      }
    }
  });
}
