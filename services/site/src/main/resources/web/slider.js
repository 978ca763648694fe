// A slider with two handles over the bars of sums: two fields of the browser's own, so that keyboard and touch work as ever.

/**
 * @param amounts the element that holds the bars and knows the stops
 * @param search called with the fields to fill in
 */
export function slider(amounts, search) {
  if (!amounts || amounts.querySelector('.slider')) {
    return;
  }
  const {currency, stops, words, least, greatest} = amounts.dataset;
  const [figures, labels] = [stops.split(' '), words.split('|')];
  const last = figures.length - 1;
  const track = document.createElement('div');
  const picked = document.createElement('p');
  track.className = 'slider';
  picked.className = 'picked';
  const handles = [handle('At least', least), handle('At most', greatest)];
  track.append(...handles);
  amounts.append(track, picked);
  tell();

  function handle(label, value) {
    const made = Object.assign(document.createElement('input'), {type: 'range', min: 0, max: last, step: 1, value});
    made.setAttribute('aria-label', `${label}, in ${currency}`);
    made.addEventListener('input', () => keepApart(made));
    made.addEventListener('change', choose);
    return made;
  }

  /** A handle pushes the other along rather than passing it. */
  function keepApart(moved) {
    const [low, high] = handles.map((one) => Number(one.value));
    if (moved === handles[0] && low >= high) {
      handles[1].value = Math.min(last, low + 1);
      handles[0].value = Number(handles[1].value) - 1;
    } else if (moved === handles[1] && high <= low) {
      handles[0].value = Math.max(0, high - 1);
      handles[1].value = Number(handles[0].value) + 1;
    }
    tell();
  }

  function tell() {
    const [low, high] = handles.map((one) => Number(one.value));
    handles[0].setAttribute('aria-valuetext', low === 0 ? 'any' : labels[low]);
    handles[1].setAttribute('aria-valuetext', high === last ? 'any' : labels[high]);
    picked.textContent = low === 0 && high === last ? 'Any sum'
      : low === 0 ? `Up to ${labels[high]}`
        : high === last ? `${labels[low]} and more` : `${labels[low]} to ${labels[high]}`;
  }

  function choose() {
    const [low, high] = handles.map((one) => Number(one.value));
    search({minAmount: low === 0 ? null : figures[low], maxAmount: high === last ? null : figures[high], currency});
  }
}
