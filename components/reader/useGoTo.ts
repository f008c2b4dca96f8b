import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingPlace } from '@/lib/desk/places.ts';

/** Frames that the way to a place within an item may take: the item gets its height on the way. */
const STEPS = 6;
/** How one scrolls by oneself. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
/** Keys that scroll. */
const SCROLLING = /^(?:Arrow|Page|Home|End| )/;

export interface GoTo {
  /** The item last gone to. */
  wanted: string | null;
  /** The item one is on the way to; null once the user scrolls. Keys pressed fast go on from there. */
  ahead: () => string | null;
  /** Goes to an item, with focus on its title. */
  goTo: (itemKey: string) => void;
  /** Goes back to where one was, without focus: the keyboard begins where the page does. */
  goBack: (place: ReadingPlace) => void;
  goToTop: () => void;
}

/** The ways to a place in the column of items. */
export function useGoTo(column: RefObject<HTMLElement | null>, first: string | null): GoTo {
  const [wanted, setWanted] = useState<string | null>(first);
  const frame = useRef(0);
  const ahead = useRef<string | null>(null);
  useEffect(() => {
    const element = column.current;
    const scrolls = (event: Event) => {
      const isCommand =
        event instanceof KeyboardEvent
          ? !SCROLLING.test(event.key)
          : (event.target as Element).closest('.reading-bar') !== null;
      if (isCommand) return;
      ahead.current = null;
    };
    for (const name of BY_HAND) element?.addEventListener(name, scrolls, { passive: true });
    return () => {
      for (const name of BY_HAND) element?.removeEventListener(name, scrolls);
    };
  }, [column]);
  const approach = useCallback(
    (itemKey: string, arrive: (article: HTMLElement, element: HTMLElement) => boolean) => {
      setWanted(itemKey);
      ahead.current = itemKey;
      cancelAnimationFrame(frame.current);
      let steps = STEPS;
      // The column and the item may only now be getting their place on the screen.
      frame.current = requestAnimationFrame(function step() {
        const element = column.current;
        const article = element?.querySelector<HTMLElement>(`article[data-key="${CSS.escape(itemKey)}"]`);
        if (!element || !article) return;
        if (!arrive(article, element) && steps-- > 0) frame.current = requestAnimationFrame(step);
      });
    },
    [column],
  );
  const goTo = useCallback(
    (itemKey: string) =>
      approach(itemKey, (article) => {
        article.scrollIntoView({ block: 'start' });
        article.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
        return true;
      }),
    [approach],
  );
  const goBack = useCallback(
    ({ itemKey, part }: ReadingPlace) =>
      approach(itemKey, (article, element) => {
        const before = element.scrollTop;
        article.scrollIntoView({ block: 'start' });
        element.scrollTop += part * article.getBoundingClientRect().height;
        return before > 0 && Math.abs(element.scrollTop - before) < 1;
      }),
    [approach],
  );
  const goToTop = useCallback(() => {
    cancelAnimationFrame(frame.current);
    const element = column.current;
    if (!element) return;
    ahead.current = null;
    element.scrollTop = 0;
    element.focus({ preventScroll: true });
  }, [column]);
  return { wanted, ahead: () => ahead.current, goTo, goBack, goToTop };
}
