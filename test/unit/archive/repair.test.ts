/** Documents that recognition damaged, with the real pipeline and the real language. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { asRead, repairsOf } from '@/lib/agenda/repairs.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { rebuildDerived, resumeRebuild } from '@/lib/archive/rebuild.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { LANGUAGE_DATA } from '@/lib/extraction/version.ts';
import { asked } from '../../search/asked.ts';
import {
  damaged,
  damagedPaper,
  danishArchive,
  language,
  MEETING,
  MOBILITY,
  mobility,
  mobilityIn,
  openedBy,
} from './damaged.ts';
import { document, importing } from './support.ts';

const HEALTHY = damagedPaper({
  title: 'Opfølgning på strategi for mobilitet',
  asks: 'drøfter den fælles indsats på tværs af kommunerne',
  background:
    'På mødet den 18. juni 2025 blev det besluttet, at kommunerne i fællesskab skal følge op på sagen.',
})
  .replace('Radhus, mgdelokale', 'Rådhus, mødelokale')
  .replace('hgringssvar', 'høringssvar')
  .replace('naeste mgde', 'næste møde');

let db: Archive;
beforeEach(async () => {
  db = await danishArchive();
});

async function previewed(source: SourceDocument): Promise<MeetingView> {
  const page = await createArchiveClient(db).preview(source);
  if (page.kind !== 'meeting') throw new Error(`no meeting but ${page.kind}`);
  return page.meeting;
}
const title = async () => (await mobility(db)).title;
const repairedBy = async () => (await db.versions.toArray()).map((version) => version.repairedBy);
const searched = async (query: string) => (await createArchiveClient(db).search(asked(query))).hits;

describe('a damaged document', () => {
  it('is saved as it was read, and shown repaired, every word told of', async () => {
    await importing(db, damaged());
    expect((await db.sources.toArray())[0]?.source.content).toBe(damagedPaper());
    const view = await meetingView(db, MEETING);
    expect(view).toMatchObject({ location: 'Glostrup Rådhus, mødelokale 2', asRead: false });
    const item = mobilityIn(view);
    expect(item.title).toBe(MOBILITY);
    expect(item.attachments).toMatchObject([
      { title: 'Notat om høringssvar', repairs: [{ read: 'hgringssvar' }] },
    ]);
    expect(item.recommendedActions).toEqual(['discuss']);
    for (const { blocks, repairs = [] } of item.sections) {
      expect(repairs.length).toBeGreaterThan(2);
      for (const { start, end, meant } of repairs)
        expect(blocksText(blocks).slice(start ?? 0, end ?? 0)).toBe(meant);
      expect(damagedPaper().replace(/\s+/g, ' ')).toContain(
        asRead(blocksText(blocks), repairs).split('\n').at(-1) ?? '?',
      );
    }
  });

  it('says what its repaired words say', async () => {
    await importing(db, damaged());
    const { facts } = (await mobility(db)).facts;
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'deadline', when: expect.objectContaining({ to: '2025-10-01' }) }),
    );
  });

  it('is found by healthy words, and quoted in them', async () => {
    await importing(db, damaged());
    const { key } = await mobility(db);
    expect(await searched('østdanmark')).toMatchObject([{ itemKey: key }]);
    const [hit] = await searched('høringssvar fællesskab');
    expect(hit?.itemKey).toBe(key);
    expect(hit?.snippet.map(({ text }) => text).join('')).toContain('fællesskab');
  });

  it('is shown before it is saved just as after', async () => {
    const before = await previewed(damaged());
    expect(before).toMatchObject({ saved: 'new', asRead: false, location: 'Glostrup Rådhus, mødelokale 2' });
    await importing(db, damaged());
    const after = await meetingView(db, MEETING);
    expect(before.items).toEqual(after.items);
    expect(await previewed(damaged())).toMatchObject({ saved: 'saved', items: after.items });
  });

  it('is sound', async () => {
    await importing(db, damaged());
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('of another version says what changed, and is taken back to the one before, repaired', async () => {
    await importing(db, damaged());
    expect((await importing(db, damaged())).status).toMatchObject({ outcome: 'unchanged' });
    const changed = damaged({ background: 'Sagen genoptages efter hgring, jf. naeste mgde i Skodsborg.' });
    const { changes } = await previewed(changed);
    const { key } = await mobility(db);
    expect(changes).toEqual({ added: [], removed: [], changed: [key] });
    const { importId } = await importing(db, changed);
    expect(JSON.stringify((await mobility(db)).sections)).toContain('genoptages efter høring');
    await undoImport(db, importId);
    expect(JSON.stringify((await mobility(db)).sections)).toContain('i fællesskab skal følge op');
  });

  it('is one item with its minutes, though these are healthy, and its address another', async () => {
    await importing(db, damaged());
    const { key } = await mobility(db);
    await importing(
      db,
      document(
        HEALTHY.replace('DAGSORDEN', 'REFERAT').replaceAll(
          '3.1. Opfølgning på strategi for mobilitet',
          `7. ${MOBILITY}`,
        ),
        {
          address: 'https://www.kl.dk/referat',
        },
      ),
    );
    expect(await db.documents.count()).toBe(2);
    expect((await mobility(db)).key).toBe(key);
  });

  it('keeps no word of a closed item in its repairs', async () => {
    await importing(
      db,
      damaged({
        more: '\n4. Lukket punkt: Kgb af grund pa @sterbro\nSAG-2025-03124 gitb\n\nBaggrund\nDen hemmelige kgbspris er naevnt.\n',
      }),
    );
    const rows = await db.items.filter(({ item }) => item.closed).toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.layer?.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/hemmelige|kgbspris|købspris/);
  });
});

describe('the language', () => {
  it('is never asked for by healthy documents, whatever is done with them', async () => {
    const load = vi.fn(async () => language);
    db = await danishArchive(load);
    await previewed(document(HEALTHY));
    const { importId } = await importing(db, document(HEALTHY));
    await importing(db, document(HEALTHY.replace('tværs', 'kryds')));
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    await rebuildDerived(db);
    await meetingView(db, MEETING);
    await searched('mobilitet');
    await undoImport(db, importId);
    expect(load).not.toHaveBeenCalled();
    expect(await repairedBy()).not.toContainEqual(expect.any(String));
  });

  it('that cannot be loaded leaves the text as it was read, until a later start', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(language);
    db = await danishArchive(load);
    expect((await importing(db, damaged())).status).toMatchObject({ state: 'done', outcome: 'added' });
    expect(await title()).toContain('Opfelgning pa');
    expect((await meetingView(db, MEETING)).asRead).toBeUndefined();
    const { key } = await mobility(db);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
    expect(await mobility(db)).toMatchObject({ key, title: MOBILITY });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
    vi.restoreAllMocks();
  });

  it('that cannot be loaded takes no earlier repair away', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await importing(db, damaged());
    await db.versions.toCollection().modify({ repairedBy: 'another language' });
    const other = await openedBy(db, async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await rebuildDerived(other)).toEqual({ rebuilt: 0, kept: 0 });
    expect(await title()).toBe(MOBILITY);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
    vi.restoreAllMocks();
  });

  it('is not asked for a saved page that is looked at again, however the page sets its blanks', async () => {
    await importing(db, damaged());
    const load = vi.fn(async () => language);
    db = await openedBy(db, load);
    const saved = (await meetingView(db, MEETING)).items;
    expect((await previewed(damaged())).items).toEqual(saved);
    expect((await importing(db, damaged())).status).toMatchObject({ outcome: 'unchanged' });
    expect(load).not.toHaveBeenCalled();
    const spaced = damaged({ title: 'Opfelgning  pa Strategi for   mobilitet i @stdanmark' });
    expect(await previewed(spaced)).toMatchObject({ saved: 'saved' });
    expect(mobilityIn(await previewed(spaced)).title.replace(/\s+/g, ' ')).toBe(MOBILITY);
  });

  it('is not asked again and again for a document whose source is gone', async () => {
    await importing(db, damaged());
    await db.versions.toCollection().modify({ repairedBy: 'another language' });
    await db.sources.clear();
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 1 });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
    expect(await title()).toBe(MOBILITY);
  });

  it('has its stamp in the code, so that other data repairs stored documents anew', () => {
    const data = readFileSync('seeds/language/danish.bin');
    expect(createHash('sha256').update(data).digest('hex').slice(0, 12), 'lib/extraction/version.ts').toBe(
      LANGUAGE_DATA,
    );
  });

  it('is worked with once for a document that is looked at again and again', async () => {
    const own = loadLanguage(readFileSync('seeds/language/danish.bin'));
    const weigh = vi.spyOn(own, 'weigh');
    db = await danishArchive(async () => own);
    await previewed(damaged());
    expect(weigh).toHaveBeenCalled();
    weigh.mockClear();
    await previewed(damaged());
    await importing(db, damaged());
    expect(weigh).not.toHaveBeenCalled();
    await previewed(damaged({ background: 'En anden baggrund, der naevner mgdet.' }));
    expect(weigh).toHaveBeenCalled();
  });
});

describe('an archive from before there was repair', () => {
  /** As the release before left it: text and titles as they were read, bookmarks on them. */
  async function asItWas(): Promise<string> {
    const before = await openedBy(db, async () => {
      throw new TypeError('no language yet');
    });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await importing(before, damaged());
    const client = createArchiveClient(before);
    const { key } = await mobility(before);
    await client.setBookmark(key, true);
    await before.versions.toCollection().modify((version) => {
      version.extractorVersion = 4;
      delete version.repairedBy;
    });
    vi.restoreAllMocks();
    return key;
  }

  it('is repaired by its rebuild, every key and bookmark in its place', async () => {
    const key = await asItWas();
    expect(key).toContain('opfelgning');
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
    expect(await mobility(db)).toMatchObject({ key, title: MOBILITY, bookmarked: true });
    expect(await createArchiveClient(db).bookmarks()).toMatchObject([
      { itemKey: key, title: MOBILITY, present: true },
    ]);
    expect(await searched('østdanmark')).toMatchObject([{ itemKey: key, bookmarked: true }]);
  });

  it('keeps its keys when a re-release is read with other damage', async () => {
    const key = await asItWas();
    await rebuildDerived(db);
    await importing(db, damaged({ number: '7', title: 'Opfalgning p4 Strategi for mobilitet i 9stdanmark' }));
    expect(await mobility(db)).toMatchObject({ key, number: '7', title: MOBILITY });
  });

  it('goes on with a rebuild that was cut short, and looks but once where none was', async () => {
    await asItWas();
    await resumeRebuild(db);
    expect(await title()).toBe(MOBILITY);
    const documents = vi.spyOn(db.documents, 'toCollection');
    await resumeRebuild(db);
    expect(documents).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('shows each item with its repairs once, however often it is understood', async () => {
    await asItWas();
    await rebuildDerived(db);
    const once = repairsOf(await mobility(db));
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    await rebuildDerived(db);
    expect(repairsOf(await mobility(db))).toEqual(once);
  });
});
