/**
 * Where in a text something stands that is most like a quote. Bounded whatever the text: places are proposed by the short
 * runs of letters they share with the quote, in one pass, and only the best few are compared letter by letter.
 */

/** A stretch of the text, `end` exclusive, and how like the quote it is: 1 less the share of letters to be edited. */
export interface AlikePlace {
  start: number;
  end: number;
  likeness: number;
}

/** Letters of a run. Of a quote in which every tenth letter was misread two runs in three are whole. */
const RUN = 4;
/** Places compared letter by letter. */
const MOST_PLACES = 4;
/** Longer quotes are found by their beginning and their end. */
const LONGEST = 1000;
/** A place may be longer than the quote by this share of it. */
const SLACK = 0.3;
/** Share of the quote's runs a place must have to be looked at. */
const FEWEST_RUNS = 0.1;

/** Places most like the quote, the likest first; at most four. */
export function alikePlaces(text: string, quote: string): AlikePlace[] {
  if (quote.length > LONGEST) return byEnds(text, quote);
  return windowsIn(text, quote)
    .map(([from, to]) => {
      const { start, end, edits } = nearest(text.slice(from, to), quote);
      return { start: from + start, end: from + end, likeness: 1 - edits / quote.length };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** From a place like the quote's beginning to the next one like its end, no further off than the quote is long. */
function byEnds(text: string, quote: string): AlikePlace[] {
  const half = LONGEST / 2;
  const heads = alikePlaces(text, quote.slice(0, half));
  const tails = alikePlaces(text, quote.slice(-half));
  const pairs = heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const length = tail.end - head.start;
      const differs = Math.abs(length - quote.length) / quote.length;
      if (differs > SLACK) return [];
      return [
        {
          start: head.start,
          end: tail.end,
          likeness: Math.min(head.likeness, tail.likeness, 1 - differs),
        },
      ];
    }),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_PLACES);
}

/** The stretches with most runs of the quote in them, none of which lies in another. */
function windowsIn(text: string, quote: string): [from: number, to: number][] {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= quote.length; i++) runs.add(quote.slice(i, i + RUN));
  const counts = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    counts[i + 1] = (counts[i] ?? 0) + (runs.has(text.slice(i, i + RUN)) ? 1 : 0);
  const width = Math.ceil(quote.length * (1 + SLACK)) + 2 * RUN;
  const step = Math.max(1, width >> 3);
  const windows: { from: number; shared: number }[] = [];
  for (let from = 0; from === 0 || from + width - step < text.length; from += step) {
    const shared = (counts[Math.min(text.length, from + width)] ?? 0) - (counts[from] ?? 0);
    if (shared > 0 && shared >= runs.size * FEWEST_RUNS) windows.push({ from, shared });
  }
  windows.sort((a, b) => b.shared - a.shared || a.from - b.from);
  const chosen: number[] = [];
  for (const { from } of windows) {
    if (chosen.length === MOST_PLACES) break;
    if (chosen.every((other) => Math.abs(other - from) >= width)) chosen.push(from);
  }
  // What was cut off at an edge of the stretch is looked for a little beyond it.
  return chosen.map((from) => [Math.max(0, from - width), Math.min(text.length, from + 2 * width)]);
}

/** The stretch of a text that takes fewest edits to become the quote (Sellers 1980), which must not be empty. */
function nearest(text: string, quote: string): { start: number; end: number; edits: number } {
  const size = quote.length;
  let edits = Int32Array.from({ length: size + 1 }, (_, j) => j);
  let starts = new Int32Array(size + 1);
  let nextEdits = new Int32Array(size + 1);
  let nextStarts = new Int32Array(size + 1);
  let best = { start: 0, end: 0, edits: size };
  for (let i = 1; i <= text.length; i++) {
    const letter = text.charCodeAt(i - 1);
    nextEdits[0] = 0;
    nextStarts[0] = i;
    for (let j = 1; j <= size; j++) {
      let least = (edits[j - 1] ?? 0) + (quote.charCodeAt(j - 1) === letter ? 0 : 1);
      let start = starts[j - 1] ?? 0;
      const more = (edits[j] ?? 0) + 1;
      if (more < least) {
        least = more;
        start = starts[j] ?? 0;
      }
      const fewer = (nextEdits[j - 1] ?? 0) + 1;
      if (fewer < least) {
        least = fewer;
        start = nextStarts[j - 1] ?? 0;
      }
      nextEdits[j] = least;
      nextStarts[j] = start;
    }
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
    const now = edits[size] ?? size;
    if (now < best.edits) best = { start: starts[size] ?? 0, end: i, edits: now };
  }
  return best;
}
