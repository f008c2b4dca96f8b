/** Writing the words of a segment; `dictionary.ts` says how they lie. */
import { foldInto } from '../analysis/fold.ts';
import { asBytes, ByteWriter } from './bytes.ts';
import { BLOCK, NIBBLE, numberOf, STRIDE } from './dictionary.ts';
import { pairUp } from './pairs.ts';

const buffer = new Uint8Array(1024);

function leadOf(form: Uint8Array, length: number): number {
  let folded = 0;
  for (let at = 0; at < length && folded <= 4; at++) folded = foldInto(buffer, folded, form[at] ?? 0);
  return numberOf(buffer, folded);
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
    if (this.count % BLOCK === 0) this.#begin(leadOf(form, length));
    else {
      const most = Math.min(length, this.#lastLength, NIBBLE);
      while (shared < most && form[shared] === this.#last[shared]) shared++;
    }
    const rest = pairUp(form, shared, length, buffer);
    words.byte((shared << 4) | Math.min(rest, NIBBLE));
    if (rest >= NIBBLE) words.varint(rest);
    words.copy(buffer, 0, rest);
    if (items === 1 && postings <= 64 && positions === 0) words.byte((postings - 1) * 2);
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
