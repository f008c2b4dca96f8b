/** Columns of running text, told from tables, made into one flow after the other. */
import type { Fragment } from './fragments.ts';
import { type PrintedRow, type Segment, toPrintedRows } from './printed.ts';

/** Points a bin of the page's width takes. */
const BIN = 2;
/** Shares of the text's width between which a gutter is sought. */
const MIDDLE = [0.25, 0.75] as const;
/** Narrowest gutter, in points. */
const GUTTER = 8;
/** Fewest lines of a column. */
const MIN_LINES = 4;
/** A line of running text fills so much of its column. */
const FULL = 0.85;
/** Share of such lines in running text, in text of many short paragraphs, and where nothing else speaks for columns. */
const FULL_LINES = 0.3;
const HARDLY_FULL = 0.1;
const SURELY_FULL = 0.45;
const MIN_LETTERS = 14;
/** Points by which base lines of one table row may differ. */
const SAME_LINE = 0.6;
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

/** One column's share of a row. */
interface Share {
  x0: number;
  x1: number;
  y: number;
  letters: number;
  pieces: Fragment[];
}

const piecesOf = (column: Share[]): Fragment[] => column.flatMap(({ pieces }) => pieces);

function partAt(rows: PrintedRow[], x: number): [Share[], Share[]] {
  const side = (isOn: (segment: Segment) => boolean) =>
    rows.flatMap(({ segments }) => {
      const own = segments.filter(isOn);
      return own.length === 0 ? [] : shareOf(own);
    });
  return [side((segment) => segment.x1 <= x), side((segment) => segment.x0 >= x)];
}

const shareOf = (segments: Segment[]): Share => ({
  x0: segments[0]?.x0 ?? 0,
  x1: segments.at(-1)?.x1 ?? 0,
  y: segments[0]?.y ?? 0,
  letters: segments.reduce((sum, { text }) => sum + text.length, 0),
  pieces: segments.flatMap(({ pieces }) => pieces),
});

/** The middle of the widest strip in the page's middle that fewest lines cross; null when it is too narrow. */
function findGutter(rows: PrintedRow[]): number | null {
  const segments = rows.flatMap((row) => row.segments);
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const bins = new Array<number>(Math.ceil((right - left) / BIN) + 1).fill(0);
  for (const { x0, x1 } of segments)
    for (let bin = Math.floor((x0 - left) / BIN); bin < Math.ceil((x1 - left) / BIN); bin++)
      bins[bin] = (bins[bin] ?? 0) + 1;
  const first = Math.floor(bins.length * MIDDLE[0]);
  const middle = bins.slice(first, Math.ceil(bins.length * MIDDLE[1]));
  const few = Math.min(...middle) + Math.max(...bins) * 0.05;
  let best = { from: 0, to: 0 };
  let from = 0;
  middle.forEach((count, bin) => {
    if (count > few) from = bin + 1;
    else if (bin + 1 - from > best.to - best.from) best = { from, to: bin + 1 };
  });
  if ((best.to - best.from) * BIN < GUTTER) return null;
  return left + (first + (best.from + best.to) / 2) * BIN;
}

/** Both sides are lines of running text, and neither their lines nor their breaks are those of a table's rows. */
function areColumns(left: Share[], right: Share[]): boolean {
  if (Math.min(left.length, right.length) < MIN_LINES) return false;
  const [less = 0, more = 0] = [fullness(left), fullness(right)].sort((a, b) => a - b);
  if (less >= SURELY_FULL) return !breakTogether(left, right);
  return less >= HARDLY_FULL && more >= FULL_LINES && !standTogether(left, right);
}

/** The share of a column's lines that fill it with text. */
function fullness(column: Share[]): number {
  const from = Math.min(...column.map(({ x0 }) => x0));
  const width = Math.max(...column.map(({ x1 }) => x1)) - from;
  const full = column.filter(({ x1, letters }) => x1 - from >= FULL * width && letters >= MIN_LETTERS);
  return full.length / column.length;
}

/** Do most lines of the shorter side stand beside one of the other's? */
function standTogether(left: Share[], right: Share[]): boolean {
  const beside = right.filter(({ y }) => left.some((other) => Math.abs(other.y - y) < SAME_LINE)).length;
  return beside >= 0.8 * Math.min(left.length, right.length);
}

function breakTogether(left: Share[], right: Share[]): boolean {
  const [a, b] = [breaks(left), breaks(right)];
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < SAME_LINE)).length;
  return shared >= 2 && shared * 5 >= 3 * Math.min(a.length, b.length);
}

/** Base lines after a wider step than usual. */
function breaks(column: Share[]): number[] {
  const lines = [...new Set(column.map(({ y }) => y))].sort((a, b) => a - b);
  const steps = lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 2] ?? 0;
  return lines.slice(1).filter((_, at) => (steps[at] ?? 0) > usual * 1.25);
}
