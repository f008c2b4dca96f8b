/** Which item of one list is which of another: the same matter, though renumbered, reworded or misread. */
import { fold } from '../danish/fold.ts';

/** What identity needs to know of an item. */
export interface Identifiable {
  number: string | null;
  title: string;
  /** The title as it was read, where `title` is a repaired one: either may be how the item was known before. */
  read?: string;
  isHeading: boolean;
}

export interface KnownItem extends Identifiable {
  key: string;
}

interface Shape {
  folded: string;
  digits: string;
  pairs: Map<string, number>;
  size: number;
}

function shapeOf(title: string): Shape {
  const folded = (fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return {
    folded,
    digits: (folded.match(/\d+/g) ?? []).join(' '),
    pairs,
    size: Math.max(0, folded.length - 1),
  };
}

/** Dice coefficient over letter pairs, 0 to 1: one damaged letter in a title of forty costs about .05. */
function similarity(a: Shape, b: Shape): number {
  if (a.folded === b.folded) return 1;
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** A title in all its printings. */
const shapesOf = ({ title, read }: Identifiable): Shape[] =>
  read === undefined || read === title ? [shapeOf(title)] : [shapeOf(title), shapeOf(read)];

/** How alike two titles are, by their likest printings, and whether these have the same figures. */
function likeness(a: readonly Shape[], b: readonly Shape[]): { alike: number; sameFigures: boolean } {
  let best = { alike: -1, sameFigures: false };
  for (const one of a)
    for (const other of b) {
      const alike = similarity(one, other);
      if (alike > best.alike) best = { alike, sameFigures: one.digits === other.digits };
    }
  return best;
}

/** Two titles this alike are one matter reworded; measured on re-releases of the same meeting. */
const ALIKE = 0.7;
/** With the same number less is enough: the matter was retitled in place. */
const FAINT = 0.45;
/** Beyond this many pairs of unlike titles (two wholly different lists of 500) only equal numbers are compared. */
const MOST_PAIRS = 250_000;

/**
 * Which known item each incoming one is, by key, or null. Every key is given at most once. First equal titles, with
 * number and kind as tie-break; then the most similar titles; then equal numbers with a faint similarity. A year or
 * phase that changes ("Budget 2025", "Budget 2026") under another number is another matter.
 */
export function matchItems(known: KnownItem[], incoming: Identifiable[]): (string | null)[] {
  const left = known.map((item) => ({ item, shapes: shapesOf(item) }));
  const right = incoming.map((item) => ({ item, shapes: shapesOf(item) }));
  const candidates: { i: number; k: number; score: number }[] = [];
  const byTitle = Map.groupBy(
    left.flatMap(({ item, shapes }, k) => shapes.map(({ folded }) => ({ item, folded, k }))),
    ({ folded }) => folded,
  );
  const settled = new Set<number>();
  for (const [i, { item, shapes }] of right.entries()) {
    for (const { item: other, k } of shapes.flatMap(({ folded }) => byTitle.get(folded) ?? [])) {
      const tie = (item.number === other.number ? 0.2 : 0) + (item.isHeading === other.isHeading ? 0.4 : 0);
      candidates.push({ i, k, score: 2 + tie });
      settled.add(k);
    }
  }
  const exact = new Set(candidates.map(({ i }) => i));
  const everyPair = (left.length - settled.size) * (right.length - exact.size) <= MOST_PAIRS;
  for (const [i, { item, shapes }] of right.entries()) {
    if (exact.has(i)) continue;
    for (const [k, { item: other, shapes: otherShapes }] of left.entries()) {
      if (settled.has(k) || item.isHeading !== other.isHeading) continue;
      const sameNumber = item.number !== null && item.number === other.number;
      if (!everyPair && !sameNumber) continue;
      const { alike, sameFigures } = likeness(shapes, otherShapes);
      if (alike >= (sameNumber ? FAINT : ALIKE) && (sameNumber || sameFigures))
        candidates.push({ i, k, score: alike + (sameNumber ? 0.15 : 0) });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.k - b.k);
  const result: (string | null)[] = incoming.map(() => null);
  const used = new Set<number>();
  for (const { i, k } of candidates) {
    if (result[i] !== null || used.has(k)) continue;
    result[i] = left[k]?.item.key ?? null;
    used.add(k);
  }
  return result;
}
