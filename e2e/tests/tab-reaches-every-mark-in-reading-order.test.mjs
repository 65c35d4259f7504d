import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { list, marks, panel } from '../harness/find.mjs';
import { serve } from '../harness/serve.mjs';
import { painted, ready } from '../harness/wait.mjs';

const site = await serve();

for (const scripts of [false, true]) {
  test(`Tab, and Enter opens, ${scripts ? 'in the app' : 'without scripts'}`, async () => {
    const page = await open({ scripts });
    await page.goto(site.url('en/'));
    if (scripts) await ready(page);
    const names = labels => labels.map(label => label.split(/[:,]/)[0]);
    const drawn = names(await marks(page).evaluateAll(links => links.map(link => link.getAttribute('aria-label'))));
    const listed = await list(page).getByRole('link').allInnerTexts();

    const reached = [];
    const seen = [];
    for (let n = 0; n < 80; n += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: active } = document;
        const box = active.getBoundingClientRect();
        return {
          tag: active.tagName.toLowerCase(),
          mark: active.closest('#map') && active.dataset.place ? active.getAttribute('aria-label') : null,
          isSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.top < innerHeight && box.bottom > 0,
        };
      });
      if (at.tag === 'body') break;
      seen.push(at);
      if (at.mark) reached.push(at.mark);
    }
    assert.deepEqual(names(reached), drawn, 'not every mark, or in another order');
    assert.deepEqual(drawn, listed.filter(name => drawn.includes(name)), 'the list reads in another order');
    assert.deepEqual(seen.filter(at => !at.isSeen), [], 'the focus went where nobody sees it');

    await marks(page).nth(2).focus();
    await page.keyboard.press('Enter');
    await panel(page, drawn[2]).waitFor();
  });
}

test('the focus on a mark can be seen', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  // Not by the mouse: an outline belongs to the keyboard.
  const picture = async () => {
    await painted(page);
    return (await marks(page).nth(1).locator('circle.target').screenshot({ caret: 'initial', animations: 'allow' })).toString('base64');
  };
  const before = await picture();
  await marks(page).nth(0).focus();
  await page.keyboard.press('Tab');
  assert.ok(await marks(page).nth(1).evaluate(mark => mark === document.activeElement));
  assert.notEqual(await picture(), before);
});

test('the first Tab offers to skip to the list', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /^Skip to/ });
  assert.ok(await skip.evaluate(link => link === document.activeElement));
  const documents = site.documents();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('#side').contains(document.activeElement)), 'it skipped nothing');
  assert.equal(site.documents(), documents);
});
