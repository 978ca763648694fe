// The page of an announcement: what was read and the words it was read from light each other up; sentences can be copied.

function light(fact) {
  document.querySelectorAll('.lit').forEach((one) => one.classList.remove('lit'));
  document.querySelectorAll(`[data-facts~="${CSS.escape(fact)}"], [data-fact="${CSS.escape(fact)}"]`)
    .forEach((one) => one.classList.add('lit'));
}

function copier(quotation) {
  const button = Object.assign(document.createElement('button'), {type: 'button', className: 'quiet copy', textContent: 'Copy with source'});
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(quotation.dataset.copied);
    button.textContent = 'Copied';
    document.getElementById('said').textContent = 'Quotation copied with its source';
  });
  return button;
}

/** @param text the element with the marked text, null on other pages */
export function reading(text) {
  if (!text || text.dataset.lively) {
    return;
  }
  text.dataset.lively = 'yes';
  document.querySelectorAll('[data-fact]').forEach((fact) => fact.addEventListener('click', ({target}) => {
    if (target.closest('a')) {
      light(fact.dataset.fact);
    }
  }));
  document.querySelectorAll('[data-facts]').forEach((span) => span.addEventListener('click', () => {
    const fact = span.getAttribute('href')?.slice(1) ?? span.dataset.facts.split(' ')[0];
    light(fact);
    document.getElementById(fact)?.scrollIntoView({block: 'nearest'});
  }));
  if (navigator.clipboard) {
    document.querySelectorAll('[data-copied]').forEach((quotation) => quotation.after(copier(quotation)));
  }
}
