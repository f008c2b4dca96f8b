import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { listAnnounced } from '@/lib/archive/announcements.ts';
import { unfinishedBatches } from '@/lib/archive/batches.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { listBookmarks } from '@/lib/archive/following/bookmarks.ts';
import { createFollowingClient } from '@/lib/archive/following/client.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { tendIndex } from '@/lib/archive/index-upkeep.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { listMeetings, meetingView } from '@/lib/archive/meetings.ts';
import { getReading, pageMemory, resumeReading, takeFile } from '@/lib/archive/readings.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { restoreMeeting } from '@/lib/archive/removal.ts';
import type {
  AnnouncementRow,
  BatchRow,
  BookmarkRow,
  DocumentRow,
  KeptMeetingRow,
  KeptWordsRow,
  MeetingRow,
  ReadingRow,
  RemovalRow,
  SourceRow,
  TaughtWordRow,
} from '@/lib/archive/rows.ts';
import { search } from '@/lib/archive/search.ts';
import { taughtWords } from '@/lib/archive/taught-words.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { readSettings } from '@/lib/archive/user-data.ts';
import { ARCHIVE_VERSIONS } from '@/lib/archive/versions/index.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { FORMAT } from '@/lib/search/index/parts.ts';
import { asked } from '../search/asked.ts';
import { type Dump, dumpOf, restoreDump } from './dump.ts';

const language = loadLanguage(readFileSync('seeds/language/danish.bin'));
const NEWEST = ARCHIVE_VERSIONS.at(-1)?.number ?? 0;
const dumps = readdirSync(import.meta.dirname)
  .filter((name) => /^\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Dump);

it('has an archive of every version ever described', () => {
  expect(dumps.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    ARCHIVE_VERSIONS.map(({ number }) => number),
  );
});

it('has an index that today’s code reads: a new form of it needs a new version of the archive', () => {
  const [manifest] = dumps.find(({ version }) => version === NEWEST)?.tables.searchManifest ?? [];
  expect(manifest).toMatchObject({ format: FORMAT });
});

describe.each(dumps)('an archive of version $version, opened by today’s code', (dump) => {
  const rows = <T>(table: string) => (dump.tables[table] ?? []) as T[];
  const bookmarks = rows<BookmarkRow>('bookmarks').filter(({ removedAt }) => removedAt === null);
  const meetings = rows<MeetingRow>('meetings');
  let db: Archive;
  let count = 0;
  beforeEach(async () => {
    const name = `version-${dump.version}-${++count}`;
    await restoreDump(name, dump);
    db = await openArchive(name);
  });

  it('has the newest version, and every source as it was', async () => {
    expect(db.verno).toBe(NEWEST);
    const sources = await db.sources.toArray();
    expect(sources.map(({ source }) => source.content).sort()).toEqual(
      rows<SourceRow>('sources')
        .map(({ source }) => source.content)
        .sort(),
    );
  });

  it('lists its meetings, and opens each with all its items', async () => {
    const listed = await listMeetings(db);
    expect(listed.map(({ id }) => id).sort()).toEqual(meetings.map(({ id }) => id).sort());
    for (const { id, itemCount } of listed) {
      const { items } = await meetingView(db, id);
      expect(items.filter(({ isHeading }) => !isHeading)).toHaveLength(itemCount);
      expect(itemCount).toBeGreaterThan(0);
    }
  });

  it('has the user’s bookmarks and settings', async () => {
    expect((await listBookmarks(db)).map(({ itemKey }) => itemKey).sort()).toEqual(
      bookmarks.map(({ itemKey }) => itemKey).sort(),
    );
    expect(await readSettings(db)).toMatchObject({ language: 'da', overlayWidth: 420 });
  });

  it('follows: bookmarks have their text, deadlines are listed once derived, and nothing is news', async () => {
    await tendFollowing(db);
    const client = createFollowingClient(db);
    for (const { note, tags, changed, present, text } of await client.bookmarks()) {
      expect([typeof note, Array.isArray(tags), changed]).toEqual(['string', true, false]);
      expect(present || text !== null).toBe(true);
    }
    for (const { text } of await db.bookmarks.toArray()) expect(text).toBeTypeOf('string');
    expect(await client.deadlines({ body: null, by: null, case: null, all: true })).not.toEqual([]);
    expect(await client.news()).toEqual([]);
    const [first] = (await client.bookmarks()).filter(({ present }) => present);
    const { caseId } = await client.createCase(first?.itemKey ?? '');
    expect((await client.case(caseId)).members).toHaveLength(1);
  });

  it('has the user’s cases, verdicts, marks and saved searches', async () => {
    for (const table of ['cases', 'verdicts', 'deadlineMarks', 'savedSearches', 'reads'])
      if (dump.tables[table]) expect(await db.table(table).toArray()).toEqual(dump.tables[table]);
  });

  it('says that its index is being made where it had none, and answers meanwhile', async () => {
    const isMade = 'searchManifest' in dump.tables;
    expect(await search(db, asked('sundhedsreformen'))).toMatchObject({ damaged: !isMade });
    await tendIndex(db);
    expect(await search(db, asked('sundhedsreformen'))).toMatchObject({ damaged: false });
  });

  it('finds each bookmarked item by its title, and none of a removed meeting', async () => {
    await tendIndex(db);
    const listed = new Set(meetings.map(({ id }) => id));
    for (const { itemKey, meetingId, title } of bookmarks) {
      const { hits } = await search(db, asked(`"${title}"`, 50));
      expect(hits.some((hit) => hit.itemKey === itemKey)).toBe(listed.has(meetingId));
    }
  });

  it('has its files, readings and batches as they were, ready to go on', async () => {
    const files = rows<{ id: string; bytes: { $bytes: number[] } }>('files');
    expect((await db.files.toArray()).map(({ id, bytes }) => [id, [...bytes]])).toEqual(
      files.map(({ id, bytes }) => [id, bytes.$bytes]),
    );
    for (const { id, state, done } of rows<ReadingRow>('readings')) {
      expect(await getReading(db, id)).toMatchObject({ state, done });
      if (state !== 'paused') continue;
      expect(await pageMemory(db, id).all()).toHaveLength(done);
      await resumeReading(db, id);
      expect((await takeFile(db, id))?.bytes.length).toBeGreaterThan(0);
    }
    const batches = rows<BatchRow>('batches').filter(({ state }) => state !== 'done');
    expect((await unfinishedBatches(db)).map(({ id }) => id)).toEqual(batches.map(({ id }) => id));
    expect((await listAnnounced(db)).map(({ date }) => date)).toEqual(
      rows<AnnouncementRow>('announcements').map(({ date }) => date),
    );
  });

  it('is sound once its index is made', async () => {
    await tendIndex(db);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('can still take back its imports and bring back its removed meetings', async () => {
    for (const { meetingId } of rows<RemovalRow>('removals')) {
      await restoreMeeting(db, meetingId);
      expect((await meetingView(db, meetingId)).items.length).toBeGreaterThan(0);
    }
    for (const { id } of await db.imports.toArray()) await undoImport(db, id);
    expect(await db.documents.count()).toBe(0);
    expect(await db.sources.count()).toBe(0);
    expect(await listBookmarks(db)).toHaveLength(bookmarks.length);
  });

  it('keeps every bookmark on its item when all documents are understood anew', async () => {
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: rows<DocumentRow>('documents').length, kept: 0 });
    for (const { meetingId } of rows<RemovalRow>('removals')) await restoreMeeting(db, meetingId);
    const lost = (await listBookmarks(db)).filter(({ present }) => !present);
    expect(lost).toEqual([]);
  });

  it('has what the user said of repaired words', async () => {
    expect(await taughtWords(db)).toEqual(rows<TaughtWordRow>('taughtWords').map(({ word }) => word));
    for (const { itemKey, meetingId, words } of rows<KeptWordsRow>('keptWords')) {
      const item = (await meetingView(db, meetingId)).items.find(({ key }) => key === itemKey);
      for (const word of words)
        expect(repairsOf(item as ItemView)).toContainEqual(expect.objectContaining({ ...word, kept: true }));
    }
    for (const { meetingId } of rows<KeptMeetingRow>('keptMeetings'))
      expect((await meetingView(db, meetingId)).asRead).toBe(true);
  });

  it('has its damaged documents repaired when they are understood anew, every bookmark on its item', async () => {
    db.close();
    db = await openArchive(db.name, { loadLanguage: async () => language });
    await rebuildDerived(db);
    const { items, asRead } = await meetingView(db, 'kkr-hovedstaden/2025-09-02');
    expect(asRead).toBe(false);
    expect(items.map(({ title }) => title)).toContain('Status for sundhedsreformen i Østdanmark');
    expect(items.flatMap(repairsOf).length).toBeGreaterThan(500);
    for (const { meetingId } of rows<RemovalRow>('removals')) await restoreMeeting(db, meetingId);
    expect((await listBookmarks(db)).filter(({ present }) => !present)).toEqual([]);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
  });

  it('is dumped as it was restored', async () => {
    const again = await dumpOf(db);
    if (again.version === dump.version) expect(again).toEqual(dump);
  });
});
