// Builds elements; text is only ever set as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value != null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter((child) => child != null && child !== false));
  return made;
}

/** Only web addresses become links; anything else a source may send does not. */
export function webAddress(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : null;
}

/** A text with some of its stretches marked; offsets are UTF-16 code units, as in JavaScript. */
export function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const {start, end} of [...marks].sort((a, b) => a.start - b.start)) {
    if (start >= at) {
      parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
      at = end;
    }
  }
  parts.push(text.slice(at));
  return parts;
}

export function money(figure, currency, exact = false) {
  const digits = exact ? {} : {notation: 'compact', maximumFractionDigits: 2};
  return new Intl.NumberFormat('en-GB', {style: 'currency', currency, minimumFractionDigits: 0, ...digits}).format(figure);
}

export function day(text) {
  const date = new Date(text.length === 10 ? `${text}T00:00:00Z` : text);
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}).format(date);
}
