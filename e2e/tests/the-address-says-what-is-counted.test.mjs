import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { list, map, mark, panel, told } from '../harness/find.mjs';
import { claim, drawnFor, grouped, phrase, places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';
import { eventually, ready } from '../harness/wait.mjs';

const site = await serve();
const label = (page, place) => mark(page, place).getAttribute('aria-label');

test('?measure=arrested counts arrests', async () => {
  const page = await open();
  await page.goto(site.url('en/?measure=arrested'));
  await ready(page);
  assert.equal(await page.getByRole('combobox', { name: 'Count' }).inputValue(), 'arrested');
  const joint = claim('six-cities-2016-05-17-arrested');
  let discs = 0;
  let alone = 0;
  for (const { id, name } of places) {
    const { disc } = drawnFor(id, { measure: 'arrested' });
    const words = await label(page, name);
    const share = `part of ${phrase(joint)} together in `;
    assert.equal(words.includes(share), joint.places.includes(id), words);
    if (disc !== undefined) {
      discs += 1;
      assert.ok(words.startsWith(`${name}: ${grouped(disc)} `), words);
      assert.match(words, /^[^:]*: \S+( or more)? administrative arrests?: /);
    } else if (joint.places.includes(id)) {
      alone += 1;
      assert.ok(words.startsWith(`${name}: ${share}`), words);
    }
  }
  assert.ok(discs > 0 && alone > 0, 'the record has both');
  assert.equal(await map(page).locator('circle.disc').count(), discs);
  // A link keeps what was chosen.
  await list(page).getByRole('link', { name: 'Almaty' }).click();
  await panel(page, 'Almaty').waitFor();
  assert.equal(new URL(page.url()).search, '?measure=arrested');
});

test('?layer=report takes the report alone', async () => {
  const page = await open();
  await page.goto(site.url('en/?layer=report'));
  await ready(page);
  assert.equal(await page.getByRole('combobox', { name: 'Sources' }).inputValue(), 'report');
  assert.match(await label(page, 'Almaty'), /\babout 10\b/);
  assert.doesNotMatch(await label(page, 'Almaty'), /Human Rights Watch|Amnesty/);
  assert.doesNotMatch(await list(page).innerText(), /Human Rights Watch|Amnesty/);
});

test('?layer=outside takes the others alone', async () => {
  const page = await open();
  await page.goto(site.url('en/places/almaty/?layer=outside'));
  await ready(page);
  assert.doesNotMatch(await panel(page, 'Almaty').innerText(), /about 10 detained/);
  assert.match(await panel(page, 'Almaty').innerText(), /more than 300 detained/);
});

test('the address follows the two choices', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const before = await told(page);
  await page.getByRole('combobox', { name: 'Count' }).selectOption('participants');
  await eventually('the address has it', () => new URL(page.url()).search === '?measure=participants');
  assert.match(await label(page, 'Atyrau'), /up to 4,000/);
  assert.notEqual(await told(page), before);
  await page.getByRole('combobox', { name: 'Sources' }).selectOption('report');
  await eventually('the address has both', () => new URL(page.url()).search === '?measure=participants&layer=report');
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole('combobox', { name: 'Count' }).inputValue(), 'participants');
  assert.equal(await page.getByRole('combobox', { name: 'Sources' }).inputValue(), 'report');
});

test('without scripts the page says that it shows everything', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url('en/?measure=arrested'));
  assert.match(await told(page), /Without scripts this page shows everything/);
});

test('until the app has come the page says so too, where the address asks for more', async () => {
  const page = await open();
  let takeOver = await openBefore(site, page, 'en/?measure=arrested');
  assert.match(await told(page), /this page shows everything/);
  await takeOver();
  assert.doesNotMatch(await told(page), /this page shows everything/);
  takeOver = await openBefore(site, page, 'en/');
  assert.doesNotMatch(await told(page), /this page shows everything/);
  await takeOver();
});
