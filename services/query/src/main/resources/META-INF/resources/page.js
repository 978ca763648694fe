// The search page: the address holds the whole search, so it can be shared, kept and gone back to.
import {announcement} from './announcement.js';
import {sums as barsOfSums, timeline} from './bars.js';
import {element, money} from './elements.js';
import {map} from './map.js';
import {suggestions} from './suggest.js';

const FACETS = {theme: 'Theme', region: 'Place', currency: 'Currency', publisher: 'Publisher'};
const SHOWN = 8;
const TAKE = {
  'Table of announcements (CSV)': '/exports/announcements.csv',
  'Table of funding lines (CSV)': '/exports/funding.csv',
  'JSON lines': '/exports/announcements.jsonl',
  'Atom feed': '/feeds/announcements.atom',
  'JSON Feed': '/feeds/announcements.json',
};
const HOW = ['sort', 'size', 'after', 'facets', 'total'];
const form = document.getElementById('search');
const results = document.getElementById('results');
let asked = 0;

/** What the address asks for, without blanks. */
function parameters() {
  const given = new URLSearchParams(location.search);
  return new URLSearchParams([...given].filter(([, value]) => value.trim() !== ''));
}

async function ask(path) {
  const answer = await fetch(path, {headers: {Accept: 'application/json, application/problem+json'}});
  const json = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(json.detail), {problem: json});
  }
  return json;
}

async function show({more} = {}) {
  const turn = ++asked;
  const query = parameters();
  fillForm(query);
  const search = new URLSearchParams(query);
  search.append('facets', [...Object.keys(FACETS), ...bars(query)].join(','));
  if (more) {
    search.set('after', more);
  }
  results.setAttribute('aria-busy', 'true');
  try {
    const page = await ask(`/api/announcements?${search}`);
    if (turn === asked) {
      draw(page, query, Boolean(more));
    }
  } catch (failure) {
    if (turn === asked) {
      drawMistakes(failure, query);
    }
  } finally {
    results.removeAttribute('aria-busy');
  }
}

/** Bars of sums need a currency; with the first page only, since more of a list changes no count. */
function bars(query) {
  return query.getAll('currency').length === 1 ? ['date', 'amount'] : ['date'];
}

function draw(page, query, append) {
  document.getElementById('mistakes').replaceChildren();
  document.getElementById('explanation').textContent = `Showing ${page.query.explanation}.`;
  document.title = query.get('q') ? `${query.get('q')} – Tidings` : 'Tidings';
  const cards = page.items.map((item) => announcement(item, ask));
  const next = page.next && element('button', {class: 'quiet', type: 'button', id: 'more', onclick: () => show({more: page.next})},
    'Show more');
  if (append) {
    document.getElementById('more')?.remove();
    results.append(...cards, ...(next ? [next] : []));
    cards[0]?.querySelector('button')?.focus();
    return;
  }
  drawFacets(page.facets, query);
  drawOverview(page.facets, query);
  drawTake(query);
  results.replaceChildren(sums(page), ...cards, ...(next ? [next] : []));
  if (cards.length === 0) {
    results.append(element('p', {class: 'empty'}, 'Nothing answers this. Take a condition away, or look in any role.'));
  }
}

function sums(page) {
  const count = `${page.totalRelation === 'exact' ? '' : 'at least '}${page.total.toLocaleString('en-GB')}`;
  const totals = Object.entries(page.funding.byCurrency).map(([currency, {sum, lines}]) =>
    element('span', {}, element('strong', {title: money(sum, currency, true)}, money(sum, currency)),
      ` new money in ${lines} ${lines === 1 ? 'line' : 'lines'}`));
  return element('p', {class: 'sums', role: 'status'},
    element('span', {}, element('strong', {}, count), page.total === 1 ? ' announcement' : ' announcements'), totals);
}

async function drawOverview(facets, query) {
  const turn = asked;
  const world = await map(facets.region ?? [], query.getAll('region'), (id, on) => choose('region', id, on));
  if (turn !== asked) {
    return;
  }
  const charts = element('div', {class: 'charts'},
    timeline(facets.date ?? [], (from, to) => set({from, to})),
    barsOfSums(facets.amount ?? [], {least: figure(query.get('minAmount')), greatest: figure(query.get('maxAmount'))},
      (least, greatest) => set({minAmount: least, maxAmount: greatest})));
  document.getElementById('overview').replaceChildren(world, charts);
}

/** A figure as people type it, in whole units. */
function figure(text) {
  const [, number, unit] = /^([\d.,]+) ?(k|m|bn)?$/i.exec(text?.trim() ?? '') ?? [];
  return Number(number?.replaceAll(',', '')) * ({k: 1e3, m: 1e6, bn: 1e9}[unit?.toLowerCase()] ?? 1);
}

function drawTake(query) {
  const conditions = new URLSearchParams([...query].filter(([name]) => !HOW.includes(name)));
  const take = document.getElementById('take');
  take.hidden = false;
  take.replaceChildren(element('h2', {}, 'Take along'), ...Object.entries(TAKE).map(([label, path]) =>
    element('a', {href: conditions.size ? `${path}?${conditions}` : path}, label)));
}

function drawFacets(facets, query) {
  const open = matchMedia('(min-width: 46.01rem)').matches;
  document.getElementById('facets').replaceChildren(...Object.entries(FACETS)
    .filter(([name]) => facets[name]?.length)
    .map(([name, title]) => element('details', {open},
      element('summary', {}, element('h2', {}, title)),
      element('ul', {}, facets[name].slice(0, SHOWN).map((found) => element('li', {}, facet(name, found, query)))))));
}

function facet(name, {value, label, count}, query) {
  const chosen = query.getAll(name).includes(value);
  return element('button', {type: 'button', 'aria-pressed': String(chosen), onclick: () => choose(name, value, !chosen)},
    element('span', {}, label), element('span', {class: 'count'}, count.toLocaleString('en-GB')));
}

function choose(name, value, on) {
  const query = parameters();
  const others = query.getAll(name).filter((known) => known !== value);
  query.delete(name);
  [...others, ...(on ? [value] : [])].forEach((known) => query.append(name, known));
  go(query);
}

function set(values) {
  const query = parameters();
  for (const [name, value] of Object.entries(values)) {
    query.delete(name);
    if (value != null) {
      query.set(name, value);
    }
  }
  go(query);
}

function go(query) {
  history.pushState(null, '', query.size ? `/?${query}` : '/');
  show();
}

function fillForm(query) {
  for (const field of form.elements) {
    if (field.name) {
      field.value = query.get(field.name) ?? '';
    }
  }
  const fields = new Set([...form.elements].map((field) => field.name));
  const seen = new Set();
  const chips = [...query].filter(([name]) => !fields.has(name) || seen.has(name) || !seen.add(name));
  document.getElementById('chosen').replaceChildren(...chips.map(([name, value]) =>
    element('button', {class: 'quiet', type: 'button', onclick: () => choose(name, value, false), 'aria-label': `Remove ${name} ${value}`},
      `${name}: ${value} ×`)));
}

function drawMistakes({problem, message}, query) {
  const faults = problem?.errors ?? [];
  document.getElementById('explanation').textContent = '';
  document.getElementById('overview').replaceChildren();
  document.getElementById('take').hidden = true;
  results.replaceChildren();
  document.getElementById('mistakes').replaceChildren(...(faults.length
    ? faults.flatMap((fault) => [element('p', {}, sentence(fault.message)), place(fault, query)])
    : [element('p', {}, problem ? sentence(message) : 'The search cannot be reached just now.')]));
}

function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[?.!]$/.test(words) ? '' : '.');
}

/** The text with its mistake underlined, and a way to put it right. */
function place({parameter, position, length, suggestion}, query) {
  const text = query.get(parameter);
  if (!text || length === 0) {
    return '';
  }
  const [before, wrong, behind] = [text.slice(0, position), text.slice(position, position + length), text.slice(position + length)];
  const correct = () => {
    const corrected = parameters();
    corrected.set(parameter, before + suggestion + behind);
    go(corrected);
  };
  return element('p', {}, element('code', {}, before, element('u', {}, wrong), behind), ' ',
    suggestion && element('button', {class: 'quiet', type: 'button', onclick: correct}, `Use ${suggestion}`));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = parameters();
  for (const [name, value] of new FormData(form)) {
    const others = query.getAll(name).slice(1);
    query.delete(name);
    [value, ...others].filter((known) => known.trim() !== '').forEach((known) => query.append(name, known));
  }
  if (!query.has('region')) {
    query.delete('role');
  }
  go(query);
});
if (!matchMedia('(min-width: 46.01rem)').matches) {
  document.querySelectorAll('details.fold').forEach((fold) => fold.removeAttribute('open'));
}
suggestions(document.getElementById('q'), ask);
addEventListener('popstate', () => show());
show();
