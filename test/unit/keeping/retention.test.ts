/** Old meetings go by themselves only where that is wanted, nothing was done with them, and they are not unusually many. */
import { expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { createBriefing } from '@/lib/archive/desk/briefings.ts';
import { createKeeper, NO_SURROUNDINGS } from '@/lib/archive/desk/keeping.ts';
import { listMeetings, meetingView } from '@/lib/archive/meetings.ts';
import { purge } from '@/lib/archive/removal.ts';
import { previewRetention, retain, retentionState, tendRetention } from '@/lib/archive/retention.ts';
import { freshArchive, importing } from '../archive/support.ts';
import { demoSource } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const OLD = 'kkr-midtjylland/2024-11-15';
const OLDER = 'kkr-hovedstaden/2024-04-26';
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const ids = async (db: Archive) => (await listMeetings(db)).map(({ id }) => id).sort();

async function archive(): Promise<Archive> {
  const db = await freshArchive();
  await importing(db, demoSource('kkr-midtjylland-2024-11-15.html'));
  await importing(db, demoSource('kkr-hovedstaden-2024-04-26.html'));
  return db;
}
const NOW = new Date('2026-01-15T12:00:00');

it('shows which would go, the oldest first, with their size; changes nothing', async () => {
  const db = await archive();
  const found = await previewRetention(db, 1, NOW);
  expect(found.meetings.map(({ id }) => id)).toEqual([OLDER, OLD]);
  expect(found.bytes).toBeGreaterThan(1000);
  expect((await previewRetention(db, 2, NOW)).meetings).toEqual([]);
  expect(await ids(db)).toEqual([OLDER, OLD].sort());
});

it('counts years by the day: a meeting of a year ago today is not older than a year', async () => {
  const db = await archive();
  const at = async (day: string) =>
    (await previewRetention(db, 1, new Date(`${day}T12:00:00`))).meetings.length;
  expect(await at('2025-04-26')).toBe(0);
  expect(await at('2025-04-27')).toBe(1);
  await db.meetings.update(OLDER, { date: '2024-02-28' });
  expect((await previewRetention(db, 4, new Date('2028-02-29T12:00:00'))).meetings).toHaveLength(0);
});

it('takes none without a day', async () => {
  const db = await archive();
  await db.meetings.update(OLDER, { date: null });
  expect((await previewRetention(db, 1, NOW)).meetings.map(({ id }) => id)).toEqual([OLD]);
});

const somethingDone: [string, (db: Archive, key: string) => Promise<unknown>][] = [
  ['a bookmark', (db, key) => createArchiveClient(db).setBookmark(key, true)],
  ['a case', (db, key) => createArchiveClient(db).createCase(key)],
  ['a briefing', (db, key) => createBriefing(db, 'b', 'Min briefing', [key])],
  [
    'a deadline',
    (db, key) => db.deadlineMarks.put({ id: `${key}!1`, itemKey: key, state: 'done', note: '' }),
  ],
  ['its text as read', (db) => db.keptMeetings.put({ meetingId: OLDER })],
  [
    'a highlight',
    (db, key) =>
      db.highlights.put({
        ...{ id: 'h', itemKey: key, meetingId: OLDER, body: null, date: null, number: null, title: '' },
        ...{ isHeading: false, quote: 'x', before: '', after: '', colour: 'yellow', note: '' },
        ...{ createdAt: NOW.toISOString(), removedAt: null },
      }),
  ],
  [
    'a correction',
    (db, key) =>
      db.corrections.put({
        ...{ itemKey: key, meetingId: OLDER, body: null, date: null, number: null, title: '' },
        ...{ isHeading: false, corrected: { title: 'x' }, at: NOW.toISOString() },
      }),
  ],
];
it.each(somethingDone)('leaves a meeting with %s', async (_, act) => {
  const db = await archive();
  const item = (await meetingView(db, OLDER)).items.find(({ isHeading }) => !isHeading);
  await act(db, item?.key ?? '');
  expect((await previewRetention(db, 1, NOW)).meetings.map(({ id }) => id)).toEqual([OLD]);
  await retain(db, 1, 0, NOW);
  await purge(db, '2999');
  expect(await ids(db)).toEqual([OLDER]);
});

it('is off before somebody switches it on; then what was shown goes, and can be brought back', async () => {
  const db = await archive();
  await tendRetention(db, undefined, later(1000));
  expect(await ids(db)).toHaveLength(2);
  const keeper = createKeeper(async () => db);
  const { removed, undo } = await keeper.retain(1);
  expect(removed).toBe(2);
  expect(await keeper.retention()).toEqual({ years: 1, isDecided: false, held: 0 });
  expect(await ids(db)).toEqual([]);
  await undo();
  expect(await ids(db)).toHaveLength(2);
  expect((await keeper.retention()).years).toBeNull();
});

it('by itself runs once a day, also where the clock was set back, and leaves what was saved of late', async () => {
  const db = await archive();
  await retain(db, 50, 0);
  await db.meta.put({ key: 'retention', value: { years: 1, lastRun: null, held: 0 } });
  await tendRetention(db, undefined, later(10));
  expect(await ids(db)).toHaveLength(2);
  await tendRetention(db, undefined, later(10.5));
  await db.meta.put({ key: 'retention', value: { years: 1, lastRun: later(40).toISOString(), held: 0 } });
  await tendRetention(db, undefined, later(40.5));
  expect(await ids(db)).toHaveLength(2);
  // The clock that had gone ahead was put right.
  await tendRetention(db, undefined, later(39));
  expect(await ids(db)).toHaveLength(0);
});

it('of more than a usual share takes nothing, and asks', async () => {
  const db = await archive();
  const row = await db.documents.where({ meetingId: OLD }).first();
  const list = await db.meetings.get(OLD);
  if (!row || !list) throw new Error('no meeting');
  for (let n = 0; n < 25; n++) {
    await db.documents.put({ ...row, id: `d${n}`, meetingId: `old/${n}` });
    await db.meetings.put({ ...list, id: `old/${n}` });
  }
  await db.meta.put({ key: 'retention', value: { years: 1, lastRun: null, held: 0 } });
  await tendRetention(db, undefined, later(60));
  expect((await retentionState(db, undefined)).held).toBe(27);
  expect(await db.removals.count()).toBe(0);
  const keeper = createKeeper(async () => db);
  await expect(keeper.retain(1)).rejects.toMatchObject({ code: 'unusual-loss' });
  expect((await keeper.retain(1, 27)).removed).toBe(27);
});

it('does what the organisation has decided, and says so', async () => {
  const db = await archive();
  await tendRetention(db, 1, later(60));
  expect(await ids(db)).toHaveLength(0);
  const keeper = createKeeper(async () => db, { ...NO_SURROUNDINGS, decidedRetention: () => 5 });
  expect(await keeper.retention()).toMatchObject({ years: 5, isDecided: true });
});
