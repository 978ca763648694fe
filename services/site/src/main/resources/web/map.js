// Draws the world, each country the darker the more lands there. A country is a link to the search narrowed to it.
const SVG = 'http://www.w3.org/2000/svg';
const SHADES = 5;
let shapes;

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

async function world() {
  shapes ??= fetch(new URL('world.json', import.meta.url)).then((answer) => answer.json());
  return shapes;
}

/** Logarithmic, since a few countries have most of it. */
function shade(weight, [least, most]) {
  const share = most > least ? Math.log(weight / least) / Math.log(most / least) : 1;
  return 1 + Math.round((SHADES - 1) * share);
}

function land({d, at}, attributes = {}) {
  const drawn = shape('g', attributes, shape('path', {d}));
  if (at && attributes.class) {
    drawn.append(shape('circle', {cx: at[0], cy: at[1], r: 4}));
  }
  return drawn;
}

function country(place, outline, range) {
  const link = shape('a', {href: place.address, 'aria-label': place.label, tabindex: '-1', ...(place.chosen ? {'aria-current': 'true'} : {})},
    land(outline, {class: `shade-${shade(Number(place.weight), range)}`}));
  link.prepend(shape('title', {}, place.label));
  return link;
}

/** One country is in the tab order; the arrow keys lead through the others, most first. */
function walk(links, said) {
  links[0]?.setAttribute('tabindex', '0');
  links.forEach((link, at) => {
    const tell = () => {
      said.textContent = link.getAttribute('aria-label');
    };
    link.addEventListener('focus', tell);
    link.addEventListener('pointerenter', tell);
    link.addEventListener('keydown', (event) => {
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
      const next = links[at + step];
      if (next) {
        event.preventDefault();
        links.forEach((one) => one.setAttribute('tabindex', one === next ? '0' : '-1'));
        next.focus();
      }
    });
  });
}

/** @param figure the element that knows the places, each with its weight, and takes the drawing */
export async function map(figure) {
  if (!figure || figure.dataset.drawn) {
    return;
  }
  figure.dataset.drawn = 'begun';
  const {viewBox, countries} = await world();
  const places = JSON.parse(figure.dataset.places).filter(({id, weight}) => countries[id] && Number(weight) > 0)
    .sort((a, b) => Number(b.weight) - Number(a.weight));
  const weights = places.map(({weight}) => Number(weight));
  const range = [Math.min(...weights), Math.max(...weights)];
  const lit = new Set(places.map(({id}) => id));
  const links = places.map((place) => country(place, countries[place.id], range));
  const said = document.createElement('p');
  said.className = 'pointed';
  said.setAttribute('aria-hidden', 'true');
  said.textContent = places.length ? `Most: ${places[0].label}` : 'No country stands out.';
  const svg = shape('svg', {viewBox, class: 'world', role: 'group', 'aria-label': 'Countries, the most frequent first'},
    ...Object.entries(countries).filter(([id]) => !lit.has(id)).map(([, outline]) => land(outline)),
    ...links);
  walk(links, said);
  figure.append(svg, said);
  figure.hidden = false;
}
