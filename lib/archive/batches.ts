/**
 * "Gem alle nye": the documents of an index page, to be fetched one after the other. The list is stored before the first is
 * asked for, and every outcome as it comes, so that any tab can go on with it.
 */
import type { DocumentLink } from '../agenda/model.ts';
import type { BatchDocument, BatchView } from '../agenda/views.ts';
import type { NewBatch } from '../client.ts';
import type { ErrorCode } from '../errors.ts';
import { announce } from './announcements.ts';
import { sha256 } from './content.ts';
import type { Archive } from './database.ts';
import { discardReading, getReading } from './readings.ts';
import type { BatchDocumentRow, BatchRow } from './rows.ts';

/** Addresses of saved papers with the meetings they are in; neither removed meetings nor single views are saved papers. */
export async function savedAddresses(db: Archive): Promise<Map<string, string>> {
  const removed = new Set(await db.removals.toCollection().primaryKeys());
  const stored = await db.documents
    .filter(({ meetingId, gathered }) => !gathered && !removed.has(meetingId))
    .toArray();
  return new Map(
    stored.flatMap(({ address, meetingId }) => (address === null ? [] : [[address, meetingId] as const])),
  );
}

const waiting = {
  state: 'waiting',
  code: null,
  meetingId: null,
  troubles: 0,
  readingId: '',
} as const;

/**
 * Stores a batch and what the page announces. The same documents from the same page are the same batch: an unfinished one
 * goes on, though it was paused, and a finished one begins anew. Documents that are no paper of a meeting are left out.
 */
export async function startBatch(db: Archive, batch: NewBatch): Promise<string> {
  const papers = new Map<string, DocumentLink>();
  for (const link of batch.documents) if (link.kind !== 'appendix') papers.set(link.href, link);
  const id = (await sha256([batch.address ?? '', ...[...papers.keys()].sort()].join('\n'))).slice(0, 40);
  const tables = [db.batches, db.batchDocuments, db.announcements, db.documents, db.removals];
  await db.transaction('rw', tables, async () => {
    await announce(db, batch.meetings);
    const known = await db.batches.get(id);
    if (known && known.state !== 'done') return resumeBatch(db, id);
    const saved = await savedAddresses(db);
    const rows = [...papers.values()].map(({ href, title, kind, date }, order): BatchDocumentRow => {
      const meetingId = saved.get(href);
      const own = { batchId: id, order, href, title, kind, date, ...waiting };
      return meetingId === undefined ? own : { ...own, state: 'skipped', meetingId };
    });
    await db.batchDocuments.where('batchId').equals(id).delete();
    await db.batchDocuments.bulkPut(rows);
    await db.batches.put({
      id,
      title: batch.title,
      address: batch.address,
      startedAt: new Date().toISOString(),
      state: rows.some(({ state }) => state === 'waiting') ? 'running' : 'done',
      code: null,
      notBefore: null,
    });
  });
  return id;
}

const documentsOf = (db: Archive, id: string) =>
  db.batchDocuments.where('batchId').equals(id).sortBy('order');

function view({ notBefore: _, ...batch }: BatchRow, rows: BatchDocumentRow[]): BatchView {
  const documents = rows.map(
    ({ href, title, kind, date, state, code, meetingId, readingId }): BatchDocument => ({
      ...{ href, title, kind, date, state, code, meetingId, readingId },
    }),
  );
  return { ...batch, documents };
}

export async function readBatch(db: Archive, id: string): Promise<BatchView | null> {
  return db.transaction('r', db.batches, db.batchDocuments, async () => {
    const batch = await db.batches.get(id);
    return batch ? view(batch, await documentsOf(db, id)) : null;
  });
}

/** Unfinished batches, the newest first. */
export async function unfinishedBatches(db: Archive): Promise<BatchView[]> {
  return db.transaction('r', db.batches, db.batchDocuments, async () => {
    const rows = await db.batches.where('state').notEqual('done').toArray();
    rows.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    return Promise.all(rows.map(async (batch) => view(batch, await documentsOf(db, batch.id))));
  });
}

/** Stops a running batch; `code` says why where it was not the user. `notBefore` is an ISO instant. */
export async function pauseBatch(
  db: Archive,
  id: string,
  code: ErrorCode | null = null,
  notBefore: string | null = null,
): Promise<void> {
  await db.batches
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'running')
    .modify({ state: 'paused', code, notBefore });
}

export async function resumeBatch(db: Archive, id: string): Promise<void> {
  await db.batches
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'paused')
    .modify({ state: 'running', code: null });
}

/** Lets a failed document wait for another try, and the batch run. */
export async function retryDocument(db: Archive, id: string, href: string): Promise<void> {
  await db.transaction('rw', db.batches, db.batchDocuments, async () => {
    const tried = await db.batchDocuments
      .where('batchId')
      .equals(id)
      .and((row) => row.href === href && row.state === 'failed')
      .modify({ ...waiting });
    if (tried > 0) await db.batches.update(id, { state: 'running', code: null });
  });
}

/** Forgets a batch, and what is still being read of it; what was saved stays. */
export async function discardBatch(db: Archive, id: string): Promise<void> {
  const readings = (await documentsOf(db, id)).map(({ readingId }) => readingId).filter(Boolean);
  await db.transaction('rw', db.batches, db.batchDocuments, async () => {
    await db.batchDocuments.where('batchId').equals(id).delete();
    await db.batches.delete(id);
  });
  for (const reading of readings) {
    const { state } = (await getReading(db, reading)) ?? {};
    if (state && state !== 'done') await discardReading(db, reading);
  }
}

/** Forgets batches that began before `before` (ISO instant) and are done. */
export async function purgeBatches(db: Archive, before: string): Promise<void> {
  const done = await db.batches
    .where('state')
    .equals('done')
    .and(({ startedAt }) => startedAt < before)
    .primaryKeys();
  for (const id of done) await discardBatch(db, id);
}

/**
 * What to go on with: a document that is being read, in whatever batch, for that is seen to its end; else the next one of the
 * running batch that began first. Batches that have none left are done, here and now.
 */
export async function nextDocument(
  db: Archive,
): Promise<{ batch: BatchRow; document: BatchDocumentRow } | null> {
  return db.transaction('rw', db.batches, db.batchDocuments, async () => {
    const batches = await db.batches.where('state').notEqual('done').sortBy('startedAt');
    const lists = await Promise.all(
      batches.map(async (batch) => ({ batch, documents: await documentsOf(db, batch.id) })),
    );
    for (const { batch, documents } of lists) {
      const document = documents.find(({ state, readingId }) => state === 'running' && readingId !== '');
      if (document) return { batch, document };
    }
    for (const { batch, documents } of lists) {
      if (batch.state !== 'running') continue;
      const document = documents.find(({ state }) => state === 'waiting' || state === 'running');
      if (document) return { batch, document };
      await db.batches.update(batch.id, { state: 'done' });
    }
    return null;
  });
}

/** Notes what became of a document. A batch forgotten meanwhile stays forgotten. */
export async function noteDocument(
  db: Archive,
  { batchId, order }: BatchDocumentRow,
  change: Partial<Omit<BatchDocumentRow, 'batchId' | 'order'>>,
): Promise<void> {
  await db.batchDocuments.update([batchId, order], change);
}
