/** Words as they are met, each with a number, without making strings of them: bytes in one array, found by their hash. */
import { foldRange } from '../analysis/fold.ts';
import { isOutside } from '../analysis/words.ts';
import type { WordList } from './word-order.ts';

/** Lower case of a unit of Latin-1; 0 where more than that is to be done. */
const LOWER = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789æøåéèüöäáàêëíóôúçñ') {
  LOWER[letter.charCodeAt(0)] = letter.charCodeAt(0);
  LOWER[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}

export class Lexicon {
  /** Letters of all words. */
  bytes = new Uint8Array(1 << 16);
  /** Where each word begins; behind the last, where it ends. */
  starts = new Uint32Array(1 << 12);
  count = 0;
  /** Number of the word last read by `printed`. */
  last = 0;
  #slots = new Int32Array(1 << 13).fill(-1);
  #hashes = new Uint32Array(1 << 12);

  /** Where the word ends that begins at `start`, and its number in `last`; -1 where it has other than plain letters, or too many. */
  printed(text: string, start: number, longest: number): number {
    const from = this.starts[this.count] ?? 0;
    this.#room(from + longest);
    const { bytes } = this;
    const most = Math.min(text.length, start + longest);
    let hash = 0x811c9dc5;
    let at = start;
    for (; at < most; at++) {
      const lower = LOWER[text.charCodeAt(at)] ?? 0;
      if (lower === 0) break;
      bytes[from + at - start] = lower;
      hash = Math.imul(hash ^ lower, 0x01000193);
    }
    if (at === start || !isOutside(text, at)) return -1;
    this.last = this.#number(at - start, hash);
    return at;
  }

  /** The number of a form. */
  form(form: string): number {
    const from = this.starts[this.count] ?? 0;
    this.#room(from + form.length);
    let hash = 0x811c9dc5;
    for (let at = 0; at < form.length; at++) {
      const code = form.charCodeAt(at);
      this.bytes[from + at] = code;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    return this.#number(form.length, hash);
  }

  /** Of the word that lies behind the last one. */
  #number(length: number, hash: number): number {
    const { bytes, starts } = this;
    const from = starts[this.count] ?? 0;
    const mask = this.#slots.length - 1;
    const mixed = (hash ^ (hash >>> 15)) >>> 0;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? -1;
      if (known < 0) {
        this.#slots[slot] = this.count;
        this.#hashes[this.count] = mixed;
        starts[++this.count] = from + length;
        if (this.count * 2 > this.#slots.length) this.#grow();
        return this.count - 1;
      }
      if (this.#hashes[known] !== mixed) continue;
      const start = starts[known] ?? 0;
      if ((starts[known + 1] ?? 0) - start !== length) continue;
      let at = 0;
      while (at < length && bytes[start + at] === bytes[from + at]) at++;
      if (at === length) return known;
    }
  }

  #room(end: number): void {
    if (end + 64 > this.bytes.length) {
      const more = new Uint8Array(Math.max(this.bytes.length * 2, end + 64));
      more.set(this.bytes);
      this.bytes = more;
    }
    if (this.count + 2 > this.starts.length) {
      const [starts, hashes] = [this.starts, this.#hashes];
      this.starts = new Uint32Array(starts.length * 2);
      this.starts.set(starts);
      this.#hashes = new Uint32Array(hashes.length * 2);
      this.#hashes.set(hashes);
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      let slot = (this.#hashes[word] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.#slots = slots;
  }

  /** All words, folded too. */
  list(): WordList {
    const { count, bytes, starts } = this;
    const folded = new Uint8Array(bytes.length);
    const foldedEnds = new Uint32Array(count);
    for (let word = 0; word < count; word++) {
      const start = starts[word] ?? 0;
      foldedEnds[word] = foldRange(bytes, start, starts[word + 1] ?? 0, folded, start);
    }
    return { count, bytes, starts, folded, foldedEnds };
  }
}
