/** Rows set in cells: tables by the columns they share, contents by their page numbers, and what only looks like either. */
import type { PrintedRow, Segment } from './printed.ts';

/** A row of a table, or a piece of a row that is a line by itself. */
export interface Print {
  segments: Segment[];
  /** The cells of a table's row, empty ones included; null for running text. */
  cells: Segment[][] | null;
}

/** A number, letter or bullet that hangs in the margin before its text, also with the word for it. */
const HANGING =
  /^(?:(?:punkt|pkt\.?|sag|ad)\s?)?(?:\d{1,3}(?:\.\d{1,3}){0,2}[.):]?|[a-zæøå][.)]|\([a-z\d]{1,2}\)|[-–—•▪●○*·])$/iu;
const NUMBER_ALONE = /^(?:(?:punkt|pkt\.?|sag)\s)?\d{1,3}(?:\.\d{1,2})?\.?:?$/iu;
const PAGE_NUMBER = /^\d{1,4}$/;
const LEADERS = /\.{4,}|(?:\. ){4,}|_{4,}|…{2,}/;
/** Shares of the text size: a gap that parts a row into lines, and one that surely parts cells. */
const LINE_GAP = 2;
const CELL_GAP = 1.5;
/** Steps, in sizes, up to which a line goes on in a cell above it, and up to which rows are of one table. */
const CELL_STEP = 1.55;
const ROW_STEP = 4;
/** Letters of a caption in the margin. */
const MAX_LABEL = 40;
/** Points by which edges of one column may differ. */
const EDGE = 4;

/** The rows of one flow as lines and table rows; `pages` is how many the document has. */
export function toPrints(rows: PrintedRow[], pages: number): Print[] {
  const hung = hang(rows);
  const listed = contentsRows(hung, pages);
  const edge = textEdge(hung);
  const labelled = edge === null ? new Set() : sideLabels(hung, edge);
  const prints: Print[] = [];
  for (let at = 0; at < hung.length; at++) {
    const row = hung[at];
    if (!row) continue;
    if (listed.has(row) || LEADERS.test(row.segments.map(({ text }) => text).join(' '))) {
      prints.push({ segments: row.segments, cells: null });
      continue;
    }
    const table = row.segments.length > 1 && !labelled.has(row) ? tableFrom(hung, at, listed) : null;
    if (table) {
      prints.push(...table.prints);
      at = table.to - 1;
    } else prints.push(...linesOf(row, edge).map((segments) => ({ segments, cells: null })));
  }
  return withAsidesLast(prints);
}

/** Numbers and bullets joined to the text they hang before, or stand above. */
function hang(rows: PrintedRow[]): PrintedRow[] {
  const hung: PrintedRow[] = [];
  rows.forEach((row, at) => {
    const [first, second, ...others] = row.segments;
    const next = rows[at + 1]?.segments[0];
    const above = rows[at - 1]?.segments;
    if (first && next && standsAbove(row, first, next)) return;
    const number = above?.[0];
    if (first && number && standsAbove(rows[at - 1], number, first))
      hung.push({ ...row, segments: [joinSegments(number, first), ...row.segments.slice(1)] });
    else if (first && second && HANGING.test(first.text) && /\p{L}/u.test(second.text))
      hung.push({ ...row, segments: [joinSegments(first, second), ...others] });
    else hung.push(row);
  });
  return hung;
}

/** A number set as a title of its own, on the line above the title proper. */
function standsAbove(row: PrintedRow | undefined, number: Segment, title: Segment): boolean {
  if (row?.segments.length !== 1 || !NUMBER_ALONE.test(number.text) || !/^\p{Lu}/u.test(title.text))
    return false;
  const prominent =
    number.size > title.size * 1.15 || (number.bold && title.bold) || /^\p{L}/u.test(number.text);
  const near = title.y - number.y <= 2 * Math.max(number.size, title.size);
  return prominent && near && Math.abs(title.x0 - number.x0) < EDGE;
}

/** Where most lines begin; null where they begin anywhere. */
function textEdge(rows: PrintedRow[]): number | null {
  const counts = new Map<number, number>();
  for (const { segments } of rows) {
    const [only] = segments;
    if (!only || segments.length > 1) continue;
    const key = Math.round(only.x0 / 2);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 3 ? most[0] * 2 : null;
}

/** Rows of captions set in the margin, each beside its text: printed unlike it, while a table's cells are alike. */
function sideLabels(rows: PrintedRow[], edge: number): Set<PrintedRow> {
  const beside = rows.filter(({ segments: [label, text, more] }) => {
    if (!label || !text || more || Math.abs(text.x0 - edge) >= EDGE) return false;
    return label.text.length <= MAX_LABEL && /\p{L}{3}/u.test(label.text);
  });
  const unlike = beside.filter(
    ({ segments: [label, text] }) => label?.bold !== text?.bold || label?.size !== text?.size,
  );
  return unlike.length >= beside.length * 0.8 ? new Set(beside) : new Set();
}

/** What stands beside the first of several lines of a block (a case number at a title's right) comes after the block. */
function withAsidesLast(prints: Print[]): Print[] {
  const sorted = [...prints];
  for (let at = 0; at + 2 < sorted.length; at++) {
    const [block, aside, next] = [sorted[at], sorted[at + 1], sorted[at + 2]];
    if (!block || !aside || !next || block.cells || aside.cells || next.cells) continue;
    if (!isAside(block, aside) || !isNextLine(block, next)) continue;
    sorted[at + 1] = next;
    sorted[at + 2] = aside;
  }
  return sorted;
}

function isAside({ segments: [block] }: Print, { segments: [aside] }: Print): boolean {
  if (!block || !aside || aside.x0 < block.x1) return false;
  return block.y - aside.y < 3 * block.size && aside.y - block.y < block.size * 0.7;
}

function isNextLine({ segments: [upper] }: Print, { segments: [lower] }: Print): boolean {
  if (!upper || !lower || upper.bold !== lower.bold || Math.abs(upper.size - lower.size) > 0.3) return false;
  const step = lower.y - upper.y;
  const aligned = lower.x0 > upper.x0 - EDGE && lower.x0 < upper.x1;
  return step > 0.5 * upper.size && step < CELL_STEP * upper.size && aligned;
}

function joinSegments(left: Segment, right: Segment): Segment {
  const main = right.text.length >= left.text.length ? right : left;
  return {
    ...main,
    text: `${left.text} ${right.text}`,
    x0: left.x0,
    x1: right.x1,
    pieces: [...left.pieces, ...right.pieces],
  };
}

/** Rows of a table of contents: page numbers at the right edge that never go back, and are pages of this document. */
function contentsRows(rows: PrintedRow[], pages: number): Set<PrintedRow> {
  const listed = new Set<PrintedRow>();
  let run: PrintedRow[] = [];
  const endRun = () => {
    if (run.length >= 3) for (const row of run) listed.add(row);
    run = [];
  };
  let last = 0;
  let others = 0;
  for (const row of rows) {
    const end = row.segments.at(-1);
    const number = row.segments.length > 1 && end && PAGE_NUMBER.test(end.text) ? Number(end.text) : null;
    const right = run.at(-1)?.segments.at(-1)?.x1;
    const fits =
      number !== null &&
      number >= Math.max(1, last) &&
      number <= pages &&
      row.segments.length === 2 &&
      /\p{L}{2}/u.test(row.segments[0]?.text ?? '') &&
      (right === undefined || Math.abs(right - (end?.x1 ?? 0)) < EDGE);
    if (fits) {
      run.push(row);
      last = number;
      others = 0;
    } else if (row.segments.length > 1 || ++others > 2) {
      endRun();
      last = 0;
    }
  }
  endRun();
  return listed;
}

interface Column {
  x0: number;
  x1: number;
}

/** The table that begins at a row with several segments; null when the next ones do not share its columns. */
function tableFrom(
  rows: PrintedRow[],
  from: number,
  listed: Set<PrintedRow>,
): { prints: Print[]; to: number } | null {
  let columns: Column[] = [];
  const taken: PrintedRow[] = [];
  let several = 0;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const above = taken.at(-1);
    if (!row || listed.has(row)) break;
    if (above && row.y - above.y > ROW_STEP * row.size) break;
    if (row.segments.length > 1) {
      const widened = widen(columns, row);
      if (widened.length < 2 || widened.length < columns.length) break;
      columns = widened;
      several++;
    } else if (!above || !goesOnIn(columns, row, above)) break;
    taken.push(row);
  }
  while (taken.length > 0 && isTail(taken, columns)) taken.pop();
  if (several < 2 || !isTable(taken)) return null;
  return { prints: cellRows(taken, columns), to: from + taken.length };
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
  const wide = gaps.filter((gap) => gap >= CELL_GAP).length;
  return wide * 2 > gaps.length;
}

function cellRows(rows: PrintedRow[], columns: Column[]): Print[] {
  const prints: Print[] = [];
  let above: PrintedRow | null = null;
  for (const row of rows) {
    const cells = columns.map(({ x0, x1 }) =>
      row.segments.filter((segment) => segment.x0 < x1 && segment.x1 > x0),
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

/** A row outside tables as the lines it is: what stands far apart, as in a page's head, or where all text begins, is a line. */
function linesOf(row: PrintedRow, edge: number | null): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of row.segments) {
    const last = lines.at(-1);
    const left = last?.at(-1);
    const atEdge = edge !== null && Math.abs(segment.x0 - edge) < 1;
    const near = left && !atEdge && segment.x0 - left.x1 < LINE_GAP * row.size;
    if (last && left && (near || /:$/.test(left.text))) last.push(segment);
    else lines.push([segment]);
  }
  return lines;
}
