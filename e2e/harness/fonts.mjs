// Which fonts a page is drawn with: those of a set in `e2e/fonts/`, and none that the machine happens to have. On Linux
// Chromium asks fontconfig for its fonts. On other systems it takes the machine's, and
// `pages-are-drawn-with-the-fonts-of-the-tests` says so.

import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as declare } from 'node:test';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fonts', import.meta.url));

/** The sets, each with the families that a page of ours is drawn with: the sans-serif one first. */
export const FAMILIES = {
  dejavu: ['DejaVu Sans', 'DejaVu Serif'],
  noto: ['Noto Sans', 'Noto Serif'],
};

const SETS = process.env.FONTS ? [process.env.FONTS] : Object.keys(FAMILIES);
const chosen = new AsyncLocalStorage();

/** The set of the test that runs: the one that `test` below gives it, else the first. */
export const current = () => chosen.getStore() ?? SETS[0];

/** Whether this is the first set: then what does not depend on the fonts is tested too. */
export const isFirst = () => current() === SETS[0];

/** Declares a test of layout: it runs once with each set, or with the one that the variable FONTS names. */
export function test(name, body) {
  for (const set of SETS) declare(`${name}, in ${set}`, t => chosen.run(set, body, t));
}

/** The variables that let a browser see the fonts of this set alone. */
export function environment(set) {
  if (!FAMILIES[set]) throw new Error(`there are no fonts \`${set}\`: FONTS may be ${Object.keys(FAMILIES).join(' or ')}`);
  const file = `${set}.conf`;
  const folders = readFileSync(join(FOLDER, file), 'utf8').matchAll(/<dir prefix="relative">(.*)<\/dir>/g);
  const missing = [...folders].map(([, path]) => join(FOLDER, path)).find(path => !existsSync(path));
  if (missing) throw new Error(`the fonts of ${missing} are not there: run \`npm ci\` in e2e/`);
  return { ...process.env, FONTCONFIG_PATH: FOLDER, FONTCONFIG_FILE: file };
}
