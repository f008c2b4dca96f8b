/** A table read: which rows and columns are headings, what groups columns, and the numbers in Danish notation. */
import { numbersIn, type PrintedNumber, readNumber } from '../../danish/numbers.ts';

/** A column: its heading, the group heading above it, and how its cells are to be taken. */
export interface TableColumn {
  /** Printed headings joined from the top, groups left out; '' when there are none. */
  title: string;
  /** What stands above several columns ("Social- og sundhedshjælpere"), or null. */
  group: string | null;
  /** Decimals printed in its cells, at most. */
  decimals: number;
  /** Shares and averages do not add up. */
  isShare: boolean;
  /** Cells are rounded to thousands or millions. */
  isRounded: boolean;
}

/** What `readTable` makes of the rows as stored. */
export interface ReadTable {
  /** Rows of headings at the top, columns of headings at the left. */
  headRows: number;
  headColumns: number;
  columns: TableColumn[];
  /** For each row and column as stored; null where no number stands. */
  numbers: (number | null)[][];
  /** The heading of each row, '' in the head. */
  labels: string[];
}

/** Most rows of headings, and letters of a cell that is a number. */
const MAX_HEAD = 3;
const MAX_CELL = 40;
const DASH_ONLY = /^[-–—]$/;
const SHARE = /%|\bpct\b|procent|indeks|andel|gennemsnit|pr\.|\bper\b|ændring|rate|timepris|stigning i/i;
const ROUNDED = /mio\.|mia\.|1\.000|t\.?kr/i;

/** The number in a cell: `1.779`, `-2,1`, `(12)`, `3.000 kr.`, `5,7 pct.`, `851*`; null for text. */
export const cellNumber = (cell: string): number | null => cellFigure(cell, false)?.value ?? null;

/** The same, with whether another reading is possible (`100,000`); see `readNumber`. */
export function cellFigure(cell: string, thousandsLikely: boolean): PrintedNumber | null {
  if (!/\d/.test(cell) || cell.length > MAX_CELL) return null;
  const text = cell
    .replace(/\u00a0/g, ' ')
    .trim()
    .replace(/(?<!\*)\*+\)?$|\s\d\)$/, '')
    .replace(/,-$/, '');
  const match = /^(\()?([-–−+]?\s?\d[\d.,\s]*?)(?:\s?(?:kr\.?|pct\.?|%|mio\.|procent))*(\))?(-)?$/i.exec(
    text,
  );
  const read = match?.[2] ? readNumber(match[2], thousandsLikely) : null;
  if (!read) return null;
  const isNegative = (match?.[1] && match[3]) || match?.[4];
  return isNegative ? { ...read, value: -Math.abs(read.value) } : read;
}

/** A heading that is a unit though it looks like a sum: `1.000 kr.`, `i hele 1.000 kr.`. */
export const isUnitHeading = (cell: string): boolean =>
  /^\s?\(?(?:beløb\s)?(?:i\s)?(?:hele\s)?1\.?000\s?(?:kr\.?|kroner|dkk)\)?\s?$/i.test(cell);

/** Reads the rows of a table block. */
export function readTable(rows: string[][]): ReadTable {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const numbers = rows.map((row, at) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? '';
      return at < MAX_HEAD && isUnitHeading(cell) ? null : cellNumber(cell);
    }),
  );
  const headRows = headRowsOf(rows, numbers);
  const headColumns = headColumnsOf(rows, numbers, headRows, width);
  const columns = Array.from({ length: width }, (_, at) => columnOf(rows, numbers, headRows, at));
  const labels = rows.map((row, at) =>
    at < headRows ? '' : row.slice(0, headColumns).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim(),
  );
  return { headRows, headColumns, columns, numbers, labels };
}

const isYear = (value: number | null) =>
  value !== null && Number.isInteger(value) && value >= 1990 && value < 2100;

/** Rows at the top without numbers but years. */
function headRowsOf(rows: string[][], numbers: (number | null)[][]): number {
  let head = 0;
  while (head < Math.min(MAX_HEAD, rows.length - 1)) {
    const own = (numbers[head] ?? []).slice(1);
    const printed = own.filter((value) => value !== null);
    const isHead =
      printed.every(isYear) &&
      rows[head]?.every((cell) => numbersIn(cell.trim()).length === 0) === true &&
      !(printed.length === 0 && head > 0 && hasNumbersOnly(numbers, head));
    if (!isHead) break;
    head++;
  }
  return head === rows.length ? 0 : head;
}

/** Do all rows from here on hold no number? Then they are rows of text, no headings. */
const hasNumbersOnly = (numbers: (number | null)[][], from: number): boolean =>
  numbers.slice(from).every((row) => row.every((value) => value === null));

/** Columns at the left that name their row: most cells hold text. */
function headColumnsOf(
  rows: string[][],
  numbers: (number | null)[][],
  headRows: number,
  width: number,
): number {
  let head = 0;
  while (head < width - 1) {
    const body = rows.slice(headRows);
    const texts = body.filter(
      (row, at) => row[head]?.trim() && numbers[headRows + at]?.[head] === null,
    ).length;
    if (texts * 2 <= body.length) break;
    head++;
  }
  return Math.max(head, numbers.some((row) => row[0] !== null) && head === 0 ? 0 : 1);
}

function columnOf(rows: string[][], numbers: (number | null)[][], headRows: number, at: number): TableColumn {
  const heads = rows.slice(0, headRows).map((row) => spanned(row, at));
  const title = headRows === 0 ? '' : (heads.at(-1) ?? '').trim();
  const group = headRows > 1 ? heads.slice(0, -1).filter(Boolean).join(' ').trim() || null : null;
  const cells = rows.slice(headRows).map((row) => row[at] ?? '');
  const decimals = Math.max(
    0,
    ...cells.map((cell, row) =>
      numbers[headRows + row]?.[at] === null ? 0 : (/,(\d+)/.exec(cell)?.[1]?.length ?? 0),
    ),
  );
  const words = [group ?? '', title].join(' ');
  const isShare = SHARE.test(words) || cells.some((cell) => /%|pct/i.test(cell));
  return { title, group, decimals, isShare, isRounded: decimals > 0 || ROUNDED.test(words) };
}

/** A heading over several columns stands in the first of them, the rest are empty. */
function spanned(row: string[], at: number): string {
  for (let column = at; column > 0; column--) if (row[column]?.trim()) return row[column] ?? '';
  return at === 0 ? (row[0] ?? '') : '';
}

/** Is the cell blank, so that a sum cannot be checked; a stroke stands for nothing, zero. */
export const isBlank = (cell: string | undefined): boolean => !cell?.trim();
export const isNought = (cell: string | undefined): boolean => DASH_ONLY.test(cell?.trim() ?? '');
