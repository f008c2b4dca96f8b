import { useEffect, useRef, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useSearch } from '../hooks/useSearch.ts';
import { BEST_BY_MEETING, type SearchView } from '../search/answer.ts';
import type { ReaderRoute } from './route.ts';

/** Long enough that a search being typed is one address, not one for each letter. */
const ADDRESS_MS = 400;

/** Has a search only been typed on, or shortened? */
const isSameSearch = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));

/** The search that is typed, answered, and kept in the address: what comes back by Back is what was seen. */
export function useAddressedSearch(
  client: SagssporClient,
  version: number,
  route: ReaderRoute,
  navigate: (to: ReaderRoute, replaces?: boolean) => void,
) {
  const isMeeting = 'meetingId' in route;
  const asked = route.view === 'home' ? route.query : '';
  const [query, setQuery] = useState(asked);
  /** The search last put into the address: its echo must not overwrite what was typed since. */
  const sent = useRef(asked);
  /** The search in the address was typed just now: what it goes on to takes its place. */
  const isFresh = useRef(false);
  useEffect(() => {
    if (asked !== sent.current) isFresh.current = false;
    if (isMeeting || asked !== sent.current) setQuery(asked);
    sent.current = asked;
  }, [asked, isMeeting]);
  const view: SearchView =
    route.view === 'home' ? { sort: route.sort ?? 'relevance', grouped: !route.flat } : BEST_BY_MEETING;
  const search = useSearch(client, query, version, view);
  const rested = useDebounced(query.trim(), ADDRESS_MS);
  const showAs = ({ sort, grouped }: SearchView, wanted = query.trim(), replaces = false) => {
    sent.current = wanted;
    navigate(
      {
        ...{ view: 'home', query: wanted },
        ...(sort === 'date' && { sort }),
        ...(!grouped && { flat: true }),
      },
      replaces,
    );
  };
  const latest = useRef({ asked, view, showAs });
  latest.current = { asked, view, showAs };
  useEffect(() => {
    const { asked, view, showAs } = latest.current;
    if (rested === asked) return;
    showAs(view, rested, isFresh.current && isSameSearch(asked, rested));
    isFresh.current = true;
  }, [rested]);
  /** What was typed may not be an address yet: one comes back to what one saw. */
  const settle = () => {
    if (query.trim() && query.trim() !== asked) showAs(view);
  };
  return { query, setQuery, view, search, showAs, settle };
}
