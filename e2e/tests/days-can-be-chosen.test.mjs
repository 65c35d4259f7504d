import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, page as open } from '../harness/browser.mjs';
import { day, list, mark, panel, told } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { eventually, ready } from '../harness/wait.mjs';

const site = await serve();
const first = page => page.getByRole('slider', { name: 'First day shown' });
const last = page => page.getByRole('slider', { name: 'Last day shown' });
const from = page => page.getByLabel('From', { exact: true });
const to = page => page.getByLabel('To', { exact: true });
const preset = page => page.getByRole('combobox', { name: 'Period' });
const label = (page, place) => mark(page, place).getAttribute('aria-label');
const total = page => list(page).getByText('All of it together').innerText();
const query = page => new URL(page.url()).search;

async function opened(path = 'en/', options) {
  const page = await open(options);
  await page.goto(site.url(path));
  await ready(page);
  return page;
}

/** What every control of the range says. */
const said = async page => [
  await first(page).getAttribute('aria-valuetext'),
  await last(page).getAttribute('aria-valuetext'),
  await from(page).inputValue(),
  await to(page).inputValue(),
];

test('at first all days are chosen, and every control says so', async () => {
  const page = await opened();
  assert.deepEqual(await said(page), ['24 April 2016', '21 May 2016', '2016-04-24', '2016-05-21']);
  assert.equal(await preset(page).inputValue(), 'all');
  assert.equal(await page.locator('.shade').evaluateAll(shades => shades.reduce((sum, shade) => sum + shade.getBoundingClientRect().width, 0)), 0);
});

test('keys move the handles as keys move a slider, and everything follows', async () => {
  const page = await opened();
  const before = await total(page);
  await first(page).focus();
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await said(page), ['25 April 2016', '21 May 2016', '2016-04-25', '2016-05-21']);
  await page.keyboard.press('PageUp');
  assert.match(await first(page).getAttribute('aria-valuetext'), /^2[78] April 2016$/);
  await page.keyboard.press('End');
  // It stops before the other.
  assert.deepEqual(await said(page), ['21 May 2016', '21 May 2016', '2016-05-21', '2016-05-21']);
  assert.match(await label(page, 'Almaty'), /^Almaty: 300 or more detentions in 1 event/);
  assert.match(await total(page), /1,000 or more/);
  assert.notEqual(await total(page), before);
  assert.match(await told(page), /21 May 2016, people detained/);
  await eventually('the address has it', () => new URL(page.url()).pathname === '/en/dates/2016-05-21/');
  assert.ok(await first(page).evaluate(it => it === document.activeElement), 'the focus is gone');
  await page.keyboard.press('Home');
  assert.equal(await preset(page).inputValue(), 'all');
  await eventually('and is whole again', () => new URL(page.url()).pathname === '/en/');
  await last(page).focus();
  await page.keyboard.press('Home');
  assert.deepEqual(await said(page), ['24 April 2016', '24 April 2016', '2016-04-24', '2016-04-24']);
});

test('a drag over the bars chooses the days that it covers, in either direction', async () => {
  const page = await opened();
  const box = await page.locator('#plot').boundingBox();
  // 28 days: the middles of 28 April and of 1 May.
  const x = n => box.x + box.width * (n + 0.5) / 28;
  const y = box.y + 30;
  for (const [a, b] of [[4, 7], [7, 4]]) {
    await page.mouse.move(x(a), y);
    await page.mouse.down();
    await page.mouse.move(x(b), y, { steps: 5 });
    assert.deepEqual(await said(page), ['28 April 2016', '1 May 2016', '2016-04-28', '2016-05-01'], 'while it is dragged');
    await page.mouse.up();
    assert.deepEqual(await said(page), ['28 April 2016', '1 May 2016', '2016-04-28', '2016-05-01']);
    await page.mouse.move(x(20), y);
    assert.deepEqual((await said(page))[1], '1 May 2016', 'it goes on without a button');
  }
  assert.match(await label(page, 'Almaty'), /about 10/);
  assert.doesNotMatch(await label(page, 'Almaty'), /300/);
  // A click is a day.
  await page.mouse.click(x(27), y);
  assert.deepEqual(await said(page), ['21 May 2016', '21 May 2016', '2016-05-21', '2016-05-21']);
});

test('a handle is dragged with a finger', async () => {
  const page = await opened('en/', { size: PHONE });
  const box = await page.locator('#plot').boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const y = box.y + box.height - 12;
  await touch('touchStart', { x: box.x, y });
  for (let n = 1; n <= 10; n += 1) await touch('touchMove', { x: box.x + box.width * n / 20, y });
  await touch('touchEnd');
  await eventually('the first day has moved to the middle', async () => (await said(page))[0] === '8 May 2016');
  assert.equal((await said(page))[1], '21 May 2016');
});

test('dates can be typed, and the other gives way', async () => {
  const page = await opened();
  await from(page).fill('2016-05-17');
  await from(page).blur();
  assert.deepEqual(await said(page), ['17 May 2016', '21 May 2016', '2016-05-17', '2016-05-21']);
  await to(page).fill('2016-05-01');
  await to(page).blur();
  assert.deepEqual((await said(page)).slice(2), ['2016-05-01', '2016-05-01']);
  // Beyond the axis too.
  await to(page).fill('2016-05-27');
  await to(page).blur();
  assert.deepEqual(await said(page), ['1 May 2016', '21 May 2016', '2016-05-01', '2016-05-27']);
  assert.equal(await preset(page).inputValue(), '');
  await eventually('the address has both', () => page.url().includes('from=2016-05-01') && page.url().includes('to=2016-05-27'));
  await page.reload();
  await ready(page);
  assert.deepEqual((await said(page)).slice(2), ['2016-05-01', '2016-05-27']);
});

test('the presets are what the record has', async () => {
  const page = await opened();
  const options = await preset(page).locator('option').allInnerTexts();
  assert.deepEqual(options.slice(1), ['Whole record', 'April', 'May', '17–18 May', '20–21 May']);
  await preset(page).selectOption('2016-04');
  assert.deepEqual((await said(page)).slice(2), ['2016-04-01', '2016-04-30']);
  assert.match(await label(page, 'Almaty'), /about 10/);
  await preset(page).selectOption('2016-05-17/2016-05-18');
  assert.deepEqual(await said(page), ['17 May 2016', '18 May 2016', '2016-05-17', '2016-05-18']);
  await eventually('the span is the address of the strip', () => new URL(page.url()).pathname === '/en/dates/2016-05-17/');
  assert.match(await day(page, '17–18 May').getAttribute('aria-current') ?? '', /true/);
  // And the other way round.
  await day(page, '21 May').click();
  assert.deepEqual((await said(page)).slice(2), ['2016-05-21', '2016-05-21']);
  assert.equal(await preset(page).inputValue(), '');
});

test('a choice is a step that Back undoes, and a handle that goes on is one step', async () => {
  const page = await opened();
  const length = await page.evaluate(() => history.length);
  await first(page).focus();
  for (let n = 0; n < 6; n += 1) await page.keyboard.press('ArrowRight');
  await eventually('the address has the last of it', () => query(page).includes('from=2016-04-30'));
  assert.equal(await page.evaluate(() => history.length), length + 1);
  await page.waitForTimeout(1100);
  await preset(page).selectOption('2016-05');
  await eventually('the address has the month', () => query(page).includes('to=2016-05-31'));
  assert.equal(await page.evaluate(() => history.length), length + 2);
  await page.goBack();
  await eventually('the days are back', async () => (await said(page))[0] === '30 April 2016');
  await page.goBack();
  await eventually('and so is the whole', async () => await preset(page).inputValue() === 'all');
  assert.equal(new URL(page.url()).pathname, '/en/');
});

test('within a panel the days of the place are chosen, and it stays open', async () => {
  const page = await opened('en/places/almaty/');
  await preset(page).selectOption('2016-04');
  await panel(page, 'Almaty').getByText('about 10 detained').waitFor();
  assert.equal(await panel(page, 'Almaty').getByText('more than 300 detained').count(), 0);
  await eventually('the address has both', () => /\/en\/places\/almaty\/\?from=2016-04-01&to=2016-04-30$/.test(page.url()));
});

test('what lies beyond the axis is a link at its end', async () => {
  const page = await opened();
  const later = page.getByRole('link', { name: 'Later: 27 May 2016' });
  assert.equal(await page.getByRole('link', { name: /^Earlier/ }).count(), 0);
  await later.click();
  await page.getByRole('heading', { name: /27 May/ }).first().waitFor();
  assert.equal(await later.getAttribute('aria-current'), 'true');
});

test('the choices above say what an address that was gone back to says', async () => {
  const page = await opened();
  const measure = page.getByRole('combobox', { name: 'Count' });
  await measure.selectOption('arrested');
  await eventually('a step', () => query(page) === '?measure=arrested');
  await page.goBack();
  await eventually('the choice is back', async () => await measure.inputValue() === 'detained');
});
