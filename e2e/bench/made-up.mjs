// A record that nobody made up to be believed: places called "Place 17", on a grid, with numbers by a formula. The same
// sizes give the same record.

/** The days on which something is counted, and the first of them. */
export const DAYS = 184;
const FIRST_DAY = Date.UTC(2016, 2, 1);
const DAY_MS = 86_400_000;

/** Within these longitudes and latitudes: the map shows all of it. */
const [WEST, SOUTH, EAST, NORTH] = [50, 42, 85, 54];

/** The measures, and which share of the counts each has. The first is what a map shows that nobody has chosen for. */
const MEASURES = [['detained', 0.7], ['arrested', 0.2], ['participants', 0.1]];
export const OTHER_MEASURE = 'arrested';

/** The place of a number, from 1 on. */
export const nameOf = n => `Place ${n}`;

/** The date of a day, from 0 on. */
export const dateOf = day => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);

/**
 * A GeoJSON of `places` points with `counts` counts in all, each with a date, a measure and a number; no events, claimants
 * or sources, which a file may leave out. Earlier places have more counts than later ones: the first of 1,000 has some 3 %
 * of all, half of the places have 30 %.
 */
export function madeUp(places, counts) {
  const random = randomFrom(20_160_521);
  const countsOf = Array.from({ length: places }, () => []);
  for (let n = 0; n < counts; n += 1) {
    // One for each place first, so that none is without.
    const place = n < places ? n : Math.floor(places * random() ** 2);
    const low = 1 + Math.floor(400 * random() ** 4);
    countsOf[place].push({ date: dateOf(Math.floor(DAYS * random())), measure: measureOf(random()), low });
  }
  const columns = Math.ceil(Math.sqrt(2 * places));
  const rows = Math.ceil(places / columns);
  return {
    type: 'FeatureCollection',
    features: countsOf.map((counts, n) => ({
      type: 'Feature',
      id: `place-${n + 1}`,
      geometry: {
        type: 'Point',
        coordinates: [
          between(WEST, EAST, ((n % columns) + 0.5) / columns),
          between(SOUTH, NORTH, (Math.floor(n / columns) + 0.5) / rows),
        ],
      },
      properties: { name: nameOf(n + 1), counts },
    })),
  };
}

const between = (from, to, share) => Number((from + (to - from) * share).toFixed(4));

function measureOf(share) {
  let sum = 0;
  return (MEASURES.find(([, part]) => share < (sum += part)) ?? MEASURES[0])[0];
}

/** Numbers from 0 up to 1, the same in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
