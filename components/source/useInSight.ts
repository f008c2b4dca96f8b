import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Has the element been shown since it came? A column that is a view of its own on narrow screens may never be. */
export function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const look = () => {
      if (getComputedStyle(watched).display !== 'none') setSeen(true);
    };
    look();
    // An element that comes to be shown, or goes, changes its size.
    const observer = new ResizeObserver(look);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}
