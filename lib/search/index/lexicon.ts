/** Words as they are met, each with a number, without making strings of them: bytes in one array, found by their hash. */
import { foldInto } from '../analysis/fold.ts';

/** Lower case of a unit of Latin-1; 0 where more than that is to be done. */
const LOWER = Uint8Array.from({ length: 256 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return /^[a-z0-9æøåéèüöäáàêëíóôúçñ]$/.test(lower) ? lower.charCodeAt(0) : 0;
});

export class Lexicon {
  /** Letters of all words. */
  bytes = new Uint8Array(1 << 16);
  /** Where each word begins; behind the last, where it ends. */
  starts = new Uint32Array(1 << 12);
  count = 0;
  #slots = new Int32Array(1 << 13).fill(-1);
  #hashes = new Uint32Array(1 << 12);

  /** The number of the word printed from `start` to `end`, or -1 where it has other than plain letters. */
  printed(text: string, start: number, end: number): number {
    const from = this.starts[this.count] ?? 0;
    this.#room(from + end - start);
    const { bytes } = this;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const lower = code < 256 ? (LOWER[code] ?? 0) : 0;
      if (lower === 0) return -1;
      bytes[from + at - start] = lower;
      hash = Math.imul(hash ^ lower, 0x01000193);
    }
    return this.#number(end - start, hash);
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

  /** Numbers of all words sorted by folded form, then by form; and the folded forms, beginning as `starts` says. */
  sorted(): { order: Uint32Array; folded: Uint8Array; foldedEnds: Uint32Array } {
    const { count, bytes, starts } = this;
    const folded = new Uint8Array(bytes.length);
    const foldedEnds = new Uint32Array(count);
    const buffer = new Uint8Array(1 << 10);
    const leads = [new Uint16Array(count), new Uint16Array(count), new Uint16Array(count)];
    for (let word = 0; word < count; word++) {
      const start = starts[word] ?? 0;
      let length = 0;
      for (let at = start; at < (starts[word + 1] ?? 0); at++)
        length = foldInto(buffer, length, bytes[at] ?? 0);
      buffer.fill(0, length, 6);
      leads.forEach((lead, pair) => {
        lead[word] = ((buffer[pair * 2] ?? 0) << 8) | (buffer[pair * 2 + 1] ?? 0);
      });
      folded.set(buffer.subarray(0, length), start);
      foldedEnds[word] = start + length;
    }
    let order = Uint32Array.from({ length: count }, (_, word) => word);
    for (const lead of leads.reverse()) order = byPair(order, lead);
    const compare = (a: number, b: number): number =>
      compareBytes(folded, starts[a] ?? 0, foldedEnds[a] ?? 0, starts[b] ?? 0, foldedEnds[b] ?? 0) ||
      compareBytes(bytes, starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0, starts[b + 1] ?? 0);
    const sameLead = (a: number, b: number) => leads.every((lead) => lead[a] === lead[b]);
    for (let from = 0; from < count; ) {
      let end = from + 1;
      while (end < count && sameLead(order[from] ?? 0, order[end] ?? 0)) end++;
      if (end - from > 1) order.subarray(from, end).sort(compare);
      from = end;
    }
    return { order, folded, foldedEnds };
  }
}

/** Counts up at a place; gives what stood there. */
export function bump(numbers: Uint32Array, at: number): number {
  const value = numbers[at] ?? 0;
  numbers[at] = value + 1;
  return value;
}

/** Sorted by the pair of letters of each word, equal ones left in their order. */
function byPair(order: Uint32Array, pairs: Uint16Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(65537);
  for (const word of order) bump(starts, (pairs[word] ?? 0) + 1);
  for (let pair = 0; pair < 65536; pair++) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const word of order) sorted[bump(starts, pairs[word] ?? 0)] = word;
  return sorted;
}

function compareBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const shorter = Math.min(aEnd - a, bEnd - b);
  for (let at = 0; at < shorter; at++) {
    const difference = (bytes[a + at] ?? 0) - (bytes[b + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return aEnd - a - (bEnd - b);
}
