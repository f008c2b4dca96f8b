import type { SnippetRun } from '../agenda/search-views.ts';

const LENGTH = 180;

/** A text cut into runs, the ranges marked. Ranges are half-open, in order and apart. */
export function markedRuns(
  text: string,
  ranges: [number, number][],
  from = 0,
  to = text.length,
): SnippetRun[] {
  const runs: SnippetRun[] = [];
  const push = (start: number, end: number, hit: boolean) => {
    if (start < end) runs.push({ text: text.slice(start, end).replace(/\s/g, ' '), hit });
  };
  let at = from;
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    push(at, Math.max(from, start), false);
    push(Math.max(from, start), Math.min(to, end), true);
    at = Math.min(to, end);
  }
  push(at, to, false);
  return runs;
}

/** First and last range of the window of `length` characters that holds most different matches, then most matches. */
function densest(text: string, ranges: [number, number][], length: number): [number, number] {
  const words = ranges.map(([start, end]) => text.slice(start, end).toLowerCase());
  const inside = new Map<string, number>();
  let best: [number, number] = [0, 0];
  let bestValue = -1;
  let first = 0;
  for (const [last, [, end]] of ranges.entries()) {
    const word = words[last] ?? '';
    inside.set(word, (inside.get(word) ?? 0) + 1);
    while (first < last && end - (ranges[first]?.[0] ?? 0) > length) {
      const gone = words[first] ?? '';
      const left = (inside.get(gone) ?? 1) - 1;
      if (left > 0) inside.set(gone, left);
      else inside.delete(gone);
      first++;
    }
    const value = inside.size * ranges.length + (last - first + 1);
    if (value > bestValue) {
      bestValue = value;
      best = [first, last];
    }
  }
  return best;
}

/**
 * The passage that shows best why a text matched: about `length` characters around the densest matches, cut between
 * words, `…` where something was left out. Empty without ranges.
 */
export function passage(text: string, ranges: [number, number][], length = LENGTH): SnippetRun[] {
  if (ranges.length === 0) return [];
  const [first, last] = densest(text, ranges, length);
  const start = ranges[first]?.[0] ?? 0;
  const end = ranges[last]?.[1] ?? text.length;
  // A third of the spare room before the match: one reads on rather than back.
  const spare = Math.max(0, length - (end - start));
  let from = Math.max(0, Math.min(start - Math.floor(spare / 3), text.length - length));
  let to = Math.min(text.length, Math.max(end, from + length));
  if (from > 0) {
    const blank = text.slice(from, start).search(/\s/);
    from = blank < 0 ? start : from + blank + 1;
  }
  if (to < text.length) {
    const blank = Math.max(...[' ', '\n', '\t', '\u00a0'].map((mark) => text.lastIndexOf(mark, to)));
    to = blank >= end ? blank : end;
  }
  const runs = markedRuns(text, ranges, from, to);
  if (from > 0) runs.unshift({ text: '… ', hit: false });
  if (to < text.length) runs.push({ text: ' …', hit: false });
  return runs;
}
