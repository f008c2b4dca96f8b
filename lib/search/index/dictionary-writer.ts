/** Writing the words of a segment; `dictionary.ts` says how they lie. */
import { foldInto } from '../analysis/fold.ts';
import { asBytes, ByteWriter } from './bytes.ts';
import { BLOCK, NIBBLE, numberOf, STRIDE } from './dictionary.ts';
import { pairUp } from './pairs.ts';

const buffer = new Uint8Array(1024);

function leadOf(form: Uint8Array, from: number, end: number): number {
  let folded = 0;
  for (let at = from; at < end && folded <= 4; at++) folded = foldInto(buffer, folded, form[at] ?? 0);
  return numberOf(buffer, folded);
}

function grownTo(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length);
  grown.set(bytes);
  return grown;
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

  /** A word's letters, the count of its items, and the bytes of its postings and positions. */
  add(form: Uint8Array, from: number, end: number, items: number, postings: number, positions: number): void {
    const words = this.#words;
    const length = end - from;
    if (length > this.#last.length) this.#last = grownTo(this.#last, length * 2);
    const last = this.#last;
    let shared = 0;
    if (this.count % BLOCK === 0) this.#begin(leadOf(form, from, end));
    else {
      const most = Math.min(length, this.#lastLength, NIBBLE);
      while (shared < most && form[from + shared] === last[shared]) shared++;
    }
    // Written where they are to stand: few words are so long that their length takes a byte more.
    words.room(length - shared + 1);
    const rest = pairUp(form, from + shared, end, words.bytes, words.length + 1);
    words.bytes[words.length] = (shared << 4) | Math.min(rest, NIBBLE);
    if (rest < NIBBLE) words.length += rest + 1;
    else {
      const letters = words.bytes.slice(words.length + 1, words.length + 1 + rest);
      words.length++;
      words.varint(rest);
      words.copy(letters);
    }
    if (items === 1 && postings <= 64 && positions === 0) words.byte((postings - 1) * 2);
    else {
      words.varint(items * 2 + 1);
      words.varint(postings);
      words.varint(positions);
    }
    for (let at = shared; at < length; at++) last[at] = form[from + at] ?? 0;
    this.#lastLength = length;
    this.#postings += postings;
    this.#positions += positions;
    this.count++;
  }

  #begin(lead: number): void {
    const at = (this.count / BLOCK) * STRIDE;
    if (at + STRIDE > this.#blocks.length) {
      const grown = new Uint32Array(this.#blocks.length * 2);
      grown.set(this.#blocks);
      this.#blocks = grown;
    }
    this.#blocks.set([this.#words.length, this.#postings, this.#positions, lead], at);
  }

  finish(): { words: Uint8Array; blocks: Uint8Array } {
    const blocks = this.#blocks.slice(0, Math.ceil(this.count / BLOCK) * STRIDE);
    return { words: this.#words.taken(), blocks: asBytes(blocks) };
  }
}
