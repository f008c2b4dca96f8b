/** "Gem alle nye", from the list of documents to the saved meetings. */
import { describe, expect, it, vi } from 'vitest';
import { TryLater } from '@/entrypoints/reader/intake/fetch.ts';
import type { IntakeTools } from '@/entrypoints/reader/intake/index.ts';
import type { DocumentLink } from '@/lib/agenda/model.ts';
import { startBatch } from '@/lib/archive/batches.ts';
import { KnownError } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { agenda, db, fetched, meetings, tab, until } from './reader-tab.ts';

vi.mock('@/lib/pipeline.ts', () => import('../archive/fake-pipeline.ts'));

const link = (href: string): DocumentLink => ({ href, kind: 'agenda', title: href, body: null, date: null });

describe('a batch', () => {
  const begin = (...hrefs: string[]) =>
    startBatch(db, {
      title: 'Mødemateriale',
      address: 'https://www.kl.dk/m',
      documents: hrefs.map(link),
      meetings: [],
    });
  const outcome = async (reader: Intake, id: string) => {
    const batch = await reader.batch(id);
    return [batch?.state, ...(batch?.documents.map(({ state, code }) => code ?? state) ?? [])];
  };
  const ended = (reader: Intake, id: string, ...states: string[]) =>
    until(async () => expect(await outcome(reader, id)).toEqual(states));

  it('is fetched whole, one document at a time', async () => {
    let open = 0;
    const most: number[] = [];
    const reader = tab({
      async fetchDocument(address) {
        most.push(++open);
        await new Promise((go) => setTimeout(go, 5));
        open--;
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await ended(reader, id, 'done', 'saved', 'saved', 'saved');
    expect(await meetings()).toEqual(['01', '02', '03']);
    expect(most).toEqual([1, 1, 1]);
    expect(await reader.readings()).toEqual([]); // shown where the batch is
    expect((await reader.batch(id))?.documents[0]?.meetingId).toBe('kkr-hovedstaden/2025-09-01');
  });

  it('names a document that fails and goes on; the failed one can be tried again', async () => {
    let broken = true;
    const reader = tab({
      async fetchDocument(address) {
        if (address === '02' && broken) throw new KnownError('fetch-failed', '404');
        return fetched(address, address === '03' ? 'Velkommen' : agenda(address));
      },
    });
    const id = await begin('01', '02', '03', '04');
    await ended(reader, id, 'done', 'saved', 'fetch-failed', 'not-an-agenda', 'saved');
    broken = false;
    await reader.retryDocument(id, '02');
    await ended(reader, id, 'done', 'saved', 'saved', 'not-an-agenda', 'saved');
  });

  it('stops when the site asks for it, and goes on with the same document when told to', async () => {
    const asked: string[] = [];
    let busy = true;
    const reader = tab({
      async fetchDocument(address) {
        asked.push(address);
        if (address === '02' && busy) throw new TryLater(429, address, null);
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await ended(reader, id, 'paused', 'saved', 'waiting', 'waiting');
    expect(await reader.batch(id)).toMatchObject({ code: 'try-later' });
    busy = false;
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'saved', 'saved', 'saved');
    expect(asked).toEqual(['01', '02', '02', '03']);
  });

  it('waits as long as the site says, when that is short', async () => {
    const times: number[] = [];
    const reader = tab({
      async fetchDocument(address) {
        times.push(Date.now());
        if (times.length === 1) throw new TryLater(503, address, 80);
        return fetched(address, agenda(address));
      },
    });
    await ended(reader, await begin('01'), 'done', 'saved');
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(75);
  });

  it('asks again no sooner than a site wanted, though told to go on', async () => {
    const fetchDocument = vi.fn(async (address: string) => {
      throw new TryLater(429, address, 3_600_000);
    });
    const reader = tab({ fetchDocument });
    const id = await begin('01');
    await ended(reader, id, 'paused', 'waiting');
    await reader.resumeBatch(id);
    await new Promise((go) => setTimeout(go, 50));
    expect(await outcome(reader, id)).toEqual(['running', 'waiting']);
    expect(fetchDocument).toHaveBeenCalledTimes(1);
    await reader.discardBatch(id);
  });

  it('does not let a site that fails over one document keep the others back', async () => {
    const reader = tab({
      async fetchDocument(address) {
        if (address === '01') throw new TryLater(500, address, null);
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02');
    await ended(reader, id, 'paused', 'waiting', 'waiting');
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'try-later', 'saved');
  });

  it('rests when the machine has no network, instead of failing all', async () => {
    let online = false;
    const reader = tab({
      isOnline: () => online,
      async fetchDocument(address) {
        if (!online) throw new KnownError('fetch-failed');
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02');
    await ended(reader, id, 'paused', 'waiting', 'waiting');
    online = true;
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'saved', 'saved');
  });

  it('is gone on with by the next tab, fetching nothing twice that was fetched', async () => {
    const asked: string[] = [];
    const first = tab({
      async fetchDocument(address) {
        asked.push(address);
        if (address === '02') await new Promise(() => {}); // the tab is closed over it
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await until(async () => expect(asked).toEqual(['01', '02']));
    await first.close();
    const second = tab({
      async fetchDocument(address) {
        asked.push(address);
        return fetched(address, agenda(address));
      },
    });
    await ended(second, id, 'done', 'saved', 'saved', 'saved');
    expect(asked).toEqual(['01', '02', '02', '03']);
  });

  it('goes on with a document that was being read when its tab was closed', async () => {
    const hanging = vi.fn<IntakeTools['readFile']>(() => new Promise(() => {}));
    const first = tab({ readFile: hanging });
    const id = await begin('01');
    await until(async () => expect(hanging).toHaveBeenCalled());
    await first.close();
    const fetchDocument = vi.fn(async (address: string) => fetched(address, agenda(address)));
    await ended(tab({ fetchDocument }), id, 'done', 'saved');
    expect(fetchDocument).not.toHaveBeenCalled();
  });

  it('skips what was saved in another way meanwhile', async () => {
    const fetchDocument = vi.fn(async (address: string) => fetched(address, agenda(address)));
    const id = await begin('01');
    await db.documents.put({
      ...{ id: 'x', meetingId: 'kkr-hovedstaden/2025-09-01', kind: 'agenda', channel: 'kl', address: '01' },
      currentVersion: 'x@1',
      head: { body: null, kind: 'agenda', date: null, startTime: null, location: null },
      ...{ warnings: [], quality: { ocr: 1, confidence: 1 } },
    });
    await ended(tab({ fetchDocument }), id, 'done', 'skipped');
    expect(fetchDocument).not.toHaveBeenCalled();
  });

  it('stops between documents when paused, and forgets the rest when discarded', async () => {
    let go = () => {};
    const reader = tab({
      fetchDocument: (address) =>
        new Promise((done) => {
          go = () => done(fetched(address, agenda(address)));
        }),
    });
    const id = await begin('01', '02');
    await until(async () => expect(await outcome(reader, id)).toEqual(['running', 'running', 'waiting']));
    await reader.pauseBatch(id);
    go();
    // What was fetched is seen to its end, and nothing else begun.
    await until(async () => expect(await outcome(reader, id)).toEqual(['paused', 'saved', 'waiting']));
    expect(await reader.batches()).toMatchObject([{ id, state: 'paused', code: null }]);
    await reader.discardBatch(id);
    expect(await reader.batch(id)).toBeNull();
  });
});
