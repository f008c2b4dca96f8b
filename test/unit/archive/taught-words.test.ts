/** Words the user taught: never repaired, and known when damaged ones are read. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { rebuildDerived, resumeRebuild } from '@/lib/archive/rebuild.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { asked } from '../../search/asked.ts';
import { damaged, damagedPaper, danishArchive, MEETING, mobility } from './damaged.ts';
import { document, importing } from './support.ts';

const ROAD = 'Omfartsvejen ved Svgrtinge og Strategi for mobilitet';
const OTHER = 'kkr-hovedstaden/2025-11-04';

let db: Archive;
let client: SagssporClient;
beforeEach(async () => {
  db = await danishArchive();
  client = createArchiveClient(db);
});
const onOtherDay = () =>
  document(damagedPaper({ title: ROAD }).replace('02-09-2025', '04-11-2025'), { address: null });
const titleIn = async (meetingId: string) =>
  (await client.meeting(meetingId)).items.find(({ title }) => /Strategi for mobilitet/.test(title))?.title;

describe('taught words', () => {
  it('are told in the order of the alphabet, each once, and forgotten when the user says so', async () => {
    for (const word of ['Århusgade', 'Bgtø', ' Ærtebjerg ', 'Bgtø', ' '])
      await client.teachWord(word, true, null);
    expect(await client.taughtWords()).toEqual(['Bgtø', 'Ærtebjerg', 'Århusgade']);
    await client.teachWord('Ærtebjerg', false, null);
    await client.teachWord('never taught', false, null);
    expect(await client.taughtWords()).toEqual(['Bgtø', 'Århusgade']);
    await rebuildDerived(db);
  });

  it('are not repaired any more in the meeting in front, before that is said to be done', async () => {
    await importing(db, damaged());
    await client.teachWord('Opfelgning', true, MEETING);
    expect(await mobility(db)).toMatchObject({ title: 'Opfelgning på Strategi for mobilitet i Østdanmark' });
    await client.teachWord('Opfelgning', false, MEETING);
    expect((await mobility(db)).title).toContain('Opfølgning på');
  });

  it('are what damaged words are then read as, in all meetings, in the background', async () => {
    await importing(db, damaged({ title: ROAD }));
    await importing(db, onOtherDay());
    expect(await titleIn(MEETING)).toBe(ROAD);
    await client.teachWord('Svørtinge', true, MEETING);
    expect(await titleIn(MEETING)).toContain('ved Svørtinge');
    await vi.waitFor(async () => expect(await titleIn(OTHER)).toContain('ved Svørtinge'));
    expect((await client.search(asked('svørtinge', 5))).total).toBe(2);
  });

  it('are gone on with after the context that began has ended', async () => {
    await importing(db, onOtherDay());
    await db.taughtWords.put({ word: 'Svørtinge' }); // taught, and nothing more was done
    await resumeRebuild(db);
    expect(await titleIn(OTHER)).toContain('ved Svørtinge');
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
  });

  it('leave healthy documents as they are', async () => {
    const source = document(
      'KKR Fyn\nDagsorden\n4. juni 2025\n\n1. Godkendelse af dagsorden\nBaggrund\nDen foreligger.\n',
    );
    await importing(db, source);
    await client.teachWord('Svørtinge', true, null);
    expect(await rebuildDerived(db)).toEqual({ rebuilt: 0, kept: 0 });
  });

  it('are no change of a document, and lose neither bookmarks nor kept words', async () => {
    await importing(db, damaged());
    const { key } = await mobility(db);
    await client.setBookmark(key, true);
    await client.keepWord(key, { read: 'mgde', meant: 'møde' }, true);
    await client.teachWord('Opfelgning', true, MEETING);
    expect(await client.preview(damaged())).toMatchObject({ meeting: { saved: 'saved' } });
    expect((await importing(db, damaged())).status).toMatchObject({ outcome: 'unchanged' });
    const item = await mobility(db);
    expect(item).toMatchObject({ key, bookmarked: true });
    expect(JSON.stringify(item.sections)).toContain('næste mgde');
  });
});
