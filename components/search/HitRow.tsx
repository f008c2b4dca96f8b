import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { Runs } from '../ui/Runs.tsx';
import { Star } from '../ui/Star.tsx';

export interface HitRowProps {
  /** Undefined while it is being read: the row has its place, and may have focus. */
  hit: SearchHit | undefined;
  rank: number;
  /** All hits, drawn or not. */
  count: number;
  /** Its place in the list, px. */
  top: number;
  /** It is the first of its meeting. */
  begins: boolean;
  /** Heading of the hits from here on, and how far it goes along with them, px; null where another row has it. */
  group: { name: string; height: number } | null;
  /** Without headings each hit says where it belongs. */
  flat: boolean;
  tabIndex: 0 | -1;
  bookmarked: boolean;
  onOpen: (hit: SearchHit) => void;
  onBookmark: (hit: SearchHit) => void;
}

/** One hit, in its place among all. */
export function HitRow(props: HitRowProps) {
  const { hit, rank, count, top, begins, group, tabIndex } = props;
  const words = useWords();
  return (
    <li
      class="item hit"
      data-rank={rank}
      data-key={hit?.itemKey ?? ''}
      data-begins={begins || undefined}
      aria-setsize={count}
      aria-posinset={rank + 1}
      style={{ top: `${top}px` }}
    >
      {group && (
        <div class="hit-group" style={{ height: `${group.height}px` }}>
          <h2>{group.name}</h2>
        </div>
      )}
      <div class="item-line">
        <button
          type="button"
          class="item-row"
          data-row={rank}
          tabIndex={tabIndex}
          aria-busy={!hit}
          onClick={() => hit && props.onOpen(hit)}
        >
          <span class="item-number">{hit?.number}</span>
          {hit ? (
            <HitText hit={hit} flat={props.flat} />
          ) : (
            <span class="item-text">
              <span class="sr-only">{words.loading}</span>
              <span class="skeleton-row" />
            </span>
          )}
        </button>
        {hit && (
          <span class="item-tools">
            <Star
              title={`${hit.number ?? ''} ${hit.title.map((run) => run.text).join('')}`.trim()}
              on={props.bookmarked}
              tabIndex={tabIndex}
              onToggle={() => props.onBookmark(hit)}
            />
          </span>
        )}
      </div>
    </li>
  );
}

function HitText({ hit, flat }: { hit: SearchHit; flat: boolean }) {
  const words = useWords();
  return (
    <span class="item-text">
      <span class="item-title" lang="da">
        <Runs runs={hit.title} />
      </span>
      {flat && <span class="meta">{meetingName(hit, words)}</span>}
      {hit.snippet.length > 0 && (
        <span class="snippet" lang="da">
          <Runs runs={hit.snippet} />
        </span>
      )}
      {hit.recommendedActions.length + hit.missing.length > 0 && (
        <span class="meta">
          {hit.recommendedActions.map((action) => (
            <ActionBadge key={action} action={action} />
          ))}
          {hit.missing.length > 0 && <span class="missing">{words.results.missing(hit.missing)}</span>}
        </span>
      )}
    </span>
  );
}
