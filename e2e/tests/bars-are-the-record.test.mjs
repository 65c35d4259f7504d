import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { claim, claims, drawnFor, grouped, places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();
const { period } = await (await fetch(site.url('data/cities.geojson'))).json();

/** The bars as they are drawn: boxes relative to the foot of the axis, in pixels. */
async function drawn(page) {
  return page.locator('#plot').evaluate(chart => {
    const all = selector => [...chart.querySelectorAll(selector)].map(shape => {
      const { x, right, top, bottom, width, height } = shape.getBoundingClientRect();
      return { name: shape.getAttribute('class'), x, right, top, bottom, width, height };
    });
    const [base] = all('line.base');
    return {
      foot: base.top, left: base.x, width: base.width,
      discs: all('rect.disc'), above: all('rect.above'), open: all('line.open'), finders: all('rect.finder'),
      marks: all('svg.at circle'), levels: all('line.level'),
    };
  });
}

/** The days of the axis: those of the record's period. */
const [start, end] = period.split('/');
const number = date => Math.round((Date.parse(date) - Date.parse(start)) / 86_400_000);
const days = number(end) + 1;

/** The dates that somebody gives a lower end for. */
const counted = (measure, isDate) => claims.filter(claim =>
  claim.measure === measure && claim.group === 'people' && !claim.isUnrelated && claim.low > 0
  && isDate.test(claim.date));
const DAY = /^\d{4}-\d\d-\d\d$/;
const SPAN = /\//;
const once = claims => [...new Set(claims.map(claim => claim.date))].sort();

/**
 * What a day comes to, where the country's figures are of one event: the lowest that is said of the country or the sum
 * over the places, whichever is more, for the places are part of the country; and up to the highest that is said of it.
 */
function comesTo(day, measure = 'detained') {
  const nationwide = counted(measure, DAY).filter(claim => claim.scope === 'nationwide' && claim.date === day);
  assert.ok(new Set(nationwide.map(claim => claim.event)).size <= 1, `several events of the country on ${day}`);
  const own = places.reduce((sum, { id }) => sum + (drawnFor(id, { measure, days: [day, day] }).disc ?? 0), 0);
  const floor = Math.max(own, nationwide.length ? Math.min(...nationwide.map(claim => claim.low)) : 0);
  return { day, floor, ceiling: Math.max(floor, ...nationwide.map(claim => claim.high ?? 0)) };
}
const detained = once(counted('detained', DAY)).map(day => comesTo(day));
const isSpan = disc => disc.name.includes('span');

test('the record still has the numbers that this is about', () => {
  assert.ok(detained.length >= 3 && detained.filter(({ floor, ceiling }) => ceiling > floor).length === 1);
  assert.ok(detained.some(({ floor }) => floor === 1) && detained.some(({ floor }) => floor >= 500));
  assert.ok(detained.every(({ day }) => day >= start && day <= end));
  assert.ok(once(counted('arrested', SPAN)).includes('2016-05-17/2016-05-18'));
});

async function opened(path, options) {
  const page = await open(options);
  await page.goto(site.url(path));
  if (options?.scripts !== false) await ready(page);
  return page;
}

for (const scripts of [true, false]) {
  test(`heights are in proportion to the numbers, from a zero${scripts ? '' : ', without scripts too'}`, async () => {
    const page = await opened('en/', { scripts });
    const { foot, left, width, discs: all, above, levels } = await drawn(page);
    const at = x => Math.floor((x - left) / width * days);
    const discs = all.filter(disc => !disc.name.includes('span'));
    assert.deepEqual(discs.map(disc => at(disc.x + disc.width / 2)), detained.map(({ day }) => number(day)));
    // The one scale, from the highest: 500 at the least, of two cities, and 1,083 of the country, on 21 May.
    const highest = detained.findIndex(({ floor, ceiling }) => ceiling > floor);
    const most = discs[highest];
    assert.equal(above.length, 1);
    const one = (most.height + above[0].height) / detained[highest].ceiling;
    // Lengths are written to the hundredth of a pixel.
    discs.forEach((disc, n) => {
      const { day, floor } = detained[n];
      const should = floor * one;
      assert.ok(Math.abs(disc.height - should) < 0.02, `${day}: ${disc.height}, for ${floor} it should be ${should}`);
      assert.ok(Math.abs(disc.bottom - foot) < 1.5, `${day} does not stand on the axis`);
    });
    assert.ok(Math.abs(above[0].bottom - most.top) < 1.5 && Math.abs(above[0].x - most.x) < 0.1);
    const level = await page.locator('#plot line.level + text').textContent();
    assert.equal(level, grouped(1000));
    assert.ok(Math.abs((foot - levels[0].top) / one / 1000 - 1) < 0.04, 'the level of 1,000 is not at 1,000');
  });
}

test('a small bar keeps its height and gets an outline to be found by', async () => {
  const page = await opened('en/');
  const { discs, finders } = await drawn(page);
  const small = discs.filter(disc => disc.height < 5);
  // All but that of 21 May, and those of several days.
  assert.equal(small.length, detained.length - 1 + once(counted('detained', SPAN)).length);
  assert.equal(finders.length, small.length);
  small.forEach((disc, n) => {
    assert.ok(finders[n].height >= 5);
    assert.ok(Math.abs(finders[n].x - disc.x) < 1.5 && Math.abs(finders[n].bottom - disc.bottom) < 1.5);
  });
});

test('"or more" is dotted, and what has no number is a mark above the bar', async () => {
  const page = await opened('en/');
  const { above, open, marks } = await drawn(page);
  // Of 17 May a part of those of several days, of 17 to 20 May "at least", of 21 May "more than".
  assert.equal(open.length, 3);
  assert.ok(open.at(-1).top < above[0].top);
  // A phrase of 16 to 18 May alone, and phrases beside the numbers of 21 May.
  assert.deepEqual(marks.map(mark => mark.name), ['words', 'words']);
  assert.ok(marks.at(-1).bottom <= above[0].top + 1);
});

test('a ceiling alone is outlined from the foot', async () => {
  // Up to 4,000 in Atyrau is all that the report says; others say about 1,000 too.
  const { high, date } = claim('atyrau-2016-04-24-participants');
  const page = await opened('en/?measure=participants&layer=report');
  const { foot, left, width, discs, above, levels } = await drawn(page);
  assert.deepEqual([discs.length, above.length], [0, 1]);
  assert.ok(Math.abs(above[0].bottom - foot) < 1.5);
  assert.equal(Math.floor((above[0].x - left) / width * days), number(date));
  const level = (foot - levels[0].top) / above[0].height;
  assert.ok(Math.abs(level - 2000 / high) < 0.04, 'the level of 2,000 is not at 2,000');
});

test('a ceiling over a floor is outlined from the top of the floor', async () => {
  const page = await opened('en/?measure=participants');
  const { foot, discs, above } = await drawn(page);
  const { disc: floor, ring: ceiling } = drawnFor('atyrau', { measure: 'participants' });
  assert.ok(floor < ceiling);
  const [highest] = above.sort((a, b) => b.height - a.height);
  const below = discs.find(disc => Math.abs(disc.x - highest.x) < 0.1);
  assert.ok(Math.abs(below.bottom - foot) < 1.5 && Math.abs(highest.bottom - below.top) < 1.5);
  assert.ok(Math.abs(below.height / (below.height + highest.height) - floor / ceiling) < 0.002);
  assert.ok(discs.every(disc => disc === below || disc.height < highest.height / 5));
});

test('a claim over several days is one bar as wide as they are, and on none by itself', async () => {
  const page = await opened('en/?measure=arrested');
  const { left, width, discs } = await drawn(page);
  const day = width / days;
  const spans = once(counted('arrested', SPAN));
  const drawnSpans = discs.filter(isSpan);
  assert.equal(drawnSpans.length, spans.length);
  spans.forEach((dates, n) => {
    const [first, last] = dates.split('/').map(number);
    const span = drawnSpans[n];
    assert.ok(span.width > day * (last - first + 0.5) && span.width < day * (last - first + 1), dates);
    assert.equal(Math.floor((span.x - left) / day), first, dates);
  });
  // Of two over each other neither hides the other.
  const opacities = await page.locator('#plot rect.span')
    .evaluateAll(bars => bars.map(bar => Number(getComputedStyle(bar).fillOpacity)));
  assert.ok(opacities.every(opacity => opacity < 1), `${opacities}`);
  assert.deepEqual(
    discs.filter(disc => !isSpan(disc)).map(disc => Math.floor((disc.x - left) / day)),
    once(counted('arrested', DAY)).map(number),
  );
});

test('the same is told to those who do not see it', async () => {
  const page = await opened('en/');
  const words = () => page.getByRole('region', { name: 'By day' }).locator('p').innerText();
  // A sum has its terms, and what sources dispute stands after it.
  const terms = /\. 21 May: .*whole country: .*more than 1,000 .*; drawn is the lowest number that is claimed, or what the lowest of single places come to where that is more: 500 or more \(Almaty: more than 300 \+ Astana: more than 200\)/;
  assert.match(await words(), terms);
  assert.match(await words(), /^20 April: 1\. 29 April: about 10\. .*\. 4 July: 4$/);
  const days = (await words()).split('. ').filter(told => /^\d+ [A-Z]/.test(told));
  assert.deepEqual(
    days.map(told => Number(told.match(/(?:^[^:]*|more): (?:about )?([\d,]+)/)[1].replace(',', ''))),
    detained.map(({ floor }) => floor),
  );
  await page.getByRole('combobox', { name: 'Count' }).selectOption('arrested');
  assert.match(await words(), /17–18 May: 30 or more\b.*\. 21 May: 4$/);
});
