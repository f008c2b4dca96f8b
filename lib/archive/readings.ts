/**
 * Files being read, durably: the bytes are stored first, recognised pages as they come, and the source is handed to an
 * import in the transaction that ends the reading. Who reads asks for the file, remembers pages, and reports; it may be
 * killed between any two of these.
 */
import type { SourceDocument } from '../agenda/source.ts';
import type { ReadingView } from '../agenda/views.ts';
import { type ErrorCode, KnownError } from '../errors.ts';
import type { FileDocument, PageMemory, ReadingProgress } from '../sources/file.ts';
import { maskedName } from '../sources/masked.ts';
import { readReading } from '../sources/reading.ts';
import { importIdOf } from './content.ts';
import type { Archive } from './database.ts';
import { dropUnusedFile, fileIdOf, keepFile } from './files.ts';
import { putStaged } from './import.ts';
import type { ReadingRow } from './rows.ts';

/** A reading that ended its context this often without recognising a page is given up. */
const MAX_ATTEMPTS = 5;
/** How long a failed reading waits for its user (ms): a week. */
const FAILED_KEPT = 7 * 24 * 3600 * 1000;

const tablesOf = (db: Archive) => [db.readings, db.readPages, db.files, db.sources, db.imports];

/**
 * Accepts a file to be read. The same bytes are the same reading: an unfinished one goes on, a finished or failed one begins
 * anew. Returns its id.
 */
export async function beginReading(
  db: Archive,
  { bytes, ...met }: FileDocument,
  images: ReadingRow['images'] = 'auto',
): Promise<string> {
  // Before anything of it is stored: a file may be called by a CPR number, too.
  const file = maskedName(met);
  const fileId = await fileIdOf(bytes);
  const id = images === 'always' ? `${fileId}-images` : fileId;
  const { name, mediaType } = file;
  const now = new Date().toISOString();
  await db.transaction('rw', tablesOf(db), async () => {
    await keepFile(db, { id: fileId, bytes, name, mediaType, storedAt: now });
    const known = await db.readings.get(id);
    if (known?.state === 'running') return;
    if (known?.state === 'paused') {
      await db.readings.update(id, { state: 'running', code: null });
      return;
    }
    await db.readings.put({
      ...{ id, fileId, file, images, state: 'running', phase: 'pages', done: 0, pages: 0 },
      ...{ code: null, importId: null, attempts: 0, startedAt: now },
    });
  });
  return id;
}

/** Begins to read the images of a saved source anew. Rejects `not-found` where its file is not kept. */
export async function beginImages(db: Archive, source: SourceDocument): Promise<string> {
  const kept = source.file === undefined ? undefined : await db.files.get(source.file);
  if (!kept) throw new KnownError('not-found', `file of ${source.name}`);
  const { address, channel, name } = source;
  const { bytes, mediaType } = kept;
  return beginReading(
    db,
    { address, channel, name, mediaType, bytes, fetchedAt: new Date().toISOString() },
    'always',
  );
}

/** A reading to do next: those that take no recognition first, so that a scan keeps nobody waiting; then the oldest. */
export async function nextReading(db: Archive): Promise<ReadingRow | null> {
  const rows = await db.readings.where('state').equals('running').toArray();
  rows.sort(
    (a, b) =>
      Number(a.phase === 'images') - Number(b.phase === 'images') || a.startedAt.localeCompare(b.startedAt),
  );
  return rows[0] ?? null;
}

/**
 * The file of a reading that is about to run; counts the attempt. Null when there is nothing to run any more, which
 * includes a reading that is given up here and now.
 */
export async function takeFile(db: Archive, id: string): Promise<FileDocument | null> {
  return db.transaction('rw', db.readings, db.files, async () => {
    const row = await db.readings.get(id);
    if (row?.state !== 'running') return null;
    const file = await db.files.get(row.fileId);
    if (!file || row.attempts >= MAX_ATTEMPTS) {
      await db.readings.update(id, { state: 'failed', code: file ? 'unexpected' : 'not-found' });
      return null;
    }
    await db.readings.update(id, { attempts: row.attempts + 1 });
    return { ...row.file, bytes: file.bytes };
  });
}

/**
 * Pages recognised before. A file read once already has those of its saved source too, unless its images are read anew.
 */
export function pageMemory(db: Archive, id: string): PageMemory {
  return {
    async all() {
      const row = await db.readings.get(id);
      const own = (await db.readPages.where('readingId').equals(id).toArray()).map(({ reading }) => reading);
      if (!row || row.images === 'always') return own;
      const saved = await db.sources.where('source.file').equals(row.fileId).last();
      const pages =
        saved?.source.mediaType === 'application/pdf' ? readReading(saved.source.content).pages : [];
      const have = new Set(own.map(({ page }) => page));
      return [...own, ...pages.filter(({ page, origin }) => origin === 'image' && !have.has(page))];
    },
    async put(reading) {
      await db.transaction('rw', db.readings, db.readPages, async () => {
        if (!(await db.readings.get(id))) return; // forgotten meanwhile
        await db.readPages.put({ readingId: id, page: reading.page, reading });
        await db.readings.update(id, { attempts: 0 });
      });
    },
  };
}

const running = (db: Archive, id: string) =>
  db.readings
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'running');

export async function noteProgress(db: Archive, id: string, progress: ReadingProgress): Promise<void> {
  await running(db, id).modify({ ...progress });
}

/** Ends a run that was stopped on purpose, so that it does not count as one that was killed. */
export async function releaseReading(db: Archive, id: string): Promise<void> {
  await db.readings.update(id, { attempts: 0 });
}

export async function pauseReading(db: Archive, id: string): Promise<void> {
  await running(db, id).modify({ state: 'paused' });
}

/** Goes on with a paused reading, or tries a failed one again. */
export async function resumeReading(db: Archive, id: string): Promise<void> {
  await db.readings
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'paused' || state === 'failed')
    .modify({ state: 'running', code: null, attempts: 0 });
}

export async function failReading(db: Archive, id: string, code: ErrorCode): Promise<void> {
  await running(db, id).modify({ state: 'failed', code });
}

/** Is a source made from a file, rather than being its text? Only then the file is worth keeping. */
function outlives(file: Uint8Array, { mediaType }: SourceDocument): boolean {
  const isZip = file[0] === 0x50 && file[1] === 0x4b; // a Word document, kept as the HTML made of it
  return mediaType === 'application/pdf' || isZip;
}

/**
 * Ends a reading: its source is staged for import, in the same transaction. Returns the import's id; null for a reading
 * that was forgotten meanwhile.
 */
export async function finishReading(db: Archive, id: string, read: SourceDocument): Promise<string | null> {
  const row = await db.readings.get(id);
  const file = row && (await db.files.get(row.fileId));
  if (!row || !file) return null;
  const source = outlives(file.bytes, read) ? { ...read, file: row.fileId } : read;
  const importId = await importIdOf(source);
  return db.transaction('rw', tablesOf(db), async () => {
    if (!(await db.readings.get(id))) return null;
    await putStaged(db, importId, source);
    await db.readings.update(id, { state: 'done', code: null, importId });
    await db.readPages.where('readingId').equals(id).delete();
    await dropUnusedFile(db, row.fileId);
    return importId;
  });
}

/** Forgets a reading, what it read, and its file where nothing else needs that. */
export async function discardReading(db: Archive, id: string): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => forget(db, id));
}

async function forget(db: Archive, id: string): Promise<void> {
  const row = await db.readings.get(id);
  await db.readPages.where('readingId').equals(id).delete();
  await db.readings.delete(id);
  await dropUnusedFile(db, row?.fileId);
}

/** Forgets readings that ended before `before` (ISO instant), failed ones a week later. */
export async function purgeReadings(db: Archive, before: string): Promise<void> {
  const failedBefore = new Date(Date.parse(before) - FAILED_KEPT).toISOString();
  await db.transaction('rw', tablesOf(db), async () => {
    const over = await db.readings
      .filter(
        ({ state, startedAt }) =>
          (state === 'done' && startedAt < before) || (state === 'failed' && startedAt < failedBefore),
      )
      .primaryKeys();
    for (const id of over) await forget(db, id);
  });
}

function view({ id, file, state, phase, done, pages, code, importId }: ReadingRow): ReadingView {
  return { id, name: file.name, address: file.address, state, phase, done, pages, code, importId };
}

export async function readReadings(db: Archive): Promise<ReadingView[]> {
  const ofBatches = new Set(await db.batchDocuments.orderBy('readingId').uniqueKeys());
  const rows = await db.readings.toArray();
  return rows
    .filter(({ id }) => !ofBatches.has(id))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
    .map(view);
}

export async function getReading(db: Archive, id: string): Promise<ReadingView | null> {
  const row = await db.readings.get(id);
  return row ? view(row) : null;
}
