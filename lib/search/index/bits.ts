/** Numbers in as few bits as they need, the high bit first. */

/** Longest unary part; what is larger follows in full. */
const LONGEST_UNARY = 16;

/** The parameter of Rice's code for numbers of this mean: how many low bits are written as they are. */
export const riceOf = (mean: number): number => (mean > 1.45 ? 31 - Math.clz32(mean * 0.69) : 0);

/** Bits being written. */
export class BitWriter {
  bytes: Uint8Array;
  /** In bits. */
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** `value` in `bits` bits, at most 24. */
  write(value: number, bits: number): void {
    const at = this.length >>> 3;
    if (at + 8 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    const { bytes } = this;
    const shifted = value << (32 - bits - (this.length & 7));
    bytes[at] = (bytes[at] ?? 0) | (shifted >>> 24);
    bytes[at + 1] = (shifted >>> 16) & 255;
    bytes[at + 2] = (shifted >>> 8) & 255;
    bytes[at + 3] = shifted & 255;
    this.length += bits;
  }

  /** 0 to 2^32 - 1, shortest for small numbers (Rice's code). */
  rice(value: number, low: number): void {
    const high = value < 2 ** 31 && low < 31 ? value >>> low : Math.floor(value / 2 ** low);
    // Mostly all of it goes in at once.
    if (high + 1 + low <= 24 && high < LONGEST_UNARY) {
      this.write((((1 << (high + 1)) - 2) << low) | (value & ((1 << low) - 1)), high + 1 + low);
      return;
    }
    if (high >= LONGEST_UNARY) {
      this.write(0xffff, LONGEST_UNARY);
      this.write(Math.floor(value / 65536), 16);
      this.write(value & 0xffff, 16);
      return;
    }
    this.write(2 ** (high + 1) - 2, high + 1);
    if (low > 16) this.write((value >>> 16) & (2 ** (low - 16) - 1), low - 16);
    this.write(value & (2 ** Math.min(low, 16) - 1), Math.min(low, 16));
  }

  /** Writes bytes as they are, from the next whole byte on. */
  copy(from: Uint8Array, start: number, end: number): void {
    const at = this.align();
    if (at + end - start + 8 > this.bytes.length) {
      const grown = new Uint8Array((at + end - start + 8) * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(from.subarray(start, end), at);
    this.length += (end - start) * 8;
  }

  /** Fills up the last byte; returns the length in bytes. */
  align(): number {
    this.length = (this.length + 7) & ~7;
    return this.length >>> 3;
  }

  /** Takes away the first `count` bytes that were written; `align` first. */
  shift(count: number): Uint8Array {
    const taken = this.bytes.slice(0, count);
    const end = this.length >>> 3;
    this.bytes.copyWithin(0, count, end);
    this.bytes.fill(0, end - count, end + 8);
    this.length -= count * 8;
    return taken;
  }

  /** What was written, in an array of its own. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.align());
  }
}

/** Bits being read. Reading past the end gives zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.at = start * 8;
  }

  /** The next bits in the high end of a number of 32; at least 25 of them are right. */
  #ahead(): number {
    const bytes = this.#bytes;
    const at = this.at >>> 3;
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    return word << (this.at & 7);
  }

  read(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#ahead() >>> (32 - bits);
    this.at += bits;
    return value;
  }

  rice(low: number): number {
    const word = this.#ahead();
    const high = Math.clz32(~word);
    if (high >= LONGEST_UNARY) {
      this.at += LONGEST_UNARY;
      const upper = this.read(16);
      return upper * 65536 + this.read(16);
    }
    // Mostly all of it is at hand.
    if (high + 1 + low <= 24) {
      this.at += high + 1 + low;
      return low === 0 ? high : (high << low) | ((word << (high + 1)) >>> (32 - low));
    }
    this.at += high + 1;
    const upper = low > 16 ? this.read(low - 16) * 65536 : 0;
    return high * 2 ** low + upper + this.read(Math.min(low, 16));
  }
}
