/** The meetings of a year by body, and what the archive takes on disk. */
import { describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { KINDS_OF, sizeOf } from '@/lib/archive/desk/overview-storage.ts';
import { yearView } from '@/lib/archive/desk/overview-year.ts';
import { removeMeeting } from '@/lib/archive/removal.ts';
import type { MeetingRow } from '@/lib/archive/rows.ts';
import { JUNE, JUNE_ID, MARCH, MARCH_ID, told } from '../following/support.ts';
import { freshArchive } from '../support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

const HOVEDSTADEN = { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' };
const SJAELLAND = { key: 'kkr-sjaelland', name: 'KKR Sjælland' };
const EAST = { key: 'kkr-oestdanmark', name: 'KKR Østdanmark' };
const NOW = new Date('2026-06-10T08:00:00Z');

function meeting(
  body: MeetingRow['body'],
  date: string | null,
  kind: MeetingRow['kind'] = 'agenda',
): MeetingRow {
  const id = `${body?.key ?? 'ukendt'}/${date ?? 'ukendt'}`;
  const savedAt = '2026-01-01T00:00:00.000Z';
  return { id, body, kind, date, startTime: '10:00', location: null, savedAt, itemCount: 3 };
}

const announce = (db: Archive, body: MeetingRow['body'] & object, date: string) =>
  db.announcements.put({
    ...{ id: `${body.key}/${date}`, body, date, startTime: null, location: null, address: null },
  });

describe('The meetings of a year', () => {
  it('tell what is past, coming, announced only, and what has minutes', async () => {
    const db = await freshArchive();
    await db.meetings.bulkPut([
      meeting(HOVEDSTADEN, '2026-09-02'),
      meeting(HOVEDSTADEN, '2026-03-21'),
      meeting(SJAELLAND, '2026-03-20', 'minutes'),
      meeting(HOVEDSTADEN, '2025-09-02', 'minutes'),
      meeting(null, null),
    ]);
    await announce(db, HOVEDSTADEN, '2026-11-13');
    await announce(db, HOVEDSTADEN, '2026-09-02'); // saved since
    await announce(db, HOVEDSTADEN, '2026-02-01'); // past, never saved
    const view = await yearView(db, 2026, NOW);
    expect(view.sittings.map(({ date, state, body }) => [date, body?.key, state])).toEqual([
      ['2026-03-20', 'kkr-sjaelland', 'minutes'],
      ['2026-03-21', 'kkr-hovedstaden', 'past'],
      ['2026-09-02', 'kkr-hovedstaden', 'coming'],
      ['2026-11-13', 'kkr-hovedstaden', 'announced'],
    ]);
    expect(view).toMatchObject({ years: [2025, 2026], undated: 1 });
  });

  it('take the day of the sitting itself for coming', async () => {
    const db = await freshArchive();
    await db.meetings.put(meeting(HOVEDSTADEN, '2026-06-10'));
    expect((await yearView(db, 2026, NOW)).sittings).toMatchObject([{ state: 'coming' }]);
  });

  it('keep the bodies that another takes over from, each under its own name', async () => {
    const db = await freshArchive();
    await db.meetings.bulkPut([meeting(HOVEDSTADEN, '2026-09-02'), meeting(SJAELLAND, '2026-09-03')]);
    await announce(db, EAST, '2027-02-05');
    const view = await yearView(db, 2027, NOW);
    expect(view.bodies.map(({ name }) => name)).toEqual([
      'KKR Hovedstaden',
      'KKR Sjælland',
      'KKR Østdanmark',
    ]);
    expect(view.sittings).toMatchObject([{ body: EAST, meetingId: null }]);
    expect(view.years).toEqual([2026, 2027]);
  });

  it('count the items that minutes decide nothing of, and none of an agenda', async () => {
    const { db } = await told(MARCH, JUNE);
    await db.meetings.update(MARCH_ID, { kind: 'minutes' });
    await db.documents.where('meetingId').equals(MARCH_ID).modify({ kind: 'minutes' });
    const items = await db.items.where('meetingId').equals(MARCH_ID).toArray();
    const open = items.filter(
      ({ item }) => !item.isHeading && !item.closed && !item.sections.some(({ role }) => role === 'decision'),
    );
    expect(open.length).toBeGreaterThan(0);
    const { sittings } = await yearView(db, 2025, NOW);
    expect(sittings.find(({ meetingId }) => meetingId === MARCH_ID)?.undecided).toBe(open.length);
    expect(sittings.find(({ meetingId }) => meetingId === JUNE_ID)?.undecided).toBe(0);
    const [one] = open;
    await db.items.update([one?.documentId ?? '', one?.order ?? 0], {
      'item.sections': [
        { role: 'decision', heading: 'Beslutning', blocks: [{ kind: 'paragraph', text: 'Tiltrådt.' }] },
      ],
    });
    const again = (await yearView(db, 2025, NOW)).sittings.find(({ meetingId }) => meetingId === MARCH_ID);
    expect(again?.undecided).toBe(open.length - 1);
  });

  it('are none in an empty archive', async () => {
    expect(await yearView(await freshArchive(), 2026)).toEqual({
      years: [],
      bodies: [],
      sittings: [],
      undated: 0,
    });
  });
});

describe('Storage', () => {
  it('is told of every table, by what it is for', async () => {
    const db = await freshArchive();
    expect(Object.keys(KINDS_OF).sort()).toEqual(db.tables.map(({ name }) => name).sort());
  });

  it('is counted in letters and bytes', () => {
    expect(sizeOf({ a: 'tolv', b: [new Uint8Array(100)], c: { d: 1, e: null } })).toBe(4 + 100 + 16);
  });

  it('tells what sources, originals and the user’s own take', async () => {
    const { db } = await told(MARCH);
    const desk = createDesk(async () => db);
    const before = await desk.overview.storage();
    expect(before.kinds.sources).toMatchObject({ rows: 1 });
    expect(before.kinds.sources.bytes).toBeGreaterThan(200);
    expect(before.kinds.own.rows).toBe(0);
    await db.files.put({ id: 'f', bytes: new Uint8Array(5000), name: '', mediaType: '', storedAt: '' });
    await db.taughtWords.put({ word: 'letbane' });
    const after = await desk.overview.storage();
    expect(after.kinds.files.bytes).toBeGreaterThanOrEqual(5000);
    expect(after.kinds.own.rows).toBe(1);
  });

  it('is freed of meetings that were removed', async () => {
    const { db } = await told(MARCH);
    const { overview } = createDesk(async () => db);
    await removeMeeting(db, MARCH_ID);
    expect((await overview.storage()).removed).toBe(1);
    await new Promise((next) => setTimeout(next, 2));
    await overview.free();
    expect(await overview.storage()).toMatchObject({ removed: 0, kinds: { sources: { rows: 0 } } });
  });
});
