import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { stage } from '@/lib/archive/import.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { asked } from '../../search/asked.ts';
import { ADDRESS, AGENDA, contentOf, document, freshArchive } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

let db: Archive;
let client: SagssporClient;
beforeEach(async () => {
  db = await freshArchive();
  client = createArchiveClient(db);
});

async function saved(content: string): Promise<string> {
  const { importId } = await client.save(document(content));
  await vi.waitFor(async () => expect(await client.importStatus(importId)).toMatchObject({ state: 'done' }));
  return importId;
}

async function previewed(content: string) {
  const view = await client.preview(document(content));
  if (view.kind !== 'meeting') throw new Error(`no meeting but ${view.kind}`);
  return view.meeting;
}

describe('preview', () => {
  it('stores nothing', async () => {
    const before = await contentOf(db);
    expect(await previewed(AGENDA)).toMatchObject({ saved: 'new', savedAt: null, kind: 'agenda' });
    expect(await contentOf(db)).toEqual(before);
    expect(await db.imports.count()).toBe(0);
  });

  it('has the keys and bookmarks the items have once saved, and knows saved from changed', async () => {
    const fresh = await previewed(AGENDA);
    await saved(AGENDA);
    const key = fresh.items[3]?.key ?? '';
    await client.setBookmark(key, true);

    const same = await previewed(AGENDA);
    expect(same.saved).toBe('saved');
    expect(same.items.map((item) => item.key)).toEqual(fresh.items.map((item) => item.key));
    expect(same.items[3]?.bookmarked).toBe(true);

    const changed = await previewed(AGENDA.replace('3.1 Konsekvenser', '3.9 Konsekvenserne'));
    expect(changed.saved).toBe('changed');
    expect(changed.items[3]).toMatchObject({ key, number: '3.9', bookmarked: true });
    expect(changed.changes).toEqual({ added: [], removed: [], changed: [key] });
    expect(same.changes).toBeUndefined();
  });

  it('takes a removed meeting for new', async () => {
    await saved(AGENDA);
    await client.removeMeeting('kkr-hovedstaden/2025-09-02');
    expect((await previewed(AGENDA)).saved).toBe('new');
  });

  it('lists the documents of an index page', async () => {
    expect(await client.preview(document('Mødemateriale\nLINK Dagsorden september'))).toMatchObject({
      kind: 'index',
      documents: [{ title: 'Dagsorden september' }],
    });
  });

  it('says whether nothing is a surprise here', async () => {
    expect(await client.preview(document('Velkommen'))).toEqual({ kind: 'nothing', expected: true });
    for (const address of ['https://www.kl.dk/nyheder/2025', 'https://example.org/', 'no address', null])
      expect(await client.preview(document('Velkommen', { address }))).toEqual({
        kind: 'nothing',
        expected: false,
      });
  });

  it('rejects an empty page by its code', async () => {
    await expect(client.preview(document(''))).rejects.toMatchObject({ code: 'empty-document' });
  });
});

describe('saving', () => {
  it('returns at once and completes by itself', async () => {
    const importId = await saved(AGENDA);
    expect(await client.importStatus(importId)).toEqual({
      state: 'done',
      meetingId: 'kkr-hovedstaden/2025-09-02',
      outcome: 'added',
    });
  });

  it('goes on, when asked, with an import whose worker was killed', async () => {
    const importId = await stage(db, document(AGENDA));
    const other = createArchiveClient(db);
    expect(await other.importStatus(importId)).toEqual({ state: 'running', step: 'received' });
    await vi.waitFor(async () => expect(await other.importStatus(importId)).toMatchObject({ state: 'done' }));
  });

  it('knows nothing of an import nobody staged', async () => {
    expect(await client.importStatus('nonsense')).toEqual({ state: 'unknown' });
  });

  it('gives back the very source that was saved, that of the minutes once there are some', async () => {
    await saved(AGENDA);
    expect(await client.source('kkr-hovedstaden/2025-09-02')).toEqual(document(AGENDA));
    const minutes = document('KKR Hovedstaden 2025-09-02 10:00 minutes\n1.1 Godkendelse af referat', {
      address: `${ADDRESS}/referat`,
    });
    const { importId } = await client.save(minutes);
    await vi.waitFor(async () =>
      expect(await client.importStatus(importId)).toMatchObject({ state: 'done' }),
    );
    expect(await client.source('kkr-hovedstaden/2025-09-02')).toEqual(minutes);
    const { papers } = await client.meeting('kkr-hovedstaden/2025-09-02');
    expect(papers).toMatchObject([
      { kind: 'minutes', address: `${ADDRESS}/referat` },
      { kind: 'agenda', address: ADDRESS },
    ]);
    expect(papers.map(({ items }) => items.length)).toEqual([1, 5]);
    expect(await client.source('kkr-hovedstaden/2025-09-02', papers[1]?.id)).toEqual(document(AGENDA));
    const gone = client.source('kkr-hovedstaden/2025-09-02', 'nothing');
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.source('nobody/2020-01-01')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('search', () => {
  it('shows number, meeting, marked title and passage', async () => {
    await saved(AGENDA);
    const { hits } = await client.search(asked('klimaalliance opgaver', 10));
    expect(hits).toMatchObject([
      { number: '3.1', meetingId: 'kkr-hovedstaden/2025-09-02', date: '2025-09-02' },
    ]);
    expect(hits[0]?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Klimaalliancen']);
    expect(hits[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['opgaverne']);
  });

  it('finds numbers, case numbers, caseworkers and attachments as written', async () => {
    await saved(AGENDA);
    for (const query of ['3.1', '03121', 'SAG-2025-03121', 'gitb', 'notat scenarier'])
      expect((await client.search(asked(query, 10))).hits[0]?.number, query).toBe('3.1');
  });
});

it('tells storage trouble by its code', async () => {
  db.close();
  await expect(client.meetings()).rejects.toMatchObject({ code: 'storage-failed' });
  await expect(client.save(document(AGENDA))).rejects.toMatchObject({ code: 'storage-failed' });
});
