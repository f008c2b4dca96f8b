import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import type { Search } from '../hooks/useSearch.ts';
import { useWords } from '../i18n/words.ts';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { Answer, SearchView } from './answer.ts';
import { FacetList } from './FacetList.tsx';
import { HitList } from './HitList.tsx';
import { SearchNotes } from './SearchNotes.tsx';
import { SearchTools } from './SearchTools.tsx';

export interface SearchPaneProps {
  search: Search;
  /** As it stands in the field: ahead of what is shown. */
  query: string;
  view: SearchView;
  list: RefObject<HTMLUListElement | null>;
  /** False while something else is shown in its place. */
  shown: boolean;
  onQuery: (query: string) => void;
  onView: (view: SearchView) => void;
  onOpen: (hit: SearchHit) => void;
  onRead?: ((hit: SearchHit) => void) | undefined;
  bookmarks: Bookmarks;
  /** Back up to the field. */
  onLeaveTop: () => void;
  /** As `SearchNotes`. */
  emptyHelp?: string | undefined;
}

/** Long enough that only what one stops at is read aloud. */
const QUIET_MS = 800;

/** Told with the first hits or not at all: a number that turns up when one has scrolled far enough says nothing. */
const meetingsOf = ({ result: { hits, total } }: Answer): number | null =>
  hits.length === total ? new Set(hits.map((hit) => hit.meetingId)).size : null;

/** The answer to what is typed, as far as it has come. */
export function SearchPane(props: SearchPaneProps) {
  const { search, query, onQuery, onLeaveTop } = props;
  const { answer } = search;
  const words = useWords();
  const [refining, setRefining] = useState(false);
  const facets = useId();
  const found = answer ? words.results.found(answer.hits.length, meetingsOf(answer)) : '';
  const none = answer?.hits.length === 0;
  const said = useDebounced(answer && `${answer.query} ${found}`, QUIET_MS);
  const isSaid = answer && said === `${answer.query} ${found}`;
  const ask = (next: string) => {
    onQuery(next);
    onLeaveTop();
  };
  return (
    <section class="search-pane" aria-label={words.search}>
      <div class={`search-head ${none ? 'sr-only' : ''}`}>
        <p class="found">{found}</p>
        {answer && !none && (
          <SearchTools
            view={props.view}
            query={answer.query}
            onView={props.onView}
            refine={{ open: refining, id: facets, onToggle: () => setRefining(!refining) }}
          />
        )}
      </div>
      {answer?.facets && (
        <div class="facets" id={facets} data-open={refining}>
          <FacetList facets={answer.facets} query={query} onQuery={onQuery} />
        </div>
      )}
      <div class="search-body">
        {search.error && <Problem code={search.error} onRetry={search.reload} />}
        {!answer && !search.error && <Skeleton />}
        {answer && <SearchNotes answer={answer} onQuery={ask} emptyHelp={props.emptyHelp} />}
        {answer && answer.hits.length > 0 && <HitList {...props} answer={answer} need={search.need} />}
      </div>
      <p class="sr-only" role="status">
        {isSaid ? words.results.announced(found) : ''}
      </p>
    </section>
  );
}
