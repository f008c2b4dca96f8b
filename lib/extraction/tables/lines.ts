/** Lines that are rows of a table: a label and figures, the label perhaps torn, or named so that it is known. */
import bodies from '../../../seeds/bodies.json' with { type: 'json' };
import municipalities from '../../../seeds/municipalities.json' with { type: 'json' };
import type { Block } from '../../agenda/model.ts';
import { areAlike, lettersOf } from '../../danish/damage.ts';
import { fold } from '../../danish/fold.ts';
import { cellNumber } from './read.ts';

/** A figure, with its unit where one is printed; a stroke stands for none. */
export const FIGURE = String.raw`(?:[-–−+]?\(?\d[\d.,]*-?\)?(?:\s?(?:%|kr\.|pct\.|mio\.\skr\.))?|[-–—](?=\s|$))`;
/** A label and its figures, nothing else: a blank before each, so that there is one way to read it. */
const ROW = new RegExp(String.raw`^(\D{2,60}?)((?:\s${FIGURE}){1,12})$`);
const ONE_FIGURE = new RegExp(FIGURE, 'g');
const MAX_LINE = 200;
const MAX_LABEL = 60;
/** Rows that prove by their thousands or decimals alone that they are a table's. */
const MANY_ROWS = 4;
const YEAR = /^(?:19|20)\d\d$/;
const TOTAL = /^(?:i alt|ialt|total|hele landet|samlet|sum)(?![a-zæøå])/i;
const NAMES = [
  ...bodies.map(({ name }) => name),
  ...municipalities.municipalities.map(({ name }) => name),
  'Hele landet',
  'I alt',
].map((name) => ({ name, letters: lettersOf(name), folded: fold(name) }));
const KNOWN = new Set(NAMES.map(({ name }) => name));

/** A paragraph's or small heading's text with single blanks; null for other blocks. */
export const lineOf = (block: Block | undefined): string | null =>
  block?.type === 'paragraph' || block?.type === 'subheading' ? block.text.replace(/\s+/g, ' ').trim() : null;

/** The row at a block, a label's first part perhaps on the line before; `next` is the block after it. */
export function rowAt(blocks: Block[], at: number): { cells: string[]; next: number } | null {
  const line = lineOf(blocks[at]);
  if (line === null) return null;
  const own = cellsOf(line, '');
  if (own) return { cells: own, next: at + 1 };
  const below = line.length <= MAX_LABEL / 2 && !/[\d.:;,!?]/.test(line) ? lineOf(blocks[at + 1]) : null;
  const joined = below === null ? null : cellsOf(below, line);
  return joined ? { cells: joined, next: at + 2 } : null;
}

function cellsOf(line: string, before: string): string[] | null {
  const match = line.length <= MAX_LINE ? ROW.exec(line) : null;
  const figures = match?.[2]?.match(ONE_FIGURE) ?? [];
  if (!match) return null;
  const label = labelOf(`${before} ${match[1] ?? ''}`);
  // A name and a stroke is a row; any other words and a stroke are not.
  return KNOWN.has(label) || figures.some((figure) => /\d/.test(figure)) ? [label, ...figures] : null;
}

/** The label as it is called, when its letters are those of a known name; else as printed. */
export function labelOf(printed: string): string {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (KNOWN.has(text)) return text;
  const letters = lettersOf(text);
  const folded = fold(text);
  const same = NAMES.find((name) => name.letters === letters || name.folded === folded);
  const near =
    same ?? (letters.length >= 8 ? NAMES.find((name) => areAlike(name.letters, letters, 0.85)) : undefined);
  return near?.name ?? text;
}

/** Are rows a table's beyond doubt: known names, a total that is right, or four rows of thousands or decimals? */
export function areSure(rows: string[][]): boolean {
  const figures = rows.flatMap((row) => row.slice(1));
  if (figures.every((figure) => YEAR.test(figure))) return false;
  if (rows.filter(([label = '']) => KNOWN.has(label)).length * 2 >= rows.length) return true;
  if (TOTAL.test(rows.at(-1)?.[0] ?? '') && isTotal(rows)) return true;
  const width = rows[0]?.length ?? 0;
  return (
    width > 2 &&
    rows.length >= MANY_ROWS &&
    rows.every((row) => row.slice(1).some((cell) => /\d\.\d{3}|,\d/.test(cell)))
  );
}

/** Is the last row the sum of those above, in one column at least? Rounding may take its part. */
function isTotal(rows: string[][]): boolean {
  const last = rows.at(-1) ?? [];
  return last.some((cell, at) => {
    const printed = at === 0 ? null : cellNumber(cell);
    if (!printed) return false;
    const parts = rows.slice(0, -1).map((row) => cellNumber(row[at] ?? '') ?? 0);
    const decimals = /,(\d+)/.exec(cell)?.[1]?.length ?? 0;
    const tolerance = decimals > 0 ? 0.5 * 10 ** -decimals * parts.length : 0;
    const sum = parts.reduce((total, part) => total + part, 0);
    return Math.abs(sum - printed) <= tolerance + 1e-6;
  });
}
