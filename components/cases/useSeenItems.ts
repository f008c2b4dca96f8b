import { useEffect, useRef } from 'preact/hooks';
import { useCaseSource } from './ItemCase.tsx';

/** Shorter is passing by, not reading. */
const READ_MS = 1500;

/**
 * Remembers which items of a meeting were read, so that later releases can be held against them. Written when the meeting
 * is left: a write for each item would have everything read again. What changed is not read by passing: that is said by
 * the user, after having seen what it was.
 * @param current the item being read
 */
export function useSeenItems(meetingId: string, current: string | null): void {
  const source = useCaseSource();
  const seen = useRef(new Set<string>());
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => seen.current.add(current), READ_MS);
    return () => clearTimeout(timer);
  }, [current]);
  // Another meeting is another reading
  useEffect(() => {
    const write = () => {
      const keys = [...seen.current].filter((key) => !latest.current?.changed.has(key));
      seen.current.clear();
      // Nothing is lost that the next reading would not bring.
      if (keys.length > 0) latest.current?.client.markRead(keys).catch(() => {});
    };
    const hidden = () => document.visibilityState === 'hidden' && write();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      write();
    };
  }, [meetingId]);
}
