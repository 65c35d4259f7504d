import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { list } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

test('a click with Ctrl opens another tab and leaves this one', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const opened = page.context().waitForEvent('page');
  await list(page).getByRole('link', { name: 'Astana' }).click({ modifiers: ['Control'] });
  const other = await opened;
  await other.waitForURL(/\/en\/places\/astana\/$/);
  assert.equal(new URL(page.url()).pathname, '/en/');
});
