/**
 * Sums in a table checked: rows and columns of totals against what they add up. A check is given only where the table
 * shows that it is a sum: another total of the same row (or column) is right, or it is off by little. Shares, averages and
 * tables that list a part only are left alone.
 */
import { isBlank, isNought, type ReadTable, readTable } from './read.ts';

/** A sum that does not add up. Row and column from 0, in the table as stored. */
export interface FailedSum {
  row: number;
  column: number;
  printed: number;
  expected: number;
}

const TOTAL =
  /^(?:i\s?alt|ialt|total(?:t|en)?|sum|samlet|tilsammen|alle|hele\s\S+|subtotal|.{2,40}\si\salt|i\salt\s.{2,40}|samlet\s.{2,40}|total\s.{2,40})\s?:?$/i;
/** Rows that are no part of a total: what is in another row already, and what does not add up. */
const PART =
  /^(?:[-–]\s?)?(?:heraf|deraf|herunder|gennemsnit\S*|median\S*|middel\S*|andel\S*|indeks|pct\.?|procent\S*)(?![a-zæøå])/i;
/** Off by more than this share, what is listed is hardly what is summed. */
const NEAR = 0.2;

/** Failed sums of a table block. */
export function failedSums(rows: string[][]): FailedSum[] {
  const table = readTable(rows);
  return failuresOf(rows, table).filter((failed) => misread(rows, table, failed) === null);
}

/** Cells of a table that lost their comma in reading, as the totals tell. */
export function misreadCells(rows: string[][], table: ReadTable): { row: number; column: number }[] {
  return failuresOf(rows, table).flatMap((failed) => misread(rows, table, failed) ?? []);
}

function failuresOf(rows: string[][], table: ReadTable): FailedSum[] {
  if (rows.length - table.headRows < 3 && table.columns.length - table.headColumns < 3) return [];
  return withoutEchoes(totalRows(rows, table), totalColumns(rows, table));
}

/** One wrong cell is told of once: not again where another total, which is right, counts it in. */
function withoutEchoes(inRows: FailedSum[], inColumns: FailedSum[]): FailedSum[] {
  const off = ({ printed, expected }: FailedSum) => expected - printed;
  const isEcho = (one: FailedSum, others: FailedSum[], line: 'row' | 'column') => {
    const counted = others.filter((other) => other[line] === one[line]);
    return counted.length > 0 && Math.abs(counted.reduce((sum, other) => sum + off(other), off(one))) < 1e-6;
  };
  const rows = inRows.filter((one) => !isEcho(one, inColumns, 'column'));
  const isTold = (one: FailedSum) => rows.some(({ row, column }) => row === one.row && column === one.column);
  return [...rows, ...inColumns.filter((one) => !isEcho(one, inRows, 'row') && !isTold(one))];
}

/**
 * The cell with which it adds up when that whole number among decimals is taken for a tenth of itself: recognition lost a
 * comma, and nobody summed wrongly. Null where there is none.
 */
function misread(
  rows: string[][],
  table: ReadTable,
  { row, column, printed, expected }: FailedSum,
): { row: number; column: number } | null {
  const lost = (at: number, over: number, by: number) => {
    const value = table.numbers[at]?.[over] ?? 0;
    const isWhole = (table.columns[over]?.decimals ?? 0) > 0 && !rows[at]?.[over]?.includes(',');
    return isWhole && value !== 0 && Math.abs(value * 0.9 - by) < 0.1;
  };
  if (lost(row, column, printed - expected)) return { row, column };
  const at = rows.findIndex((_, other) => other !== row && lost(other, column, expected - printed));
  if (at >= 0) return { row: at, column };
  const over = table.columns.findIndex(
    (_, other) => other !== column && lost(row, other, expected - printed),
  );
  return over >= 0 ? { row, column: over } : null;
}

/** A sum to be checked, with the ways it may have been made. */
interface Candidate {
  row: number;
  column: number;
  printed: number;
  /** Sums it may stand for, likeliest first; null where a cell is missing. */
  sums: (number | null)[];
  tolerance: number;
}

function totalRows(rows: string[][], table: ReadTable): FailedSum[] {
  const totals = rows.flatMap((_, row) => (TOTAL.test(table.labels[row] ?? '') ? [row] : []));
  return totals.flatMap((row) => {
    const others = rows
      .map((_, at) => at)
      .filter((at) => at >= table.headRows && !totals.includes(at) && !PART.test(table.labels[at] ?? ''));
    const before = totals.filter((at) => at < row);
    const sinceLast = others.filter((at) => at < row && at > (before.at(-1) ?? -1));
    const above = others.filter((at) => at < row);
    const below = others.filter(
      (at) => at > row && at < (totals.find((other) => other > row) ?? rows.length),
    );
    const ways = [sinceLast, above, before, above.length === 0 ? below : []].filter((way) => way.length > 1);
    const checks = table.columns.flatMap((column, at): Candidate[] => {
      const printed = table.numbers[row]?.[at] ?? null;
      if (at < table.headColumns || column.isShare || printed === null) return [];
      const sums = ways.map((way) => sumOf(way.map((one) => cell(rows, table, one, at))));
      const most = Math.max(...ways.map((way) => way.length), 0);
      const tolerance = column.isRounded ? 0.5 * 10 ** -column.decimals * Math.max(most, 2) : 0;
      return [{ row, column: at, printed, sums, tolerance }];
    });
    return failures(checks);
  });
}

function totalColumns(rows: string[][], table: ReadTable): FailedSum[] {
  const body = rows.map((_, row) => row).filter((row) => row >= table.headRows);
  return table.columns.flatMap((column, at) => {
    if (at < table.headColumns + 2 || !TOTAL.test(column.title) || column.isShare) return [];
    const parts = partsOf(table, at);
    if (parts.length < 2 || parts.some((other) => table.columns[other]?.isShare)) return [];
    const checks = body.flatMap((row): Candidate[] => {
      const printed = table.numbers[row]?.[at] ?? null;
      if (printed === null) return [];
      const sum = sumOf(parts.map((other) => cell(rows, table, row, other)));
      const tolerance = column.isRounded ? 0.5 * 10 ** -column.decimals * (parts.length + 1) : 0;
      return [{ row, column: at, printed, sums: [sum], tolerance }];
    });
    return failures(checks);
  });
}

/** The columns a total stands for: those of its group before it; without any, the groups' own totals, or all. */
function partsOf({ columns, headColumns }: ReadTable, at: number): number[] {
  const before = columns.map((_, other) => other).filter((other) => other >= headColumns && other < at);
  const [totals, plain] = [true, false].map((isTotal) =>
    before.filter((other) => TOTAL.test(columns[other]?.title ?? '') === isTotal),
  );
  const group = columns[at]?.group ?? null;
  const own = (plain ?? []).filter((other) => group === null || columns[other]?.group === group);
  if (own.length > 0) return own;
  return (totals ?? []).length > 1 ? (totals ?? []) : (plain ?? []);
}

/** A number, 0 for a stroke, null for what cannot be counted. */
function cell(rows: string[][], table: ReadTable, row: number, column: number): number | null {
  const number = table.numbers[row]?.[column] ?? null;
  if (number !== null) return number;
  return isNought(rows[row]?.[column]) && !isBlank(rows[row]?.[column]) ? 0 : null;
}

function sumOf(cells: (number | null)[]): number | null {
  let sum = 0;
  for (const value of cells) {
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}

/** Those of one row's (or column's) sums that fail, where the others, or their nearness, show that they are sums. */
function failures(checks: Candidate[]): FailedSum[] {
  const fits = ({ printed, tolerance }: Candidate, sum: number | null | undefined) =>
    typeof sum === 'number' && Math.abs(sum - printed) <= tolerance + 1e-6;
  const ways = checks[0]?.sums.length ?? 0;
  let way = 0;
  let best = -1;
  for (let at = 0; at < ways; at++) {
    const right = checks.filter((check) => fits(check, check.sums[at])).length;
    if (right > best) [way, best] = [at, right];
  }
  const wrong = checks.filter((check) => !check.sums.some((sum) => fits(check, sum)));
  return wrong.flatMap((check) => {
    const expected = check.sums[way];
    if (typeof expected !== 'number') return [];
    const isNear = Math.abs(expected - check.printed) <= NEAR * Math.max(1, Math.abs(check.printed));
    const vouched = best >= 1 && best * 2 >= checks.length;
    if (!vouched && !isNear) return [];
    return [{ row: check.row, column: check.column, printed: check.printed, expected }];
  });
}
