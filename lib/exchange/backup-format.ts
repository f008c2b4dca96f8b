/**
 * The backup file: JSON lines, compressed with gzip, so that any tool can open it. The first line is the header; then one row a
 * line, tables one after the other; bytes of a file in lines of their own after its row; last a seal, by which it is known
 * that nothing is missing or changed.
 *
 *     {"format":"sagsspor-backup","version":1,"archive":6,"createdAt":"…","closed":false,"counts":{"sources":2}}
 *     {"table":"sources","row":{…},"sum":"1f2e3d4c"}
 *     {"table":"files","row":{"id":"…"},"size":3,"sum":"…"}
 *     {"bytes":"AAEC"}
 *     {"seal":{"lines":4,"hash":"…"}}
 *
 * The seal stands last because only then everything is known: neither writer nor reader holds more than a row in memory. The sum
 * of a row's own line tells which row it was, where the seal only tells that something is not as it was written.
 */
import { z } from 'zod';

export const BACKUP_FORMAT = 'sagsspor-backup';
/** Version of the file's own form; what its rows look like is told by the archive's version. */
export const BACKUP_VERSION = 1;

export const BackupHeader = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().positive(),
  /** Version of the archive's schema. */
  archive: z.int().positive(),
  /** ISO instant. */
  createdAt: z.iso.datetime(),
  /** Does it hold what closed items say? */
  closed: z.boolean(),
  /** Rows by table. */
  counts: z.record(z.string(), z.int().nonnegative()),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const RowLine = z.object({
  table: z.string(),
  row: z.record(z.string(), z.unknown()),
  /** Bytes that follow. */
  size: z.int().nonnegative().exactOptional(),
});
export const BytesLine = z.object({ bytes: z.base64() });
export const SealLine = z.object({ seal: z.object({ lines: z.int().nonnegative(), hash: z.string() }) });

/** A row, with the bytes that belong to it. */
export interface BackupRow {
  table: string;
  row: Record<string, unknown>;
  bytes?: Uint8Array;
}

const BLOCK = 1 << 20;

/**
 * A hash over a stream: the browser's SHA-256 takes only what is whole in memory, so it is chained over blocks of 1 MiB,
 * each hashed after the hash before it.
 */
export class StreamHash {
  #before = new Uint8Array(32);
  readonly #block = new Uint8Array(BLOCK);
  #filled = 0;

  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + BLOCK - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === BLOCK) await this.#close();
    }
  }

  /** Hex. Nothing may be added afterwards. */
  async end(): Promise<string> {
    await this.#close();
    return Array.from(this.#before, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async #close(): Promise<void> {
    const joined = new Uint8Array(this.#before.length + this.#filled);
    joined.set(this.#before);
    joined.set(this.#block.subarray(0, this.#filled), this.#before.length);
    this.#before = new Uint8Array(await crypto.subtle.digest('SHA-256', joined));
    this.#filled = 0;
  }
}

const CRC = new Uint32Array(256).map((_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (as of gzip), hex. */
function crcOf(text: string): string {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 255] ?? 0);
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

const SUM = /,"sum":"([0-9a-f]{8})"\}$/;

/** A row's line, with its sum. */
export function summed(line: string): string {
  return `${line.slice(0, -1)},"sum":"${crcOf(line)}"}`;
}

/** Is a row's line as it was written? True of lines of older files, which have no sum. */
export function isAsSummed(line: string): boolean {
  const found = SUM.exec(line);
  return !found || crcOf(`${line.slice(0, found.index)}}`) === found[1];
}
