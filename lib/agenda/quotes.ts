/**
 * Finding a passage again that somebody marked: at its place, by its words, by its words and those around them, by what is
 * most like them; else it is lost. A wrong place is worse than none, and what is not certain is told so. Every step takes
 * time in proportion to the text, whatever stands in it.
 */
import { alikePlaces } from './alike.ts';

/** A passage by its words. Blanks are single, and what is never seen in print (soft hyphens) is left out. */
export interface Quote {
  quote: string;
  /** Up to `CONTEXT` letters before and after it. */
  before: string;
  after: string;
  /** Where it began, in the text without superfluous blanks. */
  at: number;
}

/** Where a quote stands now, `end` exclusive, in the text as given. */
export interface QuotePlace {
  start: number;
  end: number;
  /**
   * `exact`: its very words among those that stood around them. `moved`: its very words among others. `doubtful`: several
   * places fit as well, or its words have changed.
   */
  state: 'exact' | 'moved' | 'doubtful';
}

/** Letters kept of what stands around a quote. */
export const CONTEXT = 60;
/** So many letters of what stood beside it, and it is where it was. */
const SIDE = 12;
/** How far (letters) the end of a changed passage is looked for. */
const REACH = 40;
/** Places whose surroundings agree within so many letters fit equally well. */
const TIE = 3;
/** Share of a quote that must be left of it; less where what stood beside it still does. */
const ALIKE = 0.7;
const ALIKE_AT_HOME = 0.5;
/** Shorter than this a changed quote could be anything. */
const SHORTEST_CHANGED = 8;

/** A text without superfluous blanks, and where each of its letters stood. */
interface Plain {
  text: string;
  at: number[];
}

function plain(text: string): Plain {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (/[\u00ad\u200b\ufeff]/.test(letter)) continue;
    const isBlank = /\s/.test(letter);
    if (isBlank && (letters === '' || letters.endsWith(' '))) continue;
    letters += isBlank ? ' ' : letter;
    at.push(i);
  }
  return { text: letters.trimEnd(), at };
}

/** A stretch of a text as a quote; null where nothing but blanks stands in it. */
export function quoteOf(text: string, start: number, end: number): Quote | null {
  const { text: whole, at } = plain(text);
  let from = at.findIndex((place) => place >= start);
  if (from < 0) return null;
  let to = at.findIndex((place) => place >= end);
  if (to < 0) to = whole.length;
  while (from < to && whole[from] === ' ') from++;
  while (to > from && whole[to - 1] === ' ') to--;
  if (from >= to) return null;
  return {
    quote: whole.slice(from, to),
    before: whole.slice(Math.max(0, from - CONTEXT), from),
    after: whole.slice(to, to + CONTEXT),
    at: from,
  };
}

/** Where a quote stands in a text, or null where it is lost. */
export function findQuote(text: string, sought: Quote): QuotePlace | null {
  const page = plain(text);
  if (sought.quote === '') return null;
  const found = verbatim(page.text, sought) ?? changed(page.text, sought);
  if (!found) return null;
  return {
    start: page.at[found.start] ?? 0,
    end: (page.at[found.end - 1] ?? 0) + 1,
    state: found.state,
  };
}

/** Letters that agree on both sides of a stretch with those that stood around the quote. */
function around(text: string, start: number, end: number, { before, after }: Quote) {
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  const isSide = (agreed: number, side: string, atEdge: boolean) =>
    side === '' ? atEdge : agreed >= Math.min(SIDE, side.length);
  const isHome = isSide(left, before, start === 0) || isSide(right, after, end === text.length);
  return { agreed: left + right, isHome };
}

function verbatim(text: string, sought: Quote): QuotePlace | null {
  const { length } = sought.quote;
  const places = occurrences(text, sought.quote).map((start) => ({
    ...{ start, end: start + length },
    ...around(text, start, start + length, sought),
  }));
  const most = places.reduce((least, { agreed }) => Math.max(least, agreed), 0);
  const fit = places.filter(({ agreed }) => agreed >= most - TIE);
  const [first] = fit;
  if (!first) return null;
  const distance = ({ start }: { start: number }) => Math.abs(start - sought.at);
  const best = fit.reduce((a, b) => (distance(b) < distance(a) ? b : a), first);
  const isSure = fit.length === 1 || best.start === sought.at;
  const { start, end, isHome } = best;
  return { start, end, state: !isSure ? 'doubtful' : isHome ? 'exact' : 'moved' };
}

function changed(text: string, sought: Quote): QuotePlace | null {
  if (sought.quote.length < SHORTEST_CHANGED) return null;
  const places = alikePlaces(text, sought.quote).flatMap(({ likeness, ...alike }) => {
    const { start, end } = between(text, alike, sought);
    const { isHome, agreed } = around(text, start, end, sought);
    return likeness >= (isHome ? ALIKE_AT_HOME : ALIKE) ? [{ start, end, agreed, likeness }] : [];
  });
  const worth = ({ likeness, agreed }: (typeof places)[number]) => likeness + agreed / (8 * CONTEXT);
  const [first, ...others] = places;
  if (!first) return null;
  const { start, end } = others.reduce((a, b) => (worth(b) > worth(a) ? b : a), first);
  return { start, end, state: 'doubtful' };
}

/** A changed passage ends where the text begins that stood after it, if that is near, and begins where the text before it ends. */
function between(
  text: string,
  { start, end }: { start: number; end: number },
  { before, after }: Quote,
): { start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const ahead = before && text.slice(from, Math.min(end, start + REACH)).lastIndexOf(before.slice(-SIDE));
  const until = Math.max(start, end - REACH);
  const behind = after && text.slice(until, end + REACH).indexOf(after.slice(0, SIDE));
  const own = {
    start: ahead === '' || ahead < 0 ? start : from + ahead + Math.min(SIDE, before.length),
    end: behind === '' || behind < 0 ? end : until + behind,
  };
  return own.start < own.end ? own : { start, end };
}

/** Where a word begins in a text, overlapping ones too (Knuth, Morris and Pratt 1977: linear even in `aaaa…`). */
function occurrences(text: string, word: string): number[] {
  const fallback = new Int32Array(word.length + 1);
  for (let i = 1, matched = 0; i < word.length; i++) {
    while (matched > 0 && word[i] !== word[matched]) matched = fallback[matched] ?? 0;
    if (word[i] === word[matched]) matched++;
    fallback[i + 1] = matched;
  }
  const found: number[] = [];
  for (let i = 0, matched = 0; i < text.length; i++) {
    while (matched > 0 && (matched === word.length || text[i] !== word[matched]))
      matched = fallback[matched] ?? 0;
    if (text[i] === word[matched]) matched++;
    if (matched === word.length) found.push(i + 1 - matched);
  }
  return found;
}
