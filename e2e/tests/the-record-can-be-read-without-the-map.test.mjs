import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open, PHONE } from '../harness/browser.mjs';
import { CASE, CLAIM, INDEX, SOURCES, STILL, TABLE } from '../harness/pages.mjs';
import { claims, phrase, places } from '../harness/record.mjs';
import { serve } from '../harness/serve.mjs';
import { ready } from '../harness/wait.mjs';
import { assertCalm } from '../harness/whole.mjs';

const site = await serve();
const text = page => page.getByRole('main');

for (const path of STILL) {
  test(`${path} asks for nothing but itself, and has a heading and its place among the others`, async () => {
    const page = await open();
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    const asked = page.seen.requests.map(({ url }) => url.slice(site.url('').length)).filter(name => name !== 'icon.svg');
    assert.deepEqual(asked, [path]);
    assertCalm(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]');
    assert.equal(await current.count(), 1);
    // A claim belongs to the table.
    assert.ok(path.replace(/claims\/.*/, 'table/').startsWith(new URL(await current.evaluate(link => link.href)).pathname.slice(1)));
    assert.equal(await page.title(), `${await page.title()}`.trim());
    assert.match(await page.title(), /^.+ · Kazakhstan’s land protests, 2016$/);
  });
}

const PAGES = [
  ['Table', 'en/table/'], ['Cases', 'en/cases/'], ['Sources', 'en/sources/'], ['Index', 'en/index/'], ['Method', 'en/method/'],
];
test('the app leaves these links to the browser, and is there again on the way back', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  for (const [name, path] of PAGES) {
    const documents = site.documents();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await page.waitForURL(site.url(path));
    assert.equal(site.documents(), documents + 1, `${name} was shown by the app`);
    assert.equal(await page.locator('#map').count(), 0);
    await page.goBack();
    await page.waitForURL(site.url('en/'));
    await ready(page);
  }
});

test('cases stand beside the map and in the panel of their place', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  await ready(page);
  const cases = name => page.getByRole('region', { name });
  assert.equal(await cases('Cases').getByRole('link').count(), 6);
  await page.getByRole('region', { name: /^Places/ }).getByRole('link', { name: 'Atyrau' }).click();
  await cases('Cases from here').getByRole('link', { name: /Bokayev/ }).click();
  await page.waitForURL(site.url(CASE));
  // And back to the place.
  await text(page).getByRole('link', { name: 'Atyrau', exact: true }).click();
  await page.waitForURL(site.url('en/places/atyrau/'));
});

test('the table has every claim under its own address, in its words', async () => {
  const page = await open({ scripts: false, size: PHONE });
  await page.goto(site.url(TABLE));
  for (const claim of claims) {
    const item = page.locator(`[id="claim-${claim.id}"]`);
    assert.equal(await item.count(), 1, claim.id);
    if (!['none', 'not_stated'].includes(claim.qualifier)) assert.ok((await item.innerText()).includes(phrase(claim)), claim.id);
    if (claim.claimantName) assert.ok((await item.innerText()).includes(claim.claimantName), claim.id);
  }
  const months = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  const at = month => months.indexOf(month);
  assert.ok(at('April 2016') >= 0 && at('April 2016') < at('May 2016') && at('May 2016') < at('July 2016'));
  assert.equal(months.filter(month => month !== 'How this is counted').at(-1), 'Without a date');
});

test('every claim is a row of one table, with numbers that a spreadsheet reads', async () => {
  const page = await open({ scripts: false, size: PHONE });
  await page.goto(site.url(TABLE));
  const table = page.getByRole('region', { name: `${claims.length} rows: one for each claim` }).getByRole('table');
  const cells = await table.locator('tbody tr').evaluateAll(rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim())));
  assert.equal(cells.length, claims.length);
  assert.equal(await table.locator('thead th[scope="col"]').count(), 8);
  assert.equal(await table.locator('th:not(thead th)').count(), 0);
  for (const row of cells) {
    assert.equal(row.length, 8);
    for (const number of [row[3], row[4]]) assert.match(number, /^\d*$/, row.join(' | '));
    for (const words of [row[0], row[1], row[2], row[5], row[6], row[7]]) assert.notEqual(words, '', row.join(' | '));
  }
  // What is not said is no number: an empty cell, and never a 0.
  const lowest = ({ qualifier, low }) => (qualifier === 'none' ? 0 : low);
  const isOneNumber = qualifier => ['exactly', 'about'].includes(qualifier);
  const highest = ({ qualifier, low, high }) => (qualifier === 'none' ? 0 : high ?? (isOneNumber(qualifier) ? low : undefined));
  for (const [column, number] of [[3, lowest], [4, highest]]) {
    assert.deepEqual(cells.map(row => row[column]).sort(), claims.map(claim => `${number(claim) ?? ''}`).sort());
  }
  const unrelated = claims.filter(claim => claim.isUnrelated).length;
  assert.equal(cells.filter(row => row[2].includes('another story')).length, unrelated);
  const dates = await table.locator('time').evaluateAll(times => times.map(time => time.dateTime));
  const first = date => `${date}-01-01`.slice(0, 10);
  assert.deepEqual(dates.map(first), dates.map(first).sort());
});

test('what is told beside the story says so', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(TABLE));
  const unrelated = claims.filter(claim => claim.isUnrelated);
  assert.ok(unrelated.length > 0);
  for (const claim of unrelated) {
    const event = page.locator(`[id="event-${claim.event}"]`);
    assert.match(await event.innerText(), /another story: told here, and part of no number/, claim.event);
  }
  const related = page.locator(`[id="event-${claims.find(claim => !claim.isUnrelated).event}"]`);
  assert.doesNotMatch(await related.innerText(), /another story/);
});

test('a number for each of several places is not called one figure for all', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(TABLE));
  for (const claim of claims.filter(claim => claim.scope === 'joint')) {
    const words = await page.locator(`[id="claim-${claim.id}"]`).innerText();
    // Where there is no number, there is none in each.
    const isEach = claim.spread === 'each' && claim.qualifier !== 'not_stated';
    if (isEach) assert.match(words, /this number in each of/, claim.id);
    else if (claim.spread === 'each') assert.doesNotMatch(words, /this number|one figure/, claim.id);
    else assert.match(words, /one figure for/, claim.id);
  }
  assert.ok(claims.some(claim => claim.spread === 'each'));
});

test('a source leads to what relies on it', async () => {
  const page = await open();
  await page.goto(site.url(SOURCES));
  const source = page.locator('#fn-19');
  assert.match(await source.innerText(), /Footnote 19/);
  const copy = source.getByRole('link', { name: /^look for an archived copy/ });
  assert.match(await copy.getAttribute('href'), /^https:\/\/web\.archive\.org\/web\/2016\/https?:\/\//);
  assert.equal(await copy.getAttribute('rel'), 'noopener noreferrer');
  await source.getByRole('link', { name: /1,083 detained/ }).click();
  await page.waitForURL(site.url(CLAIM));
});

test('a claim says who says so, where, who says otherwise, and how it is cited', async () => {
  const page = await open();
  await page.goto(site.url('en/'));
  // One click from the first screen.
  await page.getByRole('link', { name: '1,083' }).first().click();
  await page.waitForURL(site.url(CLAIM));
  await page.getByRole('heading', { name: '1,083 detained', level: 1 }).waitFor();
  const part = name => page.getByRole('region', { name });
  assert.match(await part('Who says so').innerText(), /Mukhtar Tayzhan, a politician.*Tengrinews.*Open Dialogue Foundation, section 4/s);
  assert.equal(await part('Who says so').getByRole('link', { name: /^look for an archived copy/ }).count(), 2);
  const others = part('What others say of the same').getByRole('listitem');
  for (const said of [/^more than 300 detained/, /^“dozens” detained/, /^“hundreds” detained/]) assert.ok(await others.filter({ hasText: said }).count() > 0, `${said}`);
  assert.equal(await others.filter({ hasText: 'Tayzhan' }).count(), 0);
  assert.match(await part('The event').innerText(), /21 May/);
  const cite = part('Cite this number');
  const version = await (await page.request.get(site.url('en/'))).text().then(html => html.match(/data-version="(\w+)"/)[1]);
  const id = 'nationwide-2016-05-21-detained-tayzhan';
  for (const words of ['1,083 detained, whole country, 21 May 2016', 'Mukhtar Tayzhan', `claim ${id}`, `version ${version}`]) {
    assert.ok((await cite.locator('.citation').innerText()).includes(words), words);
  }
  const [bibtex, json] = await cite.locator('pre').allTextContents();
  assert.match(bibtex, new RegExp(`^@misc\\{protest-map-${id},\n.*version ${version}`, 's'));
  assert.deepEqual(JSON.parse(json).map(item => [item.number, item.version]), [[id, version]]);
  // The place and the day lead to the map.
  await page.getByRole('link', { name: '21 May 2016', exact: true }).click();
  await page.waitForURL(site.url('en/dates/2016-05-21/'));
});

test('a number that a total leaves out is told of on the page of the claim, and other people are not', async () => {
  const page = await open({ scripts: false });
  const overlapping = page.getByRole('region', { name: 'Numbers that may be about the same people' });
  await page.goto(site.url('en/claims/atyrau-2016-05-arrested/'));
  assert.match(await overlapping.innerText(), /2 \(a part only\) given administrative arrest.*World Organisation Against Torture/s);
  await page.goto(site.url('en/claims/atyrau-pensioners-charged/'));
  await page.getByRole('heading', { name: '2 charged', level: 1 }).waitFor();
  assert.equal(await overlapping.count(), 0);
});

test('every claim has its page, in each language', async () => {
  for (const lang of ['en', 'ru', 'kk']) {
    for (const { id } of claims) assert.equal((await fetch(site.url(`${lang}/claims/${id}/`))).status, 200, `${lang} ${id}`);
  }
});

test('no page calls a copy archived that may not be', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(SOURCES));
  const names = await page.locator('a[href^="https://web.archive.org/"]').allInnerTexts();
  assert.ok(names.length > 90);
  assert.deepEqual([...new Set(names)], ['look for an archived copy']);
});

test('a prosecution is told step by step, an old charge as one', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(CASE));
  const steps = page.getByRole('region', { name: 'Step by step' }).locator('ol > li');
  assert.ok(await steps.count() > 20);
  // What other sources date otherwise stands within its step.
  assert.ok(await steps.locator('[id^="step-"]').count() > 0);
  const step = n => page.locator(`#step-${n}`);
  assert.match(await step(7).innerText(), /This charge no longer stands, see Step 7, Step 8/);
  assert.equal(await step(7).locator('s').count(), 1);
  assert.match(await step(21).innerText(), /prison: 5 years/);
  assert.match(await step(21).innerText(), /not from the report of Open Dialogue Foundation, but from other sources/);
  const stands = await page.getByRole('region', { name: 'Where it stands' }).innerText();
  assert.match(stands, /Maks Bokayev: Verdict · prison: 5 years · .*28 November 2016, then Release · 4 February 2021/);
  assert.match(stands, /Nothing found for: Kubaydolla Sholak/);
  await page.goto(site.url('en/cases/esentayev/'));
  const verdict = await page.getByRole('region', { name: 'Step by step' }).locator('ol > li').last().innerText();
  assert.match(verdict, /restriction of liberty, which is not prison: 2 years 6 months/);
  assert.equal(await page.getByText(/^not to perform at concerts/).count(), 1);
});

test('an article of law leads to the steps that name it, and a case back to the article', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(INDEX));
  const steps = [];
  for (const article of await page.locator('li[id^="law-"]').filter({ hasText: 'article 174' }).all()) {
    steps.push(...await article.getByRole('link').evaluateAll(links => links.map(link => [link.textContent, link.href])));
  }
  const of = name => steps.filter(([text]) => text.includes(name)).map(([, href]) => href);
  assert.deepEqual(of('Zhanat Esentayev'), [site.url('en/cases/esentayev/#step-2')]);
  assert.deepEqual(of('Maks Bokayev'), [11, 21].map(n => site.url(`${CASE}#step-${n}`)));
  for (const [, href] of steps) {
    await page.goto(href);
    await page.locator(':target').getByRole('link', { name: /article 174/ }).click();
    assert.match(await page.locator(':target').innerText(), /article 174/);
  }
});

test('a person leads to what names them, and a case back to the person', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(CASE));
  await page.getByRole('region', { name: 'Who is named' }).getByRole('link', { name: 'Maks Bokayev' }).click();
  await page.waitForURL(site.url(`${INDEX}#person-bokayev`));
  const person = page.locator(':target');
  assert.match(await person.innerText(), /activist in Atyrau/);
  const steps = await person.locator('a[href*="#step-"]').evaluateAll(links => links.map(link => link.textContent));
  assert.ok(steps.length > 15 && steps.some(step => /^Step \d+ · Verdict$/.test(step)), steps.join(', '));
  await person.getByText(/^Named in \d+ events$/).click();
  await person.getByRole('link', { name: /· Atyrau$/ }).first().click();
  assert.ok(new URL(page.url()).hash.startsWith('#event-'));
  assert.equal(await page.locator(':target').count(), 1);
});

test('the index has every place, publisher and other spelling once', async () => {
  const page = await open({ scripts: false });
  await page.goto(site.url(INDEX));
  const headings = async name => page.getByRole('region', { name, exact: true }).getByRole('heading', { level: 3 }).allInnerTexts();
  assert.deepEqual(await headings('Places'), [...places.map(place => place.name)].sort());
  const publishers = await headings('Publishers');
  assert.equal(new Set(publishers).size, publishers.length);
  assert.ok(publishers.includes('Human Rights Watch'));
  assert.match(await page.locator('#person-akhmediarov').innerText(), /Also spelled: Lukpan Akhmedyarov/);
});
