import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { list, mark, marks, panel, tray } from '../harness/find.mjs';
import { claim, claims, drawnFor, numberIn, phrase, places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { painted, ready } from '../harness/wait.mjs';

const site = await serve();

/** The radii as they are rendered, in pixels of the screen: what the style sheet and every transformation left of them. */
function radii(circles) {
  return circles.evaluateAll(found => found.map(circle => {
    const matrix = circle.getScreenCTM();
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    const box = circle.getBBox();
    return box.width === box.height ? (box.width / 2) * scale : NaN;
  }));
}

/** The one constant: the radius of a disc of 1, taken from the largest circle of the legend. */
async function scale(page) {
  await page.evaluate(() => { document.querySelector('.all-marks').open = true; });
  const steps = await radii(page.locator('.nested circle.step'));
  const names = (await page.locator('.nested text.step-name').allTextContents()).map(numberIn);
  assert.ok(steps.length >= 3 && steps.length === names.length, `${steps} and ${names}`);
  const perRoot = Math.max(...steps) / Math.sqrt(Math.max(...names));
  steps.forEach((radius, n) => same(radius, names[n], perRoot, `the legend's circle of ${names[n]}`));
  return perRoot;
}

// Lengths are written to the hundredth of a pixel.
const ROUNDING = 0.011;
function same(radius, number, perRoot, what) {
  const should = perRoot * Math.sqrt(number);
  assert.ok(Math.abs(radius - should) <= ROUNDING, `${what}: radius ${radius}, for ${number} it should be ${should}`);
}

async function checkMarks(page, perRoot, choice) {
  let figures = 0;
  for (const { id, name } of places) {
    const { disc, ring } = drawnFor(id, choice);
    const expected = { 'circle.disc': disc, 'circle.ring': ring };
    if (!await mark(page, name).count()) {
      assert.deepEqual([disc, ring], [undefined, undefined], `${name} is not drawn`);
      continue;
    }
    const label = await mark(page, name).getAttribute('aria-label');
    for (const [kind, number] of Object.entries(expected)) {
      const drawn = await radii(mark(page, name).locator(kind));
      assert.equal(drawn.length, number === undefined ? 0 : 1, `${label}: ${kind}`);
      if (number === undefined) continue;
      same(drawn[0], number, perRoot, `${label}: ${kind}`);
      figures += 1;
    }
    const total = label.replace(/^[^:]*: /, '');
    if (disc ?? ring) assert.equal(numberIn(total), disc ?? ring, `the name says another number: ${label}`);
  }
  return figures;
}

/** How many numbers the map must show for a choice: floors and ceilings. */
const figuresOf = choice =>
  places.flatMap(({ id }) => Object.values(drawnFor(id, choice))).filter(Number.isFinite).length;

/** The country's figures: those that several give are one. */
const nationwide = new Map(claims
  .filter(claim => claim.scope === 'nationwide' && /\d/.test(phrase(claim)))
  .map(claim => [[claim.measure, claim.group, claim.date, phrase(claim)].join(), numberIn(phrase(claim))]));

test('the record still has the figures that this is about', () => {
  assert.ok(figuresOf() >= 4 && figuresOf({ measure: 'participants' }) >= 4);
  const numbers = [...nationwide.values()];
  for (const number of [1000, 1083, 51, 4, 55]) assert.ok(numbers.includes(number), `${number}`);
});

async function checkTray(page, perRoot) {
  // The figures of other measures are folded away.
  const folded = tray(page).locator('details:not([open])');
  while (await folded.count()) await folded.first().locator('summary').click();
  const items = await tray(page).getByRole('listitem').filter({ has: page.locator('circle.disc, circle.ring') }).all();
  const numbers = [];
  for (const item of items) {
    const number = numberIn(await item.innerText());
    numbers.push(number);
    for (const radius of await radii(item.locator('circle.disc, circle.ring'))) {
      same(radius, number, perRoot, await item.innerText());
    }
  }
  const ascending = (a, b) => a - b;
  assert.deepEqual(numbers.sort(ascending), [...nationwide.values()].sort(ascending));
}

async function checkList(page, perRoot) {
  const rows = await list(page).getByRole('listitem').filter({ has: page.locator('circle.disc') }).all();
  for (const row of rows) {
    const headline = await row.locator('.short').innerText();
    const [radius] = await radii(row.locator('circle.disc'));
    same(radius, numberIn(headline), perRoot, await row.innerText());
  }
}

for (const size of [WIDE, PHONE]) {
  const at = `${size.width}x${size.height}`;

  test(`one constant for map, list, tray and legend, at every zoom, at ${at}`, async () => {
    const page = await open({ size });
    await page.goto(site.url('en/'));
    await ready(page);
    const perRoot = await scale(page);
    assert.equal(await checkMarks(page, perRoot), figuresOf());
    await checkTray(page, perRoot);
    await checkList(page, perRoot);

    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
    await painted(page);
    assert.equal(await scale(page), perRoot);
    assert.equal(await checkMarks(page, perRoot), figuresOf());
    await checkTray(page, perRoot);
  });

  test(`a day, and without scripts, at ${at}`, async () => {
    const page = await open({ size, scripts: false });
    await page.goto(site.url('en/dates/2016-05-21/'));
    const perRoot = await scale(page);
    const day = { days: ['2016-05-21', '2016-05-21'] };
    // Almaty's disc and ring; Astana's disc.
    assert.equal(figuresOf(day), 3);
    assert.equal(await checkMarks(page, perRoot, day), 3);
    await page.goto(site.url('en/places/almaty/'));
    assert.equal(await scale(page), perRoot);
    assert.equal(await checkMarks(page, perRoot), figuresOf());
    const [radius] = await radii(panel(page, 'Almaty').locator('circle.disc'));
    same(radius, drawnFor('almaty').disc, perRoot, 'the panel of Almaty');
  });

  test(`people taking part: up to 4,000 is a ring, at ${at}`, async () => {
    const page = await open({ size });
    await page.goto(site.url('en/?measure=participants'));
    await ready(page);
    const perRoot = await scale(page);
    assert.equal(drawnFor('atyrau', { measure: 'participants' }).ring, 4000);
    assert.equal(
      await checkMarks(page, perRoot, { measure: 'participants' }),
      figuresOf({ measure: 'participants' }),
    );
    assert.ok(await marks(page).count() > 3);

    // The report alone says no lower end.
    await page.goto(site.url('en/?measure=participants&layer=report'));
    await ready(page);
    assert.equal(await mark(page, 'Atyrau').locator('circle.disc').count(), 0);
    const rings = await radii(marks(page).locator('circle.ring'));
    assert.equal(rings.length, 1);
    same(rings[0], claim('atyrau-2016-04-24-participants').high, await scale(page), 'Atyrau, up to 4,000');
    assert.equal(await mark(page, 'Atyrau').locator('circle.ring').count(), 1);
  });
}

test('the constant is the same at every width', async () => {
  const page = await open({ size: WIDE, scripts: false });
  await page.goto(site.url('en/'));
  const wide = await scale(page);
  await page.setViewportSize(PHONE);
  assert.equal(await scale(page), wide);
});
