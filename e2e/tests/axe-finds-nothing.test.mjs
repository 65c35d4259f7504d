import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as once } from 'node:test';
import { page as open, PHONE, WIDE } from '../harness/browser.mjs';
import { isFirst, test } from '../harness/fonts.mjs';
import { failed } from '../harness/wait.mjs';
import { missing } from '../harness/faults.mjs';
import { CASES, PAGES, SOURCES, STILL, TRANSLATED } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';

const site = await serve();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  // Not a script element: the policy of the page would forbid it.
  await page.evaluate(axe);
  // All rules take some seconds a page, and one of them measures what has the size of its letters.
  const rules = isFirst() ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ['target-size'] };
  const found = await page.evaluate(rules => window.axe.run(document, { resultTypes: ['violations'], ...rules }), rules);
  return found.violations.map(({ id, nodes }) => {
    const [{ html, any, all, none }] = nodes;
    const why = [...any, ...all, ...none].map(check => check.message).join('; ');
    return `${id}, ${nodes.length} times, first: ${html.slice(0, 120)}: ${why}`;
  });
}

for (const size of [WIDE, PHONE]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`before and after the takeover, at ${size.width}, ${colorScheme}`, async () => {
      const found = [];
      const page = await open({ size, colorScheme });
      for (const path of [...PAGES, ...TRANSLATED.slice(0, 2)]) {
        const takeOver = await openBefore(site, page, path);
        found.push(...(await violations(page)).map(violation => `${path}, as it is written: ${violation}`));
        await takeOver();
        found.push(...(await violations(page)).map(violation => `${path}, in the app: ${violation}`));
      }
      assert.deepEqual(found, []);
    });
  }
}

for (const size of [WIDE, PHONE]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`on the pages without the app, at ${size.width}, ${colorScheme}`, async () => {
      const page = await open({ size, colorScheme });
      const found = [];
      for (const path of STILL) {
        await page.goto(site.url(path));
        found.push(...(await violations(page)).map(violation => `${path}: ${violation}`));
      }
      assert.deepEqual(found, []);
    });
  }
}

test('with everything unfolded', async () => {
  const page = await open();
  await page.goto(site.url(SOURCES));
  assert.ok(await page.locator('summary').count() > 3);
  for (const summary of await page.locator('summary').all()) await summary.click();
  assert.deepEqual(await violations(page), []);
});

once('with the note that the app could not start', async () => {
  site.plant('data/cities.geojson', missing);
  const page = await open();
  await page.goto(site.url('en/'));
  await failed(page);
  assert.deepEqual(await violations(page), []);
});

once('it would find something', async () => {
  const page = await open();
  const takeOver = await openBefore(site, page, 'en/');
  await takeOver();
  await page.evaluate(() => document.querySelector('main').append(document.createElement('button')));
  assert.ok((await violations(page)).some(violation => violation.startsWith('button-name')));
});

test('it would find targets that are too small', async () => {
  const page = await open();
  await page.goto(site.url(CASES));
  await page.evaluate(() => {
    const button = () => Object.assign(document.createElement('button'), { textContent: 'x' });
    const buttons = [button(), button()];
    // The policy of the page forbids a style that is written into it, and not one that a script sets.
    for (const { style } of buttons) Object.assign(style, { width: '12px', height: '12px', padding: '0' });
    document.querySelector('main').append(...buttons);
  });
  assert.ok((await violations(page)).some(violation => violation.startsWith('target-size')));
});
