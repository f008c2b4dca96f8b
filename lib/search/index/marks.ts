/** Which stretches of a text to mark: the words that answered the query, as they are printed there. */
import { foldForm } from '../analysis/fold.ts';
import { termsOf, wordForm } from '../analysis/words.ts';
import type { Hit } from './hits.ts';
import type { Sought } from './sought.ts';

/** Marks beyond this in one text help nobody. */
const MOST = 400;

/** How much of a word is marked: all of it, or the part that was typed. */
type Part = 'all' | { folded: string };

function partOf({ kind }: Hit, folded: string): Part {
  return kind === 'beginning' || kind === 'part' ? { folded } : 'all';
}

interface Asked {
  words: Map<string, Part>;
  rows: Map<string, Part>[][];
}

function askedBy({ hits, rows, typed }: Sought): Asked {
  const folded = foldForm(wordForm(typed));
  const words = new Map<string, Part>();
  for (const hit of hits.flat()) if (!words.has(hit.form)) words.set(hit.form, partOf(hit, folded));
  return {
    words,
    rows: rows.map(({ places }) =>
      places.map((place) => new Map(place.flat().map((hit) => [hit.form, 'all' as Part]))),
    ),
  };
}

interface Placed {
  form: string;
  position: number;
  start: number;
  end: number;
}

function placedTerms(text: string): Placed[] {
  const placed: Placed[] = [];
  termsOf(text, {
    word: (whole, start, end, position) =>
      placed.push({ form: wordForm(whole.slice(start, end)), position, start, end }),
    term: (form, start, end, position) => placed.push({ form, position, start, end }),
  });
  return placed;
}

/** Where, in a printed word, the part asked for stands; the whole word where that cannot be told. */
function within(text: string, { start, end }: Placed, folded: string): [number, number] {
  // Folding may take letters away but never moves one before another.
  let before = '';
  let from = -1;
  const printed = text.slice(start, end);
  const whole = foldForm(wordForm(printed));
  const at = whole.indexOf(folded);
  if (at < 0) return [start, end];
  for (let length = 0; length <= printed.length; length++) {
    before = foldForm(wordForm(printed.slice(0, length)));
    if (from < 0 && before.length > at) from = length - 1;
    if (from >= 0 && before.length >= at + folded.length) {
      // The second half of a digraph belongs to it.
      while (
        foldForm(wordForm(printed.slice(0, length + 1))).length === before.length &&
        length < printed.length
      )
        length++;
      return [start + from, start + length];
    }
  }
  return [start, end];
}

function union(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Rows of words standing there: all words of each. */
function rowRanges(rows: Asked['rows'], placed: readonly Placed[]): [number, number][] {
  if (rows.length === 0) return [];
  const byPosition = Map.groupBy(placed, ({ position }) => position);
  const ranges: [number, number][] = [];
  for (const row of rows)
    for (const { form, position, start } of placed) {
      if (!row[0]?.has(form)) continue;
      let end: number | undefined;
      for (const [step, words] of row.entries())
        end = byPosition.get(position + step)?.find((term) => words.has(term.form))?.end ?? -1;
      const all = row.every((words, step) =>
        byPosition.get(position + step)?.some((term) => words.has(term.form)),
      );
      if (all && end !== undefined && end > start) ranges.push([start, end]);
    }
  return ranges;
}

/** A marker for what was sought. */
export function markerOf(sought: readonly Sought[]): (text: string) => [number, number][] {
  let all: Asked[] | undefined;
  return (text) => {
    all ??= [...sought].map(askedBy);
    const placed = placedTerms(text);
    const ranges: [number, number][] = [];
    for (const { words, rows } of all) {
      for (const term of placed) {
        const part = words.get(term.form);
        if (part !== undefined)
          ranges.push(part === 'all' ? [term.start, term.end] : within(text, term, part.folded));
        if (ranges.length >= MOST) break;
      }
      ranges.push(...rowRanges(rows, placed));
    }
    return union(ranges.slice(0, MOST));
  };
}
