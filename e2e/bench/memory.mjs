// What the page holds on to, when all that can be freed has been.

import { ready } from '../harness/wait.mjs';
import { onPage } from './conditions.mjs';
import { HAND_MADE, OURS } from './site.mjs';
import { WHERE } from './where.mjs';

const STEPS = 50;

/** Ours, before and after fifty steps. */
export function memoryOfOurs(bench) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    await open(OURS);
    await ready(page);
    const before = await held(page, session);
    await page.evaluate(async ([steps, WHERE]) => {
      for (let n = 0; n < steps; n += 1) {
        const link = (selector, which) => {
          const links = document.querySelectorAll(selector);
          return links[which % links.length];
        };
        const round = Math.floor(n / 4);
        // A place, a day, the panel closed, the whole record.
        const step = [
          () => link(WHERE.marks, round),
          () => link(WHERE.days, 1 + round),
          () => link(WHERE.closesPanel, 0) ?? link(WHERE.days, 1),
          () => link(WHERE.days, 0),
        ][n % 4];
        // A link in SVG has no click() of its own.
        step().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
        await window.bench.painted();
      }
    }, [STEPS, WHERE]);
    await page.waitForTimeout(500);
    return { before, after: await held(page, session) };
  });
}

/** The hand-made page: what a page takes that does nothing. */
export function memoryOfHandMade(bench) {
  return onPage(bench, {}, async ({ page, session, open }) => {
    await open(HAND_MADE);
    await page.waitForLoadState('load');
    return { before: await held(page, session) };
  });
}

async function held(page, session) {
  // What the first time sets free lets go of more.
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes, wasm: (await wasmBytes(session)) / 1e6 };
}

/** The memories of WebAssembly that are alive, found by asking the engine. */
async function wasmBytes(session) {
  const objectGroup = 'bench';
  const expression = 'WebAssembly.Memory.prototype';
  const { result: prototype } = await session.send('Runtime.evaluate', { expression, objectGroup });
  const prototypeObjectId = prototype.objectId;
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return result.value;
}
