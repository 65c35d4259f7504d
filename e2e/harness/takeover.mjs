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

/** The controls that the takeover adds, as `takeover.txt` lists them: [{ role, name, isBeginning }]. */
export function controls() {
  const lines = readFileSync(new URL('../takeover.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter(line => line && !line.startsWith('#')).map(line => {
    const [, role, name, more] = line.match(/^(\w+) "(.+?)( …)?"$/) ?? [];
    if (!role) throw new Error(`takeover.txt: \`${line}\` is not of the form: role "name"`);
    return { role, name, isBeginning: Boolean(more) };
  });
}

/** Whether a line of a snapshot is this control. */
function isControl(line, { role, name, isBeginning }) {
  const rest = line.trim().replace(/^- '?/, '');
  return [`${role} "${name}`, `${role}: ${name}`, `${role}: "${name}`].some(beginning =>
    rest.startsWith(beginning) && (isBeginning || /^['":]*( \[.*\])?(:.*)?$/.test(rest.slice(beginning.length))));
}

/** The snapshot without the controls and what is in them, and the controls that were not found in it. */
export function withoutControls(lines) {
  const wanted = new Set(controls());
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
  for (const { role, name, isBeginning } of controls()) {
    const found = ['combobox', 'textbox'].includes(role) ? page.locator('label').filter({ has: page.getByRole(role, { name }) })
      : role === 'paragraph' ? page.getByText(name, { exact: !isBeginning })
      : page.getByRole(role, { name, exact: true });
    boxes.push(await found.boundingBox());
  }
  return boxes.filter(Boolean);
}
