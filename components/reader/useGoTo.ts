import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingPlace } from '@/lib/desk/places.ts';

/** Frames that the way to an item takes: what comes in sight gets its height on the way. */
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
    (itemKey: string, part: number, arrive: (article: HTMLElement) => void) => {
      setWanted(itemKey);
      ahead.current = itemKey;
      cancelAnimationFrame(frame.current);
      let steps = 0;
      // The column and the item may only now be getting their place on the screen, and those around it their height.
      frame.current = requestAnimationFrame(function step() {
        const element = column.current;
        const article = element?.querySelector<HTMLElement>(`article[data-key="${CSS.escape(itemKey)}"]`);
        // The user scrolls by now: one is not to be taken back.
        if (!element || !article || ahead.current !== itemKey) return;
        article.scrollIntoView({ block: 'start' });
        if (part > 0) element.scrollTop += part * article.getBoundingClientRect().height;
        if (steps++ === 0) arrive(article);
        if (steps < STEPS) frame.current = requestAnimationFrame(step);
      });
    },
    [column],
  );
  const goTo = useCallback(
    (itemKey: string) =>
      approach(itemKey, 0, (article) =>
        article.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true }),
      ),
    [approach],
  );
  const goBack = useCallback(
    ({ itemKey, part }: ReadingPlace) => approach(itemKey, part, () => {}),
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
