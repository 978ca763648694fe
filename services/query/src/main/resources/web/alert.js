// The way to an alert is shown only where it leads somewhere: installations may run without alerts.
const ANSWERED = 'alerts-answer';

async function answers(address) {
  const known = sessionStorage.getItem(ANSWERED);
  if (known) {
    return known === 'yes';
  }
  const answer = await fetch(new URL(address).pathname, {method: 'HEAD'}).catch(() => null);
  const yes = Boolean(answer?.ok);
  sessionStorage.setItem(ANSWERED, yes ? 'yes' : 'no');
  return yes;
}

/** @param link the way to an alert, hidden until now; null when there is nothing to be told of */
export async function offerAlert(link) {
  if (link?.hidden && await answers(link.href)) {
    link.hidden = false;
  }
}
