/** Reading backup files, row by row. What is read is data of strangers: every line is checked, and how much it may become. */
import { KnownError } from '../errors.ts';
import {
  BACKUP_VERSION,
  BackupHeader,
  type BackupRow,
  BytesLine,
  RowLine,
  SealLine,
  StreamHash,
} from './backup-format.ts';
import { fromBase64 } from './base64.ts';

/** Text that repeats itself shrinks to a tenth; more than a hundredth is no backup, but made to fill a disk. */
const MOST_INFLATED = 100;
/** So much may any file become (bytes): a small one may repeat itself more. */
const ALWAYS_INFLATED = 64e6;
/** The longest text we take, where every letter needs an escape (UTF-16 units). */
const LONGEST_LINE = 130e6;
/** The largest file of the archive (bytes), as `lib/sources/limits.ts` has it. */
const LARGEST_FILE = 100e6;

export interface ReadOptions {
  /** The newest version of the archive that can be taken in. */
  newestArchive: number;
  /** Told of the compressed bytes read so far. */
  onRead?: (bytes: number) => void;
  signal?: AbortSignal | undefined;
  /** Of a damaged file as much is read as can be: letters that are none are let pass, and bytes are taken a few at a time. */
  lenient?: boolean;
}
/** A stream that fails gives nothing of what it took last (bytes). */
const FEW_BYTES = 512;

export interface BackupReader {
  header: BackupHeader;
  /**
   * Ends only when the seal was right. Throws `backup-damaged` at the first line that is not as it was written, `cancelled`
   * when it was.
   */
  rows: AsyncGenerator<BackupRow, void>;
  /** Lets go of the file, for whoever does not read to the end. */
  close(): Promise<void>;
}

const damaged = (help: string, cause?: unknown) => new KnownError('backup-damaged', help, { cause });

/** The lines of a compressed file, as bytes and as text. */
export async function* linesOf(
  file: Blob,
  { onRead, signal, lenient = false }: Omit<ReadOptions, 'newestArchive'>,
): AsyncGenerator<string> {
  let read = 0;
  let inflated = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      onRead?.(read);
      const size = lenient ? FEW_BYTES : chunk.length;
      for (let at = 0; at < chunk.length; at += size) controller.enqueue(chunk.subarray(at, at + size));
    },
  });
  const utf8 = new TextDecoder('utf-8', { fatal: !lenient });
  let rest: string[] = [];
  let waiting = 0;
  const text = file.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
  const reader = text.getReader();
  try {
    for (;;) {
      if (signal?.aborted) throw new KnownError('cancelled');
      const { value, done } = await reader.read();
      if (done) break;
      inflated += value.length;
      if (inflated > ALWAYS_INFLATED + read * MOST_INFLATED) throw damaged('inflates without end');
      const pieces = utf8.decode(value, { stream: true }).split('\n');
      const last = pieces.pop() ?? '';
      for (const piece of pieces) {
        yield rest.join('') + piece;
        rest = [];
        waiting = 0;
      }
      rest.push(last);
      waiting += last.length;
      if (waiting > LONGEST_LINE) throw damaged('a line without end');
    }
    if (rest.join('') + utf8.decode() !== '') throw damaged('ends within a line');
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** JSON, without the one key that is not data. */
export const parsed = (line: string): unknown =>
  JSON.parse(line, (key, value) => (key === '__proto__' ? undefined : value));

/** Is it compressed at all? Anything else is some other file, not a damaged backup. */
async function isCompressed(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

const known = (error: unknown): KnownError =>
  error instanceof KnownError ? error : damaged(String(error), error);

/** The header, once it is known that this is a backup we can read. */
function headerOf(line: string | undefined, newestArchive: number): BackupHeader {
  let value: unknown;
  try {
    value = parsed(line ?? '');
  } catch (cause) {
    throw new KnownError('not-a-backup', 'no header', { cause });
  }
  const named = value as { format?: unknown; version?: unknown; archive?: unknown } | null;
  if (named?.format !== 'sagsspor-backup') throw new KnownError('not-a-backup', 'another format');
  const { version, archive } = named;
  // Asked before the header is checked, which a newer one may not fit.
  if (Number(version) > BACKUP_VERSION || Number(archive) > newestArchive)
    throw new KnownError('backup-newer', `version ${version} of archive ${archive}`);
  const header = BackupHeader.safeParse(value);
  if (!header.success) throw damaged(header.error.message);
  return header.data;
}

/** Opens a backup. Rejects `not-a-backup`, `backup-newer`, `backup-damaged`. */
export async function readBackup(file: Blob, options: ReadOptions): Promise<BackupReader> {
  if (!(await isCompressed(file))) throw new KnownError('not-a-backup', 'not compressed');
  const lines = linesOf(file, options);
  let first: string | undefined;
  try {
    first = (await lines.next()).value ?? undefined;
  } catch (error) {
    throw known(error);
  }
  try {
    const close = async () => void (await lines.return(undefined));
    return { header: headerOf(first, options.newestArchive), rows: rowsOf(first ?? '', lines), close };
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}

async function* rowsOf(header: string, lines: AsyncGenerator<string>): AsyncGenerator<BackupRow, void> {
  const counts = BackupHeader.parse(parsed(header)).counts;
  const left = new Map(Object.entries(counts));
  const hash = new StreamHash();
  const utf8 = new TextEncoder();
  let count = 0;
  const take = async (line: string) => {
    await hash.add(utf8.encode(`${line}\n`));
    count++;
  };
  /** The next line; the seal is no place for a row to go on. */
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw damaged('ends without its seal');
    return value;
  };
  try {
    await take(header);
    for (;;) {
      const line = await next();
      const value = parsed(line);
      const seal = SealLine.safeParse(value);
      if (seal.success) {
        const { hash: expected, lines: written } = seal.data.seal;
        if (written !== count || expected !== (await hash.end())) throw damaged('not as it was sealed');
        if ([...left.values()].some((rows) => rows !== 0)) throw damaged('rows missing');
        if (!(await lines.next()).done) throw damaged('goes on after its seal');
        return;
      }
      await take(line);
      const { table, row, size } = RowLine.parse(value);
      const rows = left.get(table) ?? 0;
      if (rows === 0) throw damaged(`more of ${table} than it says`);
      left.set(table, rows - 1);
      if (size === undefined) yield { table, row };
      else yield { table, row, bytes: await bytesOf(size, next, take) };
    }
  } catch (error) {
    throw known(error);
  } finally {
    await lines.return(undefined);
  }
}

/** The bytes that stand on the lines after a row. */
export async function bytesOf(
  size: number,
  next: () => Promise<string>,
  take: (line: string) => Promise<void>,
): Promise<Uint8Array> {
  if (size > LARGEST_FILE) throw damaged(`a file of ${size} bytes`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let have = 0; have < size; ) {
    const line = await next();
    await take(line);
    const piece = fromBase64(BytesLine.parse(parsed(line)).bytes);
    if (piece.length === 0 || have + piece.length > size) throw damaged('a file of another length');
    pieces.push(piece);
    have += piece.length;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
