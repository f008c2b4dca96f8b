/** Where the reader is. Searches and items are addresses, so that they can be kept and sent. */
export type ReaderRoute =
  | { view: 'home'; query: string }
  | { view: 'meeting'; meetingId: string; itemKey: string | null };

/** The route of an address's fragment; anything not understood is the home view. */
export function readRoute(hash: string): ReaderRoute {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const meetingId = parameters.get('meeting');
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
  } else if (route.query) parameters.set('q', route.query);
  return `#${parameters}`;
}
