/** Pieces of text put together as they are printed: in rows, and in segments parted by wide gaps. */
import type { Fragment } from './fragments.ts';

/** Text of one row without a wide gap in it. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
  /** Base line. */
  y: number;
  size: number;
  bold: boolean;
  pieces: Fragment[];
}

/** Segments on one base line, from left to right. */
export interface PrintedRow {
  y: number;
  /** Size of most of its text. */
  size: number;
  segments: Segment[];
}

/** Pieces stand on one row where they share this much of the height of the lower one: a margin number, a raised digit. */
const SHARED_HEIGHT = 0.5;
/** How far letters reach above and below the base line, in sizes. */
const [ASCENT, DESCENT] = [0.75, 0.2];
/** Share of the size: a gap from which on pieces belong to different segments. */
const WIDE_GAP = 1;
/** The same before a figure, as in narrow columns: wider than a blank. Outside a table such segments are one line again. */
const FIGURE_GAP = 0.42;
/** A figure with thousands or decimals, alone in its piece. */
const FIGURE = /^[-–−+(]?\d{1,3}(?:\.\d{3})*(?:,\d+)?[)*]?(?:\s?(?:%|kr\.|pct\.))?$/;
/** The same: a gap from which on a space stands between two pieces. */
const SPACE = 0.13;
/** Share of a row's size under which raised digits are a note's or an exponent. */
const RAISED_SIZE = 0.82;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Pieces in rows from top to bottom. */
export function toPrintedRows(fragments: Fragment[]): PrintedRow[] {
  const rows: Fragment[][] = [];
  for (const piece of withoutDoubles(fragments)) {
    const row = rows.slice(-3).findLast((one) => isOnRow(one, piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(toRow).sort((a, b) => a.y - b.y);
}

/** Letters printed twice with a hair between them are bold ones. Gives the pieces sorted by base line. */
function withoutDoubles(fragments: Fragment[]): Fragment[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const kept: Fragment[] = [];
  for (const piece of sorted) {
    let twin: Fragment | undefined;
    for (let at = kept.length - 1; at >= 0; at--) {
      const other = kept[at];
      if (!other || piece.y - other.y > 1) break;
      if (other.text === piece.text && Math.abs(other.x0 - piece.x0) < piece.size * 0.1) twin = other;
    }
    if (twin) twin.bold = true;
    else kept.push({ ...piece });
  }
  return kept;
}

function isOnRow(row: Fragment[], piece: Fragment): boolean {
  const main = mainPiece(row);
  if (!main) return false;
  if (Math.abs(piece.y - main.y) < 0.5) return true;
  const top = Math.max(piece.y - ASCENT * piece.size, main.y - ASCENT * main.size);
  const bottom = Math.min(piece.y + DESCENT * piece.size, main.y + DESCENT * main.size);
  const least = SHARED_HEIGHT * (ASCENT + DESCENT) * Math.min(piece.size, main.size);
  return (
    bottom - top >= least &&
    row.every((other) => Math.min(other.x1, piece.x1) - Math.max(other.x0, piece.x0) < piece.size * 0.3)
  );
}

const mainPiece = (row: Fragment[]): Fragment | undefined =>
  row.reduce((main, piece) => (piece.text.length > main.text.length ? piece : main), row[0] as Fragment);

function toRow(pieces: Fragment[]): PrintedRow {
  const main = mainPiece(pieces);
  const size = main?.size ?? 0;
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const groups: Fragment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const gap = piece.x0 - end;
    const before = groups.at(-1)?.at(-1);
    const least = before && isFigure(before.text) ? SPACE : FIGURE_GAP;
    const isApart = gap > WIDE_GAP * size || (gap > least * size && isFigure(piece.text));
    if (isApart || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(piece);
    end = Math.max(end, piece.x1);
  }
  return { y: main?.y ?? 0, size, segments: groups.map((group) => toSegment(group, size)) };
}

/** Is a piece nothing but a figure with thousands or decimals? */
export const isFigure = (text: string): boolean => /[.,]\d/.test(text) && FIGURE.test(text);

/** One segment of pieces in order of x. */
export function toSegment(pieces: Fragment[], rowSize: number): Segment {
  const main = mainPiece(pieces);
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  let letters = 0;
  let bold = 0;
  for (const piece of pieces) {
    const spaced = piece.spaced || piece.x0 - end > SPACE * rowSize;
    const raised = main && piece.size < main.size * RAISED_SIZE && main.y - piece.y > main.size * 0.15;
    const own = raised ? piece.text.replace(/^\d{1,3}$/, raise) : piece.text;
    text += text !== '' && spaced && !(raised && own !== piece.text) ? ` ${own}` : own;
    end = piece.x1;
    letters += piece.text.length;
    if (piece.bold) bold += piece.text.length;
  }
  return {
    text,
    x0: pieces[0]?.x0 ?? 0,
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
    y: main?.y ?? 0,
    size: main?.size ?? rowSize,
    bold: bold * 2 > letters,
    pieces,
  };
}

const raise = (digits: string): string => [...digits].map((digit) => RAISED[Number(digit)] ?? digit).join('');
