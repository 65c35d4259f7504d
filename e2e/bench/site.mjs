// The site as a good host sends it, and the hand-made page beside it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIST, serving } from '../harness/server.mjs';
import { handMade } from './hand-made.mjs';

export const OURS = 'en/';
export const HAND_MADE = 'hand-made/';
/** A page without anything, of the same origin. */
export const NOTHING = 'nothing/';

/** The places that the page of a build draws a mark of, as it orders them: [{ id, name }]. */
export function drawnPlaces(folder = DIST) {
  const html = readFileSync(join(folder, OURS, 'index.html'), 'utf8');
  const ids = new Set([...html.matchAll(/data-place="([^"]+)"/g)].map(([, id]) => id));
  const { features } = collectionOf(folder);
  return [...ids].map(id => ({ id, name: features.find(feature => feature.id === id).properties.name }));
}

const collectionOf = folder => JSON.parse(readFileSync(join(folder, 'data/cities.geojson'), 'utf8'));

/**
 * Serves a build and the hand-made page of its places. What was sent once is kept, compressed: a site that is built anew
 * meanwhile is not measured half and half. `encodings` says in which ways something was sent.
 */
export async function compressedSite(ids, folder = DIST) {
  const own = new Map([
    [`/${HAND_MADE}`, html(handMade(collectionOf(folder), ids))],
    [`/${NOTHING}`, html('<!doctype html><title>Nothing</title>')],
  ]);
  const kept = new Map();
  const encodings = new Set();
  const site = await serving({ folder });
  site.plant(/^/, (answer, response) => {
    const { url, headers } = response.req;
    const encoding = /\bbr\b/.test(headers['accept-encoding']) ? 'br' : 'gzip';
    encodings.add(encoding);
    const key = `${encoding} ${url}`;
    if (!kept.has(key)) kept.set(key, packed(encoding, own.get(url) ?? answer));
    const { status, type, bytes } = kept.get(key);
    response.writeHead(status, {
      'content-type': type,
      'content-encoding': encoding,
      'content-length': bytes.length,
      'cache-control': 'max-age=600',
      vary: 'accept-encoding',
    });
    response.end(bytes);
  });
  return { ...site, encodings };
}

export const html = body => ({ status: 200, type: 'text/html; charset=utf-8', body });

function packed(encoding, { status, type, body }) {
  const bytes = encoding === 'br'
    ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    : gzipSync(body, { level: 9 });
  return { status, type, bytes };
}
