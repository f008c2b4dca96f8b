/** Columns of running text, told from tables, made into one flow after the other. */
import type { Fragment } from './fragments.ts';
import { type PrintedRow, type Segment, toPrintedRows } from './printed.ts';

/** Points a bin of the page's width takes. */
const BIN = 2;
/** Narrowest gutter, in points. */
const GUTTER = 8;
/** Fewest lines of a column. */
const MIN_LINES = 4;
/** Share of its column's width that the middle line of running text fills. */
const FULL = 0.7;
const MIN_LETTERS = 14;
const MAX_DEPTH = 2;

/** The page's rows in reading order: what stands across the page, then each column under it from its top. */
export function toFlows(fragments: Fragment[], depth = 0): PrintedRow[][] {
  const rows = toPrintedRows(fragments);
  const gutter = depth < MAX_DEPTH && rows.length >= MIN_LINES ? findGutter(rows) : null;
  if (gutter === null) return [rows];
  const flows: PrintedRow[][] = [];
  let run: PrintedRow[] = [];
  const endRun = () => {
    const [left, right] = partAt(run, gutter);
    if (areColumns(left, right))
      flows.push(...toFlows(piecesOf(left), depth + 1), ...toFlows(piecesOf(right), depth + 1));
    else if (run.length > 0) flows.push(run);
    run = [];
  };
  for (const row of rows) {
    if (row.segments.some((segment) => segment.x0 < gutter && segment.x1 > gutter)) {
      endRun();
      flows.push([row]);
    } else run.push(row);
  }
  endRun();
  return joined(flows, rows);
}

/** Neighbouring flows that were not columns are one. */
function joined(flows: PrintedRow[][], rows: PrintedRow[]): PrintedRow[][] {
  const known = new Set(rows);
  const result: PrintedRow[][] = [];
  for (const flow of flows) {
    const last = result.at(-1);
    const own = flow.every((row) => known.has(row));
    if (last && own && last.every((row) => known.has(row))) last.push(...flow);
    else result.push([...flow]);
  }
  return result;
}

const piecesOf = (segments: Segment[]): Fragment[] => segments.flatMap(({ pieces }) => pieces);

function partAt(rows: PrintedRow[], x: number): [Segment[], Segment[]] {
  const segments = rows.flatMap((row) => row.segments);
  return [segments.filter((segment) => segment.x1 <= x), segments.filter((segment) => segment.x0 >= x)];
}

/** The middle of the widest strip in the page's middle that few lines cross; null when all text is of one column. */
function findGutter(rows: PrintedRow[]): number | null {
  const segments = rows.flatMap((row) => row.segments);
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const bins = new Array<number>(Math.max(1, Math.ceil((right - left) / BIN))).fill(0);
  for (const { x0, x1 } of segments)
    for (let bin = Math.floor((x0 - left) / BIN); bin < Math.ceil((x1 - left) / BIN); bin++)
      bins[bin] = (bins[bin] ?? 0) + 1;
  const few = Math.max(...bins) * 0.3;
  let best = { from: 0, to: 0 };
  let from = -1;
  for (let bin = Math.floor(bins.length * 0.25); bin <= Math.ceil(bins.length * 0.75); bin++) {
    const free = (bins[bin] ?? 0) <= few && bin < Math.ceil(bins.length * 0.75);
    if (free && from < 0) from = bin;
    if (!free && from >= 0) {
      if (bin - from > best.to - best.from) best = { from, to: bin };
      from = -1;
    }
  }
  if ((best.to - best.from) * BIN < GUTTER) return null;
  return left + ((best.from + best.to) / 2) * BIN;
}

/** Both sides are lines of running text, and their breaks are not those of a table's rows. */
function areColumns(left: Segment[], right: Segment[]): boolean {
  return isProse(left) && isProse(right) && !breakTogether(left, right);
}

function isProse(column: Segment[]): boolean {
  if (column.length < MIN_LINES) return false;
  const from = Math.min(...column.map(({ x0 }) => x0));
  const width = Math.max(...column.map(({ x1 }) => x1)) - from;
  const filled = column.map(({ x1 }) => (x1 - from) / width).sort((a, b) => a - b);
  const letters = column.map(({ text }) => text.length).sort((a, b) => a - b);
  const middle = column.length >> 1;
  return (filled[middle] ?? 0) >= FULL && (letters[middle] ?? 0) >= MIN_LETTERS;
}

function breakTogether(left: Segment[], right: Segment[]): boolean {
  const [a, b] = [breaks(left), breaks(right)];
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return shared >= 2 && shared * 2 >= Math.min(a.length, b.length);
}

/** Base lines after a wider step than usual. */
function breaks(column: Segment[]): number[] {
  const lines = [...new Set(column.map(({ y }) => y))].sort((a, b) => a - b);
  const steps = lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 2] ?? 0;
  return lines.slice(1).filter((_, at) => (steps[at] ?? 0) > usual * 1.25);
}
