// Bars that are links: one of a row is in the tab order and the arrow keys lead to the others; with Shift they mark a range,
// which Enter chooses; a pointer marks one by dragging over it.

/**
 * @param drawing the bars
 * @param choose called with the first and the last value of a range, null where it is open, and what its holder knows
 */
export function brush(drawing, choose) {
  if (!drawing || drawing.dataset.brush) {
    return;
  }
  drawing.dataset.brush = 'ready';
  const bars = [...drawing.querySelectorAll('a')];
  let anchor = -1;
  let reached = -1;
  let dragged = false;
  bars.forEach((bar, at) => bar.setAttribute('tabindex', at === 0 ? '0' : '-1'));

  function mark() {
    const [low, high] = [Math.min(anchor, reached), Math.max(anchor, reached)];
    bars.forEach((bar, at) => bar.classList.toggle('brushed', anchor >= 0 && at >= low && at <= high));
  }

  function done() {
    const [low, high] = [Math.min(anchor, reached), Math.max(anchor, reached)];
    choose(bars[low].dataset.from || null, bars[high].dataset.to || null, drawing.parentElement.dataset);
  }

  function clear() {
    anchor = -1;
    mark();
  }

  const under = ({clientX}) => {
    const {left, width} = drawing.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor((clientX - left) / width * bars.length)));
  };

  drawing.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType !== 'touch') {
      anchor = reached = under(event);
      dragged = false;
    }
  });
  drawing.addEventListener('pointermove', (event) => {
    if (anchor >= 0 && event.buttons === 1) {
      reached = under(event);
      dragged ||= reached !== anchor;
      mark();
    }
  });
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
  drawing.addEventListener('click', (event) => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
      done();
    }
  }, true);
  drawing.addEventListener('pointerleave', (event) => {
    if (event.buttons === 0) {
      clear();
    }
  });
  document.addEventListener('pointerup', (event) => {
    if (anchor >= 0 && dragged && !drawing.contains(event.target)) {
      dragged = false;
      done();
    }
  });
  drawing.addEventListener('keydown', (event) => {
    const at = bars.indexOf(document.activeElement);
    const next = at + ({ArrowRight: 1, ArrowLeft: -1}[event.key] ?? 0);
    if (event.key === 'Enter' && anchor >= 0 && anchor !== reached) {
      event.preventDefault();
      done();
    } else if (event.key === 'Escape') {
      clear();
    } else if (next !== at && bars[next]) {
      event.preventDefault();
      anchor = event.shiftKey ? (anchor < 0 ? at : anchor) : -1;
      reached = next;
      mark();
      bars.forEach((bar, place) => bar.setAttribute('tabindex', place === next ? '0' : '-1'));
      bars[next].focus();
    }
  });
}
