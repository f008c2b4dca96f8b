import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import type { Answer } from './answer.ts';
import { HitRow } from './HitRow.tsx';
import { useRows } from './useRows.ts';

export interface HitListProps {
  answer: Answer;
  list: RefObject<HTMLUListElement | null>;
  /** False while something else is shown in its place. */
  shown: boolean;
  need: (from: number, to: number) => void;
  onOpen: (hit: SearchHit) => void;
  onRead?: ((hit: SearchHit) => void) | undefined;
  bookmarks: Bookmarks;
  /** Back up to the field. */
  onLeaveTop: () => void;
}

/** Into the hits, where one last was. */
export const focusHits = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();

const marked = (hit: SearchHit) => ({ key: hit.itemKey, bookmarked: hit.bookmarked });

/** All hits, of which those in sight are drawn. One of them is reached by Tab, the others by arrows. */
export function HitList(props: HitListProps) {
  const { answer, list, shown, need, bookmarks, onRead } = props;
  const { hits, place, view } = answer;
  const words = useWords();
  const [, redraw] = useState(0);
  const count = hits.length;
  const active = Math.min(place.active, count - 1);
  const rows = useRows({
    ...{ list, count, sizes: place.sizes, shown },
    onScroll: (top) => {
      place.top = top;
    },
  });
  const { first, last, topOf, goTo } = rows;
  useEffect(() => need(first, last), [need, first, last, hits]);
  useStanding(list, answer, shown, goTo);

  const toggle = (hit: SearchHit) => void bookmarks.set(hit.itemKey, !bookmarks.isOn(marked(hit)));
  const open = (hit: SearchHit) => {
    place.left = true;
    props.onOpen(hit);
  };
  const reachable = (rank: number) => {
    if (rank === place.active) return;
    place.active = rank;
    redraw(rank);
  };
  const rankOf = (event: Event) => {
    const row = (event.target as Element).closest<HTMLElement>('li[data-rank]');
    return row ? Number(row.dataset.rank) : null;
  };

  const targetOf = (key: string, rank: number): number | undefined => {
    const there: Record<string, () => number> = {
      ArrowDown: () => rank + 1,
      ArrowUp: () => rank - 1,
      PageDown: () => rows.windowsFrom(rank, 1),
      PageUp: () => rows.windowsFrom(rank, -1),
      Home: () => 0,
      End: () => count - 1,
    };
    return there[key]?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const rank = rankOf(event);
    if (rank === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = targetOf(event.key, rank);
    const hit = hits[rank];
    const key = commandKey(event);
    if (to !== undefined && to < 0 && event.key === 'ArrowUp') props.onLeaveTop();
    else if (to !== undefined) {
      const there = Math.max(0, Math.min(to, count - 1));
      reachable(there);
      goTo(there);
    } else if (key === 'b' && hit) toggle(hit);
    else if (key === 'o' && hit && onRead) onRead(hit);
    else return;
    event.preventDefault();
  };

  const isFirst = (rank: number) =>
    view.grouped && hits[rank] !== undefined && hits[rank - 1]?.meetingId !== hits[rank]?.meetingId;
  /** Where the hits of the same meeting end, as far as they are drawn. */
  const endOf = (rank: number) => {
    let end = rank + 1;
    while (end <= last && hits[end]?.meetingId === hits[rank]?.meetingId) end++;
    return topOf(end);
  };
  const drawn = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (active < first) drawn.unshift(active);
  else if (active > last) drawn.push(active);
  return (
    <ul
      class="hit-list"
      ref={list}
      aria-label={words.results.label}
      style={{ height: `${topOf(count)}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => reachable(rankOf(event) ?? active)}
    >
      {drawn.map((rank) => {
        const hit = hits[rank];
        const begins = isFirst(rank);
        return (
          <HitRow
            key={rank}
            hit={hit}
            rank={rank}
            count={count}
            top={topOf(rank)}
            begins={begins}
            group={
              view.grouped && hit && (begins || rank === first)
                ? { name: meetingName(hit, words), height: endOf(rank) - topOf(rank) }
                : null
            }
            flat={!view.grouped}
            tabIndex={rank === active ? 0 : -1}
            bookmarked={hit !== undefined && bookmarks.isOn(marked(hit))}
            onOpen={open}
            onBookmark={toggle}
          />
        );
      })}
    </ul>
  );
}

/** Stands where one left: at the top of a new answer, and where one was in one come back to. */
function useStanding(
  list: RefObject<HTMLElement | null>,
  { place }: Answer,
  shown: boolean,
  goTo: (rank: number) => void,
): void {
  const go = useRef(goTo);
  go.current = goTo;
  useLayoutEffect(() => {
    if (!shown) return;
    list.current?.closest('[data-rest]')?.scrollTo?.({ top: place.top });
    if (place.left) go.current(place.active);
    place.left = false;
  }, [list, place, shown]);
}
