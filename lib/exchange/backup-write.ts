/** Writing backup files, row by row. */
import { type BackupHeader, type BackupRow, StreamHash, summed } from './backup-format.ts';
import { toBase64 } from './base64.ts';

/** Bytes of a file that go on one line. */
const PIECE = 3 << 18;

/** A row as its lines. Bytes need no sum: their file's id is their hash. */
function* linesOf({ table, row, bytes }: BackupRow): Generator<string> {
  yield summed(JSON.stringify({ table, row, ...(bytes && { size: bytes.length }) }));
  for (let at = 0; bytes && at < bytes.length; at += PIECE)
    yield JSON.stringify({ bytes: toBase64(bytes.subarray(at, at + PIECE)) });
}

export interface BackupWriter {
  add(row: BackupRow): Promise<void>;
  /** Ends the file. */
  seal(): Promise<void>;
  /** The file so far cannot be used. */
  abort(reason: unknown): Promise<void>;
  /** The file, compressed. Rejects when it was aborted. */
  file: Promise<Blob>;
}

/** Begins a backup. Rows must be those the header counts. */
export async function backupWriter(header: BackupHeader): Promise<BackupWriter> {
  const gzip = new CompressionStream('gzip');
  // Blobs are the browser's to keep, on disk where they are large.
  const file = new Response(gzip.readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  file.catch(() => {}); // told by `seal` or `abort`
  const sink = gzip.writable.getWriter();
  sink.closed.catch(() => {});
  const hash = new StreamHash();
  const utf8 = new TextEncoder();
  let lines = 0;
  const write = async (line: string) => {
    const bytes = utf8.encode(`${line}\n`);
    await hash.add(bytes);
    await sink.write(bytes);
    lines++;
  };
  await write(JSON.stringify(header));
  return {
    async add(row) {
      for (const line of linesOf(row)) await write(line);
    },
    async seal() {
      const seal = { seal: { lines, hash: await hash.end() } };
      await sink.write(utf8.encode(`${JSON.stringify(seal)}\n`));
      await sink.close();
    },
    abort: (reason) => sink.abort(reason),
    file,
  };
}
