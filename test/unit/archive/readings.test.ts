import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { getFile, purgeFiles } from '@/lib/archive/files.ts';
import { run } from '@/lib/archive/import.ts';
import { listMeetings, sourceOf } from '@/lib/archive/meetings.ts';
import {
  beginImages,
  beginReading,
  discardReading,
  failReading,
  finishReading,
  getReading,
  nextReading,
  noteProgress,
  pageMemory,
  pauseReading,
  purgeReadings,
  readReadings,
  releaseReading,
  resumeReading,
  takeFile,
} from '@/lib/archive/readings.ts';
import { purge, removeMeeting } from '@/lib/archive/removal.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import type { FileDocument } from '@/lib/sources/file.ts';
import { type PageReading, writeReading } from '@/lib/sources/reading.ts';
import { AGENDA, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const LATER = '2999-01-01T00:00:00.000Z';
const MEETING = 'kkr-hovedstaden/2025-09-02';

const file = (text: string, more: Partial<FileDocument> = {}): FileDocument => ({
  ...{ address: null, channel: 'file', name: 'dagsorden.pdf', mediaType: 'application/pdf' },
  bytes: new TextEncoder().encode(text),
  fetchedAt: '2025-08-26T08:00:00.000Z',
  ...more,
});
const page = (number: number, origin: PageReading['origin'] = 'image'): PageReading => ({
  ...{ page: number, origin, lines: [] },
});
const read = (content = AGENDA) =>
  document(content, { address: null, channel: 'file', mediaType: 'application/pdf', name: 'dagsorden.pdf' });

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});

/** Reads a file to its end, and runs the import. */
async function readThrough(bytes: string, source = read()) {
  const id = await beginReading(db, file(bytes));
  const importId = (await finishReading(db, id, source)) ?? '';
  return { id, importId, status: await run(db, importId) };
}

describe('beginning to read', () => {
  it('stores the bytes before anything is read, under a name the same bytes always have', async () => {
    const id = await beginReading(db, file('%PDF-1'));
    expect(await beginReading(db, file('%PDF-1', { name: 'again.pdf' }))).toBe(id);
    expect(await beginReading(db, file('%PDF-2'))).not.toBe(id);
    expect(await db.files.count()).toBe(2);
    expect((await takeFile(db, id))?.bytes).toEqual(file('%PDF-1').bytes);
    expect(await getReading(db, id)).toMatchObject({
      state: 'running',
      done: 0,
      pages: 0,
      name: 'dagsorden.pdf',
    });
  });

  it('goes on with a paused reading and begins a failed one anew', async () => {
    const id = await beginReading(db, file('%PDF-1'));
    await noteProgress(db, id, { phase: 'images', done: 3, pages: 9 });
    await pauseReading(db, id);
    await beginReading(db, file('%PDF-1'));
    expect(await getReading(db, id)).toMatchObject({ state: 'running', done: 3 });
    await failReading(db, id, 'damaged');
    await beginReading(db, file('%PDF-1'));
    expect(await getReading(db, id)).toMatchObject({ state: 'running', done: 0, code: null });
  });

  it('takes what needs no recognition first, then the oldest', async () => {
    const scan = await beginReading(db, file('scan'));
    await noteProgress(db, scan, { phase: 'images', done: 1, pages: 300 });
    const short = await beginReading(db, file('short'));
    expect((await nextReading(db))?.id).toBe(short);
    await pauseReading(db, short);
    expect((await nextReading(db))?.id).toBe(scan);
    await pauseReading(db, scan);
    expect(await nextReading(db)).toBeNull();
  });
});

describe('a reading that is interrupted', () => {
  it('keeps every page recognised, and gives them to who goes on', async () => {
    const id = await beginReading(db, file('scan'));
    await pageMemory(db, id).put(page(2));
    await pageMemory(db, id).put(page(1));
    expect((await pageMemory(db, id).all()).map((one) => one.page).sort()).toEqual([1, 2]);
  });

  it('is given up when it ended its context five times without recognising a page', async () => {
    const id = await beginReading(db, file('poison'));
    for (let attempt = 0; attempt < 5; attempt++) expect(await takeFile(db, id)).not.toBeNull();
    expect(await takeFile(db, id)).toBeNull();
    expect(await getReading(db, id)).toMatchObject({ state: 'failed', code: 'unexpected' });
    await resumeReading(db, id);
    expect(await takeFile(db, id)).not.toBeNull();
  });

  it('is not given up while pages come, or when it was stopped on purpose', async () => {
    const id = await beginReading(db, file('long'));
    for (let attempt = 0; attempt < 12; attempt++) {
      expect(await takeFile(db, id)).not.toBeNull();
      if (attempt % 2) await pageMemory(db, id).put(page(attempt + 1));
      else await releaseReading(db, id);
    }
  });

  it('tells when its file is gone', async () => {
    const id = await beginReading(db, file('scan'));
    await db.files.clear();
    expect(await takeFile(db, id)).toBeNull();
    expect(await getReading(db, id)).toMatchObject({ state: 'failed', code: 'not-found' });
  });

  it('does not run, fail or tell progress while paused', async () => {
    const id = await beginReading(db, file('scan'));
    await pauseReading(db, id);
    await noteProgress(db, id, { phase: 'images', done: 9, pages: 9 });
    await failReading(db, id, 'damaged');
    expect(await takeFile(db, id)).toBeNull();
    expect(await getReading(db, id)).toMatchObject({ state: 'paused', done: 0, code: null });
  });
});

describe('the end of a reading', () => {
  it('hands the source over in one go: the import is staged when the reading is done', async () => {
    const id = await beginReading(db, file('%PDF-1'));
    await pageMemory(db, id).put(page(1));
    const importId = await finishReading(db, id, read());
    expect(await getReading(db, id)).toMatchObject({ state: 'done', importId });
    expect(await db.readPages.count()).toBe(0);
    expect(await db.imports.get(importId ?? '')).toMatchObject({ state: 'running', source: { file: id } });
  });

  it('does nothing for a reading that was forgotten meanwhile', async () => {
    const id = await beginReading(db, file('%PDF-1'));
    await discardReading(db, id);
    await pageMemory(db, id).put(page(1));
    expect(await finishReading(db, id, read())).toBeNull();
    for (const table of [db.imports, db.files, db.readPages, db.readings])
      expect(await table.count()).toBe(0);
  });

  it('leaves the reading as it was when storage is full, so that nothing is lost between', async () => {
    const id = await beginReading(db, file('%PDF-1'));
    await pageMemory(db, id).put(page(1));
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.imports.hook('creating', full);
    await expect(finishReading(db, id, read())).rejects.toThrow();
    db.imports.hook('creating').unsubscribe(full);
    expect(await getReading(db, id)).toMatchObject({ state: 'running' });
    expect(await db.readPages.count()).toBe(1);
    expect(await finishReading(db, id, read())).not.toBeNull();
  });
});

describe('the file', () => {
  it('is kept with a source that was made from it', async () => {
    const { id } = await readThrough('%PDF-1');
    expect((await sourceOf(db, MEETING)).file).toBe(id);
    await purgeFiles(db);
    expect((await getFile(db, id))?.bytes).toEqual(file('%PDF-1').bytes);
  });

  it('is kept with a Word document, whose source is HTML', async () => {
    await readThrough('PK\x03\x04', { ...read(), mediaType: 'text/html' });
    expect(await db.files.count()).toBe(1);
  });

  it('is not kept where the source is the very text of it', async () => {
    await readThrough(AGENDA, { ...read(), mediaType: 'text/plain' });
    expect((await sourceOf(db, MEETING)).file).toBeUndefined();
    expect(await db.files.count()).toBe(0);
  });

  it('goes with the undo of its import', async () => {
    const { importId } = await readThrough('%PDF-1');
    await undoImport(db, importId);
    expect(await db.files.count()).toBe(0);
  });

  it('goes with a removed meeting at the next start, not before', async () => {
    await readThrough('%PDF-1');
    await removeMeeting(db, MEETING);
    await purgeFiles(db);
    expect(await db.files.count()).toBe(1);
    await purge(db, LATER);
    expect(await db.files.count()).toBe(0);
  });

  it('goes when nothing came of it', async () => {
    const { status } = await readThrough('%PDF-1', read('Velkommen'));
    expect(status).toEqual({ state: 'failed', code: 'not-an-agenda' });
    await purgeFiles(db);
    expect(await db.files.count()).toBe(0);
  });

  it('stays while another version, reading or staged import needs it', async () => {
    const first = await readThrough('%PDF-1');
    const again = await beginReading(db, file('%PDF-1'), 'always');
    await undoImport(db, first.importId);
    expect(await db.files.count()).toBe(1);
    const importId = (await finishReading(db, again, read())) ?? '';
    await purgeReadings(db, LATER);
    await purgeFiles(db);
    expect(await db.files.count()).toBe(1);
    await run(db, importId);
    await purgeFiles(db);
    expect(await db.files.count()).toBe(1);
  });
});

describe('reading again', () => {
  it('reads images anew only where the file is kept, as the same document', async () => {
    await importing(db, document(AGENDA));
    await expect(beginImages(db, await sourceOf(db, MEETING))).rejects.toMatchObject({
      code: 'not-found',
    });
    await removeMeeting(db, MEETING);
    await purge(db, LATER);

    await readThrough('%PDF-1');
    const id = await beginImages(db, await sourceOf(db, MEETING));
    const importId = await finishReading(db, id, read(AGENDA.replace('Ringbyen', 'Rinqbyen')));
    expect(await run(db, importId ?? '')).toMatchObject({ outcome: 'updated', meetingId: MEETING });
    expect(await listMeetings(db)).toHaveLength(1);
    await undoImport(db, importId ?? '');
    expect((await sourceOf(db, MEETING)).content).toContain('Ringbyen');
    expect(await db.files.count()).toBe(1);
  });

  it('never recognises a page of a saved file twice, unless its images are read anew', async () => {
    const content = writeReading({ pages: [page(1, 'text'), page(2)] });
    const id = await beginReading(db, file('%PDF-1'));
    await db.sources.put({ contentHash: 'h', source: { ...read(content), file: id } });
    expect(await pageMemory(db, id).all()).toEqual([page(2)]);
    const anew = await beginReading(db, file('%PDF-1'), 'always');
    expect(await pageMemory(db, anew).all()).toEqual([]);
  });
});

describe('the list of readings', () => {
  it('is newest first, without those a batch shows', async () => {
    const [a, b, c] = [
      await beginReading(db, file('a')),
      await beginReading(db, file('b')),
      await beginReading(db, file('c')),
    ];
    await db.readings.update(b, { startedAt: LATER });
    await db.batchDocuments.put({
      ...{ batchId: 'x', order: 0, href: '', title: '', kind: 'agenda', date: null, state: 'running' },
      ...{ code: null, meetingId: null, troubles: 0, readingId: c },
    });
    expect((await readReadings(db)).map(({ id }) => id)).toEqual([b, a]);
  });

  it('is cleared of what is done at the next start, and of failures a week later', async () => {
    await readThrough('%PDF-1');
    const failed = await beginReading(db, file('%PDF-2'));
    await failReading(db, failed, 'encrypted');
    await beginReading(db, file('%PDF-3'));
    await purgeReadings(db, new Date(Date.now() + 1000).toISOString());
    expect((await readReadings(db)).map(({ state }) => state).sort()).toEqual(['failed', 'running']);
    await purgeReadings(db, LATER);
    expect((await readReadings(db)).map(({ state }) => state)).toEqual(['running']);
    expect(await db.files.count()).toBe(2);
  });
});
