/** Words the user wants as they were read, one by one or all of a meeting. */

import { beforeEach, describe, expect, it } from 'vitest';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { purge } from '@/lib/archive/removal.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import type { KeptWord, SagssporClient } from '@/lib/client.ts';
import { asked } from '../../search/asked.ts';
import { MEETING as GATHERED, headless, view } from '../prepare-app.ts';
import {
  BACKGROUND,
  damaged,
  damagedPaper,
  danishArchive,
  MEETING,
  MOBILITY,
  mobility,
  mobilityIn,
} from './damaged.ts';
import { importing } from './support.ts';

const MEETING_WORD: KeptWord = { read: 'mgde', meant: 'møde' };
const REGION: KeptWord = { read: '@stdanmark', meant: 'Østdanmark' };

let db: Archive;
let client: SagssporClient;
let key: string;
let importId: string;
beforeEach(async () => {
  db = await danishArchive();
  client = createArchiveClient(db);
  ({ importId } = await importing(db, damaged()));
  ({ key } = await mobility(db));
});

const background = ({ sections }: ItemView) =>
  sections.flatMap(({ role, blocks }) => (role === 'background' ? [blocksText(blocks)] : [])).join('\n');
/** Words of the items found by which they are found, as they are shown. */
const foundBy = async (query: string) => {
  const { hits } = await client.search(asked(query, 20));
  const runs = hits.flatMap(({ title, snippet }) => [...title, ...snippet]);
  return [...new Set(runs.flatMap(({ text, hit }) => (hit ? [text] : [])))];
};
const saved = () => mobility(db);

describe('a word that is kept', () => {
  it('is shown as it was read, and still told of, with its place in the text as shown', async () => {
    await client.keepWord(key, MEETING_WORD, true);
    const item = await saved();
    expect(background(item)).toContain('Det næste mgde holdes');
    const [section] = item.sections.filter(({ role }) => role === 'background');
    const text = blocksText(section?.blocks ?? []);
    for (const { start, end, read, meant, kept } of section?.repairs ?? []) {
      expect(kept).toBe(read === 'mgde');
      expect(text.slice(start ?? 0, end ?? 0)).toBe(kept ? read : meant);
    }
  });

  it('is repaired again when it is not to be kept any more', async () => {
    const before = await saved();
    await client.keepWord(key, REGION, true);
    expect((await saved()).title).toContain('i @stdanmark');
    await client.keepWord(key, REGION, false);
    expect(await saved()).toEqual(before);
    expect(await db.keptWords.count()).toBe(0);
  });

  it('is kept in its item alone', async () => {
    await client.keepWord(key, MEETING_WORD, true);
    const other = (await meetingView(db, MEETING)).items.find(({ title }) => title.startsWith('Punkter'));
    expect(other?.title).toBe('Punkter til næste møde');
  });

  it('is found as it is shown, from the same moment on', async () => {
    await client.keepWord(key, REGION, true);
    expect(await foundBy('østdanmark')).toEqual(['@stdanmark']);
    await client.keepWord(key, REGION, false);
    expect(await foundBy('østdanmark')).toEqual(['Østdanmark']);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('is one of several, and kept once however often that is said', async () => {
    for (const word of [MEETING_WORD, REGION, MEETING_WORD]) await client.keepWord(key, word, true);
    expect((await db.keptWords.get(key))?.words).toEqual([REGION, MEETING_WORD]);
    await client.keepWord(key, REGION, false);
    await client.keepWord(key, REGION, false);
    expect((await db.keptWords.get(key))?.words).toEqual([MEETING_WORD]);
  });

  it('shows in a preview of the page too', async () => {
    await client.keepWord(key, REGION, true);
    const page = await client.preview(damaged());
    if (page.kind !== 'meeting') throw new Error('no meeting');
    expect(page.meeting.saved).toBe('saved');
    expect(mobilityIn(page.meeting).title).toContain('@stdanmark');
  });

  it('must be a word of an item that is there, and taken for just that', async () => {
    const missing = { code: 'not-found' };
    await expect(client.keepWord(`${key}-x`, REGION, true)).rejects.toMatchObject(missing);
    await expect(client.keepWord(key, { ...REGION, meant: 'Vestdanmark' }, true)).rejects.toMatchObject(
      missing,
    );
    await client.removeMeeting(MEETING);
    await expect(client.keepWord(key, REGION, true)).rejects.toMatchObject(missing);
    expect(await db.keptWords.count()).toBe(0);
  });
});

describe('what the user keeps stays', () => {
  beforeEach(() => client.keepWord(key, REGION, true));
  const isKept = async () => {
    const item = await saved();
    expect(item.key).toBe(key);
    expect(item.title).toBe(MOBILITY.replace('Østdanmark', '@stdanmark'));
  };

  it('when the document is saved again, changed or not, and renumbered', async () => {
    await importing(db, damaged());
    await importing(db, damaged({ number: '5.2', background: `${BACKGROUND} Sagen er udsat.` }));
    expect((await saved()).number).toBe('5.2');
    await isKept();
  });

  it('when the document is understood anew', async () => {
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    expect(await rebuildDerived(db)).toMatchObject({ rebuilt: 1 });
    await isKept();
  });

  it('when its import is taken back, and saved once more', async () => {
    await undoImport(db, importId);
    expect(await client.meetings()).toEqual([]);
    await importing(db, damaged());
    await isKept();
  });

  it('when its meeting is removed for good, and saved once more under another number and title', async () => {
    await client.removeMeeting(MEETING);
    await purge(db, '9999');
    expect(await db.documents.count()).toBe(0);
    await importing(
      db,
      damaged({ number: '4', title: 'Opfelgning pa Strategi for mobilitet mv. i @stdanmark' }),
    );
    expect(await saved()).toMatchObject({
      key,
      title: 'Opfølgning på Strategi for mobilitet mv. i @stdanmark',
    });
  });

  it('beside what another paper of the meeting adds', async () => {
    const minutes = damagedPaper({ kind: 'REFERAT' }).replace('Baggrund', 'Beslutning');
    await importing(db, damaged({}, { content: minutes, address: 'https://www.kl.dk/referat' }));
    expect((await saved()).sections.map(({ role }) => role)).toContain('decision');
    await isKept();
  });
});

describe('a meeting that is kept as it was read', () => {
  it('shows nothing repaired: titles, text, place, what is asked for', async () => {
    await client.keepAllWords(MEETING, true);
    const view = await client.meeting(MEETING);
    expect(view).toMatchObject({ asRead: true, location: 'Glostrup Radhus, mgdelokale 2' });
    const item = mobilityIn(view);
    expect(item.title).toBe('Opfelgning pa Strategi for mobilitet i @stdanmark');
    expect(background(item)).toBe(BACKGROUND);
    expect(repairsOf(item).every(({ kept }) => kept)).toBe(true);
    expect((await client.meetings())[0]?.location).toBe('Glostrup Radhus, mgdelokale 2');
    expect(await foundBy('fællesskab')).toEqual(['feellesskab']);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('is as it was before when it is repaired again, single words kept still', async () => {
    await client.keepWord(key, MEETING_WORD, true);
    const before = await client.meeting(MEETING);
    for (const on of [true, true, false, false]) await client.keepAllWords(MEETING, on);
    expect(await client.meeting(MEETING)).toEqual(before);
  });

  it('shows so in a preview', async () => {
    await client.keepAllWords(MEETING, true);
    const page = await client.preview(damaged());
    expect(page).toMatchObject({
      meeting: { asRead: true, saved: 'saved', location: 'Glostrup Radhus, mgdelokale 2' },
    });
  });

  it('is no other meeting for that, and its items are the same', async () => {
    await client.keepAllWords(MEETING, true);
    await importing(db, damaged({ number: '4' }, { address: 'https://www.kl.dk/en-anden' }));
    expect(await client.meetings()).toHaveLength(1);
    expect(await saved()).toMatchObject({ key });
  });

  it('must be there', async () => {
    const missing = { code: 'not-found' };
    await expect(client.keepAllWords('kkr-hovedstaden/1999-01-01', true)).rejects.toMatchObject(missing);
    await client.removeMeeting(MEETING);
    await expect(client.keepAllWords(MEETING, true)).rejects.toMatchObject(missing);
  });
});

describe('a meeting gathered before it showed whose it is, and when', () => {
  const MENU = [
    ['1', 'Opfelgning pa Strategi for mobilitet i @stdanmark'],
    ['2', 'Falles udbud af befordring pa tveers af kommunerne'],
    ['3', 'Naeste mgde'],
  ] as const;

  it('takes what the user keeps with it when it is known', async () => {
    await importing(db, headless(view('1', BACKGROUND, MENU)));
    const adrift = (await client.meetings()).find(({ date }) => date === null)?.id ?? '';
    const item = mobilityIn(await client.meeting(adrift));
    expect(item.title).toBe(MOBILITY);
    await client.keepWord(item.key, REGION, true);
    await client.keepAllWords(adrift, true);
    await importing(db, view('2', 'Aftalen udlgber ved arets udgang, nar hgringen er holdt.', MENU));
    expect(await client.meeting(GATHERED)).toMatchObject({ asRead: true });
    await client.keepAllWords(GATHERED, false);
    expect(mobilityIn(await client.meeting(GATHERED))).toMatchObject({
      key: item.key,
      title: MOBILITY.replace('Østdanmark', '@stdanmark'),
    });
    expect(await db.keptMeetings.count()).toBe(0);
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });
});
