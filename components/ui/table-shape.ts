/** Which rows of a printed table are headings, and which cells hold numbers. */

/** A number as printed in a cell, with its unit: `1.779`, `-2,1`, `(12)`, `1,55 mio. kr.`, `5,7 pct.`, `851*`. */
const NUMBER = /^\(?[-–−+]?\s?\d[\d.,\s]*(?:%|(?:mio|mia|pct|kr|procent|årsværk)[\s.a-z]{0,6})?\*?\)?$/i;
const YEAR = /^(?:19|20)\d\d$/;
/** Rows of headings at most. */
const MOST = 3;

export const isNumber = (cell: string | undefined): boolean => NUMBER.test(cell?.trim() ?? '');

/** A heading cell, over one column or several. */
export interface HeadCell {
  text: string;
  /** Index of its first column. */
  column: number;
  span: number;
}

/** The shape of a table, from its rows as stored. */
export interface TableShape {
  headRows: number;
  /** The first column names the rows. */
  namesRows: boolean;
  /** By column: do numbers stand in it? */
  numeric: boolean[];
}

/** Headings hold words and years; a table of words alone has one row of them. */
export function shapeOf(rows: readonly (readonly string[])[]): TableShape {
  const width = Math.max(0, ...rows.map((row) => row.length));
  let headRows = 0;
  while (headRows < Math.min(MOST, rows.length - 1) && isHead(rows, headRows)) headRows++;
  const body = rows.slice(headRows);
  const numeric = Array.from({ length: width }, (_, column) => {
    const filled = body.map((row) => row[column]?.trim() ?? '').filter(Boolean);
    return filled.length > 0 && filled.filter(isNumber).length * 2 > filled.length;
  });
  return { headRows, namesRows: !numeric[0] && numeric.some(Boolean), numeric };
}

function isHead(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = (rows[at] ?? []).map((cell) => cell.trim());
  if (!cells.some(Boolean) || cells.some((cell) => isNumber(cell) && !YEAR.test(cell))) return false;
  const overNumbers = rows.slice(at + 1).some((row) => row.slice(1).some(isNumber));
  return overNumbers || (at === 0 && !cells.some((cell) => /\d/.test(cell)));
}

/**
 * The cells of a heading row. Above another heading row one that stands over several columns is one cell: the next are
 * empty or say the same.
 */
export function headCells(row: readonly string[], isLast: boolean): HeadCell[] {
  const cells: HeadCell[] = [];
  row.forEach((text, column) => {
    const before = cells.at(-1);
    const continues =
      !isLast && before !== undefined && before.column > 0 && (text.trim() === '' || text === before.text);
    if (continues) before.span++;
    else cells.push({ text, column, span: 1 });
  });
  return cells;
}
