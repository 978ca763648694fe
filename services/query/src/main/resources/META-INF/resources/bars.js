// Bars over time and over sums. One bar of a row is in the tab order; the arrow keys lead to the others.
import {day, element, money} from './elements.js';

function row(label, bars, most, describe, choose) {
  const buttons = bars.map((bar, index) => {
    const made = element('button', {
      type: 'button', class: 'bar', tabindex: index === 0 ? '0' : '-1', 'aria-label': describe(bar), title: describe(bar),
      onclick: () => choose(bar)}, element('span', {}));
    made.firstChild.style.setProperty('--share', bar.count === 0 ? 0 : Math.max(.04, bar.count / most));
    return made;
  });
  const group = element('div', {class: 'bars', role: 'group', 'aria-label': label}, buttons);
  group.addEventListener('keydown', (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const next = buttons[buttons.indexOf(document.activeElement) + step];
    if (step && next) {
      event.preventDefault();
      buttons.forEach((button) => button.setAttribute('tabindex', button === next ? '0' : '-1'));
      next.focus();
    }
  });
  return group;
}

const count = (number) => `${number.toLocaleString('en-GB')} ${number === 1 ? 'announcement' : 'announcements'}`;

/** @param choose called with the first and last day of a bar */
export function timeline(bars, choose) {
  if (bars.length < 2) {
    return null;
  }
  const most = Math.max(...bars.map((bar) => bar.count));
  const span = (bar) => bar.from === bar.to ? day(bar.from) : `${day(bar.from)} to ${day(bar.to)}`;
  return element('figure', {class: 'chart'},
    element('figcaption', {}, 'When'),
    row('Announcements over time', bars, most, (bar) => `${span(bar)}: ${count(bar.count)}`, (bar) => choose(bar.from, bar.to)),
    element('p', {class: 'ends'}, element('span', {}, day(bars[0].from)), element('span', {}, day(bars.at(-1).to))));
}

const open = (bar) => bar.below == null
  ? `${money(bar.from, bar.currency)} and more`
  : `${money(bar.from, bar.currency)} to ${money(bar.below, bar.currency)}`;

/**
 * @param asked the least and greatest sum that are asked for, in whole units, NaN where nothing is
 * @param choose called with the least and the greatest sum, null where that end is open
 */
export function sums(bars, asked, choose) {
  if (bars.length === 0) {
    return null;
  }
  const most = Math.max(...bars.map((bar) => bar.count));
  const ends = [...bars.map((bar) => bar.from), bars.at(-1).below].filter((end) => end != null);
  const at = (figure, otherwise) => {
    const found = ends.findIndex((end) => end >= figure);
    return Number.isNaN(figure) || found < 0 ? otherwise : found;
  };
  const {currency} = bars[0];
  const [least, greatest] = [slider('At least', at(asked.least, 0)), slider('At most', at(asked.greatest, ends.length - 1))];

  function slider(label, value) {
    const output = element('output', {}, money(ends[value], currency));
    const input = element('input', {type: 'range', min: 0, max: ends.length - 1, step: 1, value, 'aria-valuetext': money(ends[value], currency)});
    input.addEventListener('input', () => {
      output.textContent = money(ends[input.value], currency);
      input.setAttribute('aria-valuetext', output.textContent);
    });
    input.addEventListener('change', () => {
      const [low, high] = [least, greatest].map((one) => Number(one.querySelector('input').value)).sort((a, b) => a - b);
      choose(low === 0 ? null : ends[low], high === ends.length - 1 ? null : ends[high]);
    });
    return element('label', {}, element('span', {}, label, ' ', output), input);
  }

  return element('figure', {class: 'chart'},
    element('figcaption', {}, `How much (${currency})`),
    row(`Announcements by sum in ${currency}`, bars, most,
      (bar) => `${open(bar)}: ${count(bar.count)}, ${bar.lines} ${bar.lines === 1 ? 'line' : 'lines'}`,
      (bar) => choose(bar.from, bar.below)),
    element('div', {class: 'sliders'}, least, greatest));
}
