import { isWordAt } from '../danish/fold.ts';
import type { Term } from './query.ts';

/** How a term stands in a text. */
export const INFIX = 1;
export const PREFIX = 2;
export const EXACT = 3;
export type Fit = typeof INFIX | typeof PREFIX | typeof EXACT;

export interface Occurrence {
  start: number;
  end: number;
  fit: Fit;
}

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
 * Where `needle` stands in `text`, from left to right, as far as the term's rules allow it there. A figure counts as a
 * whole: `3.5` is not found in `13.5` or, as a whole word, in `3.5.1`.
 */
export function* occurrences(text: string, needle: string, term: Term): Generator<Occurrence> {
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    const opens = !isWordAt(text, start - 1) && !joinsFigures(text, start - 1);
    const closes = !isWordAt(text, end) && !joinsFigures(text, end);
    if (opens && closes) yield { start, end, fit: EXACT };
    else if (opens && term.prefix) yield { start, end, fit: PREFIX };
    else if (term.infix && !opens) yield { start, end, fit: INFIX };
  }
}

/** Best fit and how often it was met, counted up to `MANY`; null when the term is not there. */
export interface Standing {
  fit: Fit;
  count: number;
}

const MANY = 4;

/** How a term stands in a text as a whole. */
export function standing(text: string, needle: string, term: Term): Standing | null {
  let best: Standing | null = null;
  for (const { fit } of occurrences(text, needle, term)) {
    if (!best || fit > best.fit) best = { fit, count: 1 };
    else if (fit === best.fit) best.count++;
    if (best.fit === EXACT && best.count >= MANY) break;
  }
  return best;
}
