import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { serve } from '../harness/serve.mjs';
import { viewBox } from '../harness/view.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

test('Zoom in, Zoom out and Fit do what they say', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const whole = await viewBox(page);
  const press = name => page.getByRole('button', { name }).click();
  await press('Zoom in');
  const once = await viewBox(page);
  assert.ok(once[2] < whole[2]);
  await press('Zoom in');
  assert.ok((await viewBox(page))[2] < once[2]);
  await press('Zoom out');
  assert.ok(Math.abs((await viewBox(page))[2] - once[2]) < 0.1);
  await press('Fit the whole country');
  assert.deepEqual(await viewBox(page), whole);
  // Further out than the whole there is nothing.
  await press('Zoom out');
  assert.deepEqual(await viewBox(page), whole);
});
