/**
 * A text that is handed on: what is common to Word file, Markdown and print. Plain text and its order only; nothing in it is ever
 * taken for mark-up.
 */

/** A stretch of text. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  code?: boolean;
  /** A web address, absolute. */
  href?: string;
}

export type HandoutBlock =
  /** Level 1 is told in the contents. `quiet`: what stands under it is said by its heading alone ("lukket punkt"). */
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  /** `about`: of what stands above it (a day, a case number), in smaller type. */
  | { type: 'paragraph'; runs: Run[]; about?: boolean }
  /** Of each entry its own marker where they are neither signs nor a count. */
  | { type: 'list'; ordered: boolean; start: number; entries: HandoutBlock[][]; markers?: string[] }
  /** Rows may be of different lengths. By column: do numbers stand in it? */
  | { type: 'table'; headRows: number; numeric: boolean[]; rows: Run[][][] }
  /** Names with what is said of each. */
  | { type: 'terms'; terms: { name: string; blocks: HandoutBlock[] }[] }
  /** The user's own words. */
  | { type: 'comment'; blocks: HandoutBlock[] }
  | { type: 'quote'; blocks: HandoutBlock[] }
  | { type: 'code'; text: string }
  | { type: 'rule' };

export interface Handout {
  /** Of the words around the text, which itself is Danish. */
  language: 'da' | 'en';
  title: string;
  /** Under the title: body, day, place. */
  lines: string[];
  /** Words for what a writer adds by itself. */
  words: { contents: string; page: string; of: string };
  /** A cover and a page of contents; without them the title stands above the text. */
  front: boolean;
  blocks: HandoutBlock[];
}

export const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
export const paragraph = (text: string): HandoutBlock => ({ type: 'paragraph', runs: plain(text) });

/** C0 and C1 signs but tab and line feed, and the two that are no characters at all: no file format holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text without signs that files cannot hold (XML 1.0 §2.2); halves of characters become the sign for "unknown". */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '').toWellFormed();

/** A name for a file, without its ending: letters, digits and hyphens, as long as every system takes it. */
export function fileName(title: string, otherwise: string): string {
  const name = printable(title)
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return name || otherwise;
}
