import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { click, list, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

test('closing a panel gives the focus back to the mark', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await click(mark(page, 'Semey'));

  await panel(page, 'Semey').getByRole('link', { name: 'Close' }).click();

  await list(page).waitFor();
  assert.equal(await panel(page, 'Semey').count(), 0);
  assert.equal(new URL(page.url()).pathname, '/en/');
  assert.ok(await mark(page, 'Semey').evaluate(mark => mark === document.activeElement), 'focus is elsewhere');
});
