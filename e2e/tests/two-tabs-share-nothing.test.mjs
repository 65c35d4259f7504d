import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, tab } from '../harness/browser.mjs';
import { click, list, mark, note, panel } from '../harness/find.mjs';
import { back } from '../harness/history.mjs';
import { serve } from '../harness/serve.mjs';
import { addressIs, failed, marks, ready } from '../harness/wait.mjs';
import { assertCalm, assertWhole, written } from '../harness/whole.mjs';

const site = await serve();
const overview = await written(site, 'en/');

test('two tabs at once: each goes its own way', async () => {
  const one = await open();
  const other = await tab(one.context());
  await Promise.all([one, other].map(page => page.goto(site.url('en/'))));
  await Promise.all([one, other].map(ready));
  await click(mark(one, 'Almaty'));
  await click(mark(other, 'Semey'));
  await panel(one, 'Almaty').waitFor();
  await panel(other, 'Semey').waitFor();
  await addressIs(one, site.url('en/places/almaty/'));
  await addressIs(other, site.url('en/places/semey/'));
  await back(one);
  await list(one).waitFor();
  assert.ok(await panel(other, 'Semey').isVisible());
  for (const page of [one, other]) assertCalm(page);
});

test('one that fails leaves the other alone', async () => {
  const one = await open();
  await one.goto(site.url('en/'));
  await ready(one);
  const other = await tab(one.context());
  await other.addInitScript(() => { delete WebAssembly.instantiate; delete WebAssembly.instantiateStreaming; });
  await other.goto(site.url('en/'));
  await failed(other);
  await assertWhole(other, overview, { failed: true });
  assert.ok(await note(one).isHidden());
  await click(mark(one, 'Almaty'));
  await panel(one, 'Almaty').waitFor();
  for (const page of [one, other]) assertCalm(page);
});

test('a tab that nobody looks at takes over, and says so once it is looked at', async () => {
  const page = await open();
  // A browser paints no frame of a tab in the background. (That of the tests paints every tab.)
  await page.addInitScript(() => {
    const waiting = [];
    const paint = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = frame => waiting.push(frame);
    window.show = () => {
      window.requestAnimationFrame = paint;
      for (const frame of waiting) paint(frame);
    };
  });
  await page.goto(site.url('en/?measure=arrested'));
  await page.locator('html.app-active').waitFor();
  assert.ok(!(await marks(page)).includes('protest-map:ready'));
  assert.ok(await note(page).isHidden());
  // It answers already.
  await page.evaluate(() => document.querySelector('#map [data-place=almaty]').dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 })));
  await panel(page, 'Almaty').waitFor();
  await page.evaluate(() => window.show());
  await ready(page);
  assertCalm(page);
});
