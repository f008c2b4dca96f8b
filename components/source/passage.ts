/** Where the text of an item stands on pages: what is marked there. */
import type { SourceLine } from '../reader/source-lines.ts';

/** A stretch of one page, in points from its top left. */
export interface Stretch {
  /** 1-based. */
  page: number;
  top: number;
  bottom: number;
  left: number;
}

/** What letters take above their base line and below it, in parts of their size. */
const ASCENT = 0.95;
const DESCENT = 0.3;
/** Where a line's size is not known, points. */
const USUAL_SIZE = 11;

/**
 * The stretches from the line an item begins at to the line the next one does, a page at a time, the first first. Lines without
 * a place are left out; without any, there is nothing to mark.
 */
export function passageOf(
  lines: readonly SourceLine[],
  start: number | undefined,
  places: ReadonlyMap<string, number>,
): Stretch[] {
  if (start === undefined) return [];
  const end = [...places.values()].reduce(
    (least, at) => (at > start && at < least ? at : least),
    lines.length,
  );
  const stretches = new Map<number, Stretch>();
  for (const { page, at } of lines.slice(start, end)) {
    if (page === null || !at) continue;
    const size = at.size ?? USUAL_SIZE;
    const [top, bottom] = [at.y - ASCENT * size, at.y + DESCENT * size];
    const before = stretches.get(page) ?? { page, top, bottom, left: at.x };
    stretches.set(page, {
      page,
      top: Math.min(before.top, top),
      bottom: Math.max(before.bottom, bottom),
      left: Math.min(before.left, at.x),
    });
  }
  return [...stretches.values()].sort((a, b) => a.page - b.page);
}
