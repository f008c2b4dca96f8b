/** Reminders, tables and deleting: what the archive says of itself, and how it goes. */
import { describe, expect, it, vi } from 'vitest';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import {
  changeNote,
  createKeeper,
  isBackupDue,
  keepingState,
  NO_SURROUNDINGS,
  noteSaved,
} from '@/lib/archive/desk/keeping.ts';
import { freshArchive } from '../archive/support.ts';
import { usedArchive } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

describe('a reminder', () => {
  it('comes a month after the first paper, or the last backup; not before', async () => {
    const db = await usedArchive();
    expect((await keepingState(db)).isDue).toBe(false);
    expect((await keepingState(db, days(31))).isDue).toBe(true);
    await noteSaved(db);
    expect((await keepingState(db)).lastBackup).not.toBeNull();
    expect((await keepingState(db, days(29))).isDue).toBe(false);
    expect((await keepingState(db, days(31))).isDue).toBe(true);
  });

  it('is put away for a week', async () => {
    const db = await usedArchive();
    await changeNote(db, { remindAfter: days(38) });
    expect((await keepingState(db, days(31))).isDue).toBe(false);
    expect((await keepingState(db, days(39))).isDue).toBe(true);
    await createKeeper(async () => db).remindLater();
    expect((await keepingState(db)).isDue).toBe(false);
  });

  it('never comes to an empty archive', async () => {
    expect((await keepingState(await freshArchive(), days(400))).isDue).toBe(false);
  });
});

describe('a backup by itself', () => {
  it('is due where it is wanted, there is something, and time enough has passed', async () => {
    const db = await usedArchive();
    expect(await isBackupDue(db)).toBe(false);
    await createKeeper(async () => db).schedule(7);
    expect(await isBackupDue(db)).toBe(true);
    await noteSaved(db);
    expect(await isBackupDue(db)).toBe(false);
    expect(await isBackupDue(db, days(7.1))).toBe(true);
    const empty = await freshArchive();
    await createKeeper(async () => empty).schedule(7);
    expect(await isBackupDue(empty)).toBe(false);
  });
});

describe('a table', () => {
  const table = async (wish: Parameters<ReturnType<typeof createKeeper>['table']>[0]) =>
    createKeeper(async () => await usedArchive()).table(wish);

  it('of items has each but headings, with what the user made of it', async () => {
    const rows = await table({ what: 'items' });
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.find(({ note }) => note)).toMatchObject({
      ...{ bookmarked: true, note: 'Spørg om **økonomien**', tags: ['Klima'] },
    });
    const dates = rows.map(({ date }) => date ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('of hits has just these, the best first', async () => {
    const all = await table({ what: 'items' });
    const hits = await table({ what: 'hits', query: 'budget' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThan(all.length);
    expect(await table({ what: 'hits', query: 'findesikkeheller' })).toEqual([]);
  });

  it('of deadlines and decisions has what is found', async () => {
    const filter = { body: null, by: null, case: null, all: true };
    const due = await table({ what: 'deadlines', filter });
    expect(due.length).toBeGreaterThan(0);
    for (const row of due) expect(row.due?.to).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const decisions = await table({ what: 'decisions', meetingId: null });
    for (const { decision } of decisions) expect(decision).not.toBe('');
  });
});

it('deleting leaves nothing, and tells what it was', async () => {
  const db = await usedArchive();
  const { name } = db;
  let cleared = false;
  const keeper = createKeeper(async () => db, {
    ...NO_SURROUNDINGS,
    clearOutside: async () => {
      cleared = true;
    },
  });
  expect(await keeper.deleteAll()).toMatchObject({ meetings: 2, bookmarks: 2, cases: 1, highlights: 1 });
  expect(cleared).toBe(true);
  const left = (await indexedDB.databases()).filter((database) => database.name?.startsWith(name));
  expect(left).toEqual([]);
  const again: Archive = await openArchive(name);
  for (const table of again.tables) expect(await table.count(), table.name).toBe(0);
});
