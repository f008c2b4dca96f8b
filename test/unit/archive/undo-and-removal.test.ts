import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { listBookmarks, setBookmark } from '@/lib/archive/following/bookmarks.ts';
import { listMeetings, meetingView } from '@/lib/archive/meetings.ts';
import { purge, removeMeeting, restoreMeeting } from '@/lib/archive/removal.ts';
import { search } from '@/lib/archive/search.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { asked } from '../../search/asked.ts';
import { ADDRESS, AGENDA, contentOf, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const REFORM = `${MEETING}#konsekvenser-af-sundhedsreformen-for-klimalliancen`;
const LATER = '2999-01-01T00:00:00.000Z';
let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});

describe('undoing an import', () => {
  it('takes back a new meeting wholly', async () => {
    const empty = await contentOf(db);
    const { importId } = await importing(db, document(AGENDA));
    await undoImport(db, importId);
    expect(await contentOf(db)).toEqual(empty);
  });

  it('returns an updated document to the version before, keys and all', async () => {
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const { importId } = await importing(db, document(AGENDA.replace('3.1 Konsekvenser', '3.7 Følger')));
    await undoImport(db, importId);
    expect(await contentOf(db)).toEqual(before);
  });

  it('takes back added minutes and leaves the agenda', async () => {
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const minutes =
      'KKR Hovedstaden 2025-09-02 10:00 minutes\n3.2 Letbanens anlæg og drift\ndecision: Drøftet.';
    const { importId } = await importing(db, document(minutes, { address: `${ADDRESS}/referat` }));
    await undoImport(db, importId);
    expect(await contentOf(db)).toEqual(before);
  });

  it('keeps bookmarks, and they point at the item again when it is saved again', async () => {
    const { importId } = await importing(db, document(AGENDA));
    await setBookmark(db, REFORM, true);
    await undoImport(db, importId);
    expect(await listBookmarks(db)).toMatchObject([{ itemKey: REFORM, number: '3.1', present: false }]);
    await importing(db, document(AGENDA.replace('sundhedsreformen', 'sundhedsreformerne')));
    expect(await listBookmarks(db)).toMatchObject([{ itemKey: REFORM, present: true }]);
  });

  it('returns to the newest version that is left, where the one before was taken back first', async () => {
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    const second = await importing(db, document(AGENDA.replace('Ringbyen', 'Byen')));
    const third = await importing(db, document(AGENDA.replace('Ringbyen', 'Landet')));
    await undoImport(db, second.importId);
    await undoImport(db, third.importId);
    expect(await contentOf(db)).toEqual(before);
  });

  it('is harmless twice, and after a later version came', async () => {
    const first = await importing(db, document(AGENDA));
    await importing(db, document(AGENDA.replace('Ringbyen', 'Byen')));
    await undoImport(db, first.importId);
    await undoImport(db, first.importId);
    expect((await search(db, asked('byen', 5))).total).toBe(1);
    expect(await db.versions.count()).toBe(1);
    expect(await db.sources.count()).toBe(1);
  });

  it('still works when the same document was sent again in between', async () => {
    const { importId } = await importing(db, document(AGENDA));
    await importing(db, document(AGENDA));
    await undoImport(db, importId);
    expect(await listMeetings(db)).toEqual([]);
  });

  it('rather leaves everything than lose the document when the version before cannot be read again', async () => {
    await importing(db, document(AGENDA));
    const [old] = await db.sources.toArray();
    const { importId } = await importing(db, document(AGENDA.replace('Ringbyen', 'Byen')));
    await db.sources.delete(old?.contentHash ?? '');
    const before = await contentOf(db);
    await expect(undoImport(db, importId)).rejects.toMatchObject({ code: 'unexpected' });
    expect(await contentOf(db)).toEqual(before);
  });

  it('tells when nobody knows the import', async () => {
    await expect(undoImport(db, 'nonsense')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('removing a meeting', () => {
  it('hides it from list, reader and search, and brings it back whole', async () => {
    await importing(db, document(AGENDA));
    const before = await contentOf(db);
    await removeMeeting(db, MEETING);
    expect(await listMeetings(db)).toEqual([]);
    expect((await search(db, asked('letbane', 5))).total).toBe(0);
    await expect(meetingView(db, MEETING)).rejects.toMatchObject({ code: 'not-found' });
    await restoreMeeting(db, MEETING);
    expect(await contentOf(db)).toEqual(before);
  });

  it('comes back by saving the same document again, and undoing that removes it again', async () => {
    await importing(db, document(AGENDA));
    await removeMeeting(db, MEETING);
    const removed = await contentOf(db);
    const { importId, status } = await importing(db, document(AGENDA));
    expect(status).toMatchObject({ state: 'done', outcome: 'added' });
    expect(await listMeetings(db)).toHaveLength(1);
    await undoImport(db, importId);
    expect(await contentOf(db)).toEqual(removed);
  });

  it('is final at a later start: everything of it goes, the user’s bookmarks stay readable', async () => {
    await importing(db, document(AGENDA));
    await importing(
      db,
      document('KKR Sjælland 2025-09-03 10:00 agenda\n1 Andet', { address: null, channel: 'file' }),
    );
    await setBookmark(db, REFORM, true);
    await removeMeeting(db, MEETING);
    expect(await purge(db, '2000-01-01T00:00:00.000Z')).toEqual([]);
    expect(await purge(db, LATER)).toEqual([MEETING]);
    expect(await db.sources.count()).toBe(1);
    expect(await db.documents.count()).toBe(1);
    expect(await db.versions.count()).toBe(1);
    expect((await listMeetings(db)).map(({ id }) => id)).toEqual(['kkr-sjælland/2025-09-03']);
    expect(await listBookmarks(db)).toMatchObject([
      { title: expect.stringContaining('sundhedsreformen'), present: false },
    ]);
  });
});

describe('bookmarks', () => {
  it('are set and taken away any number of times', async () => {
    await importing(db, document(AGENDA));
    await setBookmark(db, REFORM, true);
    const [first] = await listBookmarks(db);
    await setBookmark(db, REFORM, true);
    await setBookmark(db, REFORM, false);
    await setBookmark(db, REFORM, false);
    expect(await listBookmarks(db)).toEqual([]);
    expect(await listMeetings(db)).toMatchObject([{ bookmarkCount: 0 }]);
    await setBookmark(db, REFORM, true);
    expect(await listBookmarks(db)).toEqual([first]);
    expect(await listMeetings(db)).toMatchObject([{ bookmarkCount: 1, itemCount: 3 }]);
  });

  it('cannot be set on what is not in the archive', async () => {
    await expect(setBookmark(db, REFORM, true)).rejects.toMatchObject({ code: 'not-found' });
    await setBookmark(db, REFORM, false);
    expect(await db.bookmarks.count()).toBe(0);
  });

  it('keep an item known that vanished and came back under another title', async () => {
    await importing(db, document(AGENDA));
    await setBookmark(db, REFORM, true);
    const without = AGENDA.replace(/3\.1 [\s\S]*(?=3\.2)/, '');
    await importing(db, document(without));
    expect(await listBookmarks(db)).toMatchObject([{ present: false }]);
    await importing(db, document(AGENDA.replace('Konsekvenser af', 'Konsekvenserne af')));
    expect(await listBookmarks(db)).toMatchObject([{ present: true }]);
  });
});
