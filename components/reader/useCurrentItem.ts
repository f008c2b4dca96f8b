import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far below the column's top an item's own top counts as reached, in CSS px: less than the shortest item is high. */
const REACHED = 96;

/** The key of the item being read: the last whose top has come to the top of the column. */
export function useCurrentItem(column: RefObject<HTMLElement | null>, items: unknown): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  // Another set of items is another set of elements to watch.
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = element.getBoundingClientRect().top + REACHED;
      let last: string | null = null;
      for (const article of element.querySelectorAll<HTMLElement>('article[data-key]')) {
        if (article.getBoundingClientRect().top > line) break;
        last = article.dataset.key ?? null;
      }
      setCurrent(last);
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
