/** Words torn apart: capitals with blanks between them, words divided at a line's end that stayed divided, and `I alt`. */
import { ALONE, lookUp } from './automaton.ts';
import type { Language, Repair } from './types.ts';

/** `I N D S T I L L I N G`; fewer letters may be initials or marks in a table. */
const SPACED = /(?<![\p{L}\p{N}.-])\p{Lu}(?: \p{Lu}){4,30}(?![\p{L}\p{N}.-])/gu;
/** `kom- munerne`; not `børne- og ungeområdet`, where the hyphen stands for what follows. */
const TORN =
  /(?<![\p{L}\p{N}-])(\p{L}{2,30})- (?!(?:og|eller|samt|til|kontra)(?!\p{L}))(\p{Ll}{2,30})(?![\p{L}-])/gu;
/**
 * `I alt` at the head of a row of figures, or in a cell of its own: its thin "I" is lost (`Talt`, `~~ alt`), or all of it
 * (`alt 1.250 1.300`).
 */
const TOTAL =
  /(?<=^|\n|\t)(?:(?:[TJ[]|[~=_«»]{1,3} ?)alt(?= {1,3}[-–—]?\d| {0,3}(?:$|\n|\t))|alt(?= {1,3}[-–—]?\d[\d.,]* {1,3}[-–—]?\d))|(?<= )[~=]{1,3} ?alt(?=$|\n|\t)/gu;
/** Only what is a word when joined is joined, so little doubt is left. */
const CONFIDENCE = 0.95;

/** The torn words of a text that are words when joined, and the totals whose "I" is lost, in order. */
export function joinsOf(text: string, language: Language): Repair[] {
  const joins: Repair[] = [];
  const add = (start: number, read: string, meant: string) =>
    joins.push({ start, end: start + read.length, read, meant, confidence: CONFIDENCE });
  for (const { 0: read, index } of text.matchAll(SPACED)) {
    const meant = read.replaceAll(' ', '');
    if (language.knows(meant)) add(index, read, meant);
  }
  for (const { 0: read, 1: front = '', 2: rest = '', index } of text.matchAll(TORN)) {
    const meant = front + rest;
    // A compound does not count: `sundheds- omsorgsområdet` lacks an "og".
    if (isForm(meant, language)) add(index, read, meant);
  }
  for (const { 0: read, index } of text.matchAll(TOTAL)) add(index, read, 'I alt');
  return joins.sort((a, b) => a.start - b.start);
}

/** Is it a word of the dictionary, and not only a compound of such? */
export function isForm(word: string, { forms }: Language): boolean {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return (lookUp(forms, word) & ALONE) !== 0 || (lookUp(forms, small) & ALONE) !== 0;
}
