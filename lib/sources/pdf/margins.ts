/** What stands in a margin or beside a block, put where a reader would read it. */

import type { PrintedRow, Segment } from './printed.ts';
import type { Print } from './prints.ts';

/** A number, letter or bullet that hangs in the margin before its text, also with the word for it. */
const HANGING =
  /^(?:(?:punkt|pkt\.?|sag|ad)\s?)?(?:\d{1,3}(?:\.\d{1,3}){0,2}[.):]?|[a-zæøå][.)]|\([a-z\d]{1,2}\)|[-–—•▪●○*·])$/iu;
const NUMBER_ALONE = /^(?:(?:punkt|pkt\.?|sag)\s)?\d{1,3}(?:\.\d{1,2})?\.?:?$/iu;
/** Letters of a caption in the margin. */
const MAX_LABEL = 40;
/** Step, in sizes, to the next line of one block. */
const LINE_STEP = 1.55;
/** Points by which edges of one column may differ. */
const EDGE = 4;
/** Sizes from a number in the margin to its text; what stands farther off is not what it numbers. */
const MARGIN = 10;

/** A number or bullet joined to the text it hangs before. */
export function hang(row: PrintedRow): PrintedRow {
  const [first, second, ...others] = row.segments;
  if (!first || !second || !HANGING.test(first.text) || !/\p{L}/u.test(second.text)) return row;
  if (second.x0 - first.x1 > MARGIN * row.size) return row;
  return { ...row, segments: [joinSegments(first, second), ...others] };
}

/** Numbers that stand alone above their titles, joined to them; what stands far off beside one comes after the title. */
export function withNumbersAbove(rows: PrintedRow[]): PrintedRow[] {
  return rows.flatMap((row, at) => {
    const [first, ...others] = row.segments;
    const above = rows[at - 1];
    const [number, ...aside] = above?.segments ?? [];
    const next = rows[at + 1]?.segments[0];
    if (first && next && standsAbove(row, first, next)) return [];
    if (!above || !first || !number || !standsAbove(above, number, first)) return [row];
    const title = { ...row, segments: [joinSegments(number, first), ...others] };
    return aside.length > 0 ? [title, { ...above, segments: aside }] : [title];
  });
}

/** A number set as a title of its own, on the line above the title proper. */
function standsAbove({ segments: [, aside] }: PrintedRow, number: Segment, title: Segment): boolean {
  const named = /^\p{L}/u.test(number.text);
  if (!NUMBER_ALONE.test(number.text) || !(named ? /^[\p{Lu}\d]/u : /^\p{Lu}/u).test(title.text))
    return false;
  if (aside && aside.x0 - number.x1 <= MARGIN * number.size) return false;
  const prominent = named || number.size > title.size * 1.15 || (number.bold && title.bold);
  const near = title.y - number.y <= 2 * Math.max(number.size, title.size);
  // In a box of its own it is a little indented.
  return prominent && near && Math.abs(title.x0 - number.x0) < (named ? title.size : EDGE);
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

/** Rows of captions set in the margin, each beside its text: printed unlike it, while a table's cells are alike. */
export function sideLabels(rows: PrintedRow[], edge: number): Set<PrintedRow> {
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
export function withAsidesLast(prints: Print[]): Print[] {
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
  if (!block || !aside) return false;
  const isBeside = aside.x0 >= block.x1 || block.y - aside.y > block.size / 2;
  if (!isBeside) return false;
  return block.y - aside.y < 3 * block.size && aside.y - block.y < block.size * 0.7;
}

function isNextLine({ segments: [upper] }: Print, { segments: [lower] }: Print): boolean {
  if (!upper || !lower || upper.bold !== lower.bold || Math.abs(upper.size - lower.size) > 0.3) return false;
  const step = lower.y - upper.y;
  const aligned = lower.x0 > upper.x0 - EDGE && lower.x0 < upper.x1;
  return step > 0.5 * upper.size && step < LINE_STEP * upper.size && aligned;
}
