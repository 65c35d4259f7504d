import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { changed, changedJson, empty, halved, html, text } from '../harness/faults.mjs';
import { click, heard, links, list, mark, marks as drawn, note, panel, told } from '../harness/find.mjs';
import { sameLines } from '../harness/same.mjs';
import { serve } from '../harness/serve.mjs';
import { failed, marks, ready } from '../harness/wait.mjs';

const site = await serve();
const PATH = 'en/';

const MILLION = 1_000_000;
const first = change => changedJson(collection => (change(collection.features[0], collection), collection));
const collection = features => text(`{"type":"FeatureCollection","features":[${features}]}`);
const deep = depth => text('{"features":'.repeat(depth) + '0' + '}'.repeat(depth));
const point = (n, counts) => JSON.stringify({
  type: 'Feature', id: `place-${n}`, geometry: { type: 'Point', coordinates: [50 + n % 36, 42 + n / 36 % 12] },
  properties: { name: `Place ${n}`, counts },
});

// What comes as one of the files, and what the console says of it: what is wrong, where, and the mend.
const BAD = {
  'data/cities.geojson': {
    'nothing': [empty, 'cities.geojson: cannot be read: the end where a value should be at line 1 column 1; mend the JSON'],
    'a page of a provider': [html, 'cities.geojson: cannot be read: no value at line 1 column 1; mend the JSON'],
    'half of it': [halved, 'cities.geojson: cannot be read: the end w'],
    'null in place of all': [text('null'), 'cities.geojson: `null` is not an object; write members in braces'],
    'null in place of a feature': [
      collection('null'), 'cities.geojson, features[0]: `null` is not an object; write members in braces',
    ],
    'an object in place of a list': [
      text('{"type":"FeatureCollection","features":{}}'),
      'cities.geojson, features: `{…}` is not a list; write it in square brackets',
    ],
    'a number in place of a name': [
      first(feature => { feature.properties.name = 5; }),
      'cities.geojson, features[0].properties.name: `5` is not text; write it in quotes',
    ],
    'NaN': [collection('NaN'), 'cities.geojson: cannot be read: no value at line 1 column 41; mend the JSON'],
    'a number beyond all numbers': [
      collection('1e999'),
      'cities.geojson, features[0]: cannot be read: a number beyond all numbers at line 1 column 45; mend the JSON',
    ],
    'half of a surrogate pair': [
      collection('"\\ud800"'), 'cities.geojson, features[0]: cannot be read: half a character at line 1 column 48; mend the JSON',
    ],
    'latitude before longitude': [
      first(feature => { feature.geometry.coordinates = [43.25, 176.9]; }),
      'cities.geojson, features[0].geometry.coordinates (Aktau): `[43.25, 176.9]` is no longitude and latitude; write [longitude,',
    ],
    'one id for two': [
      changedJson(all => ({ ...all, features: [all.features[0], ...all.features] })),
      'cities.geojson, features[1].id (Aktau): `aktau` stands twice',
    ],
    'four thousand features that are none': [
      collection('0,'.repeat(3999) + '0'), 'cities.geojson: 3900 more faults are not listed; mend these first',
    ],
    'a hundred thousand objects within one another': [
      deep(1e5), 'cities.geojson: is not a `FeatureCollection`; wrap the features in one',
    ],
    'a name of fifty megabytes': [
      first(feature => { feature.properties.name = 'x'.repeat(51 * MILLION); }),
      'cities.geojson: has more than 50000000 bytes; keep to what the map shows, or divide the file',
    ],
    'a name of four megabytes': [
      first(feature => { feature.properties.name = 'x'.repeat(4 * MILLION); }),
      `cities.geojson, features[0].properties.name: \`${'x'.repeat(60)}…\` is longer than 10000 bytes; shorten it`,
    ],
    'a million features': [
      collection('{},'.repeat(MILLION - 1) + '{}'),
      'cities.geojson, features: goes beyond the 100000 entries that one map can show; divide the file',
    ],
    'more than a hundred thousand counts in one place': [
      collection(point(0, Array(100_001).fill({ low: 3 }))),
      'cities.geojson, features[0].properties.counts (Place 0): goes beyond the 100000 entries that one map can show; divide the file',
    ],
  },
  'data/record.en.json': {
    'nothing': [empty, 'record.en.json: cannot be read: the end where a value should be at line 1 column 1; mend the JSON'],
    'a page of a provider': [html, 'record.en.json: cannot be read: no value at line 1 column 1; mend the JSON'],
    'half of it': [halved, 'record.en.json: cannot be read: the end w'],
    'null in place of all': [text('null'), 'record.en.json: `null` is not an object; write members in braces'],
    'a list in place of texts': [
      text('{"summaries":[]}'), 'record.en.json, summaries: `[]` is not an object; write members in braces',
    ],
    'a number in place of a text': [
      text('{"about":{"what_happened":5}}'), 'record.en.json, about.what_happened: `5` is not text; write it in quotes',
    ],
    'null in place of names': [
      text('{"names":[null]}'), 'record.en.json, names: `[null]` is not an object; write members in braces',
    ],
    'NaN': [text('{"about":NaN}'), 'record.en.json: cannot be read: no value at line 1 column 10; mend the JSON'],
    'half of a surrogate pair': [
      text('{"about":"\\udfff"}'),
      'record.en.json: cannot be read: half a character at line 1 column 16; mend the JSON',
    ],
    'a hundred thousand objects within one another': [
      deep(1e5), 'record.en.json is of another version than the app',
    ],
    'a text of fifty megabytes': [
      text(JSON.stringify({ about: { what_happened: 'x'.repeat(51 * MILLION) } })),
      'record.en.json: has more than 50000000 bytes; keep to what the map shows, or divide the file',
    ],
    'more than a hundred thousand names': [
      text(`{"names":{${Array.from({ length: 1e5 + 1 }, (_, n) => `"p${n}":"N"`)}}}`),
      'record.en.json, names: goes beyond the 100000 entries that one map can show; divide the file',
    ],
  },
  'data/summaries.en.json': {
    'nothing': [empty, 'summaries.en.json: cannot be read: the end where a value should be at line 1 column 1; mend the JSON'],
    'a page of a provider': [html, 'summaries.en.json: cannot be read: no value at line 1 column 1; mend the JSON'],
    'half of it': [halved, 'summaries.en.json: cannot be read: the end w'],
    'null in place of all': [text('null'), 'summaries.en.json: `null` is not an object; write members in braces'],
    'a list in place of texts': [
      text('{"summaries":[]}'), 'summaries.en.json, summaries: `[]` is not an object; write members in braces',
    ],
    'a number in place of a text': [
      text('{"summaries":{"one":5}}'), 'summaries.en.json, summaries.one: `5` is not text; write it in quotes',
    ],
    'one event told twice': [
      text('{"summaries":{"one":"A","one":"B"}}'),
      'summaries.en.json, summaries.one: stands twice; give each an id of its own',
    ],
    'a hundred thousand objects within one another': [
      text(`{"summaries":{"one":${'['.repeat(1e5)}0${']'.repeat(1e5)}}}`), 'summaries.en.json: cannot be read: too many levels at line 1 column 146; nest no deeper than 127',
    ],
    'a text of fifty megabytes': [
      text(JSON.stringify({ summaries: { one: 'x'.repeat(51 * MILLION) } })),
      'summaries.en.json: has more than 50000000 bytes; keep to what the map shows, or divide the file',
    ],
    'more than a hundred thousand events': [
      text(`{"summaries":{${Array.from({ length: 1e5 + 1 }, (_, n) => `"e${n}":"N"`)}}}`),
      'summaries.en.json, summaries: goes beyond the 100000 entries that one map can show; divide the file',
    ],
  },
};
// It comes after the takeover, which it undoes.
const COMES_LAST = 'data/summaries.en.json';

async function harmless(page) {
  assert.deepEqual(page.seen.errors, []);
  assert.deepEqual(page.seen.violations, []);
  assert.deepEqual(page.seen.dialogs, []);
  assert.deepEqual(page.seen.outside, []);
  assert.deepEqual(page.seen.stored, []);
}

for (const [file, kinds] of Object.entries(BAD)) {
  test(`in place of ${file}:`, async t => {
    const reader = await open({ scripts: false });
    await reader.goto(site.url(PATH));
    const written = { text: await heard(reader.locator('#app')), links: await links(reader) };
    const page = await open();
    const said = [];
    page.on('console', message => void said.push(message.text()));

    for (const [what, [fault, words]] of Object.entries(kinds)) {
      await t.test(what, async () => {
        site.mend();
        site.plant(file, fault);
        said.length = 0;
        await page.goto(site.url(PATH));
        await failed(page);
        if (file !== COMES_LAST) assert.ok(!(await marks(page)).includes('protest-map:ready'));
        assert.ok(!await page.evaluate(() => document.documentElement.classList.contains('app-active')), 'the app is there');
        assert.ok(await note(page).isVisible());
        sameLines(await heard(page.locator('#app')), written.text, 'what is heard');
        sameLines(await links(page), written.links, 'the links');
        const told = said.filter(line => line.startsWith('protest-map: '));
        assert.equal(told.length, 1, told.join('\n'));
        assert.ok(told[0].includes(words), told[0].slice(-600));
        assert.ok(told[0].length < 60_000, `${told[0].length} letters`);
        // The page answers, and its links are links.
        await click(mark(page, 'Almaty'));
        await page.waitForURL(site.url('en/places/almaty/'));
        // What it says is not to be taken for a word of the next.
        await failed(page);
        await harmless(page);
      });
    }
  });
}

test('as much as there may be is shown, and answers', async t => {
  const page = await open();
  const counts = n => Array.from({ length: n }, (_, i) => ({ date: `2016-05-${String(i % 28 + 1).padStart(2, '0')}`, low: i % 9 + 1 }));
  const places = (n, each) => collection(Array.from({ length: n }, (_, i) => point(i, counts(each))));
  const LARGE = {
    'two thousand places': places(2000, 1),
    'four thousand counts in one place': places(1, 4000),
  };
  for (const [what, fault] of Object.entries(LARGE)) {
    await t.test(what, async () => {
      site.mend();
      site.plant('data/cities.geojson', fault);
      await page.goto(site.url(PATH));
      await ready(page);
      assert.ok(await drawn(page).count() >= 1);
      await list(page).getByRole('link', { name: 'Place 0', exact: true }).click();
      await panel(page, 'Place 0').waitFor();
      await harmless(page);
    });
  }
});

const long = letter => `${letter.repeat(60)}…`;

// Addresses, and the values of them that are told.
const ADDRESSES = {
  'en/?measure=%00': ['%00'],
  'en/?measure=__proto__&layer=constructor': ['__proto__', 'constructor'],
  'en/?place=../../../': ['../../../'],
  'en/?place=__proto__': ['__proto__'],
  'en/?place=%22onmouseover%3Dx': ['%22onmouseover%3Dx'],
  'en/?place="onmouseover=x': ['%22onmouseover=x'],
  'en/?layer=%F0%9F%9A%A9%E2%80%AE%ED%A0%80': ['%F0%9F%9A%A9%E2%80%AE%ED%A0%80'],
  'en/?from=0000-00-00&to=9999-99-99': ['0000-00-00', '9999-99-99'],
  [`en/?${'from=x&'.repeat(1000)}`]: Array(10).fill('x'),
  [`en/?measure=${'a'.repeat(12_000)}`]: [long('a')],
  [`en/?place=${'b'.repeat(12_000)}`]: [long('b')],
  [`en/#map=${'9'.repeat(MILLION)}`]: [long('9')],
  'en/#map=NaN/Infinity/-0': ['NaN/Infinity/-0'],
  'en/#map=1e999/48/67': ['1e999/48/67'],
  'en/#map=2/67/48/': ['2/67/48/'],
  'en/#map=2/90/180': ['2/90/180'],
  'en/?&&&==&=&%&%E0%A4%A': [],
  [`en/#${'%'.repeat(100_000)}`]: [],
  'en/#?secret=<script>alert(1)</script>': [],
};

test('an address may ask for anything:', async t => {
  site.mend();
  const shown = async page => [
    ...await heard(list(page)),
    ...await drawn(page).evaluateAll(links => links.map(link => link.ariaLabel)),
  ];
  const page = await open();
  await page.goto(site.url(PATH));
  await ready(page);
  const usual = { shown: await shown(page), told: await told(page) };
  for (const [path, values] of Object.entries(ADDRESSES)) {
    await t.test(path.length > 80 ? `${path.slice(0, 40)}…` : path, async () => {
      // Another fragment alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(site.url(path));
      await ready(page);
      const notes = values.map(value => `The address asks for “${value}”, which this record does not have; it is left out.`);
      assert.equal(await told(page), [usual.told, ...notes].join(' ').trim());
      sameLines(await shown(page), usual.shown, 'what is shown');
      await click(mark(page, 'Almaty'));
      await panel(page, 'Almaty').waitFor();
      await harmless(page);
    });
  }
});
