/** What closed items say leaves the archive in no form, unless the user asks for it. */
import { beforeEach, expect, it } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { writeBackup } from '@/lib/archive/desk/backup.ts';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { fileIdOf, keepFile } from '@/lib/archive/files.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { document, freshArchive, importing } from '../archive/support.ts';

const TEXT = `REFERAT
KKR Nordjylland

Dato: 12-09-2025 09:30
Sted: Regionshuset, Aalborg

1. Godkendelse af referat
SAG-2025-01140 csph

Indstilling
Det indstilles, at KKR Nordjylland godkender referatet senest den 1. december 2025.

Beslutning: Godkendt.

2. Lukket punkt: Personalesag
SAG-2025-01140 csph

Baggrund
Direktør Thorvald Krabbe har søgt afsked.

Indstilling
Det indstilles, at fratrædelsesordningen godkendes senest den 1. december 2025.

Beslutning: Fratrædelsen blev tiltrådt.

3. Eventuelt

Beslutning
Intet at bemærke.
`;
const HIDDEN = /krabbe|fratræd/i;
const MEETING = 'kkr-nordjylland/2025-09-12';
const BYTES = new TextEncoder().encode(TEXT);
const at = '2026-01-05T08:00:00.000Z';

let db: Archive;
/** An archive that holds what a closed item says, as one may that was told to. */
beforeEach(async () => {
  db = await freshArchive();
  await importing(db, document(TEXT));
  const id = await fileIdOf(BYTES);
  await keepFile(db, { id, bytes: BYTES, name: 'a.txt', mediaType: 'text/plain', storedAt: at });
  await db.sources.toCollection().modify((row) => {
    row.source = document(TEXT, { file: id });
  });
  await db.versions.toCollection().modify({ keepsClosed: true });
  const closed = (await db.items.toArray()).find(({ item }) => item.closed);
  const open = (await db.items.toArray()).find(({ item }) => !item.closed);
  if (!closed || !open) throw new Error('no closed item');
  // As if its sections had been stored.
  closed.item.sections = open.item.sections.map((section) => ({
    ...section,
    blocks: [{ type: 'paragraph', text: 'Fratrædelsen for Krabbe.' }],
  }));
  await db.items.put(closed);
  const remembered = {
    ...{ itemKey: closed.itemKey, meetingId: MEETING, body: null, date: '2025-09-12' },
    ...{ number: '2', title: closed.item.title, isHeading: false },
  };
  await db.bookmarks.put({
    ...{ ...remembered, createdAt: at, removedAt: null, note: 'Min egen note', tags: [] },
    ...{ status: null, colour: null, text: 'Thorvald Krabbe' },
  });
  await db.highlights.put({
    ...{ ...remembered, id: 'h', quote: 'Thorvald Krabbe', before: 'Direktør', after: 'har søgt afsked' },
    ...{ colour: 'red', note: 'Husk', createdAt: at, removedAt: null },
  });
  await db.corrections.put({
    ...remembered,
    corrected: {
      splitAt: { line: { quote: 'Fratrædelse', before: '', after: '', at: 0 }, number: null, title: 'x' },
    },
    at,
  });
});

const unpacked = async (file: Blob) =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

it('a backup has number and heading of it, and the user’s own words', async () => {
  const text = await unpacked((await writeBackup(db, { closed: false })).file);
  expect(text).not.toMatch(HIDDEN);
  expect(text).toContain('Personalesag');
  expect(text).toContain('Min egen note');
  expect(text).toContain('godkender referatet');
  expect(text).not.toContain(await fileIdOf(BYTES));
});

it('a backup has all of it where the user wants that', async () => {
  const { file, header } = await writeBackup(db, { closed: true });
  expect(header.closed).toBe(true);
  expect(await unpacked(file)).toMatch(HIDDEN);
});

it('what is left out makes no hole: the backup is taken in, and its item is closed', async () => {
  const other = await freshArchive();
  const keeper = createKeeper(async () => other);
  await keeper.inspect((await writeBackup(db, { closed: false })).file);
  await keeper.replace();
  const { items } = await meetingView(other, MEETING);
  expect(items.map(({ closed }) => closed)).toEqual([false, true, false]);
  for (const table of other.tables)
    expect(JSON.stringify(await table.toArray()), table.name).not.toMatch(HIDDEN);
});

it.each(['replace', 'merge'] as const)(
  'a backup of all of it, taken in by an archive that keeps none (%s), leaves none of it there',
  async (way) => {
    const other = await freshArchive();
    const keeper = createKeeper(async () => other);
    const { changes } = await keeper.inspect((await writeBackup(db, { closed: true })).file);
    if (way === 'replace') await keeper.replace();
    else await keeper.merge(changes.map(({ id }) => id));
    expect((await meetingView(other, MEETING)).items.map(({ closed }) => closed)).toEqual([
      false,
      true,
      false,
    ]);
    for (const table of other.tables)
      expect(JSON.stringify(await table.toArray()), table.name).not.toMatch(HIDDEN);
  },
);

it('a backup of all of it comes back whole to an archive that keeps it', async () => {
  const other = await freshArchive();
  await createArchiveClient(other).saveSettings({ keepClosed: true });
  const keeper = createKeeper(async () => other);
  await keeper.inspect((await writeBackup(db, { closed: true })).file);
  await keeper.replace();
  const item = (await meetingView(other, MEETING)).items[1];
  expect(JSON.stringify(item)).toMatch(HIDDEN);
});

it('tables and OParl name it, and say that it is closed', async () => {
  const keeper = createKeeper(async () => db);
  const items = await keeper.table({ what: 'items' });
  expect(items.map(({ title, closed }) => [title, closed])).toContainEqual(['Personalesag', true]);
  const wishes = [
    { what: 'items' },
    { what: 'decisions', meetingId: null },
    { what: 'deadlines', filter: { body: null, by: null, case: null, all: true } },
  ] as const;
  for (const wish of wishes) {
    const rows = await keeper.table(wish);
    expect(rows.length, wish.what).toBeGreaterThan(0);
    expect(JSON.stringify(rows), wish.what).not.toMatch(HIDDEN);
  }
  const oparl = await (await keeper.oparl()).text();
  expect(oparl).not.toMatch(HIDDEN);
  expect(oparl).toContain('"name":"Personalesag","public":false');
});
