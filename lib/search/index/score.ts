/** What the items of one segment are worth for one thing asked for. */
import { LENGTHS } from './columns.ts';
import type { Hit } from './hits.ts';
import { PART } from './parts.ts';
import { PositionCursor, PostingCursor, type Postings } from './postings.ts';
import type { Segment } from './segment.ts';
import type { Sought } from './sought.ts';

/** A word in the title counts as so many in the text. */
const TITLE = 4;
/** How much a long text takes away from each of its words. */
const LENGTH_SHARE = 0.5;
/** How soon more of the same stops to count. */
const SATURATION = 1.2;

/** Records read for the query, by key. */
export type Records = ReadonlyMap<number, Uint8Array>;

/** What each item has of one thing asked for. */
export interface Standing {
  /** What each item is worth for it; 0 where it does not have it. */
  worths: Float32Array;
  /** The items that have it, each once. */
  items: Uint32Array;
  /** How many of them have a match that makes it less rare. */
  telling: number;
}

/**
 * What each standing needs for a moment only: weights of best matches, zeros between two standings, items met, and the postings
 * of a word.
 */
let spare = spareFor(0);

function spareFor(items: number) {
  const numbers = () => new Uint32Array(items);
  const read: Postings = { items: numbers(), inTitles: numbers(), inTexts: numbers() };
  return { best: new Float32Array(items), met: numbers(), read };
}

/** Weight from which a match makes what is asked for less rare. */
const TELLING = 0.3;

/** What a word in the text counts, by the item's length code. `mean`: mean words of an item. */
export const normsOf = (mean: number): Float32Array =>
  LENGTHS.map((length) => 1 / (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, mean)));

export function postingsOf(segment: Segment, hit: Hit, records: Records): PostingCursor {
  const { bytes, at } = segment.slice(PART.postings, hit.postings, hit.postingsEnd, records);
  return new PostingCursor(bytes, at, hit.items, segment.columns.items);
}

/** What the items have of a thing asked for. */
export function standingIn(
  segment: Segment,
  at: number,
  { hits, rows }: Sought,
  records: Records,
  norms: Float32Array,
): Standing {
  const { items, lengths } = segment.columns;
  const sums = new Float32Array(items);
  if (spare.met.length < items) spare = spareFor(items);
  const { best, met, read } = spare;
  let count = 0;
  for (const hit of hits[at] ?? []) {
    const { weight } = hit;
    postingsOf(segment, hit, records).into(read);
    for (let place = 0; place < hit.items; place++) {
      const item = read.items[place] ?? 0;
      const norm = norms[lengths[item] ?? 0] ?? 1;
      const times = (read.inTitles[place] ?? 0) * TITLE + (read.inTexts[place] ?? 0) * norm;
      sums[item] = (sums[item] ?? 0) + weight * times;
      const before = best[item] ?? 0;
      if (before === 0) met[count++] = item;
      if (weight > before) best[item] = weight;
    }
  }
  for (const { places, weight } of rows) {
    const found = rowsIn(
      segment,
      places.map((place) => place[at] ?? []),
      records,
    );
    for (const { item, inTitle, inText, asTyped, alike } of found) {
      const own = asTyped ? weight : weight * alike;
      const norm = norms[lengths[item] ?? 0] ?? 1;
      sums[item] = (sums[item] ?? 0) + own * (inTitle * TITLE + inText * norm);
      if (best[item] === 0) met[count++] = item;
      best[item] = Math.max(best[item] ?? 0, own);
    }
  }
  let telling = 0;
  for (let place = 0; place < count; place++) {
    const item = met[place] ?? 0;
    const weight = best[item] ?? 0;
    if (weight > TELLING) telling++;
    sums[item] = worth(sums[item] ?? 0, weight);
    best[item] = 0;
  }
  return { worths: sums, items: met.slice(0, count), telling };
}

/** The share of a leaf's weight that an item gets: its best match, the more the more often. */
const worth = (sum: number, best: number): number =>
  (best * sum * (SATURATION + 1)) / (SATURATION * best + sum);

/** A row of words found in an item. */
export interface FoundRow {
  item: number;
  inTitle: number;
  inText: number;
  asTyped: boolean;
  /** What it is worth when it is not as typed. */
  alike: number;
}

/** What a row with a look-alike is worth beside the row as typed. */
const ALIKE = 0.1;

interface Place {
  positions: number[];
  /** The first so many are in the title. */
  inTitle: number;
  asTyped: boolean;
}

/** Positions of words, in the items marked. */
export function placesOf(
  segment: Segment,
  hits: readonly Hit[],
  marked: Uint8Array,
  records: Records,
): Map<number, Place[]> {
  const { lengths } = segment.columns;
  const found = new Map<number, Place[]>();
  for (const hit of hits) {
    const cursor = postingsOf(segment, hit, records);
    const spots = segment.slice(PART.positions, hit.positions, hit.positionsEnd, records);
    const positions = new PositionCursor(cursor, spots.bytes, spots.at);
    while (cursor.next()) {
      const { item, inTitle, inText } = cursor;
      const words = LENGTHS[lengths[item] ?? 0] ?? 0;
      if (!marked[item]) {
        positions.skip(inTitle + inText, words);
        continue;
      }
      const place = { positions: positions.take(inTitle + inText, words), inTitle, asTyped: hit.asTyped };
      const known = found.get(item);
      if (known) known.push(place);
      else found.set(item, [place]);
    }
  }
  return found;
}

/** Items that have a word of each place. */
function marked(segment: Segment, places: readonly Hit[][], records: Records): Uint8Array {
  const { items } = segment.columns;
  const met = new Uint8Array(items);
  const rarest = places.toSorted((a, b) => total(a) - total(b));
  rarest.forEach((hits, round) => {
    for (const hit of hits) {
      const cursor = postingsOf(segment, hit, records);
      while (cursor.next()) if (met[cursor.item] === round) met[cursor.item] = round + 1;
    }
  });
  for (let item = 0; item < items; item++) met[item] = met[item] === places.length ? 1 : 0;
  return met;
}

const total = (hits: readonly Hit[]): number => hits.reduce((sum, { items }) => sum + items, 0);

/** Where words stand beside one another, each place having its hits. */
export function rowsIn(segment: Segment, places: readonly Hit[][], records: Records): FoundRow[] {
  if (places.some((hits) => hits.length === 0)) return [];
  const mark = marked(segment, places, records);
  const [first, ...others] = places.map((hits) => placesOf(segment, hits, mark, records));
  const found: FoundRow[] = [];
  for (const [item, begins] of first ?? []) {
    const row: FoundRow = { item, inTitle: 0, inText: 0, asTyped: false, alike: ALIKE };
    for (const { positions, inTitle, asTyped } of begins)
      positions.forEach((position, at) => {
        let isTyped = asTyped;
        for (const [step, other] of others.entries()) {
          const next = (other.get(item) ?? []).find((place) => place.positions.includes(position + step + 1));
          if (!next) return;
          isTyped &&= next.asTyped;
        }
        if (at < inTitle) row.inTitle++;
        else row.inText++;
        row.asTyped ||= isTyped;
      });
    if (row.inTitle + row.inText > 0) found.push(row);
  }
  return found;
}
