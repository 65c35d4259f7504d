// From what the runs measured to one table: the median of each row and, in brackets, the least and the greatest.

import { SLOWEST_CPU, SLOW_CPU } from './conditions.mjs';
import { inWords, median, summed } from './result.mjs';

const NO_LONG_TASK = 'none over 50';
const ms = value => String(Math.round(value));
const tenths = value => value.toFixed(1);
const hundredths = value => value.toFixed(2);

/** A heading, or a row: what it says, the measurement it is taken from, how a value is read from it and written. */
const ROWS = [
  'sent to a slow phone, KB (1 KB is 1,000 bytes, headers included)',
  ['the page', 'load', it => it.kilobytes.page, tenths],
  ['JavaScript', 'load', it => it.kilobytes.script, tenths],
  ['WebAssembly', 'load', it => it.kilobytes.wasm, tenths],
  ['data', 'load', it => it.kilobytes.data, tenths],
  ['all', 'load', it => it.kilobytes.all, tenths],
  ['requests', 'load', it => it.requests, ms],
  `until, on a slow phone, ms (390x844, 1.6 Mbit/s, 150 ms, CPU ${SLOW_CPU}x)`,
  ['first paint', 'load', it => it.painted, ms],
  ['drawn and clickable', 'load', it => it.drawn, ms],
  ['ready', 'load', it => it.ready, ms],
  'the longest task there, ms',
  ['until ready', 'load', it => it.taskBefore, long],
  ['after it, with two taps', 'load', it => it.taskAfter, long],
  'from a click to the frame that answers, ms (1280x800)',
  ['nothing but the click', 'answers', it => it.echoes, ms],
  ['the first panel', 'answers', it => it.first, ms],
  ['the panels after it', 'answers', it => it.later, ms],
  ['a day', 'answers', it => it.days, ms],
  [`nothing but the click, CPU ${SLOWEST_CPU}x`, 'answersSlowed', it => it.echoes, ms],
  [`the first panel, CPU ${SLOWEST_CPU}x`, 'answersSlowed', it => it.first, ms],
  [`the panels after it, CPU ${SLOWEST_CPU}x`, 'answersSlowed', it => it.later, ms],
  [`a day, CPU ${SLOWEST_CPU}x`, 'answersSlowed', it => it.days, ms],
  'CPU time of the main thread for that, ms',
  ['nothing but the click', 'answersWork', it => it.echoes, tenths],
  ['the first panel', 'answersWork', it => it.first, tenths],
  ['the panels after it', 'answersWork', it => it.later, tenths],
  ['a day', 'answersWork', it => it.days, tenths],
  'frames, the 95th percentile in ms',
  ...frameRows('p95', tenths),
  'frames, those that came late, %',
  ...frameRows('late', tenths),
  'memory, after collecting garbage',
  ['JS heap, MB', 'memory', it => it.before.heap, tenths],
  ['JS heap after 50 steps, MB', 'memory', it => it.after?.heap, tenths],
  ['WebAssembly, MB', 'memory', it => it.before.wasm || undefined, tenths],
  ['WebAssembly after 50 steps, MB', 'memory', it => it.after?.wasm, tenths],
  ['nodes', 'memory', it => it.before.nodes, ms],
  ['nodes after 50 steps', 'memory', it => it.after?.nodes, ms],
];

function frameRows(key, write) {
  const slowed = `CPU ${SLOW_CPU}x`;
  return [['at rest', 'rest'], ['dragging', 'drag'], ['pinching', 'pinch']].flatMap(([words, name]) => [
    [words, name, it => it[key], write],
    [`${words}, ${slowed}`, `${name}Slowed`, it => it[key], write],
  ]);
}

function long(value) {
  return value === 0 ? NO_LONG_TASK : ms(value);
}

/** What is to be said if a movement did not move the map. */
const MOVEMENTS = [['dragging', ['drag', 'dragSlowed']], ['pinching', ['pinch', 'pinchSlowed']]];

/** All that was measured: by run, by measurement, for our page and what it is measured beside. */
export class Report {
  conditions = {};
  measured = [];
  missed = [];
  /** What the other is called. */
  other;

  constructor(other) {
    this.other = other;
  }

  add(run, name, whose, value) {
    this.measured.push({ run, name, whose, value });
  }

  miss(run, name, whose, reason) {
    this.missed.push({ run, name, whose, reason });
  }

  /** Whether every measurement succeeded at least once. */
  isWhole() {
    return this.missed.every(({ name, whose }) => this.#of(name, whose).length);
  }

  asText() {
    const lines = ROWS.map(row => (typeof row === 'string' ? [row] : this.#cells(row)));
    lines.unshift(['', 'ours', this.other, 'ratio']);
    const rows = lines.filter(line => line.length > 1);
    const widths = rows[0].map((_, n) => Math.max(...rows.map(row => row[n].length)));
    const aligned = ([words, ...cells]) =>
      [`  ${words.padEnd(widths[0])}`, ...cells.map((cell, n) => cell.padStart(widths[n + 1]))].join('   ').trimEnd();
    const table = lines.map(line => (line.length > 1 ? aligned(line) : `\n${line[0]}`));
    return [this.#heading(), '', ...table, '', ...this.#notes()].join('\n').trimEnd();
  }

  #heading() {
    const { encodings } = this.conditions;
    const sent = encodings.join() === 'br' ? 'brotli' : `${encodings.join(' and ')}: the browser did not take brotli`;
    return [
      `${inWords(this.conditions)}; sent as ${sent}`,
      'median (least–greatest); the ratio is taken run by run',
    ].join('\n');
  }

  #cells([words, name, read, write]) {
    const values = whose => this.#of(name, whose).flatMap(({ value }) => read(value)).filter(Number.isFinite);
    const theirs = new Map(this.#of(name, 'other').map(({ run, value }) => [run, read(value)]));
    // A list of values is compared by its median.
    const ratios = this.#of(name, 'ours').map(({ run, value }) => one(read(value)) / one(theirs.get(run)));
    const compared = ratios.filter(Number.isFinite);
    return [words, summed(values('ours'), write), summed(values('other'), write), summed(compared, hundredths)];
  }

  #notes() {
    const ours = name => this.#of(name, 'ours').map(({ value }) => value);
    const notes = [];
    for (const [words, names] of MOVEMENTS) {
      const moved = new Set(names.flatMap(ours).map(value => value.moved));
      if (moved.has('nothing')) notes.push(`${words} moved nothing: the map stood still`);
      if (moved.has('page')) notes.push(`${words} moved the page: the map stood still`);
    }
    const [plain, slowed] = ['work', 'workSlowed'].map(name => median(ours(name)));
    if (plain && slowed) {
      notes.push(`CPU ${SLOW_CPU}x came to ${tenths(slowed / plain)}x: ${ms(plain)} ms of work took ${ms(slowed)} ms`);
    }
    for (const { run, name, whose, reason } of this.missed) {
      notes.push(`not measured in run ${run}: ${name}, ${whose}: ${reason}`);
    }
    return notes;
  }

  #of(name, whose) {
    return this.measured.filter(one => one.name === name && one.whose === whose);
  }
}

const one = value => (Array.isArray(value) ? median(value) : value);
