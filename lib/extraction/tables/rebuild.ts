/**
 * Tables that reading took apart put together again: lines of a label and as many numbers each, the label perhaps torn
 * into syllables ("KKR / Midtj yl- land 668 668 1.304 1.304"), with the years above. Only where at least three rows agree
 * in the count of their numbers, and a total, known names or the figures themselves show that it is a table.
 */
import bodies from '../../../seeds/bodies.json' with { type: 'json' };
import municipalities from '../../../seeds/municipalities.json' with { type: 'json' };
import type { Block } from '../../agenda/model.ts';
import { areAlike, lettersOf } from '../../danish/damage.ts';
import { fold } from '../../danish/fold.ts';
import { failedSums } from './sums.ts';

const LEAST_ROWS = 3;
const MAX_LABEL = 60;
/** A label and two numbers or more, nothing else: a blank before each number, so there is one way to read it. */
const ROW = /^(\D{2,60}?)((?:\s[-–−]?\d[\d.,]*%?){2,12})$/;
const NUMBERS = /^[-–−]?\d[\d.,]*%?(?:\s[-–−]?\d[\d.,]*%?){1,11}$/;
/** A row inside a line that holds the whole table. */
const ROW_IN_LINE = /([^\d\n]{2,60}?)((?:\s[-–−]?\d[\d.,]*%?){2,12})(?=\s\D|$)/g;
const NAMES = [
  ...bodies.map(({ name }) => name),
  ...municipalities.municipalities.map(({ name }) => name),
  'Hele landet',
  'I alt',
].map((name) => ({ name, letters: lettersOf(name), folded: fold(name) }));

interface Shredded {
  /** First block and the one after the last. */
  from: number;
  to: number;
  rows: string[][];
}

/** The blocks with shredded tables made whole; the same array where there are none. */
export function rebuildTables(blocks: Block[]): Block[] {
  const found: Shredded[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const shredded = inLines(blocks, at) ?? inOneLine(blocks, at);
    if (!shredded) continue;
    found.push(shredded);
    at = shredded.to - 1;
  }
  if (found.length === 0) return blocks;
  const rebuilt: Block[] = [];
  let next = 0;
  for (const { from, to, rows } of found) {
    rebuilt.push(...blocks.slice(next, from), { type: 'table', rows });
    next = to;
  }
  return [...rebuilt, ...blocks.slice(next)];
}

const lineOf = (block: Block | undefined): string | null =>
  block?.type === 'paragraph' || block?.type === 'subheading' ? block.text.replace(/\s+/g, ' ').trim() : null;

/** Rows on lines of their own, a label's first part perhaps on the line before. */
function inLines(blocks: Block[], from: number): Shredded | null {
  const first = rowAt(blocks, from);
  if (!first) return null;
  const rows: string[][] = [];
  let at = from;
  for (
    let row: ReturnType<typeof rowAt> = first;
    row && row.cells.length === first.cells.length;
    row = rowAt(blocks, at)
  ) {
    rows.push(row.cells);
    at = row.next;
  }
  if (rows.length < LEAST_ROWS) return null;
  const head = headBefore(blocks, from, first.cells.length - 1);
  return sure(rows) ? { from: head.from, to: at, rows: [...head.rows, ...rows] } : null;
}

function rowAt(blocks: Block[], at: number): { cells: string[]; next: number } | null {
  const line = lineOf(blocks[at]);
  if (line === null) return null;
  const own = cellsOf(line, '');
  if (own) return { cells: own, next: at + 1 };
  const below = lineOf(blocks[at + 1]);
  const isPart = line.length <= MAX_LABEL / 2 && !/[\d.:;,!?]/.test(line);
  const joined = isPart && below !== null ? cellsOf(below, line) : null;
  return joined ? { cells: joined, next: at + 2 } : null;
}

function cellsOf(line: string, before: string): string[] | null {
  const match = line.length <= 200 ? ROW.exec(line) : null;
  if (!match) return null;
  return [labelOf(`${before} ${match[1] ?? ''}`), ...(match[2] ?? '').trim().split(' ')];
}

/** The label as it is called, when its letters are those of a known name; else as printed. */
function labelOf(printed: string): string {
  const text = printed.replace(/\s+/g, ' ').trim();
  const letters = lettersOf(text);
  const folded = fold(text);
  const same = NAMES.find((name) => name.letters === letters || name.folded === folded);
  const near =
    same ?? (letters.length >= 8 ? NAMES.find((name) => areAlike(name.letters, letters, 0.85)) : undefined);
  return near?.name ?? text;
}

/** The years above the first row, and two groups above them that share their beginning. */
function headBefore(blocks: Block[], from: number, count: number): { from: number; rows: string[][] } {
  const years = lineOf(blocks[from - 1]);
  const titles = years === null ? null : titlesIn(years, count + 1);
  if (titles) return { from: from - 1, rows: [titles] };
  if (years === null || !NUMBERS.test(years) || years.split(' ').length !== count) return { from, rows: [] };
  const cells = years.split(' ');
  for (let above = from - 2; above >= from - 4; above--) {
    const line = lineOf(blocks[above]);
    if (line === null || line.length > 160 || /[.:;!?]$/.test(line)) break;
    const [one, other] = groupsIn(line);
    if (one && other && count % 2 === 0) {
      const groups = cells.map((_, at) => (at < count / 2 ? one : other));
      return {
        from: above,
        rows: [
          ['', ...groups],
          ['', ...cells],
        ],
      };
    }
  }
  return { from: from - 1, rows: [['', ...cells]] };
}

/** `Kommune Budget Regnskab`, `Kommune Pladser Ændring i pct.`: as many titles as columns, each from its capital on. */
function titlesIn(line: string, count: number): string[] | null {
  if (line.length > 120 || /[:;!?]$|\d{3}/.test(line.replace(/\b(?:19|20)\d\d\b/g, ''))) return null;
  const words = line.split(' ');
  if (words.length === count && /^[A-ZÆØÅ]/.test(line) && !/\.$/.test(line)) return words;
  const parts = line.split(/ (?=[A-ZÆØÅ]|(?:19|20)\d\d\b)/);
  return parts.length === count && parts.every((part) => part.length <= 40) ? parts : null;
}

/** `Social- og sundheds- Social- og sundhedshjælpere assistenter`: the beginning twice, then both ends. */
function groupsIn(line: string): string[] {
  for (const match of line.matchAll(/-\s/g)) {
    const start = line.slice(0, match.index);
    const rest = line.slice(match.index + 2);
    if (start.length < 4 || !rest.startsWith(start)) continue;
    const ends = rest.slice(start.length).replace(/^-\s?/, '').trim().split(' ');
    if (ends.length === 2) return ends.map((end) => start + end);
  }
  return [];
}

/** A paragraph that is a table and nothing else, but for a heading before its first row. */
function inOneLine(blocks: Block[], at: number): Shredded | null {
  const line = lineOf(blocks[at]);
  if (line === null || line.length > 4000 || !/\d \D{2,60} [-–]?\d/.test(line)) return null;
  const matches = [...line.matchAll(ROW_IN_LINE)];
  const rows = matches.map((match) => [labelOf(match[1] ?? ''), ...(match[2] ?? '').trim().split(' ')]);
  const covered = matches.reduce((sum, match) => sum + match[0].length, 0);
  const width = rows[1]?.length ?? 0;
  const isEven = rows.slice(1).every((row) => row.length === width);
  if (rows.length < LEAST_ROWS + 1 || !isEven || covered < line.length * 0.9) return null;
  const [head] = rows;
  const isHead = head?.slice(1).every((cell) => /^(?:19|20)\d\d$/.test(cell)) === true;
  if (!isHead && head?.length !== width) return null;
  return sure(rows.slice(isHead ? 1 : 0)) ? { from: at, to: at + 1, rows } : null;
}

/** Is it a table beyond doubt: sums that add up, known names, or four rows of figures with thousands? */
function sure(rows: string[][]): boolean {
  const known = rows.filter(([label]) => NAMES.some(({ name }) => name === label)).length;
  if (known * 2 >= rows.length) return true;
  const last = rows.at(-1)?.[0] ?? '';
  if (/^(?:i alt|total|hele landet|samlet)/i.test(last) && failedSums(rows).length === 0) return true;
  return (
    rows.length > LEAST_ROWS && rows.every((row) => row.slice(1).some((cell) => /\d\.\d{3}|,\d/.test(cell)))
  );
}
