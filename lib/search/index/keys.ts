/** Keys and meetings of the items, a block of 64 items a record: read for the matches shown, not for those found. */
import { ByteReader, ByteWriter } from './bytes.ts';

export const KEYS_BLOCK = 64;

export interface ItemRef {
  itemKey: string;
  meetingId: string;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Most keys are ASCII, which takes no encoder: calling one takes longer than the letters of a key. */
function encoded(string: string): Uint8Array {
  const bytes = new Uint8Array(string.length);
  for (let at = 0; at < string.length; at++) {
    const code = string.charCodeAt(at);
    if (code > 127) return utf8.encode(string);
    bytes[at] = code;
  }
  return bytes;
}

export const packKeys = (refs: readonly ItemRef[]): Uint8Array =>
  packStrings(refs.flatMap(({ itemKey, meetingId }) => [encoded(meetingId), encoded(itemKey)]));

/** Each string is what it shares with the one before, and the rest. A meeting's and an item's in turn. */
export function packStrings(strings: readonly Uint8Array[]): Uint8Array {
  const to = new ByteWriter(strings.length * 20);
  let last: Uint8Array = new Uint8Array();
  for (const bytes of strings) {
    const most = Math.min(last.length, bytes.length);
    let shared = 0;
    while (shared < most && last[shared] === bytes[shared]) shared++;
    to.varint(shared);
    to.varint(bytes.length - shared);
    to.copy(bytes, shared);
    last = bytes;
  }
  return to.taken();
}

/** Goes through the strings of a block; what is not asked for is not decoded. */
class KeyReader {
  readonly #from: ByteReader;
  readonly #bytes: Uint8Array;
  #buffer = new Uint8Array(256);
  #length = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#from = new ByteReader(bytes);
  }

  get more(): boolean {
    return this.#from.at < this.#bytes.length;
  }

  next(): void {
    const shared = this.#from.varint();
    const rest = this.#from.varint();
    if (shared + rest > this.#buffer.length) {
      const more = new Uint8Array((shared + rest) * 2);
      more.set(this.#buffer);
      this.#buffer = more;
    }
    const [bytes, buffer, from] = [this.#bytes, this.#buffer, this.#from.at];
    // A few bytes mostly: a view of them would take longer than the bytes.
    for (let at = 0; at < rest; at++) buffer[shared + at] = bytes[from + at] ?? 0;
    this.#from.at += rest;
    this.#length = shared + rest;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, this.#length);
  }

  get string(): string {
    return text.decode(this.#buffer.subarray(0, this.#length));
  }
}

/** One item of a block, or null. */
export function keyAt(bytes: Uint8Array, item: number): ItemRef | null {
  const reader = new KeyReader(bytes);
  for (let at = 0; reader.more; at++) {
    reader.next();
    const meetingId = at === item ? reader.string : '';
    reader.next();
    if (at === item) return { meetingId, itemKey: reader.string };
  }
  return null;
}

/** All items of a block. */
export function unpackKeys(bytes: Uint8Array): ItemRef[] {
  const reader = new KeyReader(bytes);
  const refs: ItemRef[] = [];
  while (reader.more) {
    reader.next();
    const meetingId = reader.string;
    reader.next();
    refs.push({ meetingId, itemKey: reader.string });
  }
  return refs;
}

/** The strings of a block, not decoded. */
export function unpackStrings(bytes: Uint8Array): Uint8Array[] {
  const reader = new KeyReader(bytes);
  const strings: Uint8Array[] = [];
  while (reader.more) {
    reader.next();
    strings.push(reader.bytes);
  }
  return strings;
}

/** A key as a number of 53 bits, to look for many keys among many items. */
export function keyHash(key: string): number {
  let low = 0x811c9dc5;
  let high = 0x2f0b4a17;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
