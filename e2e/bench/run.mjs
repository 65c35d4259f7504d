// Measures the finished site beside a hand-made page, or beside another build of it:
// `node bench/run.mjs [--runs 5] [--against FOLDER] [--json]`. It asserts nothing about time; it fails only if something could
// not be measured at all.

import { parseArgs } from 'node:util';
import { launch } from '../harness/chromium.mjs';
import { answers, workOfAnswers } from './answering.mjs';
import { SLOWEST_CPU, SLOW_CPU, fixedWork } from './conditions.mjs';
import { loadHandMade, loadOurs } from './loading.mjs';
import { memoryOfHandMade, memoryOfOurs } from './memory.mjs';
import { atRest, dragging, pinching } from './moving.mjs';
import { Report } from './report.mjs';
import { conditions, numberOf, writeJson } from './result.mjs';
import { compressedSite, drawnPlaces } from './site.mjs';
import { within } from './within.mjs';

/** The longest that a measurement may take, and all of them for each run: a run takes about a minute. */
const MEASUREMENT_MS = 60_000;
const RUN_MS = 180_000;

/** Each measurement: its name, the function that makes it, and the one that makes it of the hand-made page. */
const MEASUREMENTS = [
  ['load', loadOurs, loadHandMade],
  ['memory', memoryOfOurs, memoryOfHandMade],
  ['answers', bench => answers(bench, 1)],
  ['answersSlowed', bench => answers(bench, SLOWEST_CPU)],
  ['answersWork', workOfAnswers],
  ['rest', bench => atRest(bench, 1)],
  ['drag', bench => dragging(bench, 1)],
  ['pinch', bench => pinching(bench, 1)],
  ['restSlowed', bench => atRest(bench, SLOW_CPU)],
  ['dragSlowed', bench => dragging(bench, SLOW_CPU)],
  ['pinchSlowed', bench => pinching(bench, SLOW_CPU)],
  ['work', bench => fixedWork(bench, 1)],
  ['workSlowed', bench => fixedWork(bench, SLOW_CPU)],
];

async function main() {
  const options = { runs: { type: 'string', default: '5' }, against: { type: 'string' }, json: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const runs = numberOf(values, 'runs');

  const browser = await launch();
  try {
    const ours = await benchOf(browser);
    const other = values.against === undefined ? ours : await benchOf(browser, values.against);
    // [name, whose, how]: what is compared stands beside each other.
    const tasks = MEASUREMENTS.flatMap(([name, measure, ofHandMade]) => {
      const ofOther = other === ours ? ofHandMade : measure;
      return [[name, 'ours', () => measure(ours)], ...(ofOther ? [[name, 'other', () => ofOther(other)]] : [])];
    });
    // What is slow only once, the compressing among it, is nobody's.
    for (const [, , load] of tasks.slice(0, 2)) await within(MEASUREMENT_MS, 'the first load', load());

    const end = performance.now() + (runs * RUN_MS * tasks.length) / MEASUREMENTS.length;
    const report = new Report(other === ours ? 'hand-made' : 'the other');
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`run ${run} of ${runs} …\n`);
      await measureAll(tasks, report, run, end);
    }
    report.conditions = { ...conditions(browser, runs), encodings: [...ours.site.encodings].sort() };
    process.stdout.write(`${report.asText()}\n`);
    if (values.json) writeJson('bench.json', report);
    return report.isWhole() ? 0 : 1;
  } finally {
    await within(10_000, 'the browser closes', browser.close()).catch(() => {});
  }
}

/** What a build is measured by. Without a folder it is the finished site. */
async function benchOf(browser, folder) {
  const places = drawnPlaces(folder);
  const ids = places.map(({ id }) => id);
  return { browser, places, ids, site: await compressedSite(ids, folder) };
}

async function measureAll(tasks, report, run, end) {
  // Every other run the other way round, so that neither page is always the one after the other.
  const order = run % 2 ? tasks : [...tasks].reverse();
  for (const [name, whose, measure] of order) {
    try {
      if (performance.now() > end) throw new Error('there was no time left');
      report.add(run, name, whose, await within(MEASUREMENT_MS, 'measured', measure()));
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
