import { isWordAt } from '../danish/fold.ts';
import type { Term } from './query.ts';

/** How a term stands in a text. */
export const INFIX = 1;
export const PREFIX = 2;
export const EXACT = 3;
export type Fit = typeof INFIX | typeof PREFIX | typeof EXACT;

function isDigitAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 48 && code <= 57;
}

/** Is the mark at `offset` inside a figure (`2.605.000`, `3,5`)? */
function joinsFigures(text: string, offset: number): boolean {
  const mark = text.charAt(offset);
  return (mark === '.' || mark === ',') && isDigitAt(text, offset - 1) && isDigitAt(text, offset + 1);
}

/**
 * How `needle` stands at `start`, where it was found; 0 where the term's rules do not allow it. A figure counts as a
 * whole: `3.5` is not found in `13.5` or, as a whole word, in `3.5.1`.
 */
function fitAt(text: string, start: number, end: number, term: Term): Fit | 0 {
  if (isWordAt(text, start - 1) || joinsFigures(text, start - 1)) return term.infix ? INFIX : 0;
  if (!isWordAt(text, end) && !joinsFigures(text, end)) return EXACT;
  return term.prefix ? PREFIX : 0;
}

/** Where `needle` stands in `text`, from left to right, as far as the term's rules allow it there. */
export function* occurrences(
  text: string,
  needle: string,
  term: Term,
): Generator<[start: number, end: number]> {
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (fitAt(text, start, end, term)) yield [start, end];
  }
}

/** How a term stands in a text as a whole: best fit, and how often it was met, counted up to `MANY`. */
export interface Standing {
  fit: Fit;
  count: number;
}

const MANY = 4;
/** One or two letters begin so many words that looking for a whole one among them is not worth the time. */
const SHORT = 2;

/** How a term stands in a text, or null when it is not there. */
export function standing(text: string, needle: string, term: Term): Standing | null {
  let best: Fit | 0 = 0;
  let count = 0;
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
    const fit = fitAt(text, start, start + needle.length, term);
    if (fit < best || fit === 0) continue;
    count = fit > best ? 1 : count + 1;
    best = fit;
    if (count >= MANY && (best === EXACT || needle.length <= SHORT)) break;
  }
  return best ? { fit: best, count } : null;
}
