// The page that ours is measured against: what somebody would write by hand who wants nothing but the same cities on a
// map and in a list, with links. One file of HTML, no script, no outlines of land.

import { claims, phrase } from '../harness/record.mjs';

const WIDTH = 1000, HEIGHT = 560;
/** Kazakhstan with some air, in degrees: west, south, east, north. */
const BOX = [45.5, 40, 88.5, 56];

/** The page, of these places. Its marks carry `data-place` and a `.target`, as ours do, so that both are hit alike. */
export function handMade(collection, ids) {
  const places = ids.map(id => place(collection.features.find(feature => feature.id === id)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(collection.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(collection.title)}</h1>
<p>Each circle is a city. Its area is how many people were detained there, at least, by the source that says most.</p>
<svg class="map" role="group" aria-label="Map">
${places.map(mark).join('\n')}
</svg>
<h2>Places</h2>
<ul>
${places.map(entry).join('\n')}
</ul>
<h2>Days</h2>
<ul>
${Object.values(collection.events).map(event => happened(collection, event)).join('\n')}
</ul>
<h2>Not on the map</h2>
<ul>
${claims.filter(claim => !claim.place).map(claim => `<li>${text(claim.scope)}: ${said(claim)}</li>`).join('\n')}
</ul>
<h2>Sources</h2>
<ul>
${Object.values(collection.sources).map(source).join('\n')}
</ul>
</body>
</html>
`;
}

function place({ id, properties: { name, region }, geometry: { coordinates: [lon, lat] } }) {
  const own = claims.filter(claim => claim.place === id && !claim.isUnrelated);
  const floors = own.filter(({ measure }) => measure === 'detained').map(({ low }) => low).filter(Number.isFinite);
  const percent = (from, to, at) => (100 * (at - from) / (to - from)).toFixed(1);
  const [west, south, east, north] = BOX;
  return {
    id, name, region, own,
    x: percent(west, east, lon),
    y: percent(north, south, lat),
    radius: floors.length ? (1.25 * Math.sqrt(Math.max(...floors))).toFixed(1) : undefined,
  };
}

function mark({ id, name, x, y, radius }) {
  const drawn = radius ? `<circle class="number" r="${radius}"/>` : '<circle class="unknown" r="6"/>';
  const target = `<circle class="target" r="${Math.max(12, radius ?? 0)}"/>`;
  const label = `<text x="${Number(radius ?? 6) + 4}" y="4">${text(name)}</text>`;
  return `<svg x="${x}%" y="${y}%" width="1" height="1">`
    + `<a data-place="${id}" href="../en/places/${id}/">${drawn}${target}${label}</a></svg>`;
}

function entry({ id, name, region, own }) {
  const lines = own.map(claim => `<li>${said(claim)}</li>`).join('');
  const list = lines ? `<ul>${lines}</ul>` : '<p>No number is reported.</p>';
  return `<li><a href="../en/places/${id}/">${text(name)}</a> <small>${text(region)}</small>${list}</li>`;
}

function said(claim) {
  const { date = 'no date', measure, claimantName = 'the report' } = claim;
  return text(`${date}: ${phrase(claim)} ${measure}, says ${claimantName}`);
}

function happened({ features }, { date = 'no date', kind, places = [] }) {
  const names = places.map(id => features.find(feature => feature.id === id)?.properties.name ?? id);
  return `<li>${text([`${date}: ${kind}`, ...names].join(', '))}</li>`;
}

function source({ title, publisher, url }) {
  const words = [title, publisher].filter(Boolean).map(text).join(', ');
  return url ? `<li><a href="${text(url)}" rel="noopener noreferrer">${words}</a></li>` : `<li>${words}</li>`;
}

const text = words => String(words ?? '').replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

const STYLE = `
body { max-width: 60rem; margin: 0 auto; padding: 0 .75rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; }
h1 { font-size: 1.25rem; }
h2 { font-size: 1rem; }
.map { display: block; width: 100%; aspect-ratio: ${WIDTH} / ${HEIGHT}; background: #eee; }
.map svg { overflow: visible; }
.map text { font-size: 12px; }
.number { fill: #a2331d; }
.unknown { fill: #fff; stroke: #777; }
.target { fill: transparent; }
a:focus .target, a:hover .target { stroke: #222; }
ul { padding: 0; list-style: none; }
li { padding: .3rem 0; border-bottom: 1px solid #ddd; }
li li { padding: 0; border: 0; font-size: .875rem; }
`;
