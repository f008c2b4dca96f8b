/** A query made ready for the segments there are: what each leaf seeks, and which records that takes. */

import type { Leaf, ParsedQuery, Query } from '../query/ast.ts';
import type { PartCache } from './cache.ts';
import { soughtFigure } from './figure-leaf.ts';
import { PART } from './parts.ts';
import type { Records } from './score.ts';
import type { Segment } from './segment.ts';
import { formsOf, type Row, rowOf, type Sought } from './sought.ts';
import { WEIGHT } from './weights.ts';
import { soughtWord } from './word-leaf.ts';
import { joinNeighbours } from './written.ts';

export interface Ready {
  sought: ReadonlyMap<Leaf, Sought>;
  records: Records;
}

function leavesOf(query: Query): Leaf[] {
  switch (query.type) {
    case 'all':
    case 'any':
      return query.parts.flatMap(leavesOf);
    case 'not':
      return leavesOf(query.part);
    default:
      return [query];
  }
}

async function soughtBy(
  leaf: Leaf,
  open: boolean,
  segments: readonly Segment[],
  cache: PartCache,
): Promise<Sought | null> {
  if (leaf.type === 'filter') return null;
  if (leaf.type === 'figure') return soughtFigure(leaf, open, segments);
  const text = leaf.type === 'word' ? leaf.text : leaf.words.join(' ');
  const places = formsOf(text);
  const none = segments.map(() => []);
  if (leaf.type === 'phrase' || places.length !== 1) {
    const rows = places.length > 0 ? [rowOf(places, open, segments, 1)] : [];
    if (leaf.type === 'phrase' || places.length === 0)
      return { leaf, typed: text, hits: none, rows, isReread: false };
    // A name with a hyphen, also written as one word.
    const joined = places.map(([form]) => form ?? '').join('');
    const whole = await soughtWord(leaf, text, joined, open ? 'open' : 'whole', segments, cache);
    const hits = whole.isReread ? none : whole.hits;
    for (const hit of hits.flat()) hit.weight *= WEIGHT.written;
    return { ...whole, hits, rows, isReread: false };
  }
  const ending = leaf.starred ? 'starred' : open ? 'open' : 'whole';
  return soughtWord(leaf, text, places[0]?.[0] ?? '', ending, segments, cache);
}

/** Finds out what a query seeks, and reads the records that takes. */
export async function ready(
  { query, placed, open }: ParsedQuery,
  segments: readonly Segment[],
  cache: PartCache,
): Promise<Ready> {
  const sought = new Map<Leaf, Sought>();
  const last = placed.at(-1)?.leaf;
  for (const leaf of leavesOf(query)) {
    const own = await soughtBy(leaf, open && leaf === last, segments, cache);
    if (own) sought.set(leaf, own);
  }
  joinNeighbours(query, sought, segments);
  const records = await cache.get([...sought.values()].flatMap((own) => recordsFor(own, segments)));
  return { sought, records };
}

function recordsFor({ hits, rows }: Sought, segments: readonly Segment[]): number[] {
  return segments.flatMap((segment, at) => {
    const single = (hits[at] ?? []).flatMap((hit) =>
      segment.chunks(PART.postings, hit.postings, hit.postingsEnd),
    );
    return [...single, ...rows.flatMap((row) => rowRecords(row, segment, at))];
  });
}

function rowRecords({ places }: Row, segment: Segment, at: number): number[] {
  if (places.some((place) => (place[at] ?? []).length === 0)) return [];
  return places.flatMap((place) =>
    (place[at] ?? []).flatMap((hit) => [
      ...segment.chunks(PART.postings, hit.postings, hit.postingsEnd),
      ...segment.chunks(PART.positions, hit.positions, hit.positionsEnd),
    ]),
  );
}
