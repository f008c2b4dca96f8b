import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadingPlace } from '@/lib/desk/places.ts';

/** How far below the column's top an item's own top counts as reached, in CSS px: the bar, and less than the shortest item is high. */
const REACHED = 104;
/** Where an item's top stands that was gone to: below the bar (`scroll-padding-top` of the column). */
const TOP = 56;

/** The items of a column, in order. */
export const articlesIn = (column: HTMLElement): HTMLElement[] =>
  ([...column.children] as HTMLElement[]).filter((child) => child.matches('article[data-key]'));

/** The last of the items whose top has come to the top of the column; they stand in order, so few are measured. */
function reachedIn(column: HTMLElement): HTMLElement | null {
  const articles = articlesIn(column);
  const line = column.getBoundingClientRect().top + REACHED;
  let low = -1;
  let high = articles.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((articles[middle]?.getBoundingClientRect().top ?? 0) > line) high = middle - 1;
    else low = middle;
  }
  return articles[low] ?? null;
}

/** Where in the meeting one is; null before its first item. */
export function placeIn(column: HTMLElement): ReadingPlace | null {
  const article = reachedIn(column);
  const itemKey = article?.dataset.key;
  if (!article || itemKey === undefined) return null;
  const { top, height } = article.getBoundingClientRect();
  const above = column.getBoundingClientRect().top + TOP - top;
  return { itemKey, part: height === 0 ? 0 : Math.max(0, above / height) };
}

/** The key of the item being read: the last whose top has come to the top of the column. */
export function useCurrentItem(column: RefObject<HTMLElement | null>, items: unknown): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  // Another set of items is another set of elements to look at
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(reachedIn(element)?.dataset.key ?? null);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [column, items]);
  return current;
}
