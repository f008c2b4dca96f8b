/** Stretches of a text that are set apart, and the text taken apart by them. No markup is made here. */
import type { Fact } from '@/lib/agenda/facts.ts';
import type { Colour } from '@/lib/tracking/views.ts';

/** Offsets as `blocksText` has them, `end` exclusive. */
export interface Mark {
  start: number;
  end: number;
  /** How it looks: what was found, a word read otherwise, the place just gone to, or what the user marked. */
  kind: Fact['type'] | 'repair' | 'here' | 'highlight';
  /** What it is, in words: shown on pointing and on focus. */
  tip?: string;
  /** Where it leads. */
  href?: string;
  /** Key of the item it leads to, where that stands on the same page. */
  item?: string;
  /** Of what the user marked: which it is, its colour, and how certain its place. */
  highlight?: { id: string; colour: Colour; state: 'exact' | 'moved' | 'doubtful' };
  /** Which entry of the list of repaired words it is. */
  entry?: string;
}

/** Text, or a marked stretch with what is inside it. */
export type Piece = string | { mark: Mark; pieces: Piece[] };

/**
 * A text that begins at offset `from`, taken apart. Longer marks stand outside shorter ones; one that crosses the end of
 * another is divided there. What lies outside the text is left out.
 */
export function piecesOf(text: string, from: number, marks: readonly Mark[]): Piece[] {
  const to = from + text.length;
  const here = marks
    .filter(({ start, end }) => start < to && end > from && start < end)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }));
  return here.length === 0 ? [text] : cut(text, from, here);
}

const inOrder = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end;

function cut(text: string, from: number, marks: Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  let left = marks.toSorted(inOrder);
  for (let mark = left.shift(); mark; mark = left.shift()) {
    const { start, end } = mark;
    if (start > at) pieces.push(text.slice(at - from, start - from));
    const begun = left.filter((other) => other.start < end);
    const inside = begun.map((other) => ({ ...other, end: Math.min(other.end, end) }));
    const beyond = begun.filter((other) => other.end > end).map((other) => ({ ...other, start: end }));
    left = [...beyond, ...left.slice(begun.length)].sort(inOrder);
    pieces.push({ mark, pieces: cut(text.slice(start - from, end - from), start, inside) });
    at = end;
  }
  if (at < from + text.length) pieces.push(text.slice(at - from));
  return pieces;
}
