// The record that the site serves, and what is to be expected of it, counted here a second time and plainly.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';

const collection = JSON.parse(readFileSync(join(DIST, 'data/cities.geojson'), 'utf8'));

/** The places: [{ id, name }]. */
export const places = collection.features
  .filter(feature => feature.geometry)
  .map(feature => ({ id: feature.id, name: feature.properties.name }));

/** The claims, each with `place` (its only one) or `scope` (nationwide, joint, unknown); a joint one has `places`. */
export const claims = collection.features.flatMap(feature => (feature.properties.counts ?? []).map(count => ({
  measure: 'detained',
  group: 'people',
  qualifier: 'exactly',
  ...count,
  place: feature.geometry ? feature.id : undefined,
  scope: feature.properties.scope,
  places: feature.properties.places ?? [],
  claimantName: collection.claimants[count.claimant]?.name,
  isUnrelated: collection.events[count.event]?.relation === 'unrelated',
})));

/** The claim of this id. */
export const claim = id => claims.find(claim => claim.id === id);

/** A number as the pages write it. */
export const grouped = number => number.toLocaleString('en');

/** The number of a claim as it must stand in words. */
export function phrase({ qualifier, low, high, words }) {
  switch (qualifier) {
    case 'more_than': return `more than ${grouped(low)}`;
    case 'at_least': return `at least ${grouped(low)}`;
    case 'up_to': return `up to ${grouped(high)}`;
    case 'about': return `about ${grouped(low)}`;
    case 'between': return `${grouped(low)} to ${grouped(high)}`;
    case 'words': return `“${words}”`;
    case 'not_stated': return 'no number given';
    default: return grouped(low);
  }
}

const floorOf = claim => (claim.qualifier === 'up_to' ? undefined : claim.low);
const ceilingOf = claim => (claim.qualifier === 'exactly' ? claim.high ?? claim.low : claim.high);
const add = (a, b) => (a === undefined ? b : b === undefined ? a : a + b);

/**
 * What is drawn for a place: the sum over its events of the lowest floor, and of the highest ceiling where every event
 * has one. Only its own claims count. A number of a part counts where nobody speaks of the whole: the largest, without
 * an end. `days` narrows it: [first, last].
 */
export function drawnFor(place, { measure = 'detained', days } = {}) {
  const within = date => !days || (date?.length >= 10 && date.slice(0, 10) >= days[0] && date.slice(-10) <= days[1]);
  const own = claims.filter(claim =>
    claim.place === place && claim.measure === measure && claim.group === 'people' && !claim.isUnrelated
    && within(claim.date));
  const events = groupBy(own);
  let ring, isOpenAbove = false;
  const spans = [];
  for (const all of events.values()) {
    const whole = all.filter(claim => !claim.part);
    const floors = (whole.length ? whole : all).map(floorOf).filter(Number.isFinite);
    const ceilings = whole.map(ceilingOf).filter(Number.isFinite);
    if (!floors.length && !ceilings.length) continue;
    if (floors.length) spans.push({ ...daysOf(all), floor: whole.length ? Math.min(...floors) : Math.max(...floors) });
    if (ceilings.length) ring = add(ring, Math.max(...ceilings));
    else isOpenAbove = true;
  }
  const disc = spans.length ? mostOf(spans) : undefined;
  if (isOpenAbove || ring === disc) ring = undefined;
  return { disc, ring };
}

/** The first and the last day that the claims may be of; what has no date may be of any. */
function daysOf(all) {
  const bounds = all.map(({ date = '' }) => [date.slice(0, 10).padEnd(10, '-00'), date.length < 10 ? date.padEnd(10, '-99') : date.slice(-10)]);
  if (all.some(({ date }) => !date)) return { from: '0', to: '9' };
  return { from: bounds.map(([from]) => from).sort()[0], to: bounds.map(([, to]) => to).sort().at(-1) };
}

/** The most that can be added of numbers of one place no two of which may be of the same day. */
function mostOf([first, ...rest]) {
  if (!first) return 0;
  const apart = rest.filter(({ from, to }) => to < first.from || first.to < from);
  return Math.max(first.floor + mostOf(apart), mostOf(rest));
}

function groupBy(own) {
  const events = new Map();
  for (const claim of own) {
    // What sources date differently is one event, under the date of the one that the others rival.
    const main = collection.events[claim.event]?.rival_of;
    const key = main ? `${main} ${collection.events[main].date}` : `${claim.event} ${claim.date}`;
    events.set(key, [...(events.get(key) ?? []), claim]);
  }
  return events;
}

/** The first number in a text; undefined if there is none. */
export function numberIn(text) {
  const found = text.match(/\d[\d,]*/);
  return found ? Number(found[0].replaceAll(',', '')) : undefined;
}
