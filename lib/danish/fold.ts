/**
 * Folding: one form for the ways a Danish word may be spelt. `møde`, `moede` and `mode` fold alike, so do `Aarhus`,
 * `Århus` and `Arhus`. Coarse on purpose: whoever compares folded forms checks the written form too where it matters.
 */

/** Folded text with, for each of its UTF-16 units and its end, the offset in the original it came from. */
export interface Folded {
  text: string;
  /** Length `text.length + 1`. */
  starts: Uint32Array;
}

const LETTERS: Record<string, string> = { æ: 'a', ø: 'o', å: 'a', œ: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };
const MARKS = /\p{M}/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const SPACE = /\s/;
const DASH = /[\u2010-\u2015\u2212]/;
const APOSTROPHE = /[\u2018\u2019\u00b4]/;

function foldUnit(unit: string): string {
  if (SPACE.test(unit)) return ' ';
  if (INVISIBLE.test(unit)) return '';
  if (DASH.test(unit)) return '-';
  if (APOSTROPHE.test(unit)) return "'";
  const lower = unit.toLowerCase();
  return LETTERS[lower] ?? lower.normalize('NFKD').replace(MARKS, '');
}

/** The units most texts are made of. What is known of each is found out when it is met: a worker that wakes meets few. */
const COMMON = 0x180;
const FOLDED = new Array<string | undefined>(COMMON).fill(undefined);

function folded(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  const known = FOLDED[code];
  if (known !== undefined) return known;
  const made = foldUnit(text.charAt(offset));
  if (code < COMMON) FOLDED[code] = made;
  return made;
}

/** Digraphs end in their first letter (`aa`, `ae` → `a`, `oe` → `o`), runs of blanks in one. */
function swallowed(last: string, next: string): boolean {
  if (next === 'e') return last === 'a' || last === 'o';
  return next === last && (next === 'a' || next === ' ');
}

function run(text: string, onUnit: (unit: string, offset: number) => void): void {
  let last = '';
  for (let offset = 0; offset < text.length; offset++) {
    for (const unit of folded(text, offset)) {
      if (swallowed(last, unit)) continue;
      onUnit(unit, offset);
      last = unit;
    }
  }
}

/** Folds a text: lower case, no accents, Danish letters and their spellings made one, white space made single. */
export function fold(text: string): string {
  let out = '';
  run(text, (unit) => {
    out += unit;
  });
  return out;
}

/** Like `fold`, remembering where each folded unit stood, so that a match can be marked in the original. */
export function foldWithMap(text: string): Folded {
  let out = '';
  const starts: number[] = [];
  run(text, (unit, offset) => {
    out += unit;
    for (let i = 0; i < unit.length; i++) starts.push(offset);
  });
  starts.push(text.length);
  return { text: out, starts: Uint32Array.from(starts) };
}

/** Lower case without moving any offset; every kind of blank becomes a space. The written form, for comparison. */
export function lowerInPlace(text: string): string {
  const blanks = text.replace(/\s/g, ' ');
  const lower = blanks.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: blanks.length }, (_, i) => {
    const unit = blanks.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : blanks.charAt(i);
  }).join('');
}

const IN_WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
const IS_IN_WORD = new Array<boolean | undefined>(COMMON).fill(undefined);

/** Is the UTF-16 unit at `offset` part of a word? Outside the text it is not. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const known = IS_IN_WORD[code];
  if (known !== undefined) return known;
  const made = IN_WORD.test(text.charAt(offset));
  if (code < COMMON) IS_IN_WORD[code] = made;
  return made;
}
