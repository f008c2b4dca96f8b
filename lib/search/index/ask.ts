/** A query made ready for the segments there are: what each leaf seeks, and what the items have of it. */

import type { Leaf, ParsedQuery, Query } from '../query/ast.ts';
import type { PartCache } from './cache.ts';
import { soughtFigure } from './figure-leaf.ts';
import type { Lately } from './lately.ts';
import type { View } from './live.ts';
import { PART } from './parts.ts';
import { normsOf, type Standing, standingIn } from './score.ts';
import type { Segment } from './segment.ts';
import { formsOf, type Row, rowOf, type Sought } from './sought.ts';
import { WEIGHT } from './weights.ts';
import { soughtWord } from './word-leaf.ts';
import { joinNeighbours } from './written.ts';

export interface Ready {
  sought: ReadonlyMap<Leaf, Sought>;
  /** By leaf, for each segment. */
  standings: ReadonlyMap<Leaf, Standing[]>;
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
  leaf: Exclude<Leaf, { type: 'filter' }>,
  open: boolean,
  segments: readonly Segment[],
  cache: PartCache,
): Promise<Sought> {
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

/** What makes two leaves seek the same. */
function keyOf(leaf: Leaf, open: boolean): string {
  const { type, ...rest } = leaf;
  return JSON.stringify([type, open, rest]);
}

/** Finds out what a query seeks, and what the items have of it; of what was sought lately, that is known. */
export async function ready(
  { query, placed, open }: ParsedQuery,
  view: View,
  cache: PartCache,
  lately: Lately,
): Promise<Ready> {
  const { segments } = view;
  const known = lately.of(view);
  const keys = new Map<Leaf, string>();
  const plain = new Map<Leaf, Sought>();
  const last = placed.at(-1)?.leaf;
  for (const leaf of leavesOf(query)) {
    if (leaf.type === 'filter') continue;
    const isOpen = open && leaf === last;
    const key = keyOf(leaf, isOpen);
    const own = known.get(key)?.sought ?? (await soughtBy(leaf, isOpen, segments, cache));
    plain.set(leaf, { ...own, leaf });
    keys.set(leaf, key);
  }
  const joined = joinNeighbours(query, plain, segments);
  const sought = new Map([...plain, ...joined]);
  const standings = new Map<Leaf, Standing[]>();
  for (const [leaf, key] of keys) {
    const found = joined.has(leaf) ? undefined : known.get(key);
    if (found) standings.set(leaf, found.standings);
  }
  const unknown = [...sought].filter(([leaf]) => !standings.has(leaf));
  const records = await cache.get(unknown.flatMap(([, own]) => recordsFor(own, segments)));
  const norms = normsOf(view.mean);
  for (const [leaf, own] of unknown)
    standings.set(
      leaf,
      segments.map((segment, at) => standingIn(segment, at, own, records, norms)),
    );
  for (const [leaf, own] of plain)
    if (!joined.has(leaf))
      lately.keep(keys.get(leaf) ?? '', { sought: own, standings: standings.get(leaf) ?? [] });
  return { sought, standings };
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
