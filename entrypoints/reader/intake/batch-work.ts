/** Fetches the documents of batches: one request at a time in one tab, with a pause between, as a guest behaves. */
import { nextDocument, noteDocument, pauseBatch, savedAddresses } from '@/lib/archive/batches.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { run, statusOf } from '@/lib/archive/import.ts';
import { exclusively } from '@/lib/archive/locks.ts';
import { beginReading, getReading, resumeReading } from '@/lib/archive/readings.ts';
import type { BatchDocumentRow, BatchRow } from '@/lib/archive/rows.ts';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import type { FileDocument } from '@/lib/sources/file.ts';
import { answerOf } from './changes.ts';
import { TryLater } from './fetch.ts';

export interface BatchTools {
  fetchDocument: (address: string) => Promise<FileDocument>;
  /** Least time between two requests (ms). */
  pauseMs: number;
  /** False where the machine knows that it has no network. */
  isOnline: () => boolean;
}

/** A site that asks for no more than this (ms) is waited for; one that asks for more is left alone until the user returns. */
const LONGEST_WAIT = 60_000;

type Change = Parameters<typeof noteDocument>[2];
const failure = (code: ErrorCode): Change => ({ state: 'failed', code });

/** Does all running batches. `goesOn` false asks for no other document. */
export function fetchAll(db: Archive, tools: BatchTools, goesOn: () => boolean): Promise<void> {
  return exclusively('batches', async () => {
    /** Earliest moment of the next request (ms since 1970). */
    let free = 0;
    for (let next = await nextDocument(db); next && goesOn(); next = await nextDocument(db)) {
      const { batch, document } = next;
      if (document.readingId !== '') await follow(db, document);
      else if (await isWanted(db, batch, document, free)) {
        await ask(db, batch, document, tools);
        free = Date.now() + tools.pauseMs;
      }
    }
  });
}

/** Waits for the moment a document may be asked for; false when it is saved by then, or the batch no longer runs. */
async function isWanted(
  db: Archive,
  { id, notBefore }: BatchRow,
  document: BatchDocumentRow,
  free: number,
): Promise<boolean> {
  const meetingId = (await db.transaction('r', db.documents, db.removals, () => savedAddresses(db))).get(
    document.href,
  );
  if (meetingId !== undefined) {
    await noteDocument(db, document, { state: 'skipped', code: null, meetingId });
    return false;
  }
  const due = Math.max(free, notBefore === null ? 0 : Date.parse(notBefore));
  const stopped = await answerOf(async () => ((await isRunning(db, id)) ? null : true), due);
  return stopped === null;
}

async function isRunning(db: Archive, id: string): Promise<boolean> {
  return (await db.batches.get(id))?.state === 'running';
}

/** Fetches a document and begins to read it. */
async function ask(
  db: Archive,
  { id }: BatchRow,
  document: BatchDocumentRow,
  { fetchDocument, isOnline }: BatchTools,
): Promise<void> {
  await noteDocument(db, document, { state: 'running', code: null });
  try {
    const file = await fetchDocument(document.href);
    await noteDocument(db, document, { readingId: await beginReading(db, file) });
  } catch (error) {
    const code = errorCodeOf(error);
    const isTrouble = error instanceof TryLater;
    // A site that fails over one document only must not keep all others back for ever.
    const isOnly = isTrouble && error.status !== 429 && document.troubles > 0;
    const isOffline = code === 'fetch-failed' && !isOnline();
    const isFull = code === 'storage-full' || code === 'storage-failed';
    if (isOnly || !(isTrouble || isOffline || isFull)) return noteDocument(db, document, failure(code));
    const waitMs = isTrouble ? error.waitMs : null;
    const notBefore = waitMs === null ? null : new Date(Date.now() + waitMs).toISOString();
    await noteDocument(db, document, { state: 'waiting', troubles: document.troubles + 1 });
    if (waitMs !== null && waitMs <= LONGEST_WAIT && document.troubles === 0)
      await db.batches.update(id, { notBefore });
    else await pauseBatch(db, id, code, notBefore);
  }
}

/** Sees a document that is being read to its end. */
async function follow(db: Archive, document: BatchDocumentRow): Promise<void> {
  const change = await answerOf(async (): Promise<Change | null> => {
    const reading = await getReading(db, document.readingId);
    // Forgotten meanwhile, after it was saved perhaps: it is looked for anew.
    if (!reading) return { state: 'waiting', readingId: '' };
    if (reading.state === 'failed') return failure((reading.code ?? 'unexpected') as ErrorCode);
    if (reading.state === 'paused') await resumeReading(db, reading.id);
    return reading.state === 'done' ? imported(db, reading.importId ?? '') : null;
  });
  if (change) await noteDocument(db, document, change);
}

/** What came of the import a reading ended in; waits for the tab that runs it. */
async function imported(db: Archive, importId: string): Promise<Change> {
  await run(db, importId);
  void tendFollowing(db);
  const status = statusOf(await db.imports.get(importId));
  if (status.state === 'done')
    return {
      state: status.outcome === 'unchanged' ? 'unchanged' : 'saved',
      code: null,
      meetingId: status.meetingId,
    };
  return failure(status.state === 'failed' ? (status.code as ErrorCode) : 'unexpected');
}
