// Which Chromium is driven, and how it is started.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { environment } from './fonts.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap(folder => NAMES.map(name => join(folder, name))).find(path => existsSync(path));
  if (!found) throw new Error('no Chromium: install one, or name it in the variable CHROMIUM');
  return found;
}

/**
 * Starts it; `flags` are added to the usual ones. With `keepsPages` it has the back/forward cache that a reader's has. It
 * draws with the fonts of that set, or with the machine's where none is named.
 */
export async function launch({ flags = [], keepsPages = false, fonts } = {}) {
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : [];
  const env = fonts ? environment(fonts) : process.env;
  const start = () =>
    chromium.launch({ executablePath: executable(), args: [...FLAGS, ...flags], ignoreDefaultArgs, env });
  // One that crashes while it starts (some virtual machines end it with a signal) has seen nothing of ours: once more.
  return start().catch(start);
}
