/** A meeting met one view at a time, with the real pipeline: what is stored, grown, changed and taken back. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { purge } from '@/lib/archive/removal.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { readCaptures } from '@/lib/sources/captures.ts';
import { asked } from '../../search/asked.ts';
import { headless, MEETING, MENU, numbersOf, plan, tender, view } from '../prepare-app.ts';
import { contentOf, freshArchive, importing } from './support.ts';

let db: Archive;
let client: SagssporClient;
beforeEach(async () => {
  db = await freshArchive();
  client = createArchiveClient(db);
});

async function previewed(source: SourceDocument): Promise<MeetingView> {
  const page = await client.preview(source);
  if (page.kind !== 'meeting') throw new Error(`no meeting but ${page.kind}`);
  return page.meeting;
}
const textOf = async (number: string) =>
  JSON.stringify((await client.meeting(MEETING)).items.find((item) => item.number === number)?.sections);
const versions = async () => (await db.versions.toArray()).map(({ id }) => id);
const captured = async () => {
  const [row] = await db.sources.toArray();
  return row ? readCaptures(row.source.content).captures.length : 0;
};
/** The archive but for when things were written. */
const state = async () =>
  JSON.parse(
    JSON.stringify(await contentOf(db)).replace(/"(importedAt|savedAt|stamp|fetchedAt)":"[^"]*"/g, '"$1":""'),
  );

describe('looking at the app', () => {
  it('shows the whole list, and what of it is still missing, without storing anything', async () => {
    const seen = await previewed(plan());
    expect(seen).toMatchObject({ id: MEETING, saved: 'new', savedAt: null });
    expect(seen.items.map(({ number }) => number)).toEqual(['1', '2', '3', '3.1', '3.2', '3.3', '4']);
    expect(numbersOf(seen, seen.gathering?.gathered)).toEqual(['3.1']);
    expect(numbersOf(seen, seen.gathering?.missing)).toEqual(['1', '2', '3.2', '4']);
    expect(await db.sources.count()).toBe(0);
  });

  it('shows a new view together with what is gathered already', async () => {
    await importing(db, plan());
    const seen = await previewed(tender());
    expect(seen.saved).toBe('changed');
    expect(numbersOf(seen, seen.gathering?.gathered)).toEqual(['3.1', '3.2']);
    expect(JSON.stringify(seen.items)).toContain('Der er udarbejdet en plan.');
  });

  it('knows a view that adds nothing, though others came after it', async () => {
    for (const one of [plan(), tender()]) await importing(db, one);
    expect((await previewed(plan())).saved).toBe('saved');
    expect((await importing(db, plan())).status).toMatchObject({ outcome: 'unchanged' });
    expect(await captured()).toBe(2);
  });

  it('says that nothing is gathered of a meeting that was removed', async () => {
    await importing(db, plan());
    await client.removeMeeting(MEETING);
    expect((await previewed(tender())).saved).toBe('new');
  });
});

describe('gathering', () => {
  it('makes one document in one version of many views, from whatever address', async () => {
    for (const one of [plan(), tender(), view('1', 'Dagsordenen foreligger.')]) await importing(db, one);
    expect(await versions()).toEqual([`${MEETING}|gathered@1`]);
    expect(await db.documents.count()).toBe(1);
    expect(await db.sources.count()).toBe(1);
    const saved = await client.meeting(MEETING);
    expect(numbersOf(saved, saved.gathering?.gathered)).toEqual(['1', '3.1', '3.2']);
    expect((await client.search(asked('årets udgang', 5))).total).toBe(1);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('keeps bookmarks set while an item was only listed', async () => {
    await importing(db, plan());
    const key = (await client.meeting(MEETING)).items.find(({ number }) => number === '3.2')?.key ?? '';
    await client.setBookmark(key, true);
    await importing(db, tender());
    const item = (await client.meeting(MEETING)).items.find((one) => one.key === key);
    expect(item).toMatchObject({ number: '3.2', bookmarked: true });
    expect(item?.sections.length).toBeGreaterThan(0);
  });

  it('makes a new version when the text of a seen item changed, and says which', async () => {
    for (const one of [plan(), tender()]) await importing(db, one);
    const changed = view('3.1', 'Planen er trukket tilbage.');
    const seen = await previewed(changed);
    expect(numbersOf(seen, seen.changes?.changed)).toEqual(['3.1']);
    await importing(db, changed);
    expect(await versions()).toEqual([`${MEETING}|gathered@1`, `${MEETING}|gathered@2`]);
    const [, second] = await db.versions.toArray();
    expect(second?.changes).toMatchObject({ added: [], removed: [] });
    expect(second?.changes.changed).toHaveLength(1);
    expect(await textOf('3.1')).toContain('trukket tilbage');
    expect(await textOf('3.2')).toContain('årets udgang');
  });

  it('never stores what a closed item prints', async () => {
    await importing(db, plan());
    await importing(db, view('3.3', 'Hemmelig pris: 4 mio. kr.'));
    for (const table of db.tables)
      expect(JSON.stringify(await table.toArray()), table.name).not.toContain('Hemmelig');
    const saved = await client.meeting(MEETING);
    expect(saved.items.find(({ number }) => number === '3.3')).toMatchObject({ closed: true, sections: [] });
    expect(numbersOf(saved, saved.gathering?.missing)).not.toContain('3.3');
  });

  it('takes in a view that came in between, instead of writing over it', async () => {
    const [a, b] = await Promise.all([client.save(plan()), client.save(tender())]);
    for (const { importId } of [a, b])
      await vi.waitFor(async () =>
        expect(await client.importStatus(importId)).toMatchObject({ state: 'done' }),
      );
    expect(await textOf('3.1')).toContain('en plan');
    expect(await textOf('3.2')).toContain('årets udgang');
  });

  it('keeps meetings apart: another day, another body', async () => {
    await importing(db, plan());
    const later = { content: plan().content.replace('4. jun.', '5. jun.') };
    await importing(db, view('3.1', 'x', MENU, later));
    const elsewhere = { content: plan().content.replaceAll('KKR Sjælland', 'KKR Nordjylland') };
    await importing(db, view('3.1', 'x', MENU, elsewhere));
    expect((await client.meetings()).map(({ id }) => id).sort()).toEqual([
      'kkr-nordjylland/2025-06-04',
      MEETING,
      'kkr-sjaelland/2025-06-05',
    ]);
  });

  it('knows the meeting of a view that shows no day, by the titles it lists', async () => {
    await importing(db, plan());
    const bare = tender();
    bare.content = bare.content.replace('<span>4. jun. 2025</span><span>10:00</span>', '');
    expect((await previewed(bare)).id).toBe(MEETING);
    await importing(db, bare);
    expect((await client.meetings()).map(({ id }) => id)).toEqual([MEETING]);
    expect(await textOf('3.2')).toContain('årets udgang');
  });

  describe('begun before a view showed whose meeting it is, and when', () => {
    it('joins when one does, with what the user made and what can be undone', async () => {
      const first = await importing(db, headless(plan()));
      const [adrift] = await client.meetings();
      expect(adrift).toMatchObject({ date: null });
      const key =
        (await client.meeting(adrift?.id ?? '')).items.find(({ number }) => number === '3.2')?.key ?? '';
      await client.setBookmark(key, true);

      expect(await previewed(tender())).toMatchObject({ id: MEETING, saved: 'changed' });
      await importing(db, tender());
      expect((await client.meetings()).map(({ id }) => id)).toEqual([MEETING]);
      const saved = await client.meeting(MEETING);
      expect(numbersOf(saved, saved.gathering?.gathered)).toEqual(['3.1', '3.2']);
      expect(saved.items.find((item) => item.key === key)).toMatchObject({ number: '3.2', bookmarked: true });
      expect(await client.bookmarks()).toMatchObject([{ meetingId: MEETING, present: true }]);
      expect((await client.search(asked('årets udgang', 5))).hits).toMatchObject([{ meetingId: MEETING }]);
      expect((await checkIntegrity(db)).problems).toEqual([]);

      await client.undoSave(first.importId);
      const left = await client.meeting(MEETING);
      expect(numbersOf(left, left.gathering?.gathered)).toEqual(['3.2']);
      expect((await checkIntegrity(db)).problems).toEqual([]);
    });

    it('stays by itself where nothing but standing items is common', async () => {
      const standing = MENU.filter(([number]) => !number.startsWith('3'));
      await importing(db, headless(view('1', 'Den foreligger.', standing)));
      await importing(db, tender());
      expect(await client.meetings()).toHaveLength(2);
    });

    it('stays by itself where the meeting is gathered already', async () => {
      await importing(db, tender());
      const other = MENU.map(([number, title]) => [number, `${title} i Næstved`] as const);
      await importing(db, headless(view('3.1', 'x', other)));
      await importing(db, plan());
      expect(await client.meetings()).toHaveLength(2);
    });
  });

  it('survives being understood anew', async () => {
    for (const one of [plan(), tender()]) await importing(db, one);
    const before = await client.meeting(MEETING);
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 1, kept: 0 });
    expect(await client.meeting(MEETING)).toEqual(before);
  });

  it('misses nothing any more once the meeting’s own PDF is read, which then leads', async () => {
    await importing(db, plan());
    const paper = MENU.filter(([number]) => number !== '3' && number !== '3.3').flatMap(([number, title]) => [
      `${number}. ${title}`,
      'SAG-2025-04417 gitb',
      'Baggrund',
      `Papirets tekst om punkt ${number}.`,
      'Indstilling',
      'Det indstilles, at KKR Sjælland drøfter sagen.',
      '',
    ]);
    await importing(db, {
      ...{ address: null, channel: 'file', mediaType: 'text/plain', name: 'dagsorden.pdf' },
      content: ['KKR Sjælland', 'Dagsorden', '4. juni 2025 kl. 10.00', '', ...paper].join('\n'),
      fetchedAt: '2025-06-02T08:00:00.000Z',
    });
    const saved = await client.meeting(MEETING);
    expect(saved.items.map(({ number }) => number)).toEqual(['1', '2', '3', '3.1', '3.2', '3.3', '4']);
    expect(saved.gathering?.missing).toEqual([]);
    expect(await textOf('3.1')).toContain('Papirets tekst');
    expect(numbersOf(await previewed(tender()), (await previewed(tender())).gathering?.missing)).toEqual([]);
  });

  it('goes with its meeting', async () => {
    for (const one of [plan(), tender()]) await importing(db, one);
    await client.removeMeeting(MEETING);
    await purge(db, '2999-01-01T00:00:00.000Z');
    for (const table of [db.documents, db.versions, db.sources, db.items])
      expect(await table.count()).toBe(0);
  });
});

describe('undoing a view', () => {
  it('takes back exactly what it added', async () => {
    await importing(db, plan());
    const before = await state();
    const { importId } = await importing(db, tender());
    await client.undoSave(importId);
    expect(await state()).toEqual(before);
  });

  it('keeps what came later, though the first view made the document', async () => {
    const first = await importing(db, plan());
    await importing(db, tender());
    await client.undoSave(first.importId);
    const saved = await client.meeting(MEETING);
    expect(numbersOf(saved, saved.gathering?.gathered)).toEqual(['3.2']);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('leaves nothing behind when nothing is left, and is harmless twice', async () => {
    const empty = await state();
    const first = await importing(db, plan());
    const second = await importing(db, tender());
    for (const { importId } of [first, second, first]) await client.undoSave(importId);
    expect(await state()).toEqual(empty);
    await expect(client.undoSave('nonsense')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('returns to the version before, and keeps what was seen since', async () => {
    await importing(db, plan());
    const changed = await importing(db, view('3.1', 'Planen er trukket tilbage.'));
    await importing(db, tender());
    await client.undoSave(changed.importId);
    expect(await versions()).toEqual([`${MEETING}|gathered@1`]);
    expect(await textOf('3.1')).toContain('Der er udarbejdet en plan.');
    expect(await textOf('3.2')).toContain('årets udgang');
    expect(await db.sources.count()).toBe(1);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('lets a meeting it had brought back be removed again', async () => {
    await importing(db, plan());
    await client.removeMeeting(MEETING);
    const { importId } = await importing(db, tender());
    expect(await client.meetings()).toHaveLength(1);
    await client.undoSave(importId);
    expect(await client.meetings()).toEqual([]);
    await client.restoreMeeting(MEETING);
    expect(await textOf('3.2')).toBe('[]');
  });
});
