import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { claims } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

/** The bars as they are drawn: boxes relative to the foot of the axis, in pixels. */
async function drawn(page) {
  return page.locator('#plot .chart').evaluate(chart => {
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

/** The days of the axis. */
const dated = claims.filter(claim => /^\d{4}-\d\d-\d\d/.test(claim.date) && !claim.isUnrelated);
const days = (() => {
  const ends = dated.flatMap(claim => claim.date.split('/')).sort();
  return Math.round((Date.parse(ends.at(-1)) - Date.parse(ends[0])) / 86_400_000) + 1;
})();
const number = date => Math.round((Date.parse(date) - Date.parse(dated.flatMap(claim => claim.date.split('/')).sort()[0])) / 86_400_000);

async function opened(path, options) {
  const page = await open(options);
  await page.goto(site.url(path));
  if (options?.scripts !== false) await ready(page);
  return page;
}

for (const scripts of [true, false]) {
  test(`heights are in proportion to the numbers, from a zero${scripts ? '' : ', without scripts too'}`, async () => {
    const page = await opened('en/', { scripts });
    const { foot, left, width, discs, above, levels } = await drawn(page);
    // About 10 on 29 April; 1,000 at the least, and 1,083 in another's words, on 21 May.
    const at = x => Math.floor((x - left) / width * days);
    const [ten, most] = discs;
    assert.deepEqual(discs.map(disc => at(disc.x + disc.width / 2)), ['2016-04-29', '2016-05-21'].map(number));
    assert.ok(Math.abs(ten.height / most.height - 10 / 1000) < 0.002, `${ten.height} and ${most.height}`);
    assert.ok(Math.abs((most.height + above[0].height) / most.height - 1.083) < 0.01);
    assert.ok(Math.abs(most.bottom - foot) < 1.5 && Math.abs(above[0].bottom - most.top) < 1.5);
    assert.ok(Math.abs((foot - levels[0].top) / most.height - 1) < 0.04, 'the level of 1,000 is not at 1,000');
  });
}

test('a small bar keeps its height and gets an outline to be found by', async () => {
  const page = await opened('en/');
  const { discs: [ten], finders } = await drawn(page);
  assert.ok(ten.height < 1 && finders.length === 1 && finders[0].height >= 5);
  assert.ok(Math.abs(finders[0].x - ten.x) < 1.5);
});

test('"or more" is dotted, and what has no number is a mark above the bar', async () => {
  const page = await opened('en/');
  const { above, open, marks } = await drawn(page);
  assert.equal(open.length, 1);
  assert.ok(open[0].top < above[0].top);
  assert.equal(marks.length, 1);
  assert.equal(marks[0].name, 'words');
  assert.ok(marks[0].bottom <= above[0].top + 1);
});

test('a ceiling alone is hatched from the foot', async () => {
  const page = await opened('en/?measure=participants');
  const { foot, discs, above } = await drawn(page);
  // Up to 4,000 in Atyrau.
  const [highest] = above.sort((a, b) => b.height - a.height);
  assert.ok(Math.abs(highest.bottom - foot) < 1.5);
  assert.ok(discs.every(disc => disc.height < highest.height / 5));
});

test('a claim over two days is one bar as wide as two, and on neither by itself', async () => {
  const page = await opened('en/?measure=arrested');
  const { left, width, discs } = await drawn(page);
  const day = width / days;
  const span = discs.find(disc => disc.name.includes('span'));
  assert.ok(span.width > day * 1.5 && span.width < day * 2);
  assert.equal(Math.floor((span.x - left) / day), number('2016-05-17'));
  assert.equal(discs.filter(disc => disc !== span && disc.x < span.right && disc.right > span.x).length, 0);
});

test('the same is told to those who do not see it', async () => {
  const page = await opened('en/');
  const words = () => page.getByRole('region', { name: 'By day' }).locator('p').innerText();
  assert.match(await words(), /^29 April: about 10; 21 May: 1,000 or more, \d further events? without a figure$/);
  await page.getByRole('combobox', { name: 'Count' }).selectOption('arrested');
  assert.match(await words(), /17–18 May: 30 or more; 21 May: 4/);
});
