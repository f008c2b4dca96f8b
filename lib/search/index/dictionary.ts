/**
 * The words of a segment, sorted by folded form and then by form, front-coded in blocks of 64: a word is what it shares
 * with the one before and the rest of its letters, frequent pairs in one byte. Behind it stand the count of its items and where its postings are. So
 * all spellings of a word lie together, a look-up decodes one block, and half a million words take five megabytes.
 */
import { foldInto } from '../analysis/fold.ts';
import { ByteReader } from './bytes.ts';
import { PAIR_OF } from './pairs.ts';

export const BLOCK = 64;
/** A block's start in the words, the postings and positions of its first word, and its first four folded letters. */
export const STRIDE = 4;
/** Most letters shared, and most of a rest whose length fits beside it in one byte. */
export const NIBBLE = 15;

/** Where a word's postings and positions lie, in bytes from the beginning of the segment's. */
export interface Entry {
  /** Items that have the word. */
  items: number;
  postings: number;
  postingsEnd: number;
  positions: number;
  positionsEnd: number;
}

const LEAD = 4;

/** The first letters of a folded word as a number that sorts as they do. */
export function numberOf(folded: Uint8Array, length: number): number {
  let lead = 0;
  for (let at = 0; at < LEAD; at++) lead = lead * 256 + (at < length ? (folded[at] ?? 0) : 0);
  return lead;
}

/** The words of a segment as stored. */
export class Dictionary {
  readonly words: Uint8Array;
  readonly blocks: Uint32Array;
  readonly count: number;

  constructor(words: Uint8Array, blocks: Uint32Array, count: number) {
    this.words = words;
    this.blocks = blocks;
    this.count = count;
  }

  get blockCount(): number {
    return this.blocks.length / STRIDE;
  }
}

/** A word of a dictionary, and the way to the next one. Its buffers are written over by `next`. */
export class WordCursor implements Entry {
  readonly dictionary: Dictionary;
  readonly #reader: ByteReader;
  #at = 0;
  /** Of the word `next` will read. */
  #ordinal = 0;
  readonly form = new Uint8Array(512);
  length = 0;
  readonly folded = new Uint8Array(512);
  foldedLength = 0;
  /** Folded letters before each letter. */
  readonly #foldedBefore = new Uint16Array(513);
  /** Letters of the folded form shared with the word before. */
  sharedFolded = 0;
  items = 0;
  postings = 0;
  postingsEnd = 0;
  positions = 0;
  positionsEnd = 0;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.#reader = new ByteReader(dictionary.words);
  }

  /** Goes to before the first word of a block. */
  toBlock(block: number): void {
    const { blocks } = this.dictionary;
    this.#at = blocks[block * STRIDE] ?? this.dictionary.words.length;
    this.postingsEnd = blocks[block * STRIDE + 1] ?? 0;
    this.positionsEnd = blocks[block * STRIDE + 2] ?? 0;
    this.#ordinal = block * BLOCK;
  }

  /** The block of the word `next` will read. */
  get nextBlock(): number {
    return Math.floor(this.#ordinal / BLOCK);
  }

  get atBlock(): boolean {
    return this.#ordinal % BLOCK === 0;
  }

  /** Reads the next word; false after the last. */
  next(): boolean {
    if (this.#ordinal >= this.dictionary.count) return false;
    const { form, folded } = this;
    const before = this.#foldedBefore;
    const bytes = this.dictionary.words;
    let at = this.#at;
    const head = bytes[at++] ?? 0;
    let length = head >> 4;
    let rest = head & NIBBLE;
    if (rest === NIBBLE) {
      rest = bytes[at++] ?? 0;
      if (rest > 127) rest = (rest & 127) | ((bytes[at++] ?? 0) << 7);
    }
    let foldedLength = before[length] ?? 0;
    this.sharedFolded = foldedLength;
    for (const end = at + rest; at < end; at++) {
      const unit = bytes[at] ?? 0;
      const pair = PAIR_OF[unit] ?? 0;
      if (pair === 0) form[length++] = unit;
      else {
        form[length++] = pair >> 8;
        foldedLength = foldInto(folded, foldedLength, pair >> 8);
        before[length] = foldedLength;
        form[length++] = pair & 255;
      }
      foldedLength = foldInto(folded, foldedLength, pair === 0 ? unit : pair & 255);
      before[length] = foldedLength;
    }
    this.length = length;
    this.foldedLength = foldedLength;
    this.#ordinal++;
    this.postings = this.postingsEnd;
    this.positions = this.positionsEnd;
    const first = bytes[at] ?? 0;
    if ((first & 129) === 0) {
      // One item, and all of it in a byte: most words.
      this.items = 1;
      this.postingsEnd += (first >> 1) + 1;
      this.#at = at + 1;
    } else this.#entry(at);
    return true;
  }

  #entry(at: number): void {
    const reader = this.#reader;
    reader.at = at;
    const head = reader.varint();
    this.items = head >>> 1;
    this.postingsEnd += reader.varint();
    this.positionsEnd += reader.varint();
    this.#at = reader.at;
  }

  /** -1, 0 or 1: the folded form against a key, or against its beginning where `prefix`. */
  compare(key: Uint8Array, prefix = false): number {
    const most = Math.min(key.length, this.foldedLength);
    for (let at = 0; at < most; at++) {
      const difference = (this.folded[at] ?? 0) - (key[at] ?? 0);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    if (this.foldedLength < key.length) return -1;
    return prefix || this.foldedLength === key.length ? 0 : 1;
  }

  /** Reads the first word whose folded form is `key` or later; false where there is none. */
  seek(key: Uint8Array): boolean {
    const { blocks, blockCount } = this.dictionary;
    const lead = numberOf(key, key.length);
    // Blocks before `low` begin before the key, by their first letters; those from `high` on behind it.
    let [low, high] = [0, blockCount];
    for (let end = blockCount; low < end; ) {
      const middle = (low + end) >> 1;
      if ((blocks[middle * STRIDE + 3] ?? 0) < lead) low = middle + 1;
      else end = middle;
    }
    for (let from = low; from < high; ) {
      const middle = (from + high) >> 1;
      if ((blocks[middle * STRIDE + 3] ?? 0) <= lead) from = middle + 1;
      else high = middle;
    }
    low = Math.max(0, low - 1);
    high = Math.max(low, high - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      this.toBlock(middle);
      this.next();
      if (this.compare(key) < 0) low = middle;
      else high = middle - 1;
    }
    this.toBlock(low);
    while (this.next()) if (this.compare(key) >= 0) return true;
    return false;
  }
}
