/** Growing byte arrays and numbers of varying length (seven bits a byte, the last without its high bit). */

/** Bytes being written. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many bytes more. */
  room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  /** `value`: 0 to 2^32 - 1. */
  varint(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  copy(from: Uint8Array, start = 0, end = from.length): void {
    this.room(end - start);
    const { bytes, length } = this;
    // A few bytes at a time mostly: a view of them would take longer than the bytes.
    if (end - start > 32) bytes.set(from.subarray(start, end), length);
    else for (let at = start; at < end; at++) bytes[length + at - start] = from[at] ?? 0;
    this.length += end - start;
  }

  /** What was written, in an array of its own. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Bytes being read. Reading past the end gives zeros. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value += shift < 28 ? (byte & 127) << shift : (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    return value;
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    const { bytes } = this;
    let at = this.at;
    for (let left = count; left > 0; left--) while ((bytes[at++] ?? 0) > 127);
    this.at = at;
  }
}

/** Packs arrays into one, each behind its length, each beginning at a multiple of four so that it can be viewed in place. */
export function pack(parts: readonly Uint8Array[]): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3;
  const size = parts.reduce((sum, part) => sum + 4 + padded(part.length), 0);
  const packed = new Uint8Array(size);
  const lengths = new DataView(packed.buffer);
  let at = 0;
  for (const part of parts) {
    lengths.setUint32(at, part.length, true);
    packed.set(part, at + 4);
    at += 4 + padded(part.length);
  }
  return packed;
}

/** The arrays packed, as views. Throws RangeError for what was not packed so. */
export function unpack(packed: Uint8Array): Uint8Array[] {
  // Storage gives arrays of their own; anything else is copied, for the views need its alignment.
  const whole = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const lengths = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < whole.length; ) {
    const length = lengths.getUint32(at, true);
    if (at + 4 + length > whole.length) throw new RangeError('part beyond the end');
    parts.push(whole.subarray(at + 4, at + 4 + length));
    at += 4 + ((length + 3) & ~3);
  }
  return parts;
}

/** Numbers as bytes, and back: views, no copies. */
export const asBytes = (numbers: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
export const asUint32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
export const asUint16 = (bytes: Uint8Array): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
export const floatBytes = (numbers: Float64Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
/** Copied, for views of eight bytes need their own alignment. */
export const asFloats = (bytes: Uint8Array): Float64Array => new Float64Array(bytes.slice().buffer);
