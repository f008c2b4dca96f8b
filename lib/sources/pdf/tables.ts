/** Tables by the columns their rows share. */

import { isFigure, type PrintedRow, type Segment, toSegment } from './printed.ts';
import type { Print } from './prints.ts';

/** Share of the text size: a gap that surely parts cells. */
const CELL_GAP = 1.5;
/** Steps, in sizes, up to which a line goes on in a cell above it, and up to which rows are of one table. */
const CELL_STEP = 1.55;
const ROW_STEP = 4;
/** Points by which the text size of a table's rows may differ. */
const OTHER_SIZE = 1.6;
/** Share of a column's cells that are set alike. */
const MOST_CELLS = 0.5;
/** Points by which edges of one column may differ. */
const EDGE = 4;

/** Sizes by which the estimated edge of a word in a title may differ from its column's. */
const TITLE_EDGE = 0.5;

interface Column {
  x0: number;
  x1: number;
}

/** The table of at least `least` columns that begins at a row; null when the next ones do not share its columns. */
export function tableFrom(
  rows: PrintedRow[],
  from: number,
  least: number,
  listed: ReadonlySet<number>,
): { prints: Print[]; to: number } | null {
  let columns: Column[] = [];
  const taken: PrintedRow[] = [];
  let several = 0;
  for (let at = from; at < rows.length; at++) {
    const printed = rows[at];
    const above = taken.at(-1);
    if (!printed || listed.has(at)) break;
    const row = withFiguresApart(printed, columns);
    if (above && (row.y - above.y > ROW_STEP * row.size || Math.abs(row.size - above.size) > OTHER_SIZE))
      break;
    if (row.segments.length > 1) {
      const widened = widen(underTitles(columns, row), row);
      if (widened.length < 2 || widened.length < columns.length) break;
      columns = widened;
      several++;
    } else if (!above || !goesOnIn(columns, row, above)) break;
    taken.push(row);
  }
  while (taken.length > 0 && isTail(taken, columns)) taken.pop();
  if (several < 2 || columns.length < least || !isTable(taken) || !isAligned(taken, columns)) return null;
  return { prints: cellRows(taken, columns), to: from + taken.length };
}

/** The row with figures that stand close after a label, or another figure, parted where a column so far begins. */
function withFiguresApart(row: PrintedRow, columns: Column[]): PrintedRow {
  if (columns.length < 2) return row;
  const columnOf = ({ x0, x1 }: Column) => columns.findIndex((one) => x0 < one.x1 && x1 > one.x0);
  const segments = row.segments.flatMap((segment) => {
    const at = segment.pieces.findIndex(
      (piece, index) =>
        index > 0 && isFigure(piece.text) && columnOf(piece) > columnOf(segment.pieces[index - 1] ?? piece),
    );
    if (at < 0) return [segment];
    return [segment.pieces.slice(0, at), segment.pieces.slice(at)].map((pieces) =>
      toSegment(pieces, row.size),
    );
  });
  return segments.length === row.segments.length ? row : { ...row, segments };
}

/** Columns so far; what stands over several figures of the row is titles of columns, not one of its own. */
function underTitles(columns: Column[], row: PrintedRow): Column[] {
  const figures = row.segments.filter(({ text }) => isFigure(text));
  if (figures.length < 2) return columns;
  return columns.flatMap((column) => {
    const under = figures.filter(({ x0, x1 }) => x0 < column.x1 && x1 > column.x0);
    return under.length < 2 ? [column] : under.map(({ x0, x1 }) => ({ x0, x1 }));
  });
}

/** Columns with the segments of one more row; those it spans become one. */
function widen(columns: Column[], row: PrintedRow): Column[] {
  const all = [...columns, ...row.segments.map(({ x0, x1 }) => ({ x0, x1 }))].sort((a, b) => a.x0 - b.x0);
  const merged: Column[] = [];
  for (const { x0, x1 } of all) {
    const last = merged.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else merged.push({ x0, x1 });
  }
  return merged;
}

/** Is a single segment more of a cell above it? */
function goesOnIn(columns: Column[], row: PrintedRow, above: PrintedRow): boolean {
  const [segment] = row.segments;
  if (!segment || row.y - above.y > CELL_STEP * row.size) return false;
  const hit = columns.filter((column) => segment.x0 < column.x1 && segment.x1 > column.x0);
  const [column] = hit;
  return hit.length === 1 && column !== undefined && segment.x0 > column.x0 - EDGE;
}

/** A last line in the first column that is not close under it belongs to the text. */
function isTail(taken: PrintedRow[], columns: Column[]): boolean {
  const row = taken.at(-1);
  const above = taken.at(-2);
  const [segment] = row?.segments ?? [];
  if (!row || row.segments.length > 1 || !segment) return false;
  const next = columns[1];
  return above === undefined || (next !== undefined && segment.x1 > next.x0);
}

/** Justified lines may have wide gaps too; a table's are wider, or stand in more rows. */
function isTable(rows: PrintedRow[]): boolean {
  const gaps = rows.flatMap((row) =>
    row.segments.slice(1).map((segment, at) => (segment.x0 - (row.segments[at]?.x1 ?? 0)) / row.size),
  );
  const figures = rows.flatMap((row) => row.segments.slice(1).filter(({ text }) => isFigure(text))).length;
  const wide = gaps.filter((gap) => gap >= CELL_GAP).length;
  return Math.max(wide, figures) * 2 > gaps.length;
}

/** In each column most cells share their left edge, their right edge or their middle. */
function isAligned(rows: PrintedRow[], columns: Column[]): boolean {
  const several = rows.filter(({ segments }) => segments.length > 1).flatMap(({ segments }) => segments);
  return columns.every(({ x0, x1 }) => {
    const cells = several.filter((segment) => segment.x0 < x1 && segment.x1 > x0);
    const shared = (edge: (cell: Segment) => number) =>
      Math.max(
        0,
        ...cells.map((cell) => cells.filter((other) => Math.abs(edge(other) - edge(cell)) < EDGE).length),
      );
    const most = Math.max(
      shared((cell) => cell.x0),
      shared((cell) => cell.x1),
      shared((cell) => (cell.x0 + cell.x1) / 2),
    );
    return most >= Math.min(cells.length, 2) && most >= cells.length * MOST_CELLS;
  });
}

function cellRows(rows: PrintedRow[], columns: Column[]): Print[] {
  const prints: Print[] = [];
  let above: PrintedRow | null = null;
  for (const row of rows) {
    const segments = row.segments.flatMap((segment) => atColumns(segment, columns));
    const cells = columns.map((_, at) =>
      segments.filter(({ x0, x1 }) => columns.findIndex((one) => x0 < one.x1 && x1 > one.x0) === at),
    );
    const last = prints.at(-1);
    if (last?.cells && above && isRest(cells, last.cells, row, above)) {
      last.cells = last.cells.map((cell, at) => [...cell, ...(cells[at] ?? [])]);
      last.segments.push(...row.segments);
    } else prints.push({ segments: [...row.segments], cells });
    above = row;
  }
  return prints;
}

/** A segment over several columns, parted where one of its words begins where a column does, or follows the end of one. */
function atColumns(segment: Segment, columns: Column[]): Segment[] {
  const over = columns.filter(({ x0, x1 }) => segment.x0 < x1 && segment.x1 > x0);
  if (over.length < 2) return [segment];
  const each = (segment.x1 - segment.x0) / segment.text.length;
  const words = [...segment.text.matchAll(/ (?=[\p{Lu}\d])/gu)].map(({ index }) => index);
  const wordAt = (x: number, shift: number) => {
    const off = (index: number) => Math.abs(segment.x0 + (index + shift) * each - x);
    const best = words.reduce((a, b) => (off(b) < off(a) ? b : a), words[0] ?? 0);
    return best > 0 && off(best) < TITLE_EDGE * segment.size ? best : null;
  };
  const parts: Segment[] = [];
  let from = 0;
  let own = over[0] as Column;
  over.forEach((column, at) => {
    const before = over[at - 1];
    const cut = before ? (wordAt(column.x0, 1) ?? wordAt(before.x1, 0)) : null;
    if (cut === null || cut < from) return;
    parts.push({ ...segment, ...own, text: segment.text.slice(from, cut) });
    from = cut + 1;
    own = column;
  });
  return [
    ...parts,
    { ...segment, ...own, text: segment.text.slice(from), pieces: from > 0 ? [] : segment.pieces },
  ];
}

/** Is the row only more lines of the cells above? Close under them, nothing new in a cell that was empty, and not all filled. */
function isRest(cells: Segment[][], above: Segment[][], row: PrintedRow, upper: PrintedRow): boolean {
  if (row.y - upper.y > CELL_STEP * row.size) return false;
  const filled = cells.map((cell) => cell.length > 0);
  if (filled.every(Boolean)) return false;
  const opens = filled.some((own, at) => own && above[at]?.length === 0);
  const first = cells[0]?.[0]?.text ?? '';
  return (
    !opens && (first === '' || /^[\p{Ll}(&/]/u.test(first) || /[-,]$/.test(above[0]?.at(-1)?.text ?? ''))
  );
}
