import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useCaseSource } from './ItemCase.tsx';

/** How often one looks what is in sight, ms. */
const LOOK_MS = 500;
/** Shorter is passing by, not reading, ms. */
const READ_MS = 1500;
/** Letters that are skimmed in a second, by one who knows such texts; nobody is kept waiting longer than `MOST_MS`. */
const LETTERS_A_SECOND = 400;
const MOST_MS = 10_000;

export interface SeenItems {
  /** Read since the meeting was opened. */
  seen: ReadonlySet<string>;
  /** What the user says of an item outweighs what was seen. */
  forget: (itemKey: string) => void;
}

/**
 * Remembers which items of a meeting were read, so that progress is seen and later releases can be held against them. An item
 * is read when its end has been in sight, and one has been at it for as long as its text takes. Written when the meeting is
 * left: a write for each item would have everything read again. What changed is not read by passing: that is said by the
 * user, after having seen what it was.
 * @param column scrolls the items, which are its `article[data-key]`
 */
export function useSeenItems(meetingId: string, column: RefObject<HTMLElement | null>): SeenItems {
  const source = useCaseSource();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const unwritten = useRef(new Set<string>());
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => {
    const attention = new Map<string, number>();
    const ended = new Set<string>();
    let timer: ReturnType<typeof setTimeout>;
    let frame = 0;
    // In a frame what is asked of the page is what the frame needs anyway.
    const wait = () => {
      timer = setTimeout(() => {
        frame = requestAnimationFrame(look);
      }, LOOK_MS);
    };
    const look = () => {
      wait();
      const element = column.current;
      if (!element || document.visibilityState === 'hidden') return;
      const read: string[] = [];
      for (const { key, letters, isEnded } of inSight(element)) {
        const time = (attention.get(key) ?? 0) + LOOK_MS;
        attention.set(key, time);
        if (isEnded) ended.add(key);
        if (!ended.has(key) || time < Math.min(MOST_MS, READ_MS + (1000 * letters) / LETTERS_A_SECOND))
          continue;
        attention.set(key, Number.NEGATIVE_INFINITY);
        read.push(key);
      }
      if (read.length === 0) return;
      for (const key of read) unwritten.current.add(key);
      setSeen((before) => new Set([...before, ...read]));
    };
    wait();
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [meetingId, column]);
  // Another meeting is another reading
  useEffect(() => {
    const write = () => {
      const keys = [...unwritten.current].filter((key) => !latest.current?.changed.has(key));
      unwritten.current.clear();
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
  const forget = useCallback((itemKey: string) => {
    unwritten.current.delete(itemKey);
    setSeen((before) => new Set([...before].filter((key) => key !== itemKey)));
  }, []);
  return { seen, forget };
}

interface Sighted {
  key: string;
  letters: number;
  /** Its end is in sight. */
  isEnded: boolean;
}

/** The items that one may be reading: those in sight as a whole, and one that fills more than half of the column. */
function inSight(column: HTMLElement): Sighted[] {
  const sight = column.getBoundingClientRect();
  const found: Sighted[] = [];
  for (const article of column.querySelectorAll<HTMLElement>(':scope > article[data-key]')) {
    const { top, bottom } = article.getBoundingClientRect();
    if (top > sight.bottom) break;
    if (bottom < sight.top || article.dataset.undrawn !== undefined) continue;
    const shown = Math.min(bottom, sight.bottom) - Math.max(top, sight.top);
    const isWhole = top >= sight.top && bottom <= sight.bottom;
    if (!isWhole && shown < sight.height / 2) continue;
    const letters = [...article.querySelectorAll('.prose:not([hidden])')].reduce(
      (sum, prose) => sum + (prose.textContent?.length ?? 0),
      0,
    );
    found.push({ key: article.dataset.key ?? '', letters, isEnded: bottom <= sight.bottom + END_SLACK });
  }
  return found;
}

/** What stands below an item's text (its case, similar ones) need not be in sight, CSS px. */
const END_SLACK = 160;
