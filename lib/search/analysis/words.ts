/**
 * The words of a text as the index holds them: lower case, composed, letters as printed (`møde`, `mode` and `moede` are
 * three). Beside the printed words stand figures in one canonical form: sums, days and case numbers however written.
 */
import { monthNamed } from '../../danish/when-day.ts';
import { figureTerms, scaled, spelledDay } from './figures.ts';

const LETTER = 1;
const DIGIT = 2;
/** Inside a word only: the sign a recogniser makes of ø, a soft hyphen, invisible joiners. */
const INNER = 3;

const IN_WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const IS_INNER = /[@\u00ad\u200b\u2060\ufeff]/;
const UNKNOWN = 4;

/** Of each unit of UTF-16, found out when it is first met. */
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function classify(code: number): number {
  const unit = String.fromCharCode(code);
  const kind =
    code >= 48 && code <= 57 ? DIGIT : IS_INNER.test(unit) ? INNER : IN_WORD.test(unit) ? LETTER : 0;
  CLASSES[code] = kind;
  return kind;
}

/** Can no word go on at a place? */
export const isOutside = (text: string, at: number): boolean => classAt(text, at) === 0;

/** 0 outside words, and behind the end. */
const classAt = (text: string, at: number): number => {
  if (at < 0 || at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const kind = CLASSES[code] ?? 0;
  return kind === UNKNOWN ? classify(code) : kind;
};

const PLAIN = /^[a-z0-9æøå]*$/;
const HIDDEN = /[\u00ad\u200b\u2060\ufeff]/g;
const MARKS = /\p{M}/gu;
const SPELT: Record<string, string> = { ß: 'ss', þ: 'th', œ: 'oe', ł: 'l', đ: 'd' };
/** Units 0x80-0x9f, which no word has, stand for letters beyond Latin-1: four of five bits each. */
const FIRST_CODE = 0x80;

/** Letters of Latin-1 stay as printed; others lose their accents, and what is no Latin letter then is written in codes. */
function plainer(unit: string): string {
  const spelt = SPELT[unit] ?? (unit < '\u0100' ? unit : unit.normalize('NFKD').replace(MARKS, ''));
  return spelt.replace(/[^\0-\u007f\u00a0-\u00ff]/g, (odd) => {
    const code = odd.charCodeAt(0);
    return String.fromCharCode(...[15, 10, 5, 0].map((shift) => FIRST_CODE + ((code >> shift) & 31)));
  });
}

/** A printed word as the index holds it: lower case, composed, one byte a letter. */
export function wordForm(printed: string): string {
  const lower = printed.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return Array.from(lower.replace(HIDDEN, '').normalize('NFC'), plainer).join('');
}

/** A word of the index for people to read. */
export function readable(form: string): string {
  return form.replace(/[\u0080-\u009f]{4}/g, (codes) =>
    String.fromCharCode(
      Array.from(codes).reduce((sum, unit) => sum * 32 + unit.charCodeAt(0) - FIRST_CODE, 0),
    ),
  );
}

/** Longest word held; what is longer is no word (addresses, tables run together), and is found by its beginning. */
const LONGEST = 64;

/** What to do with the terms of a text. Places are UTF-16, `end` exclusive; several terms may stand in one. */
export interface TermSink {
  /**
   * Takes the word that begins at `start` if it has at most `longest` letters, all of them plain ones, and gives its end;
   * or does nothing and gives -1, and `word` follows. For who reads a great deal: the letters are gone through once.
   */
  plain?(text: string, start: number, longest: number, position: number): number;
  /** A word as printed, `position` words from the beginning. */
  word(text: string, start: number, end: number, position: number): void;
  /** A figure in its form, or a form beside a word. */
  term(form: string, start: number, end: number, position: number): void;
}

/** Where the word that begins at `start` ends. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === LETTER || kind === DIGIT) end++;
    else if (kind === INNER && classAt(text, end + 1) === LETTER) end += 2;
    else return end;
  }
}

const isInnerMark = (code: number): boolean =>
  code === 46 || code === 44 || code === 45 || code === 47 || code === 58; // . , - / :

/** Where the figure that begins at `start` ends: digits with single marks between; letters behind it belong to it. */
function figureEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === DIGIT) end++;
    else if (kind === LETTER) return wordEnd(text, end);
    else if (isInnerMark(text.charCodeAt(end)) && classAt(text, end + 1) === DIGIT) end += 2;
    else return end;
  }
}

const CASE_END = /^-\d{4}-\d{3,8}/;

/** Passes all terms of a text in order; returns the count of words, the next free position. */
export function termsOf(text: string, sink: TermSink, from = 0): number {
  const length = text.length;
  let position = from;
  let day = '';
  let month = '';
  for (let at = 0; at < length; ) {
    const kind = classAt(text, at);
    if (kind === 0 || (kind === INNER && classAt(text, at + 1) !== LETTER)) {
      at++;
      continue;
    }
    const start = at;
    if (kind === DIGIT) {
      at = figureEnd(text, start);
      const end = at;
      const grouped = spacedThousands(text, start, end);
      const printed = text.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
      position = figureTerms(printed, position, (form, place) => sink.term(form, start, end, place));
      const value = grouped ? grouped.replace(/\s/g, '') : printed;
      if (grouped) sink.term(value, start, start + grouped.length, position - 1);
      const sum = scaled(value, text, start + (grouped || printed).length);
      if (sum) sink.term(sum.term, start, sum.end, position - 1);
      if (month)
        for (const form of spelledDay(day, month, printed)) sink.term(form, start, end, position - 1);
      day = end - start <= 2 ? printed : '';
      month = '';
      continue;
    }
    at = sink.plain?.(text, start, LONGEST, position) ?? -1;
    if (at < 0) {
      at = wordEnd(text, start);
      sink.word(text, start, Math.min(at, start + LONGEST), position);
    }
    if (text.charCodeAt(at) === 45 && at - start <= 6) {
      const end = CASE_END.exec(text.slice(at, at + 14))?.[0];
      if (end) sink.term(wordForm(text.slice(start, at)) + end, start, at + end.length, position);
    }
    month = '';
    if (day) {
      const word = wordForm(text.slice(start, at));
      for (const form of spelledDay(day, word, '')) sink.term(form, start, at, position);
      if (monthNamed(word)) month = word;
      else day = '';
    }
    position++;
  }
  return position;
}

const SPACED = /^\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d]|[.,:/-]\d)/;

/** `2 605 000` from its first group on, or empty. */
function spacedThousands(text: string, start: number, end: number): string {
  if (end - start > 3 || classAt(text, end + 1) !== DIGIT) return '';
  const before = text.charCodeAt(start - 1);
  if ((before === 32 || before === 0xa0) && classAt(text, start - 2) === DIGIT) return '';
  return SPACED.exec(text.slice(start, start + 20))?.[0] ?? '';
}
