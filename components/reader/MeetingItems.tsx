import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import type { LinkOf } from './item-marks.ts';
import { ReaderItem, type ReadingStyle } from './ReaderItem.tsx';
import type { WordActs } from './useWordActs.ts';

/** Items drawn at once: all of an ordinary meeting; and then in each turn, so few that a key pressed meanwhile is answered. */
const FIRST = 24;
const STEP = 8;

export interface MeetingItemsProps {
  meeting: MeetingView;
  style: ReadingStyle;
  linkOf: LinkOf;
  acts: WordActs;
  isBookmarked: Bookmarks['isOn'];
  onBookmark: (item: ItemView) => void;
  /** The item last gone to: drawn at once, with all before it. */
  wanted: string | null;
  /** The place last gone to. */
  here: { itemKey: string; place: Place } | null;
  onGo: (itemKey: string, place: Place) => void;
}

/**
 * The items of a meeting, the first at once and the rest while nobody waits. What one does elsewhere on the page draws none
 * of them anew.
 */
export function MeetingItems(props: MeetingItemsProps) {
  const { meeting, style, linkOf, acts, isBookmarked, onBookmark, here, onGo } = props;
  const { items, kind, address, warnings } = meeting;
  const [drawn, setDrawn] = useState(FIRST);
  const reached = items.findLastIndex(({ key }) => key === props.wanted || key === here?.itemKey) + 1;
  const count = Math.max(drawn, reached);
  useEffect(() => {
    if (count >= items.length) return;
    const timer = setTimeout(() => setDrawn(count + STEP));
    return () => clearTimeout(timer);
  }, [count, items]);

  const articleOf = useMemo(() => {
    const made = new Map<ItemView, VNode>();
    return (item: ItemView, place: MeetingItemsProps['here']): VNode => {
      const known = place ? undefined : made.get(item);
      if (known) return known;
      const article = (
        <ReaderItem
          key={item.key}
          item={item}
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
          bookmarked={isBookmarked(item)}
          onBookmark={() => onBookmark(item)}
        />
      );
      if (!place) made.set(item, article);
      return article;
    };
  }, [kind, warnings, address, style, linkOf, acts, isBookmarked, onBookmark, onGo]);
  // The same element again is passed over, whatever else on the page is drawn.
  return useMemo(
    () => (
      <>{items.slice(0, count).map((item) => articleOf(item, here?.itemKey === item.key ? here : null))}</>
    ),
    [items, count, articleOf, here],
  );
}
