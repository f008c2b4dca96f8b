import type { RefObject } from 'preact';
import type { SearchHit, SearchResult } from '@/lib/agenda/search-views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useRoving } from '../hooks/useRoving.ts';
import type { Search } from '../hooks/useSearch.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Runs } from '../ui/Runs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Star } from '../ui/Star.tsx';
import { NoHits } from './NoHits.tsx';

export interface SearchPaneProps {
  search: Search;
  list: RefObject<HTMLDivElement | null>;
  onQuery: (query: string) => void;
  onOpen: (hit: SearchHit) => void;
  onRead?: ((hit: SearchHit) => void) | undefined;
  bookmarks: Bookmarks;
  /** Back up to the field. */
  onLeaveTop: () => void;
}

/** Hits by meeting, meetings in the order of their best hit. */
function byMeeting(hits: readonly SearchHit[]): SearchHit[][] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.meetingId);
    if (group) group.push(hit);
    else groups.set(hit.meetingId, [hit]);
  }
  return [...groups.values()];
}

const marked = (hit: SearchHit) => ({ key: hit.itemKey, bookmarked: hit.bookmarked });
const toggle = (bookmarks: Bookmarks, hit: SearchHit) =>
  void bookmarks.set(hit.itemKey, !bookmarks.isOn(marked(hit)));

/** The answer to what is typed, as far as it has come. */
export function SearchPane(props: SearchPaneProps) {
  const { search, onQuery } = props;
  const words = useWords();
  const result = search.answer?.result;
  const meetings = new Set(result?.hits.map((hit) => hit.meetingId)).size;
  return (
    <section class="search-pane" aria-label={words.search}>
      <p class="soft small" role="status">
        {/* Of the hits not shown nobody knows the meetings. */}
        {result &&
          (result.total > result.hits.length
            ? words.searchMore(result.hits.length, result.total)
            : words.searchHits(result.total, meetings))}
      </p>
      {search.error && <Problem code={search.error} onRetry={search.reload} />}
      {!search.answer && !search.error && <Skeleton />}
      {search.answer && <NoHits {...search.answer} onQuery={onQuery} />}
      {result && <Hits {...props} result={result} />}
    </section>
  );
}

function Hits(props: SearchPaneProps & { result: SearchResult }) {
  const { result, list, onRead, bookmarks } = props;
  const groups = byMeeting(result.hits);
  const hits = groups.flat();
  const roving = useRoving(
    list,
    hits.map((hit) => hit.itemKey),
    props.onLeaveTop,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const itemKey = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const hit = hits.find((candidate) => candidate.itemKey === itemKey);
    const key = commandKey(event);
    if (!hit) return;
    if (key === 'b') toggle(bookmarks, hit);
    else if (key === 'o' && onRead) onRead(hit);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the rows inside
    <div ref={list} onKeyDown={onKeyDown} onFocusIn={roving.onFocusIn}>
      {groups.map((group) => (
        <HitGroup key={group[0]?.meetingId} {...props} group={group} tabIndexOf={roving.tabIndexOf} />
      ))}
    </div>
  );
}

function HitGroup(props: SearchPaneProps & { group: SearchHit[]; tabIndexOf: (key: string) => 0 | -1 }) {
  const { group, tabIndexOf, onOpen, bookmarks } = props;
  const words = useWords();
  const [first] = group;
  return (
    <section class="hits">
      {first && <h2>{meetingName(first, words)}</h2>}
      <ul>
        {group.map((hit) => (
          <li key={hit.itemKey} class="item" data-key={hit.itemKey}>
            <div class="item-line">
              <button
                type="button"
                class="item-row"
                data-row={hit.itemKey}
                tabIndex={tabIndexOf(hit.itemKey)}
                onClick={() => onOpen(hit)}
              >
                <span class="item-number">{hit.number}</span>
                <span class="item-text">
                  <span class="item-title" lang="da">
                    <Runs runs={hit.title} />
                  </span>
                  {hit.snippet.length > 0 && (
                    <span class="snippet" lang="da">
                      <Runs runs={hit.snippet} />
                    </span>
                  )}
                  {hit.recommendedActions.length > 0 && (
                    <span class="meta">
                      {hit.recommendedActions.map((action) => (
                        <ActionBadge key={action} action={action} />
                      ))}
                    </span>
                  )}
                </span>
              </button>
              <span class="item-tools">
                <Star
                  title={`${hit.number ?? ''} ${hit.title.map((run) => run.text).join('')}`.trim()}
                  on={bookmarks.isOn(marked(hit))}
                  tabIndex={tabIndexOf(hit.itemKey)}
                  onToggle={() => toggle(bookmarks, hit)}
                />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
