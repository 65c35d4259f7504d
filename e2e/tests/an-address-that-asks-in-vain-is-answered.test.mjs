import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { heard, list, marks, told } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

const VAIN = {
  'en/?measure=tortured': 'tortured',
  'en/?layer=mine': 'mine',
  'en/?from=2016-13-01': '2016-13-01',
  'en/?from=21.05.2016': '21.05.2016',
  'en/?place=atlantis': 'atlantis',
  'en/#map=99/48/67': '99/48/67',
  'en/#map=nonsense': 'nonsense',
  'en/?measure=%3Cb%3Ebold%3C/b%3E': 'bold',
};

const shown = async page => [
  ...await heard(list(page)),
  ...await marks(page).evaluateAll(links => links.map(link => link.ariaLabel)),
];

test('what cannot be had is named, and the usual is shown:', async t => {
  const usual = await open();
  await usual.goto(site.url('en/'));
  await ready(usual);
  const asUsual = await shown(usual);
  const page = await open();
  for (const [path, value] of Object.entries(VAIN)) {
    await t.test(path, async () => {
      // Another fragment alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(site.url(path));
      await ready(page);
      assert.ok((await told(page)).includes(value), await told(page));
      sameLines(await shown(page), asUsual, 'what is shown');
      assert.equal(await page.locator('#app b').count(), 0);
      assert.deepEqual(page.seen.errors, []);
    });
  }
});

test('what is not asked of the map is let pass in silence', async () => {
  const usual = await open();
  await usual.goto(site.url('en/'));
  await ready(usual);
  const page = await open();
  await page.goto(site.url('en/?utm_source=letter&fbclid=1'));
  await ready(page);
  assert.equal(await told(page), await told(usual));
});

test('what was refused is forgotten with the next step', async () => {
  const page = await open();
  await page.goto(site.url('en/?layer=mine'));
  await ready(page);
  await list(page).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Close' }).waitFor();
  assert.doesNotMatch(await told(page), /mine/);
});
