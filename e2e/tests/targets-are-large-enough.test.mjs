import assert from 'node:assert/strict';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { test } from '../harness/fonts.mjs';
import { openDays } from '../harness/find.mjs';
import { PAGES, STILL, TRANSLATED } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();
// The browser computes in halves of floats: 12 + 12 may be 23.99998.
const LEAST = 23.99;

/**
 * Everything that can be pressed and does not stand in a sentence, whose lines leave no room for more, with the size of what
 * takes the press. A line box has the height that our sheet says, the box of an inline link the one that the font says.
 */
const targets = page => page.evaluate(() => {
  const PRESSED = 'a[href], button, select, input, summary';
  const isInline = element => getComputedStyle(element).display.startsWith('inline');
  /** The words of a line that are not pressed. */
  const words = node => [...node.childNodes].map(child => {
    if (child.nodeType === Node.TEXT_NODE) return child.data;
    return child.nodeType === Node.ELEMENT_NODE && !child.matches(PRESSED) && isInline(child) ? words(child) : '';
  }).join('');
  const isInSentence = element => {
    let block = element;
    while (isInline(block)) block = block.parentElement;
    return block !== element && /\p{L}{2}/u.test(words(block));
  };
  const found = [...document.querySelectorAll(PRESSED)];
  return found.filter(element => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element)).map(element => {
    const name = element.getAttribute('aria-label') ?? element.id ?? '';
    const { width, height } = (element.querySelector('.target') ?? element).getBoundingClientRect();
    return { name: (name || element.textContent).slice(0, 40), width, height };
  });
});

const small = found => found.filter(({ width, height }) => width < LEAST || height < LEAST);

/** The marks whose middle something else lies over. */
const covered = page => page.evaluate(() => [...document.querySelectorAll('#map [data-place]')].flatMap(link => {
  const { x, y, width, height } = link.querySelector('.target').getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit?.closest('[data-place]') === link ? [] : [`${link.dataset.place} by ${hit?.outerHTML.slice(0, 80)}`];
}));

for (const path of ['en/', 'en/dates/2016-05-21/', 'en/?measure=participants']) {
  for (const size of [WIDE, PHONE]) {
    test(`${path} at ${size.width}`, async () => {
      const page = await open({ size });
      await page.goto(site.url(path));
      await ready(page);
      await openDays(page);
      const found = await targets(page);
      assert.ok(found.length > 60, `only ${found.length} targets`);
      assert.deepEqual(small(found), []);
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.querySelector('#map').scrollIntoView());
      assert.deepEqual(await covered(page), []);
    });
  }
}

for (const size of [WIDE, PHONE]) {
  test(`as the pages are written, with everything unfolded, at ${size.width}`, async () => {
    const page = await open({ size, scripts: false });
    for (const path of [...PAGES, ...STILL, ...TRANSLATED, 'ru/cases/', 'kk/sources/']) {
      await page.goto(site.url(path));
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
      const found = await targets(page);
      assert.ok(found.length > 10, `${path}: only ${found.length} targets`);
      assert.deepEqual(small(found), [], path);
    }
  });
}
