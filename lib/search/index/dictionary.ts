/**
 * The words of a segment, sorted by folded form and then by form, front-coded in blocks of 32: a word is what it shares
 * with the one before and the rest of its letters. Behind it stand the count of its items and where its postings are. So
 * all spellings of a word lie together, a look-up decodes one block, and half a million words take five megabytes.
 */
import { foldInto } from '../analysis/fold.ts';
import { asBytes, ByteReader, ByteWriter } from './bytes.ts';

export const BLOCK = 32;
/** A block's start in the words, and the postings and positions of its first word. */
const STRIDE = 3;
/** Most letters shared, and most of a rest whose length fits beside it in one byte. */
const NIBBLE = 15;

/** Where a word's postings and positions lie, in bytes from the beginning of the segment's. */
export interface Entry {
  /** Items that have the word. */
  items: number;
  postings: number;
  postingsEnd: number;
  positions: number;
  positionsEnd: number;
}

/** Writes a dictionary, word by word in order. */
export class DictionaryWriter {
  readonly #words = new ByteWriter(1 << 16);
  #blocks = new Uint32Array(STRIDE * 64);
  #last = new Uint8Array(256);
  #lastLength = 0;
  count = 0;
  #postings = 0;
  #positions = 0;

  add(form: Uint8Array, length: number, items: number, postings: number, positions: number): void {
    const words = this.#words;
    let shared = 0;
    if (this.count % BLOCK === 0) this.#begin();
    else {
      const most = Math.min(length, this.#lastLength, NIBBLE);
      while (shared < most && form[shared] === this.#last[shared]) shared++;
    }
    const rest = length - shared;
    words.byte((shared << 4) | Math.min(rest, NIBBLE));
    if (rest >= NIBBLE) words.varint(rest);
    words.copy(form, shared, length);
    if (items === 1 && postings <= 8) words.varint((((positions - 1) << 3) | (postings - 1)) * 2);
    else {
      words.varint(items * 2 + 1);
      words.varint(postings);
      words.varint(positions);
    }
    if (length > this.#last.length) this.#last = new Uint8Array(length * 2);
    this.#last.set(form.subarray(shared, length), shared);
    this.#lastLength = length;
    this.#postings += postings;
    this.#positions += positions;
    this.count++;
  }

  #begin(): void {
    const at = (this.count / BLOCK) * STRIDE;
    if (at + STRIDE > this.#blocks.length) {
      const grown = new Uint32Array(this.#blocks.length * 2);
      grown.set(this.#blocks);
      this.#blocks = grown;
    }
    this.#blocks.set([this.#words.length, this.#postings, this.#positions], at);
  }

  finish(): { words: Uint8Array; blocks: Uint8Array } {
    const blocks = this.#blocks.slice(0, Math.ceil(this.count / BLOCK) * STRIDE);
    return { words: this.#words.taken(), blocks: asBytes(blocks) };
  }
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
    this.#reader.at = blocks[block * STRIDE] ?? this.dictionary.words.length;
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
    const reader = this.#reader;
    const { bytes } = reader;
    const head = bytes[reader.at++] ?? 0;
    const shared = head >> 4;
    let rest = head & NIBBLE;
    if (rest === NIBBLE) rest = reader.varint();
    let length = shared;
    let foldedLength = this.#foldedBefore[shared] ?? 0;
    this.sharedFolded = foldedLength;
    for (const end = reader.at + rest; reader.at < end; reader.at++) {
      const letter = bytes[reader.at] ?? 0;
      this.form[length++] = letter;
      foldedLength = foldInto(this.folded, foldedLength, letter);
      this.#foldedBefore[length] = foldedLength;
    }
    this.length = length;
    this.foldedLength = foldedLength;
    this.#entry(reader);
    this.#ordinal++;
    return true;
  }

  #entry(reader: ByteReader): void {
    const head = reader.varint();
    let postings: number;
    let positions: number;
    if (head & 1) {
      this.items = head >>> 1;
      postings = reader.varint();
      positions = reader.varint();
    } else {
      this.items = 1;
      postings = ((head >>> 1) & 7) + 1;
      positions = (head >>> 4) + 1;
    }
    this.postings = this.postingsEnd;
    this.postingsEnd += postings;
    this.positions = this.positionsEnd;
    this.positionsEnd += positions;
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
    let low = 0;
    let high = this.dictionary.blockCount - 1;
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
