/** What the length of lines tells: where a line was merely wrapped, and where somebody ended it. */
import { endsHyphenated } from '../danish/hyphens.ts';
import type { Row } from './rows.ts';
import { isConnector } from './words.ts';

/** Share of the text's width that a line with the next word added must exceed for its break to be a wrap. */
const WRAP_SHARE = 0.86;

/** How a document is set, as far as its text tells. */
export interface Print {
  /** Width of the running text in characters: a length that few lines exceed. */
  width: number;
  /** Its capitalised words, hyphenated ones whole: what a hyphen after a name is judged by. */
  words: ReadonlySet<string>;
}

export function readPrint(rows: Row[]): Print {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  // Only text that is wrapped has line-end hyphens to judge.
  const divided = rows.some((row) => row.line.wrapped && endsHyphenated(row.text));
  const words = new Set(divided ? rows.flatMap((row) => row.text.match(NAME) ?? []) : []);
  return { width: lengths[Math.floor(lengths.length * 0.95)] ?? 80, words };
}

/** Would the lower line's first word have fitted on the upper line? Then the break was meant. */
export function wouldFit(upper: string, lower: string, width: number): boolean {
  const word = lower.slice(0, (lower.indexOf(' ') + 1 || lower.length + 1) - 1);
  return upper.length + 1 + word.length <= width * WRAP_SHARE;
}

const NAME = /(?<![\p{L}-])\p{Lu}[\p{L}-]*/gu;

export const endsSentence = (text: string): boolean => /[.!?;][”"»)]?$/.test(text);
export const startsLower = (text: string): boolean => /^[\p{Ll}(]/u.test(text);

/** Must something follow: does the line end inside a word, an open bracket or before a connecting word? */
export function leadsOn(text: string): boolean {
  if (endsHyphenated(text) || /[,/–]$/.test(text)) return true;
  const open = text.lastIndexOf('(');
  if (open >= 0 && text.indexOf(')', open) === -1 && text.length - open < 80) return true;
  return isConnector(text.slice(text.lastIndexOf(' ') + 1));
}

/** How the line is set, where that is known: its size and weight. */
export const setAs = ({ line }: Row): string | null =>
  line.size === null ? null : `${line.size} ${line.bold}`;
