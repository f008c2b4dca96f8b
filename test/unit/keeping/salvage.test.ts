/** A damaged backup gives what of it is sound, and names what is not; nothing is touched before somebody agrees. */
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { writeBackup } from '@/lib/archive/desk/backup.ts';
import { BACKUP_TABLES } from '@/lib/archive/desk/backup-rows.ts';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import type { Damage } from '@/lib/desk/keeping.ts';
import { freshArchive } from '../archive/support.ts';
import { usedArchive, wholeOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

let file: Uint8Array<ArrayBuffer>;
let lines: string[];
let whole: Record<string, unknown>;
beforeAll(async () => {
  const db = await usedArchive();
  whole = await wholeOf(db);
  file = new Uint8Array(await (await writeBackup(db, { closed: false })).file.arrayBuffer());
  lines = gunzipSync(file).toString().split('\n').filter(Boolean);
});

const zipped = (edited: string[]) => new Blob([gzipSync(`${edited.join('\n')}\n`)]);

async function salvaging(backup: Blob): Promise<{ db: Archive; damage: Damage; take: () => Promise<void> }> {
  const db = await freshArchive();
  const keeper = createKeeper(async () => db);
  await expect(keeper.inspect(backup)).rejects.toMatchObject({ code: 'backup-damaged' });
  const { damage } = await keeper.salvage(backup);
  if (!damage) throw new Error('no damage told');
  expect(await db.documents.count()).toBe(0);
  expect(await db.bookmarks.count()).toBe(0);
  return { db, damage, take: () => keeper.replace() };
}
const spoiltOf = ({ spoilt }: Damage, table: string) => spoilt.filter((one) => one.table === table);

it('of a file changed in one row, all else comes back, and that row is named', async () => {
  const at = lines.findIndex((line) => line.includes('økonomien'));
  const edited = lines.with(at, (lines[at] ?? '').replace('økonomien', 'økonomiem'));
  const { db, damage, take } = await salvaging(zipped(edited));
  expect(damage).toMatchObject({ short: false, unsealed: true, missing: [] });
  expect(damage.spoilt).toMatchObject([{ table: 'bookmarks', why: 'changed', rows: 1 }]);
  expect(damage.spoilt[0]?.names[0]).toBeTruthy();
  await take();
  expect(await db.bookmarks.count()).toBe(1);
  for (const name of BACKUP_TABLES.filter((table) => table !== 'bookmarks' && table !== 'meta'))
    expect(await db.table(name).toArray(), name).toEqual(whole[name]);
  expect((await checkIntegrity(db)).problems).toEqual([]);
});

it('of a file that ends early, what stood before comes back: what the user wrote stands first', async () => {
  const { db, damage, take } = await salvaging(new Blob([file.slice(0, Math.floor(file.length * 0.6))]));
  expect(damage.short).toBe(true);
  expect(damage.missing.map(({ table }) => table)).toContain('sources');
  await take();
  for (const table of ['bookmarks', 'cases', 'verdicts', 'highlights', 'corrections', 'savedSearches'])
    expect(await db.table(table).toArray(), table).toEqual(whole[table]);
});

it('of a file without one of its tables, the rest comes back, and how many are missing is told', async () => {
  const edited = lines.filter((line) => !line.startsWith('{"table":"cases"'));
  const { db, damage, take } = await salvaging(zipped(edited));
  expect(damage.missing).toEqual([{ table: 'cases', rows: 1 }]);
  // What was said of items and a case that is not there hangs on nothing.
  expect(spoiltOf(damage, 'verdicts')).toMatchObject([{ why: 'lone', rows: 2 }]);
  await take();
  expect(await db.bookmarks.toArray()).toEqual(whole.bookmarks);
  expect(await db.verdicts.count()).toBe(0);
});

it('of a paper whose text is lost, the earlier version stands in; where there is none, it is left out, and named', async () => {
  const [gone] = lines.filter((line) => line.startsWith('{"table":"sources"'));
  const { db, damage, take } = await salvaging(zipped(lines.filter((line) => line !== gone)));
  expect(spoiltOf(damage, 'versions')).toMatchObject([{ why: 'lone', rows: 1 }]);
  await take();
  for (const { currentVersion } of await db.documents.toArray())
    expect(await db.versions.get(currentVersion)).toBeDefined();
  expect((await checkIntegrity(db)).lost).toEqual([]);
});

describe('rows that are none', () => {
  const seal = () => lines.length - 1;
  it.each([
    ['no JSON', '{"table":"taughtWords","row":{"wo', 'taughtWords', 'unreadable'],
    ['of another form', '{"table":"taughtWords","row":{"word":7}}', 'taughtWords', 'form'],
    ['of a table there is none of', '{"table":"spies","row":{"name":"x"}}', '', 'unknown'],
    ['of a table no backup holds', '{"table":"items","row":{"documentId":"a","order":0}}', '', 'unknown'],
    ['whose keys are none', '{"table":"bookmarks","row":{"itemKey":{}}}', 'bookmarks', 'form'],
    ['no row', '["table"]', '', 'unreadable'],
  ])('%s', async (_, line, table, why) => {
    const { db, damage, take } = await salvaging(zipped(lines.toSpliced(seal(), 0, line)));
    expect(damage.spoilt).toMatchObject([{ table, why, rows: 1 }]);
    await take();
    expect(await db.taughtWords.toArray()).toEqual(whole.taughtWords);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('an original file with other bytes is named, and its document stays', async () => {
    const at = lines.findIndex((line) => line.startsWith('{"bytes":'));
    const { db, damage, take } = await salvaging(zipped(lines.with(at, '{"bytes":"AAEC"}')));
    expect(spoiltOf(damage, 'files')).toMatchObject([{ why: 'unreadable', names: ['a.pdf'] }]);
    await take();
    expect(await db.files.count()).toBe(0);
    expect(await db.documents.count()).toBe(2);
  });
});

it('whatever bit is turned: what is taken is sound, and what is missing is told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1200, max: file.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const turned = file.slice();
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        const db = await freshArchive();
        const keeper = createKeeper(async () => db);
        const found = await keeper.salvage(new Blob([turned]));
        const { damage } = found;
        const lost =
          (damage?.missing.reduce((sum, { rows }) => sum + rows, 0) ?? 0) +
          (damage?.spoilt.reduce((sum, { rows }) => sum + rows, 0) ?? 0);
        expect(damage?.unsealed === true || lost === 0).toBe(true);
        await keeper.replace();
        expect((await checkIntegrity(db)).lost).toEqual([]);
        for (const row of await db.bookmarks.toArray()) expect(whole.bookmarks).toContainEqual(row);
        for (const row of await db.highlights.toArray()) expect(whole.highlights).toContainEqual(row);
        db.close();
      },
    ),
    { numRuns: Number(process.env.SAGSSPOR_RUNS ?? 12) },
  );
}, 600_000);

it('a file of which not even the beginning can be read gives nothing', async () => {
  const keeper = createKeeper(async () => freshArchive());
  await expect(keeper.salvage(zipped(lines.slice(1)))).rejects.toMatchObject({ code: 'not-a-backup' });
  await expect(keeper.salvage(new Blob([file.slice(0, 40)]))).rejects.toMatchObject({
    code: 'backup-damaged',
  });
});

it('a whole file is told of as whole', async () => {
  const keeper = createKeeper(async () => freshArchive());
  const { damage } = await keeper.salvage(new Blob([file]));
  expect(damage).toMatchObject({ short: false, unsealed: false, missing: [], spoilt: [] });
});
