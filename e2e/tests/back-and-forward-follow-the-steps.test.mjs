import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, click, day, list, mark, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { eventually, ready } from '../harness/wait.mjs';

const site = await serve();

test('Back and Forward follow the steps without a document', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const documents = site.documents();
  const path = () => new URL(page.url()).pathname;

  await click(mark(page, 'Astana'));
  await panel(page, 'Astana').waitFor();
  await click(mark(page, 'Almaty'));
  await panel(page, 'Almaty').waitFor();
  await chooseDay(page, '29 April');
  await page.getByRole('heading', { name: /29 April/ }).first().waitFor();

  await page.goBack();
  await panel(page, 'Almaty').waitFor();
  assert.equal(path(), '/en/places/almaty/');
  assert.match(await page.title(), /^Almaty/);
  await page.goBack();
  await panel(page, 'Astana').waitFor();
  await page.goBack();
  await list(page).waitFor();
  assert.equal(path(), '/en/');
  assert.equal(await panel(page, 'Astana').count(), 0);
  await page.goForward();
  await panel(page, 'Astana').waitFor();
  assert.equal(path(), '/en/places/astana/');
  assert.equal(site.documents(), documents, 'a document was asked for');
});

test('a step is one though no frame comes, as in a tab that nobody looks at', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const length = await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
    return history.length;
  });
  await click(mark(page, 'Almaty'));
  await eventually('the address is that of Almaty', () => page.url() === site.url('en/places/almaty/'));
  assert.equal(await page.evaluate(() => history.length), length + 1, 'the step before was written over');
});

test('the address of a step is written once, however it was made', async () => {
  const page = await open();
  await page.addInitScript(() => {
    window.written = [];
    for (const name of ['pushState', 'replaceState']) {
      const write = history[name];
      history[name] = function (...given) {
        window.written.push(name);
        return write.apply(this, given);
      };
    }
  });
  await page.goto(site.url('en/'));
  await ready(page);
  const written = async (what, how, act) => {
    await act();
    await eventually(what, async () => (await page.evaluate(() => window.written.length)) > 0);
    // Longer than the address is left as it is while the map moves.
    await page.evaluate(() => new Promise(done => { setTimeout(done, 700); }));
    assert.deepEqual(await page.evaluate(() => window.written.splice(0)), how, what);
  };
  await written('a panel', ['pushState'], () => click(mark(page, 'Almaty')));
  await written('a day', ['pushState'], () => chooseDay(page, '29 April'));
  await written('a choice', ['pushState'], () => page.locator('#measure').selectOption('convicted'));
  await written('a move', ['replaceState'], () => page.getByRole('button', { name: 'Zoom in' }).click());
});
