import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();
// The browser computes in halves of floats: 12 + 12 may be 23.99998.
const LEAST = 23.99;

/** Everything in the map and the strip that can be pressed, with the size of what takes the press. */
const targets = page => page.evaluate(() => {
  const found = document.querySelectorAll('section.map a, section.map button, nav.strip a, select');
  return [...found].map(element => {
    const name = element.getAttribute('aria-label') ?? element.id ?? element.textContent;
    const { width, height } = (element.querySelector('.target') ?? element).getBoundingClientRect();
    return { name: name.slice(0, 40), width, height };
  });
});

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
      const found = await targets(page);
      assert.ok(found.length > 20);
      assert.deepEqual(found.filter(({ width, height }) => width < LEAST || height < LEAST), []);
      await page.evaluate(() => document.querySelector('#map').scrollIntoView());
      assert.deepEqual(await covered(page), []);
    });
  }
}
