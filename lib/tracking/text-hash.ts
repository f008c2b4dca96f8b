/** Hashes of short texts in 32 bits: FNV-1a over their UTF-8 (isthe.com/chongo/tech/comp/fnv). */

/** What hashing begins with. */
export const HASH_START = 0x811c9dc5;
const PRIME = 0x01000193;
const encoder = new TextEncoder();

/** A hash with one byte more; `>>> 0` makes it the one `textHash` gives. */
export const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, PRIME);

/** Hash of a stem, a sentence's frame or another short text. */
export function textHash(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return encoder.encode(text).reduce(hashed, HASH_START) >>> 0;
    hash = hashed(hash, code);
  }
  return hash >>> 0;
}
