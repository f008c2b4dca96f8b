/** Words that differ from the one asked for by one or two letters, the first included; their inflections too. */
import { formOf } from '../analysis/fold.ts';
import { isEnding } from '../analysis/inflection.ts';
import { type Dictionary, LEAD, WordCursor } from './dictionary.ts';
import { type Hit, hitAt } from './hits.ts';
import { WEIGHT } from './weights.ts';

/** Letters from which a word may have one, and two, wrong. */
const ONE_FROM = 4;
const TWO_FROM = 7;
/** What an ending that was not asked for counts, in letters. */
const ENDING = 0.4;
/** Words of a segment kept. */
const MOST = 48;

/** How many letters of a word may be wrong. */
export const mostWrong = (letters: number): 0 | 1 | 2 =>
  letters < ONE_FROM ? 0 : letters < TWO_FROM ? 1 : 2;

/**
 * Distances of the key to a word's beginnings, row by row: letters changed, left out, put in, or two changed about. Rows
 * of a beginning shared with the word before are kept.
 */
class Distances {
  readonly #key: Uint8Array;
  readonly #rows: Uint8Array[];
  readonly #width: number;
  readonly #letters = new Uint8Array(256);
  readonly #least: Uint8Array;

  constructor(key: Uint8Array, most: number) {
    this.#key = key;
    this.#width = key.length + 1;
    this.#rows = Array.from({ length: key.length + most + 8 }, () => new Uint8Array(this.#width));
    for (let at = 0; at < this.#width; at++) this.#row(0)[at] = at;
    this.#least = new Uint8Array(this.#rows.length);
  }

  #row(depth: number): Uint8Array {
    return this.#rows[depth] ?? new Uint8Array(this.#width);
  }

  /** Longest beginning with a row. */
  get longest(): number {
    return this.#rows.length - 1;
  }

  /** Letters of a word, at most so many, that have their rows. */
  shared(folded: Uint8Array, most: number): number {
    let at = 0;
    while (at < most && folded[at] === this.#letters[at]) at++;
    return at;
  }

  /** Computes the row after `depth` letters; that of one letter less stands. Returns its least distance. */
  letter(depth: number, letter: number): number {
    const key = this.#key;
    const [above, row, twoAbove] = [
      this.#row(depth - 1),
      this.#row(depth),
      this.#row(Math.max(0, depth - 2)),
    ];
    const before = this.#letters[depth - 2] ?? 0;
    this.#letters[depth - 1] = letter;
    row[0] = depth;
    let least = depth;
    for (let at = 1; at < this.#width; at++) {
      const same = key[at - 1] === letter;
      let value = Math.min(
        (above[at] ?? 0) + 1,
        (row[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (depth > 1 && at > 1 && key[at - 2] === letter && key[at - 1] === before)
        value = Math.min(value, (twoAbove[at - 2] ?? 0) + 1);
      row[at] = value;
      if (value < least) least = value;
    }
    this.#least[depth] = least;
    return least;
  }

  /** Of the whole key to the beginning of `depth` letters. */
  whole(depth: number): number {
    return this.#row(depth)[this.#width - 1] ?? 255;
  }

  least(depth: number): number {
    return depth === 0 ? 0 : (this.#least[depth] ?? 255);
  }
}

/** Follows words in their order, and knows how much of the last is hopeless. */
class Walk {
  readonly #distances: Distances;
  readonly #most: number;
  /** Letters of the last word that have rows. */
  #done = 0;
  /** Shortest beginning of the last word that is too far off already; Infinity while none is. */
  dead = Number.POSITIVE_INFINITY;

  constructor(key: Uint8Array, most: number) {
    this.#distances = new Distances(key, most);
    this.#most = most;
  }

  /** Letters with which no word is near any more, however it goes on; infinite while some may be. */
  get hopeless(): number {
    if (this.dead === Number.POSITIVE_INFINITY) return this.dead;
    // A beginning may be near, and have an ending behind it.
    for (let depth = 1; depth < this.dead; depth++)
      if (this.#distances.whole(depth) <= this.#most) return Number.POSITIVE_INFINITY;
    return this.dead;
  }

  /** Goes on to some word or beginning of one. */
  on(folded: Uint8Array, length: number): void {
    this.to(folded, length, this.#distances.shared(folded, Math.min(length, this.#done)));
  }

  /** Goes on to a word that shares `shared` letters with the last. */
  to(folded: Uint8Array, length: number, shared: number): void {
    if (shared >= this.dead) return;
    this.dead = Number.POSITIVE_INFINITY;
    const end = Math.min(length, this.#distances.longest);
    let depth = Math.min(shared, this.#done);
    while (depth < end) {
      depth++;
      if (this.#distances.letter(depth, folded[depth - 1] ?? 0) > this.#most) {
        this.dead = depth;
        break;
      }
    }
    this.#done = depth;
  }

  /**
   * The least distance of the key to the word, or to the word without an ending, which counts a little more; more than
   * `most` where it is no match.
   */
  distance(folded: Uint8Array, length: number): number {
    let best = this.#most + 1;
    const from = Math.max(1, length - 6);
    for (let depth = Math.min(length, this.#done); depth >= from; depth--) {
      const whole = this.#distances.whole(depth) + (depth < length ? ENDING : 0);
      if (whole >= best) continue;
      if (
        depth === length ||
        isEnding(formOf(folded.subarray(depth, length)), formOf(folded.subarray(0, depth)))
      )
        best = whole;
    }
    return best;
  }
}

export interface Near {
  hit: Hit;
  /** Letters, an ending counting less than one. */
  distance: number;
}

/** The nearer first, then the more frequent. */
export const byDistance = (a: Near, b: Near): number => a.distance - b.distance || b.hit.items - a.hit.items;

/** Words at a distance of at most `most` from a folded key. */
export function nearIn(dictionary: Dictionary, key: Uint8Array, most: 1 | 2): Near[] {
  const walk = new Walk(key, most);
  const cursor = new WordCursor(dictionary);
  const found: Near[] = [];
  const lead = new Uint8Array(LEAD);
  for (let block = 0; block < dictionary.blockCount; block++) {
    walk.on(lead, dictionary.leadOf(block, lead));
    // All words of the block begin like its first and the next block's.
    if (walk.hopeless <= dictionary.sharedLead(block)) continue;
    cursor.toBlock(block);
    cursor.next();
    walk.on(cursor.folded, cursor.foldedLength);
    for (let more = true; more; ) {
      const distance = walk.distance(cursor.folded, cursor.foldedLength);
      if (distance < most + 1)
        found.push({
          hit: hitAt(cursor, 'typo', false, distance > 1 ? WEIGHT.typos : WEIGHT.typo),
          distance,
        });
      cursor.skipSharing(walk.hopeless);
      more = !cursor.atBlock && cursor.next();
      if (more) walk.to(cursor.folded, cursor.foldedLength, cursor.sharedFolded);
    }
  }
  return found.sort(byDistance).slice(0, MOST);
}
