/** Keys and meetings of the items, a block of 64 items a record: read for the matches shown, not for those found. */
import { ByteReader, ByteWriter } from './bytes.ts';

export const KEYS_BLOCK = 64;

export interface ItemRef {
  itemKey: string;
  meetingId: string;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Each string is what it shares with the one before, and the rest. */
export function packKeys(refs: readonly ItemRef[]): Uint8Array {
  const to = new ByteWriter(refs.length * 40);
  let last = new Uint8Array();
  for (const { itemKey, meetingId } of refs)
    for (const string of [meetingId, itemKey]) {
      const bytes = utf8.encode(string);
      let shared = 0;
      while (shared < Math.min(last.length, bytes.length) && last[shared] === bytes[shared]) shared++;
      to.varint(shared);
      to.varint(bytes.length - shared);
      to.copy(bytes, shared);
      last = bytes;
    }
  return to.taken();
}

export function unpackKeys(bytes: Uint8Array): ItemRef[] {
  const from = new ByteReader(bytes);
  let last = new Uint8Array();
  const next = (): string => {
    const shared = from.varint();
    const rest = from.varint();
    const whole = new Uint8Array(shared + rest);
    whole.set(last.subarray(0, shared));
    whole.set(bytes.subarray(from.at, from.at + rest), shared);
    from.at += rest;
    last = whole;
    return text.decode(whole);
  };
  const refs: ItemRef[] = [];
  while (from.at < bytes.length) {
    const meetingId = next();
    refs.push({ meetingId, itemKey: next() });
  }
  return refs;
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
