import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { drawnMore, FIRST, guessedHeight, STEP } from './draw-order.ts';
import type { LinkOf } from './item-marks.ts';
import { ReaderItem, type ReadingStyle } from './ReaderItem.tsx';
import type { WordActs } from './useWordActs.ts';

export interface MeetingItemsProps {
  meeting: MeetingView;
  style: ReadingStyle;
  linkOf: LinkOf;
  acts: WordActs;
  isBookmarked: Bookmarks['isOn'];
  onBookmark: (item: ItemView) => void;
  isRead: (item: ItemView) => boolean;
  onRead: (item: ItemView) => void;
  /** The item last gone to: drawn at once. */
  wanted: string | null;
  /** The place last gone to. */
  here: { itemKey: string; place: Place } | null;
  onGo: (itemKey: string, place: Place) => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The items of a meeting: those where one is at once, the text of the rest while nobody waits. What one does elsewhere on
 * the page draws none of them anew. Of those not drawn yet the title stands at its place, about as high as they will be.
 */
export function MeetingItems(props: MeetingItemsProps) {
  const { meeting, style, linkOf, acts, isBookmarked, isRead, here, onGo } = props;
  const { id: meetingId, items, kind, address, warnings } = meeting;
  const [known, setDrawn] = useState(NONE);
  const placeKey = here?.itemKey;
  const start = Math.max(
    0,
    items.findIndex(({ key }) => key === (placeKey ?? props.wanted)),
  );
  const wanted = Math.max(
    0,
    items.findIndex(({ key }) => key === props.wanted),
  );
  const drawn = useMemo(() => {
    const has = (at: number) => known.has(items[at]?.key ?? '');
    const around = has(wanted) ? known : drawnMore(items, known, wanted, FIRST);
    return has(start) ? around : drawnMore(items, around, start, FIRST);
  }, [items, known, start, wanted]);
  const isWhole = items.every(({ key }) => drawn.has(key));
  useEffect(() => {
    if (isWhole) return;
    return whenIdle(() => setDrawn(drawnMore(items, drawn, wanted, STEP)));
  }, [isWhole, items, drawn, wanted]);

  // Nobody waits for paper: all of it is printed.
  useEffect(() => {
    const all = () => setDrawn(new Set(items.map(({ key }) => key)));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [items]);

  // What is done with an item is told to the page as it is then.
  const latest = useRef(props);
  latest.current = props;
  const articleOf = useMemo(() => {
    const made = new Map<ItemView, { article: VNode; bookmarked: boolean; read: boolean }>();
    return (item: ItemView, place: MeetingItemsProps['here'], bookmarked: boolean, read: boolean): VNode => {
      const known = place ? undefined : made.get(item);
      if (known?.bookmarked === bookmarked && known.read === read) return known.article;
      const article = (
        <ReaderItem
          key={item.key}
          meetingId={meetingId}
          item={item}
          previous={items[items.indexOf(item) - 1]}
          kind={kind}
          warnings={warnings.filter(
            ({ item: order, code }) => order === item.order && code !== 'closed-item',
          )}
          address={address}
          style={style}
          linkOf={linkOf}
          acts={acts}
          here={place}
          onGo={(to) => onGo(item.key, to)}
          bookmarked={bookmarked}
          onBookmark={() => latest.current.onBookmark(item)}
          read={read}
          onRead={() => latest.current.onRead(item)}
        />
      );
      if (!place) made.set(item, { article, bookmarked, read });
      return article;
    };
  }, [meetingId, items, kind, warnings, address, style, linkOf, acts, onGo]);
  // The same element again is passed over, whatever else on the page is drawn.
  return useMemo(
    () => (
      <>
        {items.map((item) =>
          drawn.has(item.key) ? (
            articleOf(item, here?.itemKey === item.key ? here : null, isBookmarked(item), isRead(item))
          ) : (
            <Undrawn key={item.key} item={item} />
          ),
        )}
      </>
    ),
    [items, drawn, articleOf, here, isBookmarked, isRead],
  );
}

function Undrawn({ item: { key, number, title, isHeading }, item }: { item: ItemView }) {
  const Title = isHeading ? 'h2' : 'h3';
  return (
    <article
      class={isHeading ? 'reader-part' : 'reader-item'}
      data-key={key}
      data-undrawn
      style={isHeading ? undefined : { minHeight: `${guessedHeight(item)}px` }}
    >
      <Title tabIndex={-1} lang="da">
        <span class="item-number">{number}</span> {title}
      </Title>
    </article>
  );
}

/** Between frames where the browser knows when that is; soon, where it is kept waiting. Returns how to call it off. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 200 });
  return () => cancelIdleCallback(asked);
}
