import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentLink } from '@/lib/agenda/model.ts';
import { danishDay, listAnnounced } from '@/lib/archive/announcements.ts';
import {
  discardBatch,
  nextDocument,
  noteDocument,
  pauseBatch,
  purgeBatches,
  readBatch,
  resumeBatch,
  retryDocument,
  startBatch,
  unfinishedBatches,
} from '@/lib/archive/batches.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { removeMeeting } from '@/lib/archive/removal.ts';
import { ADDRESS, AGENDA, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const LATER = '2999-01-01T00:00:00.000Z';
const BODY = { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' };
const link = (href: string, kind: DocumentLink['kind'] = 'agenda'): DocumentLink => ({
  ...{ href, kind, title: href, body: null, date: null },
});
const announced = (date: string, startTime: string | null = null) => ({
  ...{ body: BODY, date, startTime, location: null, address: ADDRESS },
});
const batchOf = (documents: DocumentLink[], meetings = [announced('2025-11-14')]) => ({
  ...{ title: 'Mødemateriale', address: ADDRESS, documents, meetings },
});

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});
const states = async (id: string) => (await readBatch(db, id))?.documents.map(({ state }) => state);

describe('a batch', () => {
  it('holds papers of meetings once each, those saved already marked', async () => {
    await importing(db, document(AGENDA));
    const id = await startBatch(db, batchOf([link('a'), link(ADDRESS), link('b', 'appendix'), link('a')]));
    expect(await readBatch(db, id)).toMatchObject({
      ...{ title: 'Mødemateriale', state: 'running', code: null },
      documents: [
        { href: 'a', state: 'waiting' },
        { href: ADDRESS, state: 'skipped', meetingId: 'kkr-hovedstaden/2025-09-02' },
      ],
    });
  });

  it('takes a paper of a removed meeting for new', async () => {
    await importing(db, document(AGENDA));
    await removeMeeting(db, 'kkr-hovedstaden/2025-09-02');
    expect(await states(await startBatch(db, batchOf([link(ADDRESS)])))).toEqual(['waiting']);
  });

  it('is done at once where all is saved', async () => {
    await importing(db, document(AGENDA));
    const id = await startBatch(db, batchOf([link(ADDRESS)]));
    expect((await readBatch(db, id))?.state).toBe('done');
    expect(await unfinishedBatches(db)).toEqual([]);
  });

  it('is the same batch when the same message comes twice, and goes on as it is', async () => {
    const id = await startBatch(db, batchOf([link('a'), link('b')]));
    const next = await nextDocument(db);
    if (next) await noteDocument(db, next.document, { state: 'saved' });
    expect(await startBatch(db, batchOf([link('b'), link('a')]))).toBe(id);
    expect(await states(id)).toEqual(['saved', 'waiting']);
  });

  it('that was paused goes on when it is asked for again', async () => {
    const id = await startBatch(db, batchOf([link('a')]));
    await pauseBatch(db, id, 'try-later');
    await startBatch(db, batchOf([link('a')]));
    expect(await readBatch(db, id)).toMatchObject({ state: 'running', code: null });
  });

  it('goes through its documents in order, and is done after the last, failed ones or not', async () => {
    const id = await startBatch(db, batchOf([link('a'), link('b')]));
    for (const state of ['failed', 'saved'] as const) {
      const next = await nextDocument(db);
      if (next) await noteDocument(db, next.document, { state });
    }
    expect(await nextDocument(db)).toBeNull();
    expect(await readBatch(db, id)).toMatchObject({ state: 'done' });
    await retryDocument(db, id, 'a');
    expect(await readBatch(db, id)).toMatchObject({
      state: 'running',
      documents: [{ state: 'waiting' }, {}],
    });
  });

  it('rests while paused, and says why it was', async () => {
    const id = await startBatch(db, batchOf([link('a')]));
    await pauseBatch(db, id, 'try-later');
    expect(await nextDocument(db)).toBeNull();
    expect(await unfinishedBatches(db)).toMatchObject([{ id, state: 'paused', code: 'try-later' }]);
    await resumeBatch(db, id);
    expect(await nextDocument(db)).toMatchObject({ document: { href: 'a' } });
    expect(await readBatch(db, id)).toMatchObject({ state: 'running', code: null });
  });

  it('can be forgotten, and noting what came of it then is no error', async () => {
    const id = await startBatch(db, batchOf([link('a')]));
    const next = await nextDocument(db);
    await discardBatch(db, id);
    if (next) await noteDocument(db, next.document, { state: 'saved' });
    expect(await readBatch(db, id)).toBeNull();
    expect(await db.batchDocuments.count()).toBe(0);
  });

  it('is forgotten at a later start once it is done', async () => {
    await startBatch(db, batchOf([link('a')]));
    const done = await startBatch(db, batchOf([]));
    await purgeBatches(db, LATER);
    expect(await readBatch(db, done)).toBeNull();
    expect(await unfinishedBatches(db)).toHaveLength(1);
  });
});

describe('announced meetings', () => {
  const on = (day: string) => listAnnounced(db, new Date(`${day}T12:00:00Z`));
  const days = async (day: string) => (await on(day)).map(({ date }) => date);

  it('are listed from the day on, soonest first', async () => {
    await startBatch(
      db,
      batchOf(
        [],
        ['2025-11-14', '2025-06-20', '2025-09-02'].map((day) => announced(day)),
      ),
    );
    expect(await days('2025-09-02')).toEqual(['2025-09-02', '2025-11-14']);
  });

  it('are no longer announced once saved, until that is removed', async () => {
    await startBatch(db, batchOf([], [announced('2025-09-02')]));
    await importing(db, document(AGENDA));
    expect(await days('2025-01-01')).toEqual([]);
    await removeMeeting(db, 'kkr-hovedstaden/2025-09-02');
    expect(await days('2025-01-01')).toEqual(['2025-09-02']);
  });

  it('follow the page that announces them: a moved meeting moves', async () => {
    await startBatch(db, batchOf([], [announced('2025-11-14'), announced('2025-12-01')]));
    await startBatch(db, batchOf([], [announced('2025-11-21'), announced('2025-12-01', '10:00')]));
    expect(await days('2025-01-01')).toEqual(['2025-11-21', '2025-12-01']);
    expect((await on('2025-01-01'))[1]).toMatchObject({ startTime: '10:00' });
  });

  it('keep the hour another page knew', async () => {
    await startBatch(db, batchOf([], [announced('2025-11-14', '09:30')]));
    await startBatch(db, batchOf([], [{ ...announced('2025-11-14'), address: 'https://www.kl.dk/andet' }]));
    expect(await on('2025-01-01')).toMatchObject([{ startTime: '09:30' }]);
  });

  it('count days as they are in Denmark', () => {
    expect(danishDay(new Date('2025-09-01T22:30:00Z'))).toBe('2025-09-02');
    expect(danishDay(new Date('2025-12-01T22:30:00Z'))).toBe('2025-12-01');
  });
});
