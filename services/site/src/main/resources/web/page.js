// Makes pages livelier. Every page is whole without this: what happens here follows the same links and sends the same form.
import {guessZone, offerAlerts} from './alert.js';
import {brush} from './brush.js';
import {map} from './map.js';
import {reading} from './reading.js';
import {slider} from './slider.js';
import {suggestions} from './suggest.js';

const form = () => document.getElementById('search');

/** Fills fields in and searches. Null takes a field away. */
function search(values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form().elements[name] ?? form().appendChild(Object.assign(document.createElement('input'), {type: 'hidden', name}));
    field.value = value ?? '';
  }
  form().requestSubmit();
}

function enhance() {
  if (form()) {
    suggestions(document.getElementById('q'));
    slider(document.getElementById('amounts'), search);
    brush(document.querySelector('#timeline .bars'), (from, to) => search({from, to}));
    brush(document.querySelector('#amounts .bars'), (minAmount, maxAmount, {currency}) => search({minAmount, maxAmount, currency}));
    map(document.getElementById('map'));
  }
  reading(document.getElementById('text'));
  offerAlerts(document.querySelectorAll('[data-offered][hidden]'));
  guessZone(document.querySelector('[data-guess]'));
}

document.addEventListener('htmx:configRequest', ({detail: {parameters}}) => {
  for (const name of Object.keys(parameters)) {
    if (parameters[name] === '') {
      delete parameters[name];
    }
  }
});

document.addEventListener('htmx:afterSettle', ({detail}) => {
  enhance();
  if (detail.target.id !== 'more') {
    document.getElementById('said').textContent = document.getElementById('total')?.textContent
      ?? document.querySelector('.mistakes')?.textContent ?? '';
  }
});

// htmx follows links of HTML; those of drawings are followed here, by the same means.
document.addEventListener('click', (event) => {
  const link = event.target.closest('#page svg a');
  if (link && !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    const address = link.getAttribute('href');
    history.pushState({htmx: true}, '', address);
    htmx.ajax('GET', address, {target: '#page', select: '#page', swap: 'outerHTML'});
  }
});

// A select that narrows the search does so at once.
document.addEventListener('change', ({target}) => {
  if (target.matches('select[form="search"]')) {
    form().requestSubmit();
  }
});

enhance();
