// Draws one announcement: what it is about, where it lands, how much money is in it, and the words that say so.
import {day, element, marked, money, webAddress} from './elements.js';
import {revisions} from './revisions.js';

const BOUNDS = {'up-to': 'up to ', 'at-least': 'at least ', approx: 'about ', exact: '', range: ''};
const DELTAS = {additional: 'additional', total: 'a total', existing: 'announced before', part: 'share of another sum'};

export function announcement(item, ask) {
  const title = marked(item.title || 'Without a title', titleMarks(item));
  const snippets = (item.highlights ?? []).filter((found) => found.part === 'body');
  const body = element('div', {});
  const changed = element('div', {});
  const readWhole = (id) => ask(`/api/announcements/${id}`);
  const read = element('button', {class: 'quiet', type: 'button', 'aria-expanded': 'false'}, 'Read the text');
  read.addEventListener('click', () => toggle(item, read, body, readWhole));
  const address = webAddress(item.url);
  return element('article', {'data-id': item.id},
    element('p', {class: 'meta'}, ...meta(item)),
    element('h2', {}, address ? element('a', {href: address, rel: 'noopener noreferrer'}, ...title) : element('span', {}, ...title)),
    snippets.length
      ? snippets.map((found) => element('p', {}, '… ', ...marked(found.text, found.marks), ' …'))
      : element('p', {}, item.summary),
    chips(item),
    lines(item),
    element('div', {class: 'actions'}, read, item.revision > 1 && history(item, changed, ask)),
    body, changed);
}

function titleMarks(item) {
  const found = (item.highlights ?? []).filter((highlight) => highlight.part === 'title');
  return found.flatMap((highlight) =>
    highlight.marks.map(({start, end}) => ({start: start + highlight.start, end: end + highlight.start})));
}

function meta(item) {
  return [
    element('span', {}, item.publisher ?? item.source),
    item.publishedAt && element('time', {datetime: item.publishedAt}, day(item.publishedAt)),
    item.withdrawn && element('span', {class: 'badge'}, 'Withdrawn'),
    item.kind === 'corrected' && element('span', {class: 'badge'}, 'Corrected'),
    item.copyOf && element('span', {}, 'A copy'),
    item.copies > 0 && element('span', {}, item.copies === 1 ? '1 copy elsewhere' : `${item.copies} copies elsewhere`),
  ];
}

function chips(item) {
  const through = (item.through ?? []).map((group) => element('li', {}, element('small', {}, `found through ${group}`)));
  return element('ul', {class: 'chips', 'aria-label': 'Themes and places'},
    item.themes.map((theme) => element('li', {class: 'theme'}, theme.label)),
    item.regions.map((region) => element('li', {}, region.name, ' ', element('small', {}, region.role))),
    through);
}

function lines(item) {
  const unstated = (item.fundingWithoutAmount ?? []).map((money) => element('li', {},
    sentences(element('span', {}, element('span', {class: 'sum'}, 'Funding without an amount'), money.fund ? ` · ${money.fund}` : ''),
      money.sentences)));
  const stated = item.funding.map((line) => element('li', {class: (item.matchedLines ?? []).includes(line.id) ? 'match' : null},
    sentences(lineHead(line), line.sentences, (item.matchedLines ?? []).includes(line.id))));
  return stated.length + unstated.length > 0 && element('ul', {class: 'lines', 'aria-label': 'Funding'}, stated, unstated);
}

function lineHead(line) {
  const range = line.bound === 'range';
  const sum = range
    ? `${money(line.min, line.currency)} to ${money(line.max, line.currency)}`
    : BOUNDS[line.bound] + money(line.value, line.currency);
  const details = [line.purpose, line.regionNames.length ? `for ${line.regionNames.join(', ')}` : null, line.fund, line.period];
  return element('span', {},
    element('span', {class: 'sum', title: `${money(line.value, line.currency, true)} (${line.currency})`}, sum),
    DELTAS[line.delta] && element('span', {class: 'tag'}, DELTAS[line.delta]),
    element('span', {class: 'where'}, details.filter(Boolean).map((detail) => ` · ${detail}`)));
}

function sentences(head, said, open = false) {
  return element('details', {open},
    element('summary', {}, head),
    said.map((sentence) => element('blockquote', {}, ...marked(sentence.text, sentence.marks))));
}

function history(item, place, ask) {
  const button = element('button', {class: 'quiet', type: 'button', 'aria-expanded': 'false'}, 'What changed');
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    place.replaceChildren(...(open ? [] : [await revisions(item.id, ask)]));
  });
  return button;
}

async function toggle(item, button, body, readWhole) {
  if (button.getAttribute('aria-expanded') === 'true') {
    button.setAttribute('aria-expanded', 'false');
    button.textContent = 'Read the text';
    body.replaceChildren();
    return;
  }
  const whole = await readWhole(item.id);
  const sums = [...whole.funding, ...whole.fundingWithoutAmount].flatMap((line) => line.evidence);
  const marks = sums.filter((span) => span.part === 'body');
  body.replaceChildren(element('div', {class: 'whole'}, ...marked(whole.body, marks)));
  button.setAttribute('aria-expanded', 'true');
  button.textContent = 'Close the text';
}
