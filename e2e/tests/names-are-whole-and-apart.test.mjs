import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { test } from '../harness/fonts.mjs';
import { serve } from '../harness/serve.mjs';
import { painted, ready } from '../harness/wait.mjs';

const site = await serve();

/** The boxes of the names that are to be seen, of the map, and of what lies over the map. Letters, not their line. */
const boxes = page => page.evaluate(() => {
  const box = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const names = [...document.querySelectorAll('#map text.name')]
    .filter(text => getComputedStyle(text).visibility === 'visible')
    .map(text => {
      // From the baseline up to the height of a capital, and a little below for a descender.
      const size = parseFloat(getComputedStyle(text).fontSize);
      const { x, width } = text.getBBox();
      const baseline = text.getStartPositionOfChar(0).y;
      const { e, f } = text.getScreenCTM();
      return { name: text.textContent, left: x + e, right: x + width + e, top: baseline - 0.72 * size + f, bottom: baseline + 0.2 * size + f };
    });
  const marks = [...document.querySelectorAll('#map [data-place]')].map(link => {
    const drawn = [...link.querySelectorAll('circle:not(.target)')].map(box);
    return {
      name: link.querySelector('.name').textContent,
      left: Math.min(...drawn.map(circle => circle.left)),
      right: Math.max(...drawn.map(circle => circle.right)),
      top: Math.min(...drawn.map(circle => circle.top)),
      bottom: Math.max(...drawn.map(circle => circle.bottom)),
    };
  });
  const buttons = [...document.querySelectorAll('#map button')].map(button => ({ name: button.ariaLabel, ...box(button) }));
  return { names, marks, buttons, map: box(document.querySelector('#map')) };
});

/** Whether a box comes into the disc that a mark is. */
const enters = (name, mark) => {
  const nearest = (middle, from, to) => Math.min(Math.max(middle, from), to) - middle;
  const [x, y, radius] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2, (mark.right - mark.left) / 2];
  return Math.hypot(nearest(x, name.left, name.right), nearest(y, name.top, name.bottom)) < radius;
};

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function faultsOf({ names, marks, buttons, map }) {
  const faults = [];
  names.forEach((a, n) => {
    names.slice(n + 1).filter(b => overlap(a, b)).forEach(b => faults.push(`${a.name} and ${b.name} overlap`));
    marks.filter(b => b.name !== a.name && enters(a, b)).forEach(b => faults.push(`${a.name} lies over the mark of ${b.name}`));
    buttons.filter(b => overlap(a, b)).forEach(b => faults.push(`${a.name} lies under the button ${b.name}`));
    if (a.left < map.left || a.right > map.right || a.top < map.top || a.bottom > map.bottom) {
      faults.push(`${a.name} is cut by the edge of the map`);
    }
  });
  return faults;
}

const SMALL = { width: 360, height: 740 };
for (const path of ['en/', 'en/dates/2016-05-21/', 'en/?measure=participants', 'en/?measure=arrested', 'ru/', 'kk/', 'ru/?measure=participants', 'kk/dates/2016-05-21/']) {
  test(path, async t => {
    const page = await open({ size: PHONE });
    await page.goto(site.url(path));
    await ready(page);
    for (const size of [WIDE, PHONE, SMALL]) {
      await t.test(`at ${size.width}`, async () => {
        await page.setViewportSize(size);
        await painted(page);
        const found = await boxes(page);
        assert.ok(found.names.length > 5, 'hardly a name is shown');
        assert.deepEqual(faultsOf(found), []);
      });
    }
  });
}

for (const path of ['en/', 'en/dates/2016-05-21/', 'en/?measure=arrested']) {
  test(`${path}: marks lie within the map, where their size can be seen`, async () => {
    const page = await open({ size: WIDE });
    await page.goto(site.url(path));
    await ready(page);
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      await painted(page);
      const { marks, map } = await boxes(page);
      const cut = marks.filter(mark =>
        mark.left < map.left || mark.right > map.right || mark.top < map.top || mark.bottom > map.bottom);
      assert.deepEqual(cut.map(mark => mark.name), [], `at ${size.width}`);
    }
  });
}

test('more names come as the map is zoomed, and stay apart', async () => {
  const page = await open({ size: PHONE });
  await page.goto(site.url('en/?measure=participants'));
  await ready(page);
  const shown = async () => (await boxes(page)).names.length;
  const before = await shown();
  const all = await page.locator('#map text.name').count();
  assert.ok(before < all, 'all names are there already');
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await painted(page);
  assert.ok(await shown() > before, `${await shown()} of ${all}, before ${before}`);
  // What is beyond the edge of the map is cut there.
  assert.deepEqual(faultsOf(await boxes(page)).filter(fault => !fault.endsWith('edge of the map') && !fault.includes('button')), []);
});

test('the number of a mark is told while it is pointed at', async () => {
  const page = await open({ size: WIDE });
  await page.goto(site.url('en/'));
  await ready(page);
  const caption = page.locator('#map .caption');
  assert.ok(!await caption.isVisible());
  const mark = page.locator('[data-place=almaty]');
  await mark.locator('.target').hover();
  assert.equal(await caption.innerText(), 'Almaty: about 314 or more, over 3 days');
  await page.locator('#text, .lead').first().hover();
  assert.ok(!await caption.isVisible());
  // By keys too.
  await page.locator('[data-place=astana]').focus();
  assert.match(await caption.innerText(), /^Astana: /);
});
