// Ways to alerts are shown only where they lead somewhere: installations may run without alerts.
const ANSWERED = 'alerts-answer';

async function answers(address) {
  if (sessionStorage.getItem(ANSWERED)) {
    return true;
  }
  const answer = await fetch(new URL(address).pathname, {method: 'HEAD'}).catch(() => null);
  if (answer?.ok) {
    sessionStorage.setItem(ANSWERED, 'yes');
  }
  return Boolean(answer?.ok);
}

/** @param links ways to alerts, hidden until now */
export async function offerAlerts(links) {
  const [first] = links;
  if (first && await answers(first.href)) {
    links.forEach((link) => {
      link.hidden = false;
    });
  }
}

/** @param zone the field for the time zone, which is filled in while nobody has; null on other pages */
export function guessZone(zone) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && here && zone.value === 'UTC') {
    zone.value = here;
    zone.removeAttribute('data-guess');
  }
}
