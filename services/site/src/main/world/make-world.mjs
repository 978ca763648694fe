// Draws the countries of Natural Earth (public domain) once, projected, so that the page needs no map library:
// npm i d3-geo@3.1.1 topojson-client@3.1.0 topojson-simplify@3.0.3 world-atlas@2.0.2 i18n-iso-countries@7.14.0
// node make-world.mjs > ../resources/web/world.json
import fs from 'node:fs';
import {geoEqualEarth, geoPath} from 'd3-geo';
import {feature} from 'topojson-client';
import {presimplify, simplify, quantile} from 'topojson-simplify';
import countries from 'i18n-iso-countries';

/** Share of the points that is kept. */
const KEPT = 0.06;
const SMALL = 14;

const atlas = JSON.parse(fs.readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'));
const weighed = presimplify(atlas);
const simple = simplify(weighed, quantile(weighed, KEPT));
const WIDTH = 960;

const shapes = feature(simple, simple.objects.countries).features.filter((shape) => shape.properties.name !== 'Antarctica');
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, {type: 'FeatureCollection', features: shapes});
const path = geoPath(projection).digits(1);
const full = new Map(feature(atlas, atlas.objects.countries).features.map((shape) => [shape.properties.name, shape]));
const [[, top], [, bottom]] = path.bounds({type: 'FeatureCollection', features: shapes});
const OWN = {Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO', 'Siachen Glacier': null, 'Indian Ocean Ter.': null, 'Ashmore and Cartier Is.': 'AU'};
const drawn = {};
const names = [];
for (const shape of shapes) {
  const name = shape.properties.name;
  const id = name in OWN ? OWN[name] : countries.numericToAlpha2(shape.id);
  if (!id) { names.push(name); continue; }
  const d = path(shape);
  const whole = full.get(name);
  const [x, y] = path.centroid(whole);
  const small = path.area(whole) < SMALL;
  const entry = drawn[id] ??= {d: ''};
  entry.d += d ?? '';
  if (small && !entry.at) entry.at = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
const out = {viewBox: `0 ${Math.floor(top)} ${WIDTH} ${Math.ceil(bottom - top)}`, countries: Object.fromEntries(Object.entries(drawn).sort())};
process.stdout.write(JSON.stringify(out));
process.stderr.write(`left out: ${names.join(', ')}\n`);
