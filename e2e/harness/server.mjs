// A static server: one folder under a base path, with a log of what was asked for and faults that a test plants. A fault
// is a function of (answer, response, query) for one path within the folder: it returns another answer, which may have
// headers of its own, or nothing once it has ended the response itself.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The finished site. */
export const DIST = resolve(process.env.DIST ?? join(here, '../../dist'));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Serves until it is closed. `caching` is what every answer tells of keeping it. */
export async function serving({ folder = DIST, base = '/', caching = 'no-store' } = {}) {
  const faults = new Map();
  const log = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  async function answer(request, response) {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (!path.startsWith(base)) return send(response, { status: 404, type: 'text/plain', body: 'outside of the base' }, caching);
    const name = path.slice(base.length);
    log.push({ path: name, query: search, isDocument: request.headers['sec-fetch-dest'] === 'document' });
    const original = await file(folder, name);
    const fault = [...faults.values()].find(({ pattern }) => (pattern.test ? pattern.test(name) : pattern === name));
    const given = fault ? await fault.answer(original, response, search) : original;
    if (given && !response.destroyed) send(response, given, caching);
  }
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    close,
    origin,
    /** The address of a path within the site. */
    url: (path = '') => origin + base + path.replace(/^\//, ''),
    /** Plants a fault; the pattern is a path without the base, or an expression that it must match. */
    plant: (pattern, answer) => faults.set(String(pattern), { pattern, answer }),
    /** Takes all faults away. */
    mend: () => faults.clear(),
    log,
    /** How many documents were asked for. */
    documents: () => log.filter(entry => entry.isDocument).length,
  };
}

async function file(folder, name) {
  const path = join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name);
  try {
    return { status: 200, type: TYPES[extname(path)] ?? 'application/octet-stream', body: await readFile(path) };
  } catch {
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'not found' };
  }
}

function send(response, { status, type, body, headers }, caching) {
  const bytes = Buffer.from(body);
  const usual = { 'content-type': type, 'content-length': bytes.length, 'cache-control': caching };
  response.writeHead(status, { ...usual, ...headers });
  response.end(bytes);
}
