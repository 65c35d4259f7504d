// How a build bears a record far larger than ours:
// `node bench/growth.mjs [--places 1000] [--counts 20000] [--runs 5] [--against FOLDER] [--json]`. A made-up file of counts
// takes the place of `data/cities.geojson`. It asserts nothing about time; it fails only if something could not be measured
// at all, as when the app refuses the file.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../harness/chromium.mjs';
import { DIST, serving } from '../harness/server.mjs';
import { settled } from '../harness/wait.mjs';
import { click, someDays } from './answering.mjs';
import { onPage } from './conditions.mjs';
import { DAYS, OTHER_MEASURE, madeUp } from './made-up.mjs';
import { conditions, inWords, numberOf, summed, writeJson } from './result.mjs';
import { NOTHING, OURS, html } from './site.mjs';
import { WHERE, targetOf } from './where.mjs';
import { pause, within } from './within.mjs';

/** What the project sets itself, in ms: a statement beside the numbers, and nothing that fails. */
const ROWS = [
  ['open: from the navigation until the app is ready', 'open', 3000],
  ['a place: from the click until its panel is shown', 'places', 100],
  ['a day: from the click until it is the chosen one', 'days', 100],
  ['a measure: from the choice until the marks are of it', 'measures', 100],
];
/** How many places are opened in each run, and how often the measure is changed there and back. */
const PLACES = 5;
const MEASURES = 2;
/** How often half a minute is waited until the app is ready: a busy computer is no reason to say nothing. */
const PATIENCE = 4;
/** The longest that a run may take. */
const RUN_MS = 300_000;

async function main() {
  const text = value => ({ type: 'string', default: value });
  const options = { places: text('1000'), counts: text('20000'), runs: text('5'), against: { type: 'string' }, json: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const [places, counts, runs] = ['places', 'counts', 'runs'].map(name => numberOf(values, name));
  const collection = madeUp(places, counts);
  const body = JSON.stringify(collection);
  const folders = [['ours', DIST], ...(values.against === undefined ? [] : [['the other', resolve(values.against)]])];

  const browser = await launch();
  try {
    const builds = [];
    for (const [whose, folder] of folders) {
      const site = await serving({ folder });
      site.plant('data/cities.geojson', answer => ({ ...answer, body }));
      site.plant(NOTHING, () => html('<!doctype html><title>Nothing</title>'));
      builds.push({ whose, bench: { browser, site, ids: [] }, runs: [], missed: [] });
    }
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`run ${run} of ${runs} …\n`);
      // Every other run the other way round, so that neither build is always the one after the other.
      for (const build of run % 2 ? builds : [...builds].reverse()) {
        try {
          build.runs.push(await within(RUN_MS, 'measured', measured(build.bench, collection)));
        } catch (error) {
          build.missed.push(`${build.whose}, run ${run}: ${error.message.split('\n')[0]}`);
        }
      }
      // What is refused once is refused again.
      if (builds.every(build => build.missed.length && !build.runs.length)) break;
    }
    const made = { places, counts, days: DAYS, bytes: Buffer.byteLength(body) };
    const heading = conditions(browser, runs);
    process.stdout.write(`${asText(made, heading, builds)}\n`);
    if (values.json) {
      writeJson('bench-growth.json', { made, conditions: heading, builds: builds.map(({ whose, runs, missed }) => ({ whose, runs, missed })) });
    }
    return builds.every(build => build.runs.length) ? 0 : 1;
  } finally {
    await within(10_000, 'the browser closes', browser.close()).catch(() => {});
  }
}

/** One run on a page of its own: { open: ms, places: [ms], days: [ms], measures: [ms] }. */
function measured(bench, collection) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    const said = [];
    page.on('console', message => said.push(message.text()));
    await open(OURS);
    let outcome = 'neither';
    for (let n = 0; n < PATIENCE && outcome === 'neither'; n += 1) outcome = await settled(page);
    if (outcome !== 'ready') {
      const why = said.flatMap(text => text.split('\n')).find(line => line.includes('cities.geojson')) ?? said.at(0);
      throw new Error(outcome === 'failed' ? `the app refused the file: ${why ?? 'it does not say why'}` : `not ready within ${PATIENCE / 2} minutes`);
    }
    const opened = await page.evaluate(() => window.bench.marked('protest-map:ready'));
    // What follows the takeover is not to meet the first step.
    await pause(1000);

    const measures = [];
    const [{ id: mostCounted }] = collection.features;
    const first = await page.locator(WHERE.measure).inputValue();
    for (let n = 0; n < MEASURES; n += 1) {
      for (const measure of [OTHER_MEASURE, first]) {
        await page.evaluate(id => window.bench.expectMark(id), mostCounted);
        await page.locator(WHERE.measure).selectOption(measure);
        measures.push(await page.evaluate(() => window.bench.answer()));
        await pause(400);
      }
    }
    const days = [];
    const whole = page.locator(WHERE.days).first();
    for (const link of [...(await someDays(page)), whole]) {
      await link.evaluate(link => window.bench.expectDay(link.textContent));
      days.push(await click(page, session, link));
    }
    const places = [];
    for (const id of await someThatCanBeHit(page)) {
      const { name } = collection.features.find(feature => feature.id === id).properties;
      await page.evaluate(name => window.bench.expectPanel(name), name);
      places.push(await click(page, session, page.locator(targetOf(id))));
    }
    return { open: opened, places, days, measures };
  });
}

/** The ids of some places, spread over all whose mark is not beneath another in its middle. */
async function someThatCanBeHit(page) {
  await page.locator(WHERE.marks).first().scrollIntoViewIfNeeded();
  const ids = await page.evaluate(WHERE => [...document.querySelectorAll(WHERE.marks)].filter(mark => {
    const { x, y, width, height } = mark.querySelector(WHERE.target)?.getBoundingClientRect() ?? {};
    return mark.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  }).map(mark => mark.dataset.place), WHERE);
  if (!ids.length) throw new Error('no mark can be clicked');
  const count = Math.min(PLACES, ids.length);
  return Array.from({ length: count }, (_, n) => ids[Math.floor((n * ids.length) / count)]);
}

function asText({ places, counts, days, bytes }, heading, builds) {
  const grouped = number => number.toLocaleString('en');
  const ms = value => grouped(Math.round(value));
  const lines = [
    ['median (least–greatest), ms', ...builds.map(({ whose }) => whose), 'goal'],
    ...ROWS.map(([words, name, goal]) =>
      [words, ...builds.map(({ runs }) => summed(runs.flatMap(run => run[name]), ms) || '-'), grouped(goal)]),
  ];
  const widths = lines[0].map((_, n) => Math.max(...lines.map(line => line[n].length)));
  const table = lines.map(line => line.map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join('   '));
  const megabytes = (bytes / 1e6).toFixed(1);
  return [
    `${grouped(places)} made-up places with ${grouped(counts)} counts on ${days} days, ${megabytes} MB of GeoJSON`,
    inWords(heading),
    '',
    ...(builds.some(({ runs }) => runs.length) ? table : []),
    ...builds.flatMap(({ missed }) => missed.map(line => `not measured: ${line}`)),
  ].join('\n');
}

// The server would keep us running.
main().then(process.exit, error => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exit(1);
});
