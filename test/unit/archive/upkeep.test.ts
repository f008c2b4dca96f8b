import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { listBookmarks, setBookmark } from '@/lib/archive/following/bookmarks.ts';
import { searchIndex } from '@/lib/archive/indexing.ts';
import { checkCanary, checkIntegrity } from '@/lib/archive/integrity.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { EXTRACTOR_VERSION } from '@/lib/extraction/version.ts';
import { searchable } from '../../search/items.ts';
import { AGENDA, contentOf, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const LETBANE = `${MEETING}#letbanens-anlag-og-drift`;
let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
  await importing(db, document(AGENDA));
  await setBookmark(db, LETBANE, true);
});

async function archived(): Promise<Record<string, unknown[]>> {
  const { meta: _, ...rest } = await contentOf(db);
  return rest;
}

/** As an older extractor left it: a title misread, an item missed. */
async function asOldExtractorLeftIt(): Promise<void> {
  await db.versions.toCollection().modify((version) => {
    version.extractorVersion = 0;
    version.items = version.items.filter(({ key }) => !key.includes('referat'));
    for (const item of version.items) item.title = item.title.replace('Letbanens anlæg', 'Letbanens anlzeg');
  });
  await db.items.filter(({ itemKey }) => itemKey.includes('referat')).delete();
}

describe('understanding anew', () => {
  it('brings documents of an older extractor up to date and keeps keys and bookmarks', async () => {
    const right = await archived();
    await asOldExtractorLeftIt();
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
    expect(await archived()).toEqual(right);
    expect(await listBookmarks(db)).toMatchObject([{ itemKey: LETBANE, present: true }]);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
  });

  it('goes on where it was stopped', async () => {
    await importing(db, document('KKR Sjælland 2025-09-03 10:00 agenda\n1 Andet punkt', { address: null }));
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    const one = await db.versions.toCollection().first();
    await db.versions.update(one?.id ?? '', { extractorVersion: EXTRACTOR_VERSION });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
  });

  it('keeps what is there when a source can no longer be read, and goes on with the others', async () => {
    await importing(db, document('KKR Sjælland 2025-09-03 10:00 agenda\n1 Andet punkt', { address: null }));
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    const broken = await db.versions.where('documentId').startsWith(MEETING).first();
    await db.sources
      .where('contentHash')
      .equals(broken?.contentHash ?? '')
      .modify((row) => {
        row.source.content = '';
      });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 1 });
    expect((await meetingView(db, MEETING)).items).toHaveLength(5);
  });

  it('keeps what is there when the source is gone', async () => {
    await asOldExtractorLeftIt();
    await db.sources.clear();
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 1 });
    expect((await meetingView(db, MEETING)).items).toHaveLength(4);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
  });
});

describe('integrity', () => {
  it('finds nothing in a sound archive and changes nothing', async () => {
    const before = await archived();
    expect(await checkIntegrity(db)).toMatchObject({ problems: [], repaired: 0, lost: [] });
    expect(await archived()).toEqual(before);
  });

  const damages: [string, (archive: Archive) => Promise<unknown>][] = [
    ['items lost', (archive) => archive.items.limit(2).delete()],
    ['a meeting lost to the index', (archive) => searchIndex(archive).removeMeeting(MEETING)],
    ['what can be suggested lost', (archive) => archive.vocabularies.clear()],
    [
      'an index of another time',
      async (archive) => {
        const items = [searchable('other', MEETING, { title: 'Andet' })];
        await searchIndex(archive).replaceMeeting(MEETING, items);
      },
    ],
    [
      'a meeting in the index that is not saved',
      async (archive) => {
        const items = [searchable('nobody/2020-01-01#x', 'nobody/2020-01-01', { title: 'Andet' })];
        await searchIndex(archive).replaceMeeting('nobody/2020-01-01', items);
      },
    ],
    ['the list row lost', (archive) => archive.meetings.clear()],
    [
      'items of no document',
      async (archive) => {
        const row = await archive.items.toCollection().first();
        if (row) await archive.items.put({ ...row, documentId: 'nobody', meetingId: 'nobody/2020-01-01' });
      },
    ],
    [
      'a list row of no meeting',
      async (archive) => {
        const row = await archive.meetings.toCollection().first();
        if (row) await archive.meetings.put({ ...row, id: 'nobody/2020-01-01' });
      },
    ],
  ];
  it.each(damages)('repairs: %s', async (_what, damage) => {
    const before = await archived();
    await damage(db);
    expect(await archived()).not.toEqual(before);
    const report = await checkIntegrity(db);
    expect(report.problems).not.toEqual([]);
    expect(await archived()).toEqual(before);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('names documents whose source is gone, and keeps what is left of them', async () => {
    await db.sources.clear();
    const report = await checkIntegrity(db);
    expect(report.lost).toHaveLength(1);
    expect((await meetingView(db, MEETING)).items).toHaveLength(5);
  });
});

describe('the canary', () => {
  function witness() {
    let note: string | null = null;
    return {
      read: async () => note,
      write: async (canary: string) => {
        note = canary;
      },
    };
  }

  it('is planted at the first start and found at the next', async () => {
    const note = witness();
    expect(await checkCanary(db, note)).toBe('first');
    expect(await checkCanary(db, note)).toBe('intact');
  });

  it('tells when the archive was lost and made anew, once', async () => {
    const note = witness();
    await checkCanary(db, note);
    const other = await freshArchive();
    expect(await checkCanary(other, note)).toBe('lost');
    expect(await checkCanary(other, note)).toBe('intact');
  });
});
