import { type Folded, foldWithMap } from '../danish/fold.ts';
import { occurrences } from './occurrences.ts';
import type { Term } from './query.ts';
import type { Forms } from './records.ts';

/** Marks beyond this in one text help nobody. */
const MOST = 200;

/** Joins overlapping and touching half-open ranges. */
function union(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Where the terms stand in the original text, as half-open ranges of UTF-16 units, joined and in order. A term is marked
 * as typed where it stands so, else by its look-alikes.
 */
export function highlights({ text, lower }: Forms, terms: Term[]): [number, number][] {
  let folded: Folded | undefined;
  const ranges: [number, number][] = [];
  for (const term of terms) {
    const typed = occurrences(lower, term.lower, term).take(MOST).toArray();
    if (typed.length > 0) {
      ranges.push(...typed);
      continue;
    }
    // A digraph folds to its first letter: the range runs to where the next folded unit began.
    folded ??= foldWithMap(text);
    for (const [start, end] of occurrences(folded.text, term.folded, term).take(MOST))
      ranges.push([folded.starts[start] ?? 0, folded.starts[end] ?? text.length]);
  }
  return union(ranges).map(([start, end]) => [start, start + text.slice(start, end).trimEnd().length]);
}
