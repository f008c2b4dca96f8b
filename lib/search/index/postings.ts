/**
 * A word's postings: for each item that has it, the distance to the one before and how often it stands in the title and
 * in the text, about nine bits mostly. Its positions lie apart, because only phrases and nearness ask for them.
 */
import { BitReader, type BitWriter, riceOf } from './bits.ts';

/** Counts: once in the text is one bit; more often there, or in the title, take more. */
const COUNTS = 1;

/** Writes the postings of one word. */
export class PostingWriter {
  readonly #to: BitWriter;
  #low = 0;
  #last = -1;

  constructor(to: BitWriter) {
    this.#to = to;
  }

  /** `having`: items that have the word, of `all` in the segment. */
  begin(having: number, all: number): void {
    this.#low = riceOf(all / (having + 0.4));
    this.#last = -1;
  }

  add(item: number, inTitle: number, inText: number): void {
    const to = this.#to;
    to.rice(item - this.#last - 1, this.#low);
    this.#last = item;
    if (inTitle === 0 && inText === 1) to.write(0, 1);
    else if (inTitle === 0) {
      to.write(2, 2);
      to.rice(inText - 2, COUNTS);
    } else {
      to.write(3, 2);
      to.rice(inTitle - 1, 0);
      to.rice(inText, COUNTS);
    }
  }
}

/** Bits that four bytes hold at any place in the first. */
const AT_ONCE = 25;
/** Where Rice's code says something else (`BitReader.rice`). */
const RICE_HIGHS = 16;

/** Postings read, one value each in each array. */
export interface Postings {
  items: Uint32Array;
  inTitles: Uint32Array;
  inTexts: Uint32Array;
}

/** Goes through a word's postings. */
export class PostingCursor {
  readonly #bytes: Uint8Array;
  readonly reader: BitReader;
  /** Items that have the word. */
  readonly having: number;
  readonly #low: number;
  #left: number;
  item = -1;
  inTitle = 0;
  inText = 0;

  /** `having`: items that have the word, of `all` in the segment. */
  constructor(bytes: Uint8Array, start: number, having: number, all: number) {
    this.#bytes = bytes;
    this.reader = new BitReader(bytes, start);
    this.having = having;
    this.#low = riceOf(all / (having + 0.4));
    this.#left = having;
  }

  /** Reads all postings at once, into arrays that have room for them: twice as fast as one after the other. */
  into({ items, inTitles, inTexts }: Postings): void {
    const { reader, having } = this;
    const bytes = this.#bytes;
    const low = this.#low;
    let item = -1;
    let bits = reader.at;
    for (let place = 0; place < having; place++) {
      const at = bits >>> 3;
      const ahead =
        (((bytes[at] ?? 0) << 24) |
          ((bytes[at + 1] ?? 0) << 16) |
          ((bytes[at + 2] ?? 0) << 8) |
          (bytes[at + 3] ?? 0)) <<
        (bits & 7);
      const high = Math.clz32(~ahead);
      const length = high + 1 + low;
      // Behind the distance: 0, or 1 and 0 with a count by Rice's code of one bit.
      const isOnce = ahead << length >= 0;
      const rest = ahead << (length + 2);
      const more = isOnce ? 0 : Math.clz32(~rest);
      const end = isOnce ? length + 1 : length + 2 + more + 1 + COUNTS;
      const isInText = isOnce || ahead << (length + 1) >= 0;
      if (end <= AT_ONCE && high < RICE_HIGHS && isInText) {
        item += (low === 0 ? high : (high << low) | ((ahead << (high + 1)) >>> (32 - low))) + 1;
        bits += end;
        inTitles[place] = 0;
        inTexts[place] = isOnce ? 1 : 2 + ((more << COUNTS) | ((rest << (more + 1)) >>> (32 - COUNTS)));
      } else {
        reader.at = bits;
        this.item = item;
        this.#left = 1;
        this.next();
        item = this.item;
        inTitles[place] = this.inTitle;
        inTexts[place] = this.inText;
        bits = reader.at;
      }
      items[place] = item;
    }
  }

  next(): boolean {
    if (this.#left-- <= 0) return false;
    const { reader } = this;
    const bytes = this.#bytes;
    const low = this.#low;
    // Mostly the distance, and that it stands once in the text, are in the bits that can be had at once.
    const at = reader.at >>> 3;
    const ahead =
      (((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0)) <<
      (reader.at & 7);
    const high = Math.clz32(~ahead);
    const length = high + 1 + low;
    if (length < AT_ONCE && high < RICE_HIGHS) {
      this.item += (low === 0 ? high : (high << low) | ((ahead << (high + 1)) >>> (32 - low))) + 1;
      reader.at += length + 1;
      if (ahead << length >= 0) {
        this.inTitle = 0;
        this.inText = 1;
        return true;
      }
    } else {
      this.item += reader.rice(low) + 1;
      if (reader.read(1) === 0) {
        this.inTitle = 0;
        this.inText = 1;
        return true;
      }
    }
    if (reader.read(1) === 0) {
      this.inTitle = 0;
      this.inText = reader.rice(COUNTS) + 2;
    } else {
      this.inTitle = reader.rice(0) + 1;
      this.inText = reader.rice(COUNTS);
    }
    return true;
  }
}

const lowOf = (count: number, words: number): number => riceOf(words / (count + 0.4));

/** Writes the positions of a word in one item, ascending. `words`: the item's length. */
export function writePositions(
  to: BitWriter,
  positions: ArrayLike<number>,
  from: number,
  end: number,
  words: number,
): void {
  const low = lowOf(end - from, words);
  let last = 0;
  for (let at = from; at < end; at++) {
    const position = positions[at] ?? 0;
    to.rice(position - last, low);
    last = position;
  }
}

/** Goes through the positions of a word, in step with its postings; those of a word of one item stand behind its posting. */
export class PositionCursor {
  readonly #reader: BitReader;

  constructor(beside: PostingCursor, bytes: Uint8Array, start: number) {
    this.#reader = beside.having === 1 ? beside.reader : new BitReader(bytes, start);
  }

  /** The next positions, ascending: those of one item, which has the word `count` times in `words`. */
  take(count: number, words: number): number[] {
    const low = lowOf(count, words);
    const positions: number[] = [];
    let position = 0;
    for (let left = count; left > 0; left--) {
      position += this.#reader.rice(low);
      positions.push(position);
    }
    return positions;
  }

  /** The next `count` positions into an array. */
  into(positions: Uint32Array, count: number, words: number): void {
    const low = lowOf(count, words);
    let position = 0;
    for (let at = 0; at < count; at++) {
      position += this.#reader.rice(low);
      positions[at] = position;
    }
  }

  skip(count: number, words: number): void {
    const low = lowOf(count, words);
    for (let left = count; left > 0; left--) this.#reader.rice(low);
  }
}
