/** A backup is the archive: everything comes back from it, and nothing that is not whole is taken in. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { writeBackup } from '@/lib/archive/desk/backup.ts';
import { BACKUP_TABLES, LEFT_OUT } from '@/lib/archive/desk/backup-rows.ts';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { dropLeftStaging } from '@/lib/archive/desk/restore-staging.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { resumeRebuild } from '@/lib/archive/rebuild.ts';
import { search } from '@/lib/archive/search.ts';
import { asked } from '../../search/asked.ts';
import { freshArchive } from '../archive/support.ts';
import { usedArchive, wholeOf } from './support.ts';

// Whole archives are made, backed up and read again; other work may be on the machine.
vi.setConfig({ testTimeout: 60_000 });

const keeperOf = (db: Archive) => createKeeper(async () => db);
const backupOf = async (db: Archive) => (await writeBackup(db, { closed: false })).file;
let made: Promise<Blob> | undefined;
/** The backup of a used archive, made once. */
const usedBackup = () => {
  made ??= usedArchive().then(backupOf);
  return made;
};

async function linesOf(file: Blob): Promise<string[]> {
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return text.split('\n').filter(Boolean);
}
const compressed = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

it('knows of every table whether it is backed up', async () => {
  const db = await freshArchive();
  expect([...BACKUP_TABLES, ...LEFT_OUT].sort()).toEqual(db.tables.map(({ name }) => name).sort());
});

describe('an archive that was backed up', () => {
  it('comes back identical on another machine, derived data and index too', async () => {
    const db = await usedArchive();
    const before = await wholeOf(db);
    for (const name of BACKUP_TABLES)
      if (!['removals', 'briefings', 'news', 'meta'].includes(name))
        expect(await db.table(name).count(), name).toBeGreaterThan(0);
    const file = await backupOf(db);

    const other = await freshArchive();
    const keeper = keeperOf(other);
    const { changes, counts } = await keeper.inspect(file);
    expect(counts).toMatchObject({ meetings: 2, bookmarks: 2, cases: 1, highlights: 1 });
    expect(changes.length).toBeGreaterThan(5);
    expect(await other.documents.count()).toBe(0);
    await keeper.replace();
    expect(await wholeOf(other)).toEqual(before);
    expect((await checkIntegrity(other)).problems).toEqual([]);
    expect((await search(other, asked('budget'))).hits.length).toBeGreaterThan(0);
  });

  it('replaces all there was, and is known as the archive of its machine', async () => {
    const file = await backupOf(await usedArchive());
    const db = await usedArchive();
    await db.meta.put({ key: 'canary', value: 'mine' });
    await db.bookmarks.toCollection().modify({ note: 'noget andet' });
    const keeper = keeperOf(db);
    await keeper.inspect(file);
    await keeper.replace();
    expect((await db.bookmarks.toArray()).map(({ note }) => note)).not.toContain('noget andet');
    expect(await db.meta.get('canary')).toEqual({ key: 'canary', value: 'mine' });
    expect(await db.imports.count()).toBe(0);
  });

  it('is derived by whoever comes next when its tab was closed right after', async () => {
    const source = await usedArchive();
    const before = await wholeOf(source);
    const db = await freshArchive();
    const keeper = keeperOf(db);
    await keeper.inspect(await backupOf(source));
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === 'deriving') throw new Error('the tab was closed');
    };
    await expect(keeper.replace({ onProgress })).rejects.toThrow();
    expect(await db.documents.count()).toBe(2);
    await resumeRebuild(db);
    await checkIntegrity(db);
    expect(await wholeOf(db)).toEqual(before);
  });

  it('is left as it was when writing the new one is stopped or fails', async () => {
    const file = await backupOf(await usedArchive());
    const db = await usedArchive();
    await db.cases.toCollection().modify({ title: 'Min egen sag' });
    const before = await wholeOf(db);
    const keeper = keeperOf(db);
    await keeper.inspect(file);
    const stop = new AbortController();
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === 'writing' && done > 3) stop.abort();
    };
    await expect(keeper.replace({ signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await wholeOf(db)).toEqual(before);
  });
});

describe('a file that is no whole backup is refused, and the archive untouched', () => {
  const refused = async (file: Blob, code: string) => {
    const db = await freshArchive();
    await db.taughtWords.put({ word: 'urørt' });
    await expect(keeperOf(db).inspect(file)).rejects.toMatchObject({ code });
    expect(await db.taughtWords.toArray()).toEqual([{ word: 'urørt' }]);
    const left = (await indexedDB.databases()).filter(({ name }) => name?.startsWith(`${db.name}-`));
    expect(left).toEqual([]);
  };
  const edited = async (edit: (lines: string[]) => string[]) =>
    compressed(`${edit(await linesOf(await usedBackup())).join('\n')}\n`);

  it.each([
    ['empty', new Blob([])],
    ['a text', new Blob(['Dagsorden'])],
    ['a PDF', new Blob(['%PDF-1.7'])],
  ])('%s', (_, file) => refused(file, 'not-a-backup'));

  it('another compressed file', async () => {
    await refused(await compressed('Dagsorden\n'), 'not-a-backup');
    await refused(await compressed('{"format":"noget-andet"}\n'), 'not-a-backup');
    await refused(await compressed('null\n'), 'not-a-backup');
  });

  it('cut short anywhere', async () => {
    const file = await usedBackup();
    for (const share of [0.2, 0.5, 0.9, 0.999])
      await refused(file.slice(0, Math.floor(file.size * share)), 'backup-damaged');
  });

  it('with any bit turned', async () => {
    const bytes = new Uint8Array(await (await usedBackup()).arrayBuffer());
    const db = await freshArchive();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const turned = bytes.slice();
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          const code = await keeperOf(db)
            .inspect(new Blob([turned]))
            .then(
              () => 'taken',
              (error: { code: string }) => error.code,
            );
          expect(['backup-damaged', 'not-a-backup', 'backup-newer']).toContain(code);
        },
      ),
      { numRuns: 25 },
    );
    expect(await db.documents.count()).toBe(0);
  });

  it('with a row changed, added, left out, or after its seal', async () => {
    await refused(
      await edited((lines) => lines.map((line) => line.replace('økonomien', 'økonomiem'))),
      'backup-damaged',
    );
    await refused(await edited((lines) => lines.toSpliced(3, 1)), 'backup-damaged');
    await refused(
      await edited((lines) => lines.toSpliced(1, 0, '{"table":"taughtWords","row":{"word":"x"}}')),
      'backup-damaged',
    );
    await refused(await edited((lines) => [...lines, '{}']), 'backup-damaged');
    await refused(await edited((lines) => lines.slice(0, -1)), 'backup-damaged');
  });

  it('from a newer version, of the file or of the archive', async () => {
    const newer = (field: string) =>
      edited(([header = '', ...rest]) => [
        JSON.stringify({ ...JSON.parse(header), [field]: 99, more: 'unknown' }),
        ...rest,
      ]);
    await refused(await newer('version'), 'backup-newer');
    await refused(await newer('archive'), 'backup-newer');
  });

  it('that inflates without end', async () => {
    const bomb = new Blob([
      '{"format":"sagsspor-backup","version":1,"archive":6,"createdAt":"2026-01-01T00:00:00Z","closed":false,"counts":{}}\n',
      ...Array.from({ length: 100 }, () => ' '.repeat(1_000_000)),
    ]);
    await refused(
      await new Response(bomb.stream().pipeThrough(new CompressionStream('gzip'))).blob(),
      'backup-damaged',
    );
  });
});

/** A backup of these rows, sealed as it should be: what a hostile hand would make. */
async function forged(
  rows: [table: string, row: string][],
  counts: Record<string, number>,
  archive = 6,
): Promise<Blob> {
  const { StreamHash } = await import('@/lib/exchange/backup-format.ts');
  const header = `{"format":"sagsspor-backup","version":1,"archive":${archive},"createdAt":"2026-01-01T00:00:00Z","closed":false,"counts":${JSON.stringify(counts)}}`;
  const lines = [header, ...rows.map(([table, row]) => `{"table":"${table}","row":${row}}`)];
  const hash = new StreamHash();
  for (const line of lines) await hash.add(new TextEncoder().encode(`${line}\n`));
  lines.push(JSON.stringify({ seal: { lines: lines.length, hash: await hash.end() } }));
  return compressed(`${lines.join('\n')}\n`);
}

describe('a file made by a hostile hand', () => {
  const meta = '{"key":"settings","value":{}}';
  const outcome = async (rows: [string, string][], counts: Record<string, number>) => {
    const db = await freshArchive();
    const keeper = keeperOf(db);
    const inspected = await keeper.inspect(await forged(rows, counts)).catch((error: Error) => error);
    if (inspected instanceof Error) return inspected;
    await keeper.replace();
    return db;
  };

  it('is refused where its rows are none of ours, however well it is sealed', async () => {
    for (const [table, row] of [
      ['items', '{"documentId":"a","order":0}'],
      ['meta', '{"key":"canary","value":"x"}'],
      ['taughtWords', '{"word":7}'],
      ['taughtWords', '{}'],
      ['bookmarks', '{"itemKey":"a"}'],
      ['nowhere', '{}'],
      ['__proto__', '{}'],
      ['constructor', '{}'],
    ] as const)
      expect(await outcome([[table, row]], { [table]: 1 }), table).toMatchObject({ code: 'backup-damaged' });
    const twice: [string, string][] = [
      ['taughtWords', '{"word":"a"}'],
      ['taughtWords', '{"word":"a"}'],
    ];
    expect(await outcome(twice, { taughtWords: 2 })).toMatchObject({ code: 'backup-damaged' });
  });

  it('cannot change what objects are', async () => {
    const row = '{"word":"hus","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const db = await outcome([['taughtWords', row]], { taughtWords: 1 });
    expect((await (db as Archive).taughtWords.toArray())[0]).toMatchObject({ word: 'hus' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(
      ((await (db as Archive).taughtWords.toArray())[0] as { polluted?: boolean }).polluted,
    ).toBeUndefined();
    expect(await outcome([['meta', meta]], { meta: 1 })).toHaveProperty('name');
  });

  it('is refused where its rows need others that are not there', async () => {
    const version = JSON.stringify({
      ...{ id: 'a@1', documentId: 'a', n: 1, contentHash: 'x', importId: 'i' },
      ...{ importedAt: '2026-01-01T00:00:00Z', extractorVersion: 1, items: [] },
      changes: { added: [], removed: [], changed: [] },
    });
    expect(await outcome([['versions', version]], { versions: 1 })).toMatchObject({ code: 'backup-damaged' });
  });
});

it('of an archive as it was two versions ago is upgraded on its way in', async () => {
  const old = {
    ...{ itemKey: 'a/2025-01-01#b', meetingId: 'a/2025-01-01', createdAt: '2025-01-01T00:00:00Z' },
    ...{ removedAt: null, number: '1', title: 'B', isHeading: false, body: null, date: null },
  };
  const db = await freshArchive();
  const keeper = keeperOf(db);
  await keeper.inspect(await forged([['bookmarks', JSON.stringify(old)]], { bookmarks: 1 }, 4));
  await keeper.replace();
  expect(await db.bookmarks.toArray()).toEqual([
    { ...old, note: '', tags: [], status: null, colour: null, text: '' },
  ]);
});

it('clears away what a killed tab left beside the archive', async () => {
  const db = await freshArchive();
  const left = new Dexie(`${db.name}-restore-abc`);
  left.version(1).stores({ a: 'id' });
  await left.open();
  left.close();
  await dropLeftStaging(db);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${db.name}-restore-abc`);
});
