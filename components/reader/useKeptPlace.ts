import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlaceKeeper, ReadingPlace } from '@/lib/desk/places.ts';
import { articlesIn, placeIn } from './useCurrentItem.ts';

/** The place is kept when one has rested there so long, ms; and when the meeting is left. */
const REST_MS = 1500;

/** Keeps where in the meeting the user is, so that it opens there again. */
export function useKeptPlace(
  column: RefObject<HTMLElement | null>,
  meetingId: string,
  places: PlaceKeeper,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      // Out of sight, as behind another view, it has no place.
      const place = element.offsetHeight > 0 && (placeIn(element) ?? beginningOf(element));
      // Nothing is lost that the next rest would not bring.
      if (place) places.keep(meetingId, place).catch(() => {});
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    const onHidden = () => document.visibilityState === 'hidden' && timer !== undefined && keep();
    element.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      element.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHidden);
      if (timer !== undefined) keep();
    };
  }, [column, meetingId, places]);
}

function beginningOf(column: HTMLElement): ReadingPlace | null {
  const itemKey = articlesIn(column)[0]?.dataset.key;
  return itemKey === undefined ? null : { itemKey, part: 0 };
}
