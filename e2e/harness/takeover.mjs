// The moment between the readable page and the running app, held still.

import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { held } from './faults.mjs';
import { ready } from './wait.mjs';

/** Opens a page whose app waits for its WebAssembly. Calling the result lets it take over; `release` does not wait. */
export async function openBefore(site, page, path) {
  const wasm = held();
  site.mend();
  site.plant(/_bg\.wasm$/, wasm.fault);
  // A test that fails before must not leave the next one waiting.
  after(wasm.release);
  await page.goto(site.url(path));
  await wasm.requested;
  const takeOver = async () => {
    wasm.release();
    await ready(page);
    site.mend();
  };
  return Object.assign(takeOver, { release: wasm.release });
}

/** The messages of one line of a language, by id. */
function messages(lang) {
  const lines = readFileSync(new URL(`../../locales/${lang}.ftl`, import.meta.url), 'utf8').split('\n');
  return new Map(lines.map(line => line.match(/^([a-z0-9-]+) = (.+)$/)?.slice(1, 3)).filter(Boolean));
}

/** A name that `takeover.txt` has in English, as the page of a language has it. */
function translated(control, lang) {
  if (lang === 'en') return control;
  const [id] = [...messages('en')].find(([, text]) => (control.isBeginning ? text.startsWith(control.name) : text === control.name)) ?? [];
  const text = messages(lang).get(id);
  if (!text) throw new Error(`locales/${lang}.ftl: nothing for "${control.name}"`);
  return { ...control, name: control.isBeginning ? text.slice(0, 16) : text };
}

/** The controls that the takeover adds, as `takeover.txt` lists them: [{ role, name, isBeginning }]. */
export function controls(lang = 'en') {
  const lines = readFileSync(new URL('../takeover.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter(line => line && !line.startsWith('#')).map(line => {
    const [, role, name, more] = line.match(/^(\w+) "(.+?)( …)?"$/) ?? [];
    if (!role) throw new Error(`takeover.txt: \`${line}\` is not of the form: role "name"`);
    return translated({ role, name, isBeginning: Boolean(more) }, lang);
  });
}

/** Whether a line of a snapshot is this control. */
function isControl(line, { role, name, isBeginning }) {
  const rest = line.trim().replace(/^- '?/, '');
  return [`${role} "${name}`, `${role}: ${name}`, `${role}: "${name}`].some(beginning =>
    rest.startsWith(beginning) && (isBeginning || /^['":]*( \[.*\])?(:.*)?$/.test(rest.slice(beginning.length))));
}

/** The snapshot without the controls and what is in them, and the controls that were not found in it. */
export function withoutControls(lines, lang = 'en') {
  const wanted = new Set(controls(lang));
  const kept = [];
  let inside = Infinity;
  for (const line of lines) {
    const depth = line.search(/\S/);
    if (depth > inside) continue;
    inside = Infinity;
    const control = [...wanted].find(control => isControl(line, control));
    if (control) {
      wanted.delete(control);
      inside = depth;
      // The words that name a control stand before it.
      if (kept.at(-1)?.trim() === `- text: ${control.name}`) kept.pop();
    } else {
      kept.push(line);
    }
  }
  return { kept, absent: [...wanted] };
}

/** The boxes of the controls, in pixels of the page. */
export async function boxesOfControls(page) {
  const boxes = [];
  const lang = await page.locator('html').getAttribute('lang');
  for (const { role, name, isBeginning } of controls(lang)) {
    const found = ['combobox', 'textbox'].includes(role) ? page.locator('label').filter({ has: page.getByRole(role, { name }) })
      : role === 'paragraph' ? page.getByText(name, { exact: !isBeginning })
      : page.getByRole(role, { name, exact: true });
    const box = await found.boundingBox();
    // The round end of a handle, or the edge of a letter, that stands between two pixels reaches into the next one.
    boxes.push(box && { ...box, x: box.x - 1, width: box.width + 2 });
  }
  return boxes.filter(Boolean);
}
