import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { click, mark } from '../harness/find.mjs';
import { PAGES } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { painted, ready } from '../harness/wait.mjs';

const site = await serve();
const LANGUAGES = { en: 'EN English', ru: 'РУ Русский', kk: 'ҚАЗ Қазақша' };

const link = (page, lang) => page.locator('header').getByRole('link', { name: LANGUAGES[lang], exact: true });
const language = page => page.locator('html').getAttribute('lang');
const where = page => page.url().slice(site.url('').length);

for (const scripts of [false, true]) {
  for (const path of PAGES) {
    test(`${path} is there in each language and back, ${scripts ? 'in the app' : 'without scripts'}`, async () => {
      const page = await open({ scripts });
      await page.goto(site.url(path));
      for (const lang of ['ru', 'kk', 'en']) {
        if (scripts) await ready(page);
        await link(page, lang).click();
        await page.waitForURL(site.url(path.replace(/^en/, lang)));
        assert.equal(await language(page), lang);
        const marked = page.locator('header [aria-current]');
        assert.deepEqual([await marked.count(), await marked.getAttribute('aria-label')], [1, LANGUAGES[lang]]);
      }
    });
  }
}

test('what was chosen is chosen in the other language too, and Back leads to the first', async () => {
  const page = await open();
  await page.goto(site.url('en/?measure=participants'));
  await ready(page);
  await click(mark(page, 'Atyrau'));
  await page.waitForURL('**/en/places/atyrau/**');
  const documents = site.documents();

  await link(page, 'ru').click();

  await page.waitForURL('**/ru/places/atyrau/**');
  await ready(page);
  assert.equal(site.documents(), documents + 1, 'it is no page of its own');
  assert.equal(where(page), 'ru/places/atyrau/?measure=participants');
  await page.getByRole('region', { name: 'Атырау', exact: true }).waitFor();
  await page.goBack();
  await page.waitForURL('**/en/places/atyrau/**');
  assert.equal(await language(page), 'en');
});

test('the link of its own language changes nothing', async () => {
  const page = await open();
  await page.goto(site.url('ru/places/almaty/'));
  await ready(page);
  const documents = site.documents();
  await link(page, 'ru').click();
  await painted(page);
  assert.equal(site.documents(), documents);
  assert.equal(where(page), 'ru/places/almaty/');
});

test('each page names the others, and the first language for whoever reads none of them', async () => {
  const page = await open({ scripts: false });
  for (const [path, own] of [['', 'en/'], ['ru/', 'ru/'], ['kk/places/almaty/', 'kk/places/almaty/']]) {
    await page.goto(site.url(path));
    const found = await page.evaluate(() => [...document.querySelectorAll('link[rel=alternate]')]
      .map(({ hreflang, href }) => [hreflang, href]));
    const inLanguage = lang => site.url(own.replace(/^../, lang));
    assert.deepEqual(found, [...Object.keys(LANGUAGES).map(lang => [lang, inLanguage(lang)]), ['x-default', inLanguage('en')]]);
    for (const [, href] of found) assert.equal((await fetch(href)).status, 200, href);
  }
});

test('what nobody has reviewed says so, and the original does not', async () => {
  const page = await open({ scripts: false });
  for (const [lang, words] of [['ru', 'перевод ещё никто не проверял'], ['kk', 'аударманы әлі ешкім тексермеген']]) {
    for (const path of ['', 'places/almaty/', 'dates/2016-05-21/']) {
      await page.goto(site.url(`${lang}/${path}`));
      assert.equal(await page.locator('footer').getByText(words).count(), 1, `${lang}/${path}`);
    }
  }
  await page.goto(site.url('en/'));
  assert.equal(await page.locator('footer').getByText('reviewed').count(), 0);
});

test('a phrase that is translated has the words of its source beside it, as what they are', async () => {
  const page = await open();
  await page.goto(site.url('ru/places/aktobe/'));
  const original = page.locator('#claim-aktobe-semey-2016-04-27-participants q[lang=en]');
  for (const step of ['as it is written', 'in the app']) {
    assert.equal(await original.textContent(), 'several hundred', step);
    assert.match(await page.locator('#claim-aktobe-semey-2016-04-27-participants').textContent(), /несколько сотен/, step);
    await ready(page);
  }
  await page.goto(site.url('en/places/aktobe/'));
  assert.equal(await page.locator('q[lang]').count(), 0);
});
