// Suggests themes, places and names for the word that is being typed (the ARIA combobox pattern).

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

async function ask(path) {
  const answer = await fetch(path, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.json();
}

const PAUSE = 150;
const KINDS = {theme: 'theme', region: 'place', fund: 'fund', organisation: 'organisation', publisher: 'publisher'};

/** The word before the cursor, unless it is inside quotes or already a condition. */
function wordAt(text, cursor) {
  const before = text.slice(0, cursor);
  const word = before.match(/[\p{L}\p{N}'’-]{2,}$/u)?.[0] ?? '';
  const quoted = (before.match(/"/g) ?? []).length % 2 === 1;
  const field = /[:<>=.][\p{L}\p{N}'’-]*$/u.test(before);
  return quoted || field ? null : word && {word, start: cursor - word.length, end: cursor};
}

/** @param input the search field */
export function suggestions(input) {
  if (input.getAttribute('role') === 'combobox') {
    return;
  }
  const list = element('ul', {id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: ''});
  const said = element('p', {class: 'hidden', role: 'status'});
  Object.entries({role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list'})
    .forEach(([name, value]) => input.setAttribute(name, value));
  input.parentElement.append(list, said);
  let timer;
  let turn = 0;
  let active = -1;

  const options = () => [...list.children];

  function close() {
    turn++;
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    active = (index + options().length) % options().length;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    input.setAttribute('aria-activedescendant', options()[active].id);
    options()[active].scrollIntoView({block: 'nearest'});
  }

  function take(item, {start, end}) {
    input.value = `${input.value.slice(0, start)}${item.query} ${input.value.slice(end).trimStart()}`;
    const cursor = start + item.query.length + 1;
    input.setSelectionRange(cursor, cursor);
    input.focus();
    close();
  }

  async function look() {
    const typed = wordAt(input.value, input.selectionStart);
    if (!typed) {
      close();
      return;
    }
    const asked = ++turn;
    try {
      const {items} = await ask(`/api/suggest?${new URLSearchParams({q: typed.word})}`);
      if (asked === turn) {
        show(items, typed);
      }
    } catch {
      close();
    }
  }

  function show(items, typed) {
    list.replaceChildren(...items.map((item, index) => {
      const option = element('li', {id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false'},
        item.label, ' ', element('small', {}, KINDS[item.kind] ?? item.kind));
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        take(item, typed);
      });
      option.take = () => take(item, typed);
      return option;
    }));
    active = -1;
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    said.textContent = items.length === 0 ? '' : `${items.length} ${items.length === 1 ? 'suggestion' : 'suggestions'}`;
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      options()[active].take();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
}
