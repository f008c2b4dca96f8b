/** Zip archives, as far as Office files use them: read within limits, written without compression. */
import { KnownError } from '../../errors.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** An end record is 22 bytes and at most a 64 KB comment. */
const END_WITHIN = 22 + 0xffff;

/**
 * The entries whose names are wanted, inflated. Stops as soon as they exceed `limit` bytes, whatever they declare.
 * Rejects KnownError `damaged`, `encrypted` or `too-large`.
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit: number,
): Promise<Map<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of directory(bytes)) {
    if (!isWanted(entry.name)) continue;
    if (entry.flags & 1) throw new KnownError('encrypted', entry.name);
    const content = await inflate(packed(bytes, entry), entry.method, left);
    left -= content.length;
    entries.set(entry.name, content);
  }
  return entries;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  size: number;
  at: number;
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - END_WITHIN && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END)
    throw new KnownError('damaged', 'zip without its directory');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new KnownError('damaged', 'zip directory');
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packed(bytes: Uint8Array, { name, at, size }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new KnownError('damaged', name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + size > bytes.length) throw new KnownError('damaged', name);
  return bytes.subarray(from, from + size);
}

async function inflate(data: Uint8Array, method: number, limit: number): Promise<Uint8Array> {
  if (method !== 0 && method !== 8) throw new KnownError('damaged', `zip method ${method}`);
  const whole = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  const stream = method === 0 ? whole : whole.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) throw new KnownError('too-large', 'inflated Word file');
      chunks.push(next.value);
    }
  } catch (cause) {
    await reader.cancel().catch(() => {});
    throw cause instanceof KnownError ? cause : new KnownError('damaged', 'zip content', { cause });
  }
  return joined(chunks);
}

/** An archive of stored entries. */
export function writeZip(entries: Map<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const title = new TextEncoder().encode(name);
    const size = content.length;
    // Version 2.0, names in UTF-8, stored; no time.
    const common = [...u16(20, 0x0800, 0, 0, 0), ...u32(crc32(content), size, size), ...u16(title.length, 0)];
    const local = [...u32(LOCAL), ...common];
    const entry = [...u32(ENTRY), ...u16(20), ...common, ...u16(0, 0, 0), ...u32(0, at)];
    parts.push(Uint8Array.from(local), title, content);
    listed.push(Uint8Array.from(entry), title);
    at += local.length + title.length + size;
  }
  const size = listed.reduce((sum, { length }) => sum + length, 0);
  const count = entries.size;
  const end = [...u32(END), ...u16(0, 0, count, count), ...u32(size, at), ...u16(0)];
  return joined([...parts, ...listed, Uint8Array.from(end)]);
}

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, value >>> 8]);
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)]);

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
});

function crc32(bytes: Uint8Array): number {
  let code = 0xffffffff;
  for (const byte of bytes) code = (code >>> 8) ^ (CRC_TABLE[(code ^ byte) & 0xff] ?? 0);
  return (code ^ 0xffffffff) >>> 0;
}
