import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Pages {
  count: number;
  /** Page of each heading of the contents, from 1. */
  ofHeadings: number[];
  /** Of the paper, so that a page fits into what room there is; 1 at most. */
  scale: number;
}

/**
 * Lays a handout out in columns of the size of a page, as print will, and tells on which page each heading comes to stand. The browser
 * breaks columns and pages by the same rules; that they agree is tested.
 * @param again anything that, changed, changes the layout
 */
export function usePages(
  frame: RefObject<HTMLElement | null>,
  columns: RefObject<HTMLElement | null>,
  again: unknown,
): Pages {
  const [pages, setPages] = useState<Pages>({ count: 1, ofHeadings: [], scale: 1 });
  // `again` is a reason to measure; it is not itself read.
  useLayoutEffect(() => {
    const measure = () => {
      const next = frame.current && columns.current && measured(frame.current, columns.current);
      if (next) setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (frame.current) observer.observe(frame.current);
    void document.fonts?.ready.then(measure);
    return () => observer.disconnect();
  }, [frame, columns, again]);
  return pages;
}

function measured(frame: HTMLElement, columns: HTMLElement): Pages | null {
  const style = getComputedStyle(columns);
  const width = Number.parseFloat(style.columnWidth);
  const gap = Number.parseFloat(style.columnGap);
  const paper = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--paper-px')) || width + gap;
  // Without layout (print, tests) there is nothing to measure.
  if (!(width > 0) || !(frame.clientWidth > 0)) return null;
  const own = columns.getBoundingClientRect();
  const drawn = own.width / columns.offsetWidth || 1;
  const ofHeadings = [...columns.querySelectorAll('[data-level="1"]')].map(
    (heading) =>
      1 + Math.floor((heading.getBoundingClientRect().left - own.left) / drawn / (width + gap) + 0.01),
  );
  return {
    count: Math.max(1, Math.round((columns.scrollWidth + gap) / (width + gap))),
    ofHeadings,
    scale: Math.min(1, frame.clientWidth / paper),
  };
}
