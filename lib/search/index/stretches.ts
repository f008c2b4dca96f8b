/** Words within stretches of items: sections and attachments. */
import type { PartCache } from './cache.ts';
import { LENGTHS } from './columns.ts';
import type { Details } from './details.ts';
import type { Hit } from './hits.ts';
import { PART } from './parts.ts';
import { PositionCursor } from './postings.ts';
import { postingsOf } from './score.ts';
import type { Segment } from './segment.ts';

/** Calls `met` for each position of each hit; positions are given as arrays, an item at a time. */
async function eachPlace(
  segment: Segment,
  hits: readonly Hit[],
  cache: PartCache,
  met: (item: number, positions: readonly number[]) => void,
): Promise<void> {
  const { lengths } = segment.columns;
  const records = await cache.get(
    hits.flatMap((hit) => [
      ...segment.chunks(PART.postings, hit.postings, hit.postingsEnd),
      ...segment.chunks(PART.positions, hit.positions, hit.positionsEnd),
    ]),
  );
  for (const hit of hits) {
    const cursor = postingsOf(segment, hit, records);
    const { bytes, at } = segment.slice(PART.positions, hit.positions, hit.positionsEnd, records);
    const spots = new PositionCursor(cursor, bytes, at);
    while (cursor.next()) {
      const words = LENGTHS[lengths[cursor.item] ?? 0] ?? 0;
      met(cursor.item, spots.take(cursor.inTitle + cursor.inText, words));
    }
  }
}

/** The stretches of a role that have one of these positions, as bits by their order in the item. */
function stretchesWith(details: Details, item: number, role: number, positions: readonly number[]): number {
  const { stretchStarts, stretches } = details;
  let mask = 0;
  const first = stretchStarts[item] ?? 0;
  for (let at = first; at < (stretchStarts[item + 1] ?? 0); at++) {
    if (stretches[at * 3] !== role) continue;
    const [start, end] = [stretches[at * 3 + 1] ?? 0, stretches[at * 3 + 2] ?? 0];
    if (positions.some((position) => position >= start && position < end)) mask |= 1 << ((at - first) & 31);
  }
  return mask;
}

function hasRole(stretches: Uint32Array, from: number, to: number, role: number): 0 | 1 {
  for (let at = from; at < to; at++) if (stretches[at * 3] === role) return 1;
  return 0;
}

/** Stretches that have both, in one and the same stretch or in any. */
function bothOf(some: Uint32Array, others: Uint32Array, oneStretch: boolean): Uint32Array {
  return some.map((mask, item) => {
    const other = others[item] ?? 0;
    return oneStretch ? mask & other : mask !== 0 && other !== 0 ? mask | other : 0;
  });
}

/** Items where one stretch of the role has a hit of each set, or where it has one at all when there are no sets. */
export async function withinStretches(
  segment: Segment,
  cache: PartCache,
  role: number,
  sets: readonly (readonly Hit[])[],
  oneStretch: boolean,
): Promise<Uint8Array> {
  const details = await segment.details();
  if (sets.length === 0) {
    const { stretchStarts, stretches } = details;
    return Uint8Array.from({ length: segment.columns.items }, (_, item) =>
      hasRole(stretches, stretchStarts[item] ?? 0, stretchStarts[item + 1] ?? 0, role),
    );
  }
  let common: Uint32Array | null = null;
  for (const hits of sets) {
    const masks: Uint32Array = new Uint32Array(segment.columns.items);
    await eachPlace(segment, hits, cache, (item, positions) => {
      masks[item] = (masks[item] ?? 0) | stretchesWith(details, item, role, positions);
    });
    common = common ? bothOf(common, masks, oneStretch) : masks;
  }
  return Uint8Array.from({ length: segment.columns.items }, (_, item) => (common?.[item] ? 1 : 0));
}
