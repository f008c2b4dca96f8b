import type { Seen } from '../../../scripts/lib/site-server.ts';

/** What browsers ask for on their own account, whatever they show. The build names none of these (see network.test.ts). */
export const BROWSERS_OWN = [
  'accounts.google.com',
  'clients2.google.com',
  'clients2.googleusercontent.com',
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'content-signature-2.cdn.mozilla.net',
  'detectportal.firefox.com',
  'location.services.mozilla.com',
  'push.services.mozilla.com',
  'aus5.mozilla.org',
];

/** Requests that nobody asked for: each journey ends by finding none. */
export function strayRequests(seen: readonly Seen[]): string[] {
  return seen
    .filter(({ status, host }) => status === 502 && !BROWSERS_OWN.includes(host.replace(/:\d+$/, '')))
    .map(({ host }) => host);
}
