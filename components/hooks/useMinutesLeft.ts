import { useRef } from 'preact/hooks';
import type { ReadingView } from '@/lib/agenda/views.ts';

/** Before this much was seen of it, its speed is anybody's guess. */
const PAGES = 2;
const MS = 3000;

/** Whole minutes a reading will still take at the speed seen so far; null while that is not known. 0: less than one. */
export function useMinutesLeft({ id, state, phase, done, pages }: ReadingView): number | null {
  const began = useRef<{ key: string; done: number; at: number } | null>(null);
  const key = `${id} ${phase} ${pages}`;
  if (state !== 'running') {
    began.current = null;
    return null;
  }
  if (began.current?.key !== key) began.current = { key, done, at: performance.now() };
  const read = done - began.current.done;
  const took = performance.now() - began.current.at;
  if (read < PAGES || took < MS) return null;
  const left = ((pages - done) * took) / read / 60_000;
  return left < 1 ? 0 : Math.round(left);
}
