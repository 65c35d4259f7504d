import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { panel } from '../harness/find.mjs';
import { PLACE } from '../harness/pages.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';

const site = await serve();

const CLAIMS = [
  ['29 April', 'about 10', 'Open Dialogue Foundation'],
  ['21 May', 'more than 300', 'observers, via Human Rights Watch'],
  ['21 May', 'up to 500', 'Amnesty International'],
];

for (const scripts of [false, true]) {
  test(`Almaty's claims stand with their claimants, ${scripts ? 'in the app' : 'without scripts'}`, async () => {
    const page = await open({ scripts });
    await page.goto(site.url(PLACE));
    if (scripts) await ready(page);
    const events = panel(page, 'Almaty').getByRole('article');
    for (const [date, number, claimant] of CLAIMS) {
      const event = events.filter({ has: page.getByRole('heading', { name: new RegExp(`^${date}\\b`) }) });
      const claim = event.getByRole('listitem').filter({ hasText: `${number} detained` });
      assert.equal(await claim.count(), 1, `${number} on ${date}`);
      assert.match(await claim.innerText(), new RegExp(claimant), `${number}: who says so`);
      // The number leads to the page of the claim, and the rest to where it is written.
      assert.match(await claim.getByRole('link').first().getAttribute('href'), /\/claims\/[\w-]+\/$/, number);
      const sources = await claim.locator('a[href^="http"]').all();
      assert.ok(sources.length > 0, `${number}: no source`);
      for (const source of sources) {
        const host = new URL(await source.getAttribute('href')).host.replace(/^www\./, '');
        assert.ok((await source.innerText()).includes(host), `the host ${host} is not to be seen`);
        assert.match(await source.getAttribute('rel'), /noopener/);
        assert.match(await source.getAttribute('rel'), /noreferrer/);
      }
    }
    // Neither as text nor in a name that is only heard.
    const all = await page.locator('#app').evaluate(app =>
      [app.textContent, ...[...app.querySelectorAll('[aria-label]')].map(named => named.ariaLabel)].join(' '));
    assert.equal(all.match(/300\s*(to|–|—|-|…|and)\s*500/), null, 'a range was made');
    assert.equal(all.match(/\b400\b(?! to 500)/), null, 'a mean was made');
  });
}
