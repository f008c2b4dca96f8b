/**
 * The words of a segment, sorted by folded form and then by form, front-coded in blocks of 64: a word is what it shares
 * with the one before and the rest of its letters, frequent pairs in one byte. Behind it stand the count of its items and where its postings are. So
 * all spellings of a word lie together, a look-up decodes one block, and half a million words take five megabytes.
 */
import { A, E, foldLetter, isSecond } from '../analysis/fold.ts';
import { riceOf } from './bits.ts';
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

/** First letters of a block's first word that are known without reading it. */
export const LEAD = 4;

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
  /** Items of the segment; 0 where that is not known. */
  items = 0;

  constructor(words: Uint8Array, blocks: Uint32Array, count: number) {
    this.words = words;
    this.blocks = blocks;
    this.count = count;
  }

  get blockCount(): number {
    return this.blocks.length / STRIDE;
  }

  /** Writes the first folded letters of a block; gives how many there are. */
  leadOf(block: number, to: Uint8Array): number {
    const lead = this.blocks[block * STRIDE + 3] ?? 0;
    for (let at = 0; at < LEAD; at++) to[at] = lead >>> (24 - 8 * at);
    const end = to.indexOf(0);
    return end < 0 ? LEAD : end;
  }

  /** How many of them the next block has too, and so all words of this one. */
  sharedLead(block: number): number {
    const next = this.blocks[(block + 1) * STRIDE + 3];
    if (next === undefined) return 0;
    return Math.clz32(next ^ (this.blocks[block * STRIDE + 3] ?? 0)) >> 3;
  }

  /** Bytes that the postings of a block's words take; of the last one they are not known, and infinite. */
  postingsOf(block: number): number {
    const end = this.blocks[(block + 1) * STRIDE + 1];
    return end === undefined ? Number.POSITIVE_INFINITY : end - (this.blocks[block * STRIDE + 1] ?? 0);
  }

  /** Bytes that the postings of a block take at least where one of its words has so many items. */
  leastPostings(having: number): number {
    const bits = having * (2 + riceOf(this.items / (having + 0.4)));
    return bits / 8 + BLOCK - 1;
  }
}

/** What a byte of a word stands for: a letter, or two that never are a digraph; as printed and folded. */
const FIRST = Uint8Array.from(PAIR_OF, (pair, unit) => (pair === 0 ? unit : pair >> 8));
const SECOND = Uint8Array.from(PAIR_OF, (pair) => pair & 255);
const FIRST_FOLDED = FIRST.map(foldLetter);
const SECOND_FOLDED = SECOND.map(foldLetter);
const TWO = Uint8Array.from(PAIR_OF, (pair) => (pair === 0 ? 0 : 1));
/** Digraphs, a bit for each second letter: the folded letters that may begin one, and the bytes that may end it. */
const JOINS = new Uint8Array(256);
const JOINED = new Uint8Array(256);
for (const [at, second] of [A, E].entries())
  for (let unit = 0; unit < 256; unit++) {
    if (isSecond(second, unit)) JOINS[unit] = (JOINS[unit] ?? 0) | (1 << at);
    if (FIRST_FOLDED[unit] === second) JOINED[unit] = 1 << at;
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
    let last = foldedLength > 0 ? (folded[foldedLength - 1] ?? 0) : 0;
    // Two letters are written always, and the second over again where the unit has one: which it is, no one can foresee.
    for (const end = at + rest; at < end; at++) {
      const unit = bytes[at] ?? 0;
      const two = TWO[unit] ?? 0;
      form[length] = FIRST[unit] ?? 0;
      form[length + 1] = SECOND[unit] ?? 0;
      folded[foldedLength] = FIRST_FOLDED[unit] ?? 0;
      if (((JOINS[last] ?? 0) & (JOINED[unit] ?? 0)) === 0) foldedLength++;
      before[length + 1] = foldedLength;
      folded[foldedLength] = SECOND_FOLDED[unit] ?? 0;
      foldedLength += two;
      before[length + 2] = foldedLength;
      length += 1 + two;
      last = folded[foldedLength - 1] ?? 0;
    }
    this.length = length;
    this.foldedLength = foldedLength;
    this.#ordinal++;
    this.#entry(at);
    return true;
  }

  /** Passes over the words of the block that share so many folded letters with the word it is at. */
  skipSharing(letters: number): void {
    const before = this.#foldedBefore;
    const bytes = this.dictionary.words;
    // Printed letters that all words passed over share with it.
    let kept = this.length;
    while (!this.atBlock && this.#ordinal < this.dictionary.count) {
      let at = this.#at;
      const head = bytes[at++] ?? 0;
      if (head >> 4 <= kept && (before[head >> 4] ?? 0) < letters) return;
      kept = Math.min(kept, head >> 4);
      let rest = head & NIBBLE;
      if (rest === NIBBLE) {
        rest = bytes[at++] ?? 0;
        if (rest > 127) rest = (rest & 127) | ((bytes[at++] ?? 0) << 7);
      }
      this.#ordinal++;
      this.#entry(at + rest);
    }
  }

  #entry(at: number): void {
    const bytes = this.dictionary.words;
    this.postings = this.postingsEnd;
    this.positions = this.positionsEnd;
    const first = bytes[at] ?? 0;
    if ((first & 129) === 0) {
      // One item, and all of it in a byte: most words.
      this.items = 1;
      this.postingsEnd += (first >> 1) + 1;
      this.#at = at + 1;
      return;
    }
    const [second, third] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    if ((first | second | third) < 128) {
      this.items = first >>> 1;
      this.postingsEnd += second;
      this.positionsEnd += third;
      this.#at = at + 3;
      return;
    }
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
    this.toBlock(this.blockBefore(key));
    while (this.next()) if (this.compare(key) >= 0) return true;
    return false;
  }

  /** The same for a key behind the word it is at: near by, it is found without searching. */
  seekOn(key: Uint8Array): boolean {
    do if (this.compare(key) >= 0) return true;
    while (!this.atBlock && this.next());
    return this.seek(key);
  }

  /** The first and the last block of the words that begin so; others may be in them. Moves the cursor. */
  blocksOf(beginning: Uint8Array): [number, number] {
    const from = this.blockBefore(beginning);
    const behind = beginning.slice();
    const last = behind.length - 1;
    if (last < 0 || behind[last] === 255) return [from, this.dictionary.blockCount - 1];
    behind[last] = (behind[last] ?? 0) + 1;
    return [from, this.blockBefore(behind)];
  }

  /** The last block that begins before the key, or the first one. Moves the cursor. */
  blockBefore(key: Uint8Array): number {
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
    return low;
  }
}
