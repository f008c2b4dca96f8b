import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { SaveSearch } from '../following/SaveSearch.tsx';
import { keepSearch } from '../hooks/keep-search.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useSearch } from '../hooks/useSearch.ts';
import { useWhenAnswered } from '../hooks/useWhenAnswered.ts';
import { BEST_BY_MEETING } from '../search/answer.ts';
import { focusHits } from '../search/HitList.tsx';
import { SearchPane } from '../search/SearchPane.tsx';
import type { SearchFieldProps } from '../ui/SearchField.tsx';
import { TopBar, type TopBarProps } from './TopBar.tsx';
import type { SidebarProps } from './types.ts';

export interface SearchAreaProps extends Pick<SidebarProps, 'client' | 'host'> {
  version: number;
  field: RefObject<HTMLInputElement | null>;
  /** What stands in the bar beside the field. */
  bar: Omit<TopBarProps, keyof SearchFieldProps>;
  bookmarks: Bookmarks;
  /** To be searched for; a new object asks anew. */
  wanted: { query: string } | null;
  /** Told when something else is searched for. */
  onQuery: () => void;
  onOpen: (hit: SearchHit) => void;
  /** To the list of the searches that are followed. */
  onFollowed: () => void;
  onWritten: () => void;
  /** What lies over everything else, if anything does. */
  over: ComponentChildren;
  /** What is shown while nothing is searched for. */
  children: ComponentChildren;
}

/**
 * The search field, and below it what it found, or what else there is. What is typed is known here and no further up, so that
 * a letter draws the hits anew and nothing else.
 */
export function SearchArea(props: SearchAreaProps) {
  const { client, host, field, version, bookmarks, wanted, over } = props;
  const [query, setQuery] = useState('');
  const [view, setView] = useState(BEST_BY_MEETING);
  const search = useSearch(client, query, version, view);
  const hits = useRef<HTMLUListElement>(null);
  const result = search.answer?.result;
  const covered = over !== null;
  const searching = query.trim() !== '';
  // Over a page the page has its main part already; in the side panel this is it.
  const Main = host.close ? 'div' : 'main';

  // Before anything is drawn: what leads elsewhere shows no hits on the way.
  useLayoutEffect(() => {
    if (wanted) setQuery(wanted.query);
  }, [wanted]);
  // New hits are the reason to forget; they are not themselves read.
  useEffect(() => bookmarks.settle(), [bookmarks.settle, result]);

  const changeQuery = (next: string) => {
    search.begin(next);
    setQuery(next);
    props.onQuery();
  };
  const open = (hit: SearchHit) => {
    keepSearch(client, query);
    props.onOpen(hit);
  };
  const openFirst = useWhenAnswered(query.trim(), search.answer?.query, () => {
    const first = result?.hits[0];
    if (first) open(first);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandKey(event) === '/') field.current?.focus();
    else if (event.key === 'Escape' && query && !covered) changeQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="sidebar-rows" onKeyDown={onKeyDown}>
      <TopBar
        {...props.bar}
        client={client}
        field={field}
        query={query}
        onQuery={changeQuery}
        onEnter={(where) => (where === 'list' ? focusHits(hits.current) : openFirst())}
      />
      <Main class="scroll" tabIndex={-1} data-rest>
        {over}
        {searching && (
          <div hidden={covered}>
            <SaveSearch
              client={client}
              query={query}
              version={version}
              onWritten={props.onWritten}
              onShow={props.onFollowed}
            />
            <SearchPane
              search={search}
              query={query}
              view={view}
              list={hits}
              shown={!covered}
              onQuery={changeQuery}
              onView={setView}
              onOpen={open}
              onRead={(hit) => {
                keepSearch(client, query);
                host.openReader({ meetingId: hit.meetingId, itemKey: hit.itemKey });
              }}
              bookmarks={bookmarks}
              onLeaveTop={() => field.current?.focus()}
            />
          </div>
        )}
        {/* Hidden, not gone: one comes back to the same tab, open rows and focus. */}
        <div hidden={covered || searching}>{props.children}</div>
      </Main>
    </div>
  );
}
