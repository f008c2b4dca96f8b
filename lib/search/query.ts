import { fold, isWordAt, lowerInPlace } from '../danish/fold.ts';

/** One thing asked for: a word, a number as written, or a quoted phrase. */
export interface Term {
  /** As typed, for telling the user about it. */
  typed: string;
  /** Lower case, letters as typed. */
  lower: string;
  folded: string;
  phrase: boolean;
  /** May be the beginning of a longer word: the word being typed, and any of three letters and more. */
  prefix: boolean;
  /** May stand inside a longer word (`reform` in sundhedsreformen). */
  infix: boolean;
}

const QUOTES = /["“”„«»]/;
const MAX_LENGTH = 300;
const MAX_TERMS = 12;
/** Below four letters what stands inside words is chance (domain notes §6.5). */
const INFIX_LENGTH = 4;
const PREFIX_LENGTH = 3;

/** A word without the punctuation around it: `(møde),` → `møde`, `§17` → `17`; inner marks stay (`3.5`, `høje-taastrup`). */
function trimPunctuation(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !isWordAt(word, start)) start++;
  while (end > start && !isWordAt(word, end - 1)) end--;
  return word.slice(start, end);
}

function term(typed: string, phrase: boolean, last: boolean): Term {
  const folded = fold(typed);
  return {
    typed,
    lower: lowerInPlace(typed),
    folded,
    phrase,
    prefix: last || (!phrase && folded.length >= PREFIX_LENGTH),
    infix: !phrase && folded.length >= INFIX_LENGTH,
  };
}

/** What a query asks for, all of which an item must have. Empty when nothing searchable was typed. */
export function parseQuery(query: string): Term[] {
  const parts = query.slice(0, MAX_LENGTH).normalize('NFC').split(QUOTES);
  const terms = parts.flatMap((part, i) => {
    const quoted = i % 2 === 1;
    const closed = i < parts.length - 1;
    const words = part.split(/\s+/).map(trimPunctuation).filter(Boolean);
    if (quoted) return words.length > 0 ? [term(words.join(' '), true, !closed)] : [];
    return words.map((word, at) => term(word, false, !closed && at === words.length - 1));
  });
  const seen = new Set<string>();
  return terms
    .filter(({ lower, phrase }) => !seen.has(`${phrase} ${lower}`) && seen.add(`${phrase} ${lower}`))
    .filter(({ folded }) => folded !== '')
    .slice(0, MAX_TERMS);
}
