import { FOLLOWED_LISTS, type FollowedList } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';

/**
 * Where the reader is. Without `sort` and `flat` a search is by relevance, and grouped by meeting. Searches, items, readings and batches are addresses, so that they can be kept and come back to. */
export type ReaderRoute =
  | { view: 'home'; query: string; sort?: 'date'; flat?: true }
  | { view: 'meeting'; meetingId: string; itemKey: string | null }
  /** A document to fetch and read; its reading takes its place. */
  | { view: 'document'; address: string }
  /** A document being read; the meeting takes its place when it is in. */
  | { view: 'reading'; id: string }
  | { view: 'batch'; id: string }
  /** The sites Sagsspor may know; `host` is one to begin with. */
  | { view: 'sites'; host: string | null }
  | { view: 'settings' }
  | { view: 'keeping' }
  /** The meetings of a year, or of this one (null). */
  | { view: 'year'; year: number | null }
  | { view: 'health' }
  | { view: 'briefings' }
  /** A briefing; `print`: as it is printed. */
  | { view: 'briefing'; id: string; print?: true }
  | FollowedRoute;

/** Views of what is followed: lists that are an address each, a case, and a meeting among its neighbours. */
export type FollowedRoute =
  | { view: FollowedList }
  | { view: 'case'; id: string }
  | { view: 'follow-up'; meetingId: string };

export const isFollowed = (route: ReaderRoute): route is FollowedRoute =>
  route.view === 'case' || route.view === 'follow-up' || FOLLOWED_LISTS.some((list) => list === route.view);

/** Views that lead on by themselves are no place to come back to: Back would only lead forward again. */
export const isPassing = ({ view }: ReaderRoute): boolean => view === 'document' || view === 'reading';

/** The route of an address's fragment; anything not understood is the home view. */
export function readRoute(hash: string): ReaderRoute {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const meetingId = parameters.get('meeting');
  const address = webAddress(parameters.get('document'));
  const reading = parameters.get('reading');
  const batch = parameters.get('batch');
  const sites = parameters.get('sites');
  if (address) return { view: 'document', address };
  if (reading) return { view: 'reading', id: reading };
  if (batch) return { view: 'batch', id: batch };
  if (parameters.has('settings')) return { view: 'settings' };
  if (parameters.has('keeping')) return { view: 'keeping' };
  if (parameters.has('health')) return { view: 'health' };
  const year = parameters.get('year');
  if (year !== null) return { view: 'year', year: /^[12]\d{3}$/.test(year) ? Number(year) : null };
  if (sites !== null) return { view: 'sites', host: sites || null };
  const caseId = parameters.get('case');
  const followUp = parameters.get('follow-up');
  const briefing = parameters.get('briefing');
  if (briefing)
    return { view: 'briefing', id: briefing, ...(parameters.get('print') === '1' && { print: true }) };
  if (parameters.has('briefings')) return { view: 'briefings' };
  const list = FOLLOWED_LISTS.find((name) => parameters.has(name));
  if (caseId) return { view: 'case', id: caseId };
  if (followUp) return { view: 'follow-up', meetingId: followUp };
  if (list) return { view: list };
  return meetingId
    ? { view: 'meeting', meetingId, itemKey: parameters.get('item') }
    : {
        view: 'home',
        query: parameters.get('q') ?? '',
        ...(parameters.get('sort') === 'date' && { sort: 'date' }),
        ...(parameters.get('flat') === '1' && { flat: true }),
      };
}

/** The fragment of a route, with `#`: `#meeting=kkr-hovedstaden%2F2025-09-02&item=…`, `#q=klima&sort=date&flat=1`, `#batch=…`, `#sites=`, `#settings=`, `#case=…`, `#deadlines=`. */
export function writeRoute(route: ReaderRoute): string {
  const parameters = new URLSearchParams();
  switch (route.view) {
    case 'meeting':
      parameters.set('meeting', route.meetingId);
      if (route.itemKey) parameters.set('item', route.itemKey);
      break;
    case 'document':
      parameters.set('document', route.address);
      break;
    case 'reading':
    case 'batch':
    case 'case':
      parameters.set(route.view, route.id);
      break;
    case 'follow-up':
      parameters.set(route.view, route.meetingId);
      break;
    case 'briefing':
      parameters.set('briefing', route.id);
      if (route.print) parameters.set('print', '1');
      break;
    case 'briefings':
    case 'cases':
    case 'deadlines':
    case 'news':
    case 'bookmarks':
    case 'fora':
    case 'settings':
    case 'keeping':
    case 'health':
      parameters.set(route.view, '');
      break;
    case 'year':
      parameters.set('year', route.year === null ? '' : String(route.year));
      break;
    case 'sites':
      parameters.set('sites', route.host ?? '');
      break;
    case 'home':
      if (route.query) parameters.set('q', route.query);
      if (route.sort) parameters.set('sort', route.sort);
      if (route.flat) parameters.set('flat', '1');
  }
  return `#${parameters}`;
}
