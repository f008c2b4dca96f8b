import { KnownError } from '../errors.ts';

/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.005;

/**
 * Bytes of a text or HTML file as a string: byte order marks first, then UTF-8, then UTF-16 without a mark, then
 * windows-1252 (Danish Windows' own). Throws KnownError `unreadable-text` for binary content.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 && (code < 9 || code > 13)) || code === 0xfffd) controls++;
  }
  if (controls > Math.max(2, text.length * MAX_CONTROL_SHARE))
    throw new KnownError('unreadable-text', `${controls} control characters`);
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = zeroBytes(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros.even > 0.3 && zeros.odd < 0.05) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Share of zeros at even and at odd places of the first kilobytes: half of UTF-16's bytes are zero in Danish. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const end = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = Math.max(1, end / 2);
  return { even: even / half, odd: odd / half };
}
