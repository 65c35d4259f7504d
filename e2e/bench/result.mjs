// What all measurements have in common: the words they are asked for in, and how what came of them is told.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** The value of an option that takes a number from 1 on. */
export function numberOf(values, name) {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new Error(`--${name} takes a number from 1 on, not \`${values[name]}\``);
  }
  return number;
}

/** What a reading has to be read with. */
export const conditions = (browser, runs) =>
  ({ runs, browser: browser.version(), cores: cpus().length, loadAverage: loadavg()[0] });

export function inWords({ runs, browser, cores, loadAverage }) {
  return `${runs} runs, Chromium ${browser}; ${cores} cores with a load of ${loadAverage.toFixed(1)}`;
}

/** The median and, in brackets, the least and the greatest; empty if there is nothing. */
export function summed(values, write) {
  if (!values.length) return '';
  const [least, middle, greatest] = [Math.min(...values), median(values), Math.max(...values)].map(write);
  return least === greatest ? middle : `${middle} (${least}–${greatest})`;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Writes every value into `e2e/out/`, which git ignores. */
export function writeJson(name, values) {
  mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
  writeFileSync(new URL(`../out/${name}`, import.meta.url), `${JSON.stringify(values, null, 1)}\n`);
  process.stderr.write(`every value is in e2e/out/${name}\n`);
}
