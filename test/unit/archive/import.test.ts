import { describe, expect, it, vi } from 'vitest';
import { MAX_ATTEMPTS, resumePending, run, stage } from '@/lib/archive/import.ts';
import { searchIndex } from '@/lib/archive/indexing.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { search } from '@/lib/archive/search.ts';
import { asked } from '../../search/asked.ts';
import { ADDRESS, AGENDA, contentOf, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';

describe('importing a document', () => {
  it('stores meeting, items and source, makes it searchable, and tells each step in order', async () => {
    const db = await freshArchive();
    const steps: string[] = [];
    const importId = await stage(db, document(AGENDA));
    const status = await run(db, importId, (step) => steps.push(step));

    expect(status).toEqual({ state: 'done', meetingId: MEETING, outcome: 'added' });
    expect(steps).toEqual(['received', 'read', 'extracted', 'stored', 'indexed']);
    const view = await meetingView(db, MEETING);
    expect(view.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Godkendelser',
      '1.1 Godkendelse af referat',
      '3 Regionalpolitiske sager',
      '3.1 Konsekvenser af sundhedsreformen for Klimaalliancen',
      '3.2 Letbanens anlæg og drift',
    ]);
    expect(await db.sources.count()).toBe(1);
    expect((await search(db, asked('ringbyen', 10))).hits.map(({ number }) => number)).toEqual(['3.2']);
  });

  it('gives the same content the same import, and changes nothing the second time', async () => {
    const db = await freshArchive();
    const first = await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const second = await importing(db, document(AGENDA, { fetchedAt: '2025-08-27T08:00:00.000Z' }));
    expect(second.importId).toBe(first.importId);
    expect(second.status).toEqual({ state: 'done', meetingId: MEETING, outcome: 'unchanged' });
    expect(await contentOf(db)).toEqual(before);
  });

  it('takes a re-release that differs only in white space for unchanged', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const { status } = await importing(
      db,
      document(AGENDA.replaceAll('\n', '\n\n   ').replaceAll(' ', '  ')),
    );
    expect(status).toMatchObject({ outcome: 'unchanged' });
    expect(await contentOf(db)).toEqual(before);
  });

  it('makes a new version of changed content, keeps the one before, and says what changed', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const { status } = await importing(
      db,
      document(
        AGENDA.replace('Ringbyen er med.', 'Ringbyen og Gate 21 er med.')
          .replace('1.1 Godkendelse af referat\n', '')
          .concat('\n4.1 Udpegning til Movia'),
      ),
    );
    expect(status).toMatchObject({ outcome: 'updated' });
    const versions = await db.versions.toArray();
    expect(versions.map(({ n }) => n)).toEqual([1, 2]);
    expect(await db.sources.count()).toBe(2);
    const keyOf = (title: string) => `${MEETING}#${title}`;
    expect(versions[1]?.changes).toEqual({
      added: [keyOf('udpegning-til-movia')],
      removed: [keyOf('godkendelse-af-referat')],
      changed: expect.arrayContaining([keyOf('letbanens-anlag-og-drift')]),
    });
  });

  it('keeps the same matter under the same key when it is renumbered and slightly retitled', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const before = (await meetingView(db, MEETING)).items.find(({ number }) => number === '3.1')?.key;
    await importing(
      db,
      document(
        AGENDA.replace(
          '3.1 Konsekvenser af sundhedsreformen for Klimaalliancen',
          '3.4 Konsekvenser af sundhedsreformen for Klimaalliancen (revideret)',
        ),
      ),
    );
    const after = (await meetingView(db, MEETING)).items.find(({ number }) => number === '3.4')?.key;
    expect(after).toBe(before);
  });

  it('adds the minutes to the meeting: decisions join the items of the agenda', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    await importing(
      db,
      document(
        `KKR Hovedstaden 2025-09-02 10:00 minutes
         1.1 Godkendelse af referat
         decision: Godkendt.
         3.1 Konsekvenser af sundhedsreformen for Klimaalliancen
         decision: Drøftet.`,
        { address: `${ADDRESS}/referat` },
      ),
    );
    const view = await meetingView(db, MEETING);
    expect(view.kind).toBe('minutes');
    expect(view.items).toHaveLength(5);
    const item = view.items.find(({ number }) => number === '3.1');
    expect(item?.sections.map(({ role }) => role)).toEqual(['background', 'recommendation', 'decision']);
    expect(item?.caseNumber).toBe('SAG-2025-03121');
  });

  it('puts the items of a supplement where their numbers belong', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    await importing(
      db,
      document('KKR Hovedstaden 2025-09-02 10:00 supplement\n1.10 Sent punkt\n1.2 Dagsordenen', {
        address: `${ADDRESS}/tillaeg`,
      }),
    );
    const numbers = (await meetingView(db, MEETING)).items.map(({ number }) => number);
    expect(numbers).toEqual(['1', '1.1', '1.2', '1.10', '3', '3.1', '3.2']);
  });

  it('keeps two supplements that were dropped as files apart, and makes one document of two agendas', async () => {
    const db = await freshArchive();
    const file = { address: null, channel: 'file' } as const;
    await importing(db, document(AGENDA, file));
    await importing(db, document(AGENDA.replace('Ringbyen', 'Byen'), { ...file, name: 'moede (2)' }));
    for (const n of [8, 9])
      await importing(
        db,
        document(`KKR Hovedstaden 2025-09-02 10:00 supplement\n3.${n} Sent ${n}`, {
          ...file,
          name: `tillæg ${n}`,
        }),
      );
    expect(await db.documents.count()).toBe(3);
    const numbers = (await meetingView(db, MEETING)).items.map(({ number }) => number);
    expect(numbers).toEqual(['1', '1.1', '3', '3.1', '3.2', '3.8', '3.9']);
  });

  it('makes a second meeting of the same day only when time and items differ', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const moved = await importing(db, document(AGENDA.replace('10:00', '12:30'), { channel: 'prepare' }));
    expect(moved.status).toMatchObject({ meetingId: MEETING });
    const other = await importing(
      db,
      document('KKR Hovedstaden 2025-09-02 15:00 agenda\n1 Konstituering\n2 Valg af formand', {
        channel: 'file',
      }),
    );
    expect(other.status).toMatchObject({ meetingId: `${MEETING}-2`, outcome: 'added' });
  });

  it('keeps number and heading of a closed item, and nothing else', async () => {
    const db = await freshArchive();
    await importing(
      db,
      document(`KKR Hovedstaden 2025-09-02 10:00 agenda
        1 Åbent punkt
        2 (closed) Lukket punkt
        case: SAG-2025-00001
        background: hemmelighed
        bilag: hemmeligt notat`),
    );
    const closed = (await meetingView(db, MEETING)).items[1];
    expect(closed).toMatchObject({ number: '2', title: 'Lukket punkt', closed: true, caseNumber: null });
    expect(closed?.sections).toEqual([]);
    expect(closed?.attachments).toEqual([]);
    expect((await search(db, asked('hemmelighed', 10))).total).toBe(0);
  });
});

describe('bad input', () => {
  const cases: [string, string, string][] = [
    ['nothing at all', '  \n ', 'empty-document'],
    ['a text that is no agenda', 'En nyhed om KKR og en dagsorden.', 'not-an-agenda'],
    [
      'more than 20 MB',
      `KKR Hovedstaden 2025-09-02 10:00 agenda\n${'x'.repeat(20 * 1024 * 1024)}`,
      'too-large',
    ],
  ];
  it.each(cases)('%s leaves the archive as it was, and says why', async (_what, content, code) => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const { importId, status } = await importing(db, document(content));
    expect(status).toEqual({ state: 'failed', code });
    expect(await contentOf(db)).toEqual(before);
    expect((await db.imports.get(importId))?.source).toBeNull();
  });
});

describe('interruptions', () => {
  it('leaves nothing behind when the transaction fails half way', async () => {
    const db = await freshArchive();
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const importId = await stage(db, document(AGENDA.replace('Ringbyen', 'Byen')));
    vi.spyOn(searchIndex(db), 'replaceMeetings').mockRejectedValue(new Error('broken in the middle'));
    expect(await run(db, importId)).toEqual({ state: 'failed', code: 'unexpected' });
    expect(await contentOf(db)).toEqual(before);
  });

  it('says storage-full when the disk is', async () => {
    const db = await freshArchive();
    const importId = await stage(db, document(AGENDA));
    vi.spyOn(db.sources, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await run(db, importId)).toEqual({ state: 'failed', code: 'storage-full' });
  });

  it('makes one document of two contexts importing it at once', async () => {
    const db = await freshArchive();
    const [a, b] = await Promise.all([stage(db, document(AGENDA)), stage(db, document(AGENDA))]);
    expect(a).toBe(b);
    const outcomes = await Promise.all([run(db, a), run(db, b)]);
    expect(outcomes).toEqual([
      { state: 'done', meetingId: MEETING, outcome: 'added' },
      { state: 'done', meetingId: MEETING, outcome: 'added' },
    ]);
    expect(await db.versions.count()).toBe(1);
  });

  it('does so without locks too: the transaction looks again', async () => {
    vi.stubGlobal('navigator', {});
    const db = await freshArchive();
    const id = await stage(db, document(AGENDA));
    await Promise.all([run(db, id), run(db, id)]);
    vi.unstubAllGlobals();
    expect(await db.versions.count()).toBe(1);
    expect(await db.documents.count()).toBe(1);
  });

  it('finishes what a killed worker left running', async () => {
    const db = await freshArchive();
    const importId = await stage(db, document(AGENDA));
    await db.imports.update(importId, { step: 'extracted', attempts: 1 });
    expect(await resumePending(db)).toBe(1);
    expect(await db.imports.get(importId)).toMatchObject({ state: 'done', outcome: 'added', attempts: 2 });
    expect(await resumePending(db)).toBe(0);
  });

  it('gives up an import that ended its worker every time', async () => {
    const db = await freshArchive();
    const importId = await stage(db, document(AGENDA));
    await db.imports.update(importId, { attempts: MAX_ATTEMPTS });
    await resumePending(db);
    expect(await db.imports.get(importId)).toMatchObject({ state: 'failed', code: 'unexpected' });
    expect(await db.documents.count()).toBe(0);
  });
});
