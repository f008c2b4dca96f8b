import { webAddress } from '../hooks/links.ts';

/** Where the reader is. Searches and items are addresses, so that they can be kept and sent. */
export type ReaderRoute =
  | { view: 'home'; query: string }
  | { view: 'meeting'; meetingId: string; itemKey: string | null }
  /** A document to fetch and read; the meeting takes its place when it is in. */
  | { view: 'document'; address: string };

/** The route of an address's fragment; anything not understood is the home view. */
export function readRoute(hash: string): ReaderRoute {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const meetingId = parameters.get('meeting');
  const address = webAddress(parameters.get('document'));
  if (address) return { view: 'document', address };
  return meetingId
    ? { view: 'meeting', meetingId, itemKey: parameters.get('item') }
    : { view: 'home', query: parameters.get('q') ?? '' };
}

/** The fragment of a route, with `#`: `#meeting=kkr-hovedstaden%2F2025-09-02&item=…`, `#q=klima`. */
export function writeRoute(route: ReaderRoute): string {
  const parameters = new URLSearchParams();
  if (route.view === 'meeting') {
    parameters.set('meeting', route.meetingId);
    if (route.itemKey) parameters.set('item', route.itemKey);
  } else if (route.view === 'document') parameters.set('document', route.address);
  else if (route.query) parameters.set('q', route.query);
  return `#${parameters}`;
}
