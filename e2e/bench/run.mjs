// Measures the finished site beside a hand-made page: `node bench/run.mjs [--runs 5] [--json]`. It asserts nothing
// about time; it fails only if something could not be measured at all.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../harness/chromium.mjs';
import { places } from '../harness/record.mjs';
import { answers, workOfAnswers } from './answering.mjs';
import { SLOWEST_CPU, SLOW_CPU, fixedWork } from './conditions.mjs';
import { loadHandMade, loadOurs } from './loading.mjs';
import { memoryOfHandMade, memoryOfOurs } from './memory.mjs';
import { atRest, dragging, pinching } from './moving.mjs';
import { Report } from './report.mjs';
import { compressedSite, drawnPlaces } from './site.mjs';
import { within } from './within.mjs';

/** The results, relative to `e2e/`; git ignores the folder. */
const JSON_FILE = 'out/bench.json';
/** The longest that a measurement may take, and all of them for each run: a run takes about a minute. */
const MEASUREMENT_MS = 60_000;
const RUN_MS = 180_000;

/** Each measurement, and the function that makes it. Those that are compared stand beside each other. */
const MEASUREMENTS = [
  ['load', 'ours', loadOurs],
  ['load', 'handMade', loadHandMade],
  ['memory', 'ours', memoryOfOurs],
  ['memory', 'handMade', memoryOfHandMade],
  ['answers', 'ours', bench => answers(bench, 1)],
  ['answersSlowed', 'ours', bench => answers(bench, SLOWEST_CPU)],
  ['answersWork', 'ours', workOfAnswers],
  ['rest', 'ours', bench => atRest(bench, 1)],
  ['drag', 'ours', bench => dragging(bench, 1)],
  ['pinch', 'ours', bench => pinching(bench, 1)],
  ['restSlowed', 'ours', bench => atRest(bench, SLOW_CPU)],
  ['dragSlowed', 'ours', bench => dragging(bench, SLOW_CPU)],
  ['pinchSlowed', 'ours', bench => pinching(bench, SLOW_CPU)],
  ['work', 'ours', bench => fixedWork(bench, 1)],
  ['workSlowed', 'ours', bench => fixedWork(bench, SLOW_CPU)],
];

async function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a number from 1 on, not \`${values.runs}\``);

  const ids = drawnPlaces();
  const site = await compressedSite(ids);
  const browser = await launch();
  try {
    const bench = { browser, site, ids, places: ids.map(id => places.find(place => place.id === id)) };
    // What is slow only once, the compressing among it, is nobody's.
    for (const load of [loadOurs, loadHandMade]) await within(MEASUREMENT_MS, 'the first load', load(bench));

    const end = performance.now() + runs * RUN_MS;
    const report = new Report();
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`run ${run} of ${runs} …\n`);
      await measureAll(bench, report, run, end);
    }
    report.conditions = {
      runs,
      browser: browser.version(),
      encodings: [...site.encodings].sort(),
      cores: cpus().length,
      loadAverage: loadavg()[0],
    };
    process.stdout.write(`${report.asText()}\n`);
    if (values.json) {
      mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
      writeFileSync(new URL(`../${JSON_FILE}`, import.meta.url), `${JSON.stringify(report, null, 1)}\n`);
      process.stderr.write(`every value is in e2e/${JSON_FILE}\n`);
    }
    return report.isWhole() ? 0 : 1;
  } finally {
    await within(10_000, 'the browser closes', browser.close()).catch(() => {});
  }
}

async function measureAll(bench, report, run, end) {
  // Every other run the other way round, so that neither page is always the one after the other.
  const order = run % 2 ? MEASUREMENTS : [...MEASUREMENTS].reverse();
  for (const [name, whose, measure] of order) {
    try {
      if (performance.now() > end) throw new Error('there was no time left');
      report.add(run, name, whose, await within(MEASUREMENT_MS, 'measured', measure(bench)));
    } catch (error) {
      report.miss(run, name, whose, error.message.split('\n')[0]);
    }
  }
}

// The server would keep us running.
main().then(process.exit, error => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exit(1);
});
