/** The rows of one flow as lines and table rows. */
import { hang, sideLabels, withAsidesLast, withNumbersAbove } from './margins.ts';
import type { PrintedRow, Segment } from './printed.ts';
import { tableFrom } from './tables.ts';

/** A row of a table, or a piece of a row that is a line by itself. */
export interface Print {
  segments: Segment[];
  /** The cells of a table's row, empty ones included; null for running text. */
  cells: Segment[][] | null;
}

const PAGE_NUMBER = /^\d{1,4}$/;
const LEADERS = /\.{4,}|(?:\. ){4,}|_{4,}|…{2,}/;
/** Share of the text size: a gap that parts a row into lines. */
const LINE_GAP = 2;
/** The same: the widest gap that a lost word may leave. */
const HOLE = 5;
/** Sizes: the widest gap of a justified line, and how much its gaps may differ. */
const [MAX_JUSTIFIED, ALIKE] = [5, 0.3];
/** Points by which right edges of page numbers may differ. */
const EDGE = 4;

/** The rows of one flow as lines and table rows; `pages` is how many the document has. */
export function toPrints(rows: PrintedRow[], pages: number): Print[] {
  const plain = withNumbersAbove(rows);
  const hung = plain.map(hang);
  const listed = contentsRows(hung, pages);
  const edge = textEdge(hung);
  const labelled = edge === null ? new Set() : sideLabels(hung, edge);
  const prints: Print[] = [];
  for (let at = 0; at < hung.length; at++) {
    const row = hung[at];
    if (!row) continue;
    if (listed.has(at) || LEADERS.test(row.segments.map(({ text }) => text).join(' '))) {
      prints.push({ segments: row.segments, cells: null });
      continue;
    }
    // Numbers are a column of their own only in a table of at least two others.
    const table =
      labelled.has(row) || row.segments.length === 1
        ? null
        : (tableFrom(plain, at, 3, listed) ?? tableFrom(hung, at, 2, listed));
    if (table) {
      prints.push(...table.prints);
      at = table.to - 1;
    } else prints.push(...linesOf(row, edge).map((segments) => ({ segments, cells: null })));
  }
  return withAsidesLast(prints);
}

/** Rows of a table of contents: page numbers at the right edge that never go back, and are pages of this document. */
function contentsRows(rows: PrintedRow[], pages: number): Set<number> {
  const listed = new Set<number>();
  let run: number[] = [];
  const endRun = () => {
    if (run.length >= 3) for (const at of run) listed.add(at);
    run = [];
  };
  let last = 0;
  let others = 0;
  for (const [at, row] of rows.entries()) {
    const end = row.segments.at(-1);
    const number = row.segments.length > 1 && end && PAGE_NUMBER.test(end.text) ? Number(end.text) : null;
    const right = rows[run.at(-1) ?? -1]?.segments.at(-1)?.x1;
    const fits =
      number !== null &&
      number >= Math.max(1, last) &&
      number <= pages &&
      row.segments.length === 2 &&
      /\p{L}{2}/u.test(row.segments[0]?.text ?? '') &&
      (right === undefined || Math.abs(right - (end?.x1 ?? 0)) < EDGE);
    if (fits) {
      run.push(at);
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

/** Where most lines begin, those beside something in the margin too; null where they begin anywhere. */
function textEdge(rows: PrintedRow[]): number | null {
  const counts = new Map<number, { all: number; alone: number }>();
  for (const { segments } of rows) {
    const last = segments.at(-1);
    if (!last || segments.length > 2) continue;
    const key = Math.round(last.x0 / 2);
    const { all, alone } = counts.get(key) ?? { all: 0, alone: 0 };
    counts.set(key, { all: all + 1, alone: alone + (segments.length === 1 ? 1 : 0) });
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.all - a.all);
  return most && most[1].all >= 3 && most[1].alone >= 2 ? most[0] * 2 : null;
}

/** A row outside tables as the lines it is: what stands far apart, as in a page's head, or where all text begins, is a line. */
function linesOf(row: PrintedRow, edge: number | null): Segment[][] {
  if (isJustified(row)) return [row.segments];
  const lines: Segment[][] = [];
  for (const segment of row.segments) {
    const last = lines.at(-1);
    const left = last?.at(-1);
    const atEdge = edge !== null && Math.abs(segment.x0 - edge) < 1.5;
    const gap = left ? (segment.x0 - left.x1) / row.size : 0;
    const near = left && !atEdge && gap < LINE_GAP;
    if (last && left && (near || /:$/.test(left.text) || isHole(left, segment, gap))) last.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

/** A word that was not recognised, or set as a picture, leaves a hole in the middle of a sentence. */
const isHole = (left: Segment, right: Segment, gap: number): boolean =>
  gap < HOLE &&
  /\p{Ll}{3},?$/u.test(left.text) &&
  /^\p{Ll}\S*\s/u.test(right.text) &&
  left.bold === right.bold;

/** A short line drawn out to the full width: its gaps are alike. */
function isJustified({ segments, size }: PrintedRow): boolean {
  const gaps = segments.slice(1).map((segment, at) => segment.x0 - (segments[at]?.x1 ?? 0));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return gaps.length >= 2 && most < MAX_JUSTIFIED * size && most - least < ALIKE * size;
}
