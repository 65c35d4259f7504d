import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, page as open } from '../harness/browser.mjs';
import { chooseDay, dates, day, list, mark, openDays, panel, told } from '../harness/find.mjs';
import { claims } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { eventually, ready } from '../harness/wait.mjs';

const site = await serve();
const { period, events } = await (await fetch(site.url('data/cities.geojson'))).json();

/** The days of the axis, and how they are written. */
const axis = (() => {
  const [start, end] = period.split('/').map(Date.parse);
  const day = n => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: (end - start) / 86_400_000 + 1 }, (_, n) => day(n));
})();
/** Whether a date is of a day or of several, rather than of a month or none. */
const isDay = date => /^\d{4}-\d\d-\d\d/.test(date);
const [FIRST, LAST] = [axis[0], axis.at(-1)];
/** A day after some date of which nothing is told, so that it has no page. */
const bareAfter = date => axis.find(day => day > date && !Object.values(events).some(event =>
  isDay(event.date) && event.date.slice(0, 10) <= day && day <= event.date.slice(-10)));
const written = (date, how) => new Date(date).toLocaleDateString('en-GB', { timeZone: 'UTC', ...how });
const long = date => written(date, { day: 'numeric', month: 'long', year: 'numeric' });
const short = date => written(date, { day: 'numeric', month: 'long' });
/** What the controls say of these days. */
const of = (from, to = from) => [long(from), long(to), from, to];

const first = page => page.getByRole('slider', { name: 'First day shown' });
const last = page => page.getByRole('slider', { name: 'Last day shown' });
const from = page => page.getByLabel('From', { exact: true });
const to = page => page.getByLabel('To', { exact: true });
const isWhole = async page => await dates(page).getByRole('link', { name: 'All', includeHidden: true }).getAttribute('aria-current') === 'true';
const label = (page, place) => mark(page, place).getAttribute('aria-label');
const total = page => list(page).locator('.total').innerText();
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
  assert.deepEqual(await said(page), of(FIRST, LAST));
  assert.ok(await isWhole(page));
  assert.equal(await page.locator('.shade').evaluateAll(shades => shades.reduce((sum, shade) => sum + shade.getBoundingClientRect().width, 0)), 0);
});

test('the mark of what has no number is veiled with its days, whole', async () => {
  const page = await opened();
  /** Each mark: the day that it stands over, and how much of it can be seen. */
  const marks = () => page.locator('#plot svg.at').evaluateAll((marks, days) => {
    const plot = document.querySelector('#plot .chart').getBoundingClientRect();
    return marks.map(mark => {
      const { left, right } = mark.querySelector('circle').getBoundingClientRect();
      const share = ((left + right) / 2 - plot.left) / plot.width;
      return { at: Math.floor(share * days), opacity: Number(getComputedStyle(mark).opacity) };
    });
  }, axis.length);
  const all = await marks();
  assert.ok(all.length > 1 && all.every(({ opacity }) => opacity === 1), JSON.stringify(all));
  for (const { at } of all) {
    await page.goto(site.url(`en/?from=${axis[at]}&to=${axis[at]}`));
    await ready(page);
    const now = await marks();
    assert.equal(now.find(mark => mark.at === at).opacity, 1, `the mark over ${axis[at]}`);
    // A mark of several days stands over their middle.
    for (const mark of now) {
      if (Math.abs(mark.at - at) > 2) assert.ok(mark.opacity < 0.5, `${axis[mark.at]}, where ${axis[at]} is chosen`);
    }
  }
});

test('keys move the handles as keys move a slider, and everything follows', async () => {
  const page = await opened();
  await first(page).focus();
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await said(page), of(axis[1], LAST));
  await page.keyboard.press('PageUp');
  // A tenth of the axis.
  const tenth = Math.floor(axis.length / 10);
  assert.ok([1 + tenth, 2 + tenth].map(n => long(axis[n])).includes(await first(page).getAttribute('aria-valuetext')));
  await page.keyboard.press('End');
  // It stops before the other.
  assert.deepEqual(await said(page), of(LAST));
  await eventually('the address has the last day', () => new URL(page.url()).pathname === `/en/dates/${LAST}/`);
  await page.keyboard.press('Home');
  assert.ok(await isWhole(page));
  await eventually('and is whole again', () => new URL(page.url()).pathname === '/en/');
  await last(page).focus();
  await page.keyboard.press('Home');
  assert.deepEqual(await said(page), of(FIRST));
  // Both to 21 May.
  for (const _ of axis.slice(1, axis.indexOf('2016-05-21') + 1)) await page.keyboard.press('ArrowRight');
  assert.deepEqual(await said(page), of(FIRST, '2016-05-21'));
  await first(page).focus();
  await page.keyboard.press('End');
  assert.deepEqual(await said(page), of('2016-05-21'));
  assert.match(await label(page, 'Almaty'), /^Almaty: 300 or more detentions, by the lowest claim: /);
  // Of the country sources give different numbers: they stand in the place of a total.
  assert.match(await total(page), /There is no total.*Whole country: more than 1,000 .*1,083 /s);
  assert.doesNotMatch(await total(page), /500 or more/);
  assert.match(await told(page), /21 May 2016, people detained/);
  await eventually('the address has it', () => new URL(page.url()).pathname === '/en/dates/2016-05-21/');
  assert.ok(await first(page).evaluate(it => it === document.activeElement), 'the focus is gone');
});

test('a drag over the bars chooses the days that it covers, in either direction', async () => {
  const page = await opened();
  const box = await page.locator('#plot').boundingBox();
  // The middle of a day.
  const x = date => box.x + box.width * (axis.indexOf(date) + 0.5) / axis.length;
  const y = box.y + 30;
  for (const [a, b] of [['2016-04-28', '2016-05-01'], ['2016-05-01', '2016-04-28']]) {
    await page.mouse.move(x(a), y);
    await page.mouse.down();
    await page.mouse.move(x(b), y, { steps: 5 });
    assert.deepEqual(await said(page), of('2016-04-28', '2016-05-01'), 'while it is dragged');
    await page.mouse.up();
    assert.deepEqual(await said(page), of('2016-04-28', '2016-05-01'));
    await page.mouse.move(x('2016-05-14'), y);
    assert.deepEqual((await said(page))[1], '1 May 2016', 'it goes on without a button');
  }
  assert.match(await label(page, 'Almaty'), /about 10/);
  assert.doesNotMatch(await label(page, 'Almaty'), /300/);
  // A click is a day.
  await page.mouse.click(x('2016-05-21'), y);
  assert.deepEqual(await said(page), of('2016-05-21'));
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
  // A day is some three pixels wide.
  const middle = axis.slice(Math.floor(axis.length / 2) - 1, Math.ceil(axis.length / 2) + 1).map(long);
  await eventually('the first day has moved to the middle', async () => middle.includes((await said(page))[0]));
  assert.equal((await said(page))[1], long(LAST));
});

test('dates can be typed, and the other gives way', async () => {
  const page = await opened();
  await openDays(page);
  await from(page).fill('2016-05-17');
  await from(page).blur();
  assert.deepEqual(await said(page), of('2016-05-17', LAST));
  // A day without a page of its own.
  const bare = bareAfter('2016-05-05');
  assert.ok(bare < '2016-05-17');
  await to(page).fill(bare);
  await to(page).blur();
  assert.deepEqual((await said(page)).slice(2), [bare, bare]);
  // Beyond the axis too.
  await to(page).fill('2016-11-28');
  await to(page).blur();
  assert.deepEqual(await said(page), [long(bare), long(LAST), bare, '2016-11-28']);
  assert.ok(!await isWhole(page));
  await eventually('the address has both', () => query(page) === `?from=${bare}&to=2016-11-28`);
  await page.reload();
  await ready(page);
  assert.deepEqual((await said(page)).slice(2), [bare, '2016-11-28']);
});

test('months and spans are links, each once', async () => {
  const page = await opened();
  // The months of what has a day on the axis, each by its first day there.
  const reaching = [...Object.values(events), ...claims].map(it => it.date).filter(isDay)
    .filter(date => date.slice(0, 10) <= LAST && date.slice(-10) >= FIRST);
  const months = [...new Set(reaching.map(date => (date.slice(0, 10) < FIRST ? FIRST : date).slice(0, 7)))].sort();
  const expected = months.map(month => written(month, { month: 'long' }));
  for (const name of ['April', 'May']) assert.ok(expected.includes(name), name);
  // What lies beyond the axis has links of its own.
  for (const name of ['March', 'November']) assert.ok(!expected.includes(name), name);
  await openDays(page);
  assert.deepEqual(await dates(page).locator('ul.needs-script').getByRole('link').allInnerTexts(), expected);
  await chooseDay(page, 'April$');
  assert.deepEqual((await said(page)).slice(2), ['2016-04-01', '2016-04-30']);
  assert.match(await label(page, 'Almaty'), /about 10/);
  await chooseDay(page, '17–18 May');
  assert.deepEqual(await said(page), ['17 May 2016', '18 May 2016', '2016-05-17', '2016-05-18']);
  await eventually('the span has the address of its first day', () => new URL(page.url()).pathname === '/en/dates/2016-05-17/');
  assert.match(await day(page, '17–18 May').getAttribute('aria-current') ?? '', /true/);
  await chooseDay(page, '21 May');
  assert.deepEqual((await said(page)).slice(2), ['2016-05-21', '2016-05-21']);
});

test('a choice is a step that Back undoes, and a handle that goes on is one step', async () => {
  const page = await opened();
  const length = await page.evaluate(() => history.length);
  await first(page).focus();
  const bare = bareAfter('2016-04-30');
  for (let n = 0; n < axis.indexOf(bare); n += 1) await page.keyboard.press('ArrowRight');
  await eventually('the address has the last of it', () => query(page).includes(`from=${bare}`));
  assert.equal(await page.evaluate(() => history.length), length + 1);
  await page.waitForTimeout(1100);
  await chooseDay(page, 'May$');
  await eventually('the address has the month', () => query(page).includes('to=2016-05-31'));
  assert.equal(await page.evaluate(() => history.length), length + 2);
  await page.goBack();
  await eventually('the days are back', async () => (await said(page))[0] === long(bare));
  await page.goBack();
  await eventually('and so is the whole', () => isWhole(page));
  assert.equal(new URL(page.url()).pathname, '/en/');
});

test('within a panel the days of the place are chosen, and it stays open', async () => {
  const page = await opened('en/places/almaty/');
  await openDays(page);
  await from(page).fill('2016-04-01');
  await from(page).blur();
  await to(page).fill('2016-04-30');
  await to(page).blur();
  await panel(page, 'Almaty').getByText('about 10 detained').waitFor();
  assert.equal(await panel(page, 'Almaty').getByText('more than 300 detained').count(), 0);
  await eventually('the address has both', () => /\/en\/places\/almaty\/\?from=2016-04-01&to=2016-04-30$/.test(page.url()));
});

test('what lies beyond the axis is a link at its end', async () => {
  const page = await opened();
  const dated = Object.values(events).map(event => event.date).filter(isDay);
  const sorted = dates => dates.flatMap(date => date.split('/')).sort();
  const whole = dates => [sorted(dates)[0], sorted(dates).at(-1)];
  const ends = {
    Earlier: whole(dated.filter(date => date.slice(-10) < FIRST)),
    Later: whole(dated.filter(date => date.slice(0, 10) > LAST)),
  };
  assert.deepEqual(ends, { Earlier: ['2016-03-30', '2016-04-11'], Later: ['2016-10-12', '2016-11-28'] });
  for (const [name, [from, to]] of Object.entries(ends)) {
    const beyond = page.getByRole('link', { name: `${name}: ${short(from)} – ${long(to)}`, exact: true, includeHidden: true });
    await openDays(page);
    assert.equal(await beyond.getAttribute('aria-current'), null);
    await beyond.click();
    await page.getByRole('heading', { name: short(from) }).first().waitFor();
    assert.equal(await beyond.getAttribute('aria-current'), 'true');
    assert.deepEqual((await said(page)).slice(2), [from, to]);
  }
});

test('the choices above say what an address that was gone back to says', async () => {
  const page = await opened();
  const measure = page.getByRole('combobox', { name: 'Count' });
  await measure.selectOption('arrested');
  await eventually('a step', () => query(page) === '?measure=arrested');
  await page.goBack();
  await eventually('the choice is back', async () => await measure.inputValue() === 'detained');
});
