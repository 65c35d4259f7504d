import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changed, changedJson } from '../harness/faults.mjs';
import { heard, list, map, marks, note } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { settled } from '../harness/wait.mjs';

const site = await serve();

const SCRIPT = '<script>window.pwned=1</script><img src=x onerror=window.pwned=1>';
const CLOSING = '</script></style></title><svg onload=window.pwned=1>';

const astana = collection => collection.features.find(feature => feature.id === 'astana');
const inAstana = change => changedJson(collection => (change(astana(collection), collection), collection));
// A number without an upper end, which any other may take the place of.
const inCount = change =>
  inAstana(feature => change(feature.properties.counts.find(count => count.qualifier === 'more_than')));

// What is data of the right shape is shown, whatever it says: as text.
const SHOWN = {
  'a script as a name': [inAstana(feature => { feature.properties.name = SCRIPT; }), SCRIPT],
  'closing tags as a name': [inAstana(feature => { feature.properties.name = CLOSING; }), CLOSING],
  'an entity as a name': [inAstana(feature => { feature.properties.name = '&lt;b&gt; &amp;amp;'; }), '&lt;b&gt; &amp;amp;'],
  'closing tags as words': [
    inAstana(feature => { feature.properties.counts.find(count => count.words).words = CLOSING; }), CLOSING,
  ],
  'a script as a claimant': [
    inAstana((_, collection) => { collection.claimants.hrw.name = SCRIPT; }), SCRIPT,
  ],
  'a script as a title': [inAstana((_, collection) => { collection.title = SCRIPT; }), SCRIPT],
  'text that turns around': [inAstana(feature => { feature.properties.name = '\u202enatsa\u0000\u001b'; }), 'natsa'],
  'a name of 3,000 letters': [inAstana(feature => { feature.properties.name = 'Long'.repeat(750); }), 'LongLong'],
  'a number as large as can be': [inCount(count => { count.low = 1_000_000_000; }), '1,000,000,000'],
  'a member called __proto__': [
    changed(text => text.replace('"type":"FeatureCollection"', '$&,"__proto__":{"pwned":1},"constructor":1')), 'Almaty',
  ],
  // What the map does not read is skipped, however deep it is.
  'lists within lists': [
    changed(text => text.replace('"type":"FeatureCollection"', `$&,"deep":${'['.repeat(1e4)}${']'.repeat(1e4)}`)),
    'Almaty',
  ],
};

// What is not must leave the page as it was written.
const REFUSED = {
  'a script as an address': inAstana((_, collection) => {
    collection.sources['hrw-2016-05'].url = 'javascript:window.pwned=1';
  }),
  'a script as an address, spelt oddly': inAstana((_, collection) => {
    collection.sources['hrw-2016-05'].url = ' \tJaVaScRiPt:window.pwned=1//https://';
  }),
  'data as an address': inAstana((_, collection) => {
    collection.sources['hrw-2016-05'].url = 'data:text/html,<script>window.pwned=1</script>';
  }),
  'coordinates out of range': inAstana(feature => { feature.geometry.coordinates = [720, 510]; }),
  'coordinates that are not numbers': inAstana(feature => { feature.geometry.coordinates = ['NaN', null]; }),
  'no coordinates': inAstana(feature => { feature.geometry.coordinates = []; }),
  'a literal NaN': changed(text => text.replace('[71.44598,51.1801]', '[NaN,Infinity]')),
  'a number beyond all numbers': changed(text => text.replace('[71.44598,51.1801]', '[1e999,-1e999]')),
  'an id that stands twice': inAstana(feature => { feature.id = 'almaty'; }),
  'an id that is a path': inAstana(feature => { feature.id = '../../../'; }),
  'an id that is a script': inAstana(feature => { feature.id = SCRIPT; }),
  'a count that stands twice': inAstana(feature => { feature.properties.counts[1].id = feature.properties.counts[0].id; }),
  'a number that is negative': inCount(count => { count.low = -1; }),
  'a number with a fraction': inCount(count => { count.low = 1.5; }),
  'a number too large': inCount(count => { count.low = 1e300; }),
  'a number as a text': inCount(count => { count.low = '200'; }),
  'a date that is none': inCount(count => { count.date = '2016-13-45'; }),
  'a claimant that nobody is': inCount(count => { count.claimant = 'nobody'; }),
  'features that are no list': changedJson(collection => ({ ...collection, features: {} })),
  'a list in place of all': changedJson(() => []),
  'nothing in place of all': changedJson(() => null),
  'a version to come': changedJson(collection => ({ ...collection, schema: 2 })),
  'objects within objects': changed(() => '{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5)),
  'text that is not UTF-8': answer => ({ ...answer, body: Buffer.from(answer.body).fill(0xff, 40, 400) }),
};

function harmless(page) {
  return page.evaluate(() => ({
    pwned: window.pwned,
    inherited: {}.pwned,
    scripts: [...document.querySelectorAll('[href],[src],[action]')]
      .flatMap(element => [element.getAttribute('href'), element.getAttribute('src'), element.getAttribute('action')])
      .filter(address => /^\s*(javascript|data|vbscript):/i.test(address ?? '')),
    handlers: [...document.querySelectorAll('*')]
      .flatMap(element => [...element.attributes]).map(attribute => attribute.name).filter(name => name.startsWith('on')),
    images: document.querySelectorAll('#app img, #app iframe, #app script').length,
  }));
}

async function check(page) {
  assert.deepEqual(await harmless(page), { pwned: undefined, inherited: undefined, scripts: [], handlers: [], images: 0 });
  assert.deepEqual(page.seen.dialogs, []);
  assert.deepEqual(page.seen.violations, []);
  assert.deepEqual(page.seen.errors, []);
  assert.deepEqual(page.seen.outside, []);
}

test('what has the right shape is shown as text:', async t => {
  const page = await open();
  for (const [what, [fault, words]] of Object.entries(SHOWN)) {
    await t.test(what, async () => {
      site.plant('data/cities.geojson', fault);
      for (const path of ['en/', 'en/places/astana/']) {
        await page.goto(site.url(path));
        assert.equal(await settled(page), 'ready');
        assert.ok((await page.locator('#app').innerText()).includes(words), 'it is not shown');
        assert.ok(await marks(page).count() > 5);
        await check(page);
      }
    });
  }
});

test('what has not leaves the page as it was written:', async t => {
  const page = await open();
  const reader = await open({ scripts: false });
  await reader.goto(site.url('en/'));
  const written = await heard(reader.locator('#app'));
  for (const [what, fault] of Object.entries(REFUSED)) {
    await t.test(what, async () => {
      site.plant('data/cities.geojson', fault);
      await page.goto(site.url('en/'));
      assert.equal(await settled(page), 'failed');
      assert.ok(await note(page).isVisible());
      assert.ok(await map(page).isVisible() && await list(page).isVisible());
      sameLines(await heard(page.locator('#app')), written, 'what is heard');
      await check(page);
    });
  }
});

test('a script in the longer texts is shown as text', async () => {
  site.mend();
  site.plant('data/record.en.json', changedJson(texts => {
    texts.about.what_happened = SCRIPT + CLOSING;
    return texts;
  }));
  const page = await open();
  await page.goto(site.url('en/'));
  assert.equal(await settled(page), 'ready');
  assert.ok((await page.locator('#app').innerText()).includes(SCRIPT + CLOSING));
  await check(page);
});
