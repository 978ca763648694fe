// Draws what became of an announcement: its revisions, the newest first, each with what changed since the one before.
import {day, element, money} from './elements.js';

const KINDS = {created: 'First seen', corrected: 'Corrected', withdrawn: 'Withdrawn', reinstated: 'Reinstated', reprocessed: 'Read again'};
const FACTS = {publisher: 'Publisher', country: 'Country', language: 'Language', url: 'Address', publishedAt: 'Published', updatedAt: 'Changed by the source'};
const WHAT = {amount: 'sum', delta: 'new or old money', counted: 'whether it counts', regions: 'places'};
const SHOWN = 60;

/** A list of revisions that asks for what changed when somebody opens one. */
export async function revisions(id, ask) {
  const page = await ask(`/api/announcements/${id}/revisions?size=50`);
  const list = element('ol', {class: 'revisions', reversed: true, 'aria-label': 'Revisions'},
    page.items.map((item, place) => revision(id, item, ask, place === 0)));
  return element('div', {}, list, page.next && element('p', {class: 'where'}, 'Older revisions are left out here.'));
}

function revision(id, item, ask, first) {
  const number = Number(item.revision);
  const head = element('summary', {},
    element('strong', {}, KINDS[item.kind] ?? item.kind), ' ',
    element('time', {datetime: item.observedAt, title: item.observedAt}, moment(item.observedAt)),
    element('span', {class: 'where'}, ` · revision ${number}`));
  if (number === 1) {
    return element('li', {value: number}, element('div', {}, [...head.childNodes]));
  }
  const details = element('details', {}, head);
  const open = async () => {
    if (details.open && details.children.length === 1) {
      details.append(element('p', {class: 'where', role: 'status'}, 'Comparing …'));
      try {
        const diff = await ask(`/api/announcements/${id}/revisions/${number - 1}..${number}`);
        details.lastChild.replaceWith(changes(diff));
      } catch (failure) {
        details.lastChild.replaceWith(element('p', {class: 'where'}, failure.problem?.detail ?? 'It cannot be compared just now.'));
      }
    }
  };
  details.addEventListener('toggle', open);
  details.open = first;
  return element('li', {value: number}, details);
}

/** What changed, meaning first and then the words. */
function changes(diff) {
  const parts = [
    diff.standing && element('p', {}, diff.standing === 'withdrawn' ? 'The source took it back.' : 'The source put it back.'),
    facts(diff.facts), funding(diff.funding), readings(diff), text('Title', diff.title), text('Text', diff.body)];
  const said = parts.filter(Boolean);
  return element('div', {class: 'changes'},
    said.length ? said : element('p', {class: 'where'}, 'The words and what is read from them are the same.'),
    diff.coarse && element('p', {class: 'where'}, 'Some of it is too long to be compared word by word, and shown as a whole.'),
    diff.readAnew && element('p', {class: 'where'}, 'The two were read by different rules, so not every difference is the source’s.'));
}

function facts(found) {
  return found.length > 0 && element('dl', {class: 'facts'}, found.flatMap(({name, from, to}) => [
    element('dt', {}, FACTS[name] ?? name),
    element('dd', {}, from != null && element('del', {}, shown(name, from)), from != null && to != null && ' → ',
      to != null ? element('ins', {}, shown(name, to)) : ' (says nothing now)')]));
}

function shown(name, value) {
  return name === 'publishedAt' ? day(value) : name === 'updatedAt' ? moment(value) : value;
}

function funding({added, removed, changed}) {
  const rows = [
    ...changed.map(({from, to, what}) => element('li', {}, element('span', {class: 'tag'}, 'changed'), ' ',
      sum(from) === sum(to) ? element('span', {class: 'sum'}, sum(to))
        : [element('del', {class: 'sum'}, sum(from)), ' → ', element('ins', {class: 'sum'}, sum(to))],
      about(to), element('span', {class: 'where'}, ` · differs in ${what.map((name) => WHAT[name] ?? name).join(', ')}`))),
    ...added.map((line) => element('li', {}, element('span', {class: 'tag'}, 'new'), ' ', element('ins', {class: 'sum'}, sum(line)), about(line))),
    ...removed.map((line) => element('li', {}, element('span', {class: 'tag'}, 'gone'), ' ', element('del', {class: 'sum'}, sum(line)), about(line)))];
  return rows.length > 0 && element('section', {}, element('h3', {}, 'Money'), element('ul', {}, rows));
}

function sum(line) {
  return line.bound === 'range'
    ? `${money(line.min, line.currency)} to ${money(line.max, line.currency)}`
    : `${{'up-to': 'up to ', 'at-least': 'at least ', approx: 'about '}[line.bound] ?? ''}${money(line.value, line.currency)}`;
}

function about(line) {
  const said = [line.purpose, line.regionNames.length && `for ${line.regionNames.join(', ')}`, line.fund].filter(Boolean);
  return said.length > 0 && element('span', {class: 'where'}, ` · ${said.join(' · ')}`);
}

function readings({regions, themes}) {
  const chips = [
    ...themes.added.map(({label}) => chip('ins', label)), ...themes.removed.map(({label}) => chip('del', label)),
    ...regions.added.map(({name, role}) => chip('ins', `${name} (${role})`)),
    ...regions.removed.map(({name, role}) => chip('del', `${name} (${role})`)),
    ...regions.changed.map(({name, from, to}) => element('li', {}, `${name}: `, element('del', {}, from), ' → ', element('ins', {}, to)))];
  return chips.length > 0 && element('section', {}, element('h3', {}, 'Themes and places'), element('ul', {class: 'chips'}, chips));
}

function chip(kind, words) {
  return element('li', {}, element(kind, {}, words));
}

function text(title, hunks) {
  if (hunks.length === 0) {
    return null;
  }
  const more = hunks.slice(SHOWN);
  const rest = more.length > 0 && element('button', {class: 'quiet', type: 'button'}, `Show ${more.length} more`);
  if (rest) {
    rest.addEventListener('click', () => rest.replaceWith(...more.map(hunk)));
  }
  return element('section', {}, element('h3', {}, title), hunks.slice(0, SHOWN).map(hunk), rest);
}

function hunk({spans}) {
  const names = {equal: 'span', insert: 'ins', delete: 'del'};
  return element('p', {class: 'hunk'}, spans.map(({op, text: words}) => element(names[op], {}, words.replace(/\n$/, ''))));
}

function moment(text) {
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC'})
    .format(new Date(text));
}
