/** Of the first items found, those that have the words asked for near one another go before those that have them far apart. */
import type { Leaf, Query } from '../query/ast.ts';
import type { PartCache } from './cache.ts';
import type { Found } from './first.ts';
import type { Hit } from './hits.ts';
import { PART } from './parts.ts';
import { placesOf } from './score.ts';
import type { Segment } from './segment.ts';
import type { Sought } from './sought.ts';
import { WEIGHT } from './weights.ts';

/** Items looked at closer. */
export const CLOSER = 50;
/** Postings of a word whose positions are read: what stands nearly everywhere says nothing by standing near. */
const MOST_POSTINGS = 4000;
/** What words beside one another add to the score, as a share of it; half as much where one stands between them. */
const BESIDE = 0.25;

/** Places of a word in each item. */
type Places = ReadonlyMap<number, readonly number[]>;

/** Words asked for that have to be there, in the order of the query. */
function wordsOf(query: Query): Leaf[] {
  return query.type === 'all' ? query.parts.filter((part) => part.type === 'word') : [];
}

/** The word itself and its forms, as far as their positions may be read. */
function closeHits(hits: readonly Hit[]): Hit[] {
  let left = MOST_POSTINGS;
  return hits
    .filter(({ weight }) => weight >= WEIGHT.stem)
    .sort((a, b) => b.weight - a.weight)
    .filter(({ items }) => {
      left -= items;
      return left >= 0;
    });
}

/** The least distance between two words of an item; a compound that is both counts like words beside one another. */
function distance(some: readonly number[], others: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of some) for (const other of others) least = Math.min(least, Math.abs(other - one));
  return Math.max(1, least);
}

/** How near each word stands to the one asked for beside it: 1 where all do, 0 where they are far apart. */
function nearness(item: number, words: readonly Places[]): number {
  let sum = 0;
  for (let at = 1; at < words.length; at++)
    sum += 1 / distance(words[at - 1]?.get(item) ?? [], words[at]?.get(item) ?? []);
  return sum / (words.length - 1);
}

async function placesIn(
  segment: Segment,
  at: number,
  items: readonly number[],
  words: readonly Sought[],
  cache: PartCache,
): Promise<Places[]> {
  const hits = words.map((word) => closeHits(word.hits[at] ?? []));
  const records = await cache.get(
    hits
      .flat()
      .flatMap((hit) => [
        ...segment.chunks(PART.postings, hit.postings, hit.postingsEnd),
        ...segment.chunks(PART.positions, hit.positions, hit.positionsEnd),
      ]),
  );
  const marked = new Uint8Array(segment.columns.items);
  for (const item of items) marked[item] = 1;
  return hits.map((own) => {
    const places = placesOf(segment, own, marked, records);
    return new Map([...places].map(([item, all]) => [item, all.flatMap(({ positions }) => positions)]));
  });
}

/** The items found, those with the words asked for near one another further up; only the first so many are looked at. */
export async function nearFirst(
  found: readonly Found[],
  query: Query,
  sought: ReadonlyMap<Leaf, Sought>,
  segments: readonly Segment[],
  cache: PartCache,
): Promise<readonly Found[]> {
  const words = wordsOf(query).flatMap((leaf) => sought.get(leaf) ?? []);
  const closer = found.slice(0, CLOSER).filter(({ lacks }) => lacks === 0);
  if (words.length < 2 || closer.length < 2) return found;
  const scored: Found[] = [];
  for (const [at, segment] of segments.entries()) {
    const own = closer.filter((one) => one.segment === segment);
    if (own.length === 0) continue;
    const items = own.map(({ item }) => item);
    const places = await placesIn(segment, at, items, words, cache);
    for (const one of own)
      scored.push({ ...one, score: one.score * (1 + BESIDE * nearness(one.item, places)) });
  }
  const rank = new Map(closer.map((one, at) => [one.segment.id * 2 ** 32 + one.item, at]));
  const rankOf = ({ segment, item }: Found) => rank.get(segment.id * 2 ** 32 + item) ?? 0;
  // Among equals the order stays.
  scored.sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b));
  return [...scored, ...found.slice(closer.length)];
}
