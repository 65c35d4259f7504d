// A server of its own for each test file.

import { after } from 'node:test';
import { serving } from './server.mjs';

export { DIST } from './server.mjs';

/** Serves until the test file ends. Options: `folder`, `base`, `caching`. */
export async function serve(options) {
  const site = await serving(options);
  after(site.close);
  return site;
}
