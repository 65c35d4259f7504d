import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, click, list, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

for (const base of ['/', '/a/b/']) {
  test(`under ${base} a visit breaks no policy, asks nobody else and leaves nothing behind`, async () => {
    const site = await serve({ base });
    const page = await open();
    await page.goto(site.url('en/'));
    await ready(page);
    await mark(page, 'Atyrau').hover();
    await click(mark(page, 'Almaty'));
    await panel(page, 'Almaty').waitFor();
    await chooseDay(page, '21 May');
    await list(page).waitFor();
    await page.getByRole('combobox', { name: 'Count' }).selectOption('arrested');
    await page.getByRole('combobox', { name: 'Sources' }).selectOption('report');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.goBack();
    await page.reload();
    await ready(page);

    const { violations, errors, complaints, outside, dialogs, stored } = page.seen;
    assert.deepEqual(
      { violations, errors, complaints, outside, dialogs, stored },
      { violations: [], errors: [], complaints: [], outside: [], dialogs: [], stored: [] },
    );
    assert.deepEqual(await page.context().cookies(), []);
    const { origins } = await page.context().storageState({ indexedDB: true });
    assert.deepEqual(origins, []);
    assert.deepEqual(await page.evaluate(async () => [await caches.keys(), await indexedDB.databases()]), [[], []]);
  });
}

test('a page that did any of it would be found out', async () => {
  const site = await serve();
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.evaluate(async () => {
    document.cookie = 'seen=1';
    localStorage.setItem('seen', '1');
    document.body.setAttribute('style', 'color: red');
    await fetch('http://127.0.0.2:9/').catch(() => {});
  });
  const { violations, stored } = page.seen;
  assert.ok(stored.length >= 2, String(stored));
  assert.ok(violations.some(text => /style/.test(text)), 'a style');
  assert.ok(violations.some(text => /connect/.test(text)), 'a request');
  assert.notDeepEqual(await page.context().cookies(), []);
});
