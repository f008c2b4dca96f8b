/** A 32-bit checksum (FNV-1a over words of four bytes, then over the rest): finds damage, not malice. */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
  let sum = 0x811c9dc5 ^ whole.length;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  for (let at = words.length * 4; at < whole.length; at++)
    sum = Math.imul(sum ^ (whole[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
