// Draws the world, each country the darker the more announcements land there.
const SVG = 'http://www.w3.org/2000/svg';
const SHADES = 5;
let drawn;

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

async function world() {
  drawn ??= fetch('world.json').then((answer) => answer.json());
  return drawn;
}

/** Logarithmic, since a few countries have most of the announcements. */
function shade(count, most) {
  return most <= 1 ? SHADES : 1 + Math.round((SHADES - 1) * Math.log(count) / Math.log(most));
}

/**
 * @param found regions with their counts, as a search gives them; groups and parts of countries are left to the list beside
 * @param chosen ids of the regions that are asked for
 * @param choose called with the id of a country and whether it is chosen now
 */
export async function map(found, chosen, choose) {
  const {viewBox, countries} = await world();
  const counts = new Map(found.filter(({value}) => countries[value]).map((one) => [one.value, one]));
  const most = Math.max(1, ...[...counts.values()].map(({count}) => count));
  const svg = shape('svg', {viewBox, class: 'world', role: 'group', 'aria-label': 'Countries by number of announcements'});
  const ahead = [];
  for (const [id, {d, at}] of Object.entries(countries)) {
    const one = counts.get(id);
    const place = shape('g', one ? {class: `shade-${shade(one.count, most)}`} : {});
    place.append(shape('path', {d}));
    if (one && at) {
      place.append(shape('circle', {cx: at[0], cy: at[1], r: 4}));
    }
    if (one) {
      const on = !chosen.includes(id);
      const label = `${one.label}: ${one.count.toLocaleString('en-GB')} ${one.count === 1 ? 'announcement' : 'announcements'}`;
      place.setAttribute('role', 'button');
      place.setAttribute('tabindex', '0');
      place.setAttribute('aria-pressed', String(!on));
      place.setAttribute('aria-label', label);
      place.append(shape('title', {}, label));
      place.addEventListener('click', () => choose(id, on));
      place.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(id, on);
        }
      });
      ahead.push(place);
    } else {
      svg.append(place);
    }
  }
  svg.append(...ahead);
  return svg;
}
