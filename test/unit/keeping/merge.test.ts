/** A colleague's file: what it would change is told first, only what is chosen is taken, and it can be taken back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { writeBackup } from '@/lib/archive/desk/backup.ts';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import type { Keeper } from '@/lib/desk/keeping.ts';
import { freshArchive, importing } from '../archive/support.ts';
import { demoSource, usedArchive, wholeOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const MEETING = 'kkr-hovedstaden/2024-04-26';
const backupOf = async (db: Archive) => (await writeBackup(db, { closed: false })).file;

let mine: Archive;
let theirs: Archive;
let keeper: Keeper;
let key: string;
let other: string;
beforeEach(async () => {
  [mine, theirs] = [await freshArchive(), await freshArchive()];
  keeper = createKeeper(async () => mine);
  for (const db of [mine, theirs]) await importing(db, demoSource('kkr-hovedstaden-2024-04-26.html'));
  const items = (await meetingView(mine, MEETING)).items.filter(({ isHeading }) => !isHeading);
  [key, other] = [items[0]?.key ?? '', items[1]?.key ?? ''];
});
const changes = async () => (await keeper.inspect(await backupOf(theirs))).changes;
const of = async (subject: string) => (await changes()).filter((change) => change.subject === subject);

it('tells that there is nothing new in the same archive', async () => {
  expect(await changes()).toEqual([]);
  const used = await usedArchive();
  expect((await createKeeper(async () => used).inspect(await backupOf(used))).changes).toEqual([]);
});

describe('meetings', () => {
  it('that are not here are added with all their versions, found and sound', async () => {
    const source = (edit: (text: string) => string) => demoSource('kkr-midtjylland-2024-11-15.html', edit);
    await importing(
      theirs,
      source((text) => text.replaceAll('Budget', 'Budgettet')),
    );
    await importing(
      theirs,
      source((text) => text),
    );
    const before = await wholeOf(mine);
    const [added, ...rest] = await changes();
    expect(added).toMatchObject({ subject: 'meetings', kind: 'added', date: '2024-11-15' });
    expect(rest).toEqual([]);
    const { taken, undo } = await keeper.merge([added?.id ?? '']);
    expect(taken).toBe(1);
    expect(await wholeOf(mine)).toMatchObject({ versions: expect.any(Array) });
    expect(await mine.versions.count()).toBe(3);
    expect((await meetingView(mine, 'kkr-midtjylland/2024-11-15')).items.length).toBeGreaterThan(3);
    expect((await checkIntegrity(mine)).problems).toEqual([]);
    await undo();
    expect(await wholeOf(mine)).toEqual(before);
    expect((await checkIntegrity(mine)).problems).toEqual([]);
  });

  it('that say something else are a conflict; taking theirs keeps mine as the version before', async () => {
    const edited = demoSource('kkr-hovedstaden-2024-04-26.html', (text) =>
      text.replace(/<\/p>/, ' Et nyt ord.</p>'),
    );
    theirs = await freshArchive();
    await importing(theirs, edited);
    const [change] = await of('meetings');
    expect(change).toMatchObject({ kind: 'conflict', differs: [{ field: 'paper' }] });
    const before = await wholeOf(mine);
    const count = await mine.versions.count();
    const { undo } = await keeper.merge([change?.id ?? '']);
    expect(await mine.versions.count()).toBe(count + 1);
    expect((await checkIntegrity(mine)).problems).toEqual([]);
    await undo();
    expect(await wholeOf(mine)).toEqual(before);
  });

  it('that go on from mine are an addition, and those that are behind nothing', async () => {
    const edited = demoSource('kkr-hovedstaden-2024-04-26.html', (text) =>
      text.replace(/<\/p>/, ' Et nyt ord.</p>'),
    );
    await importing(theirs, edited);
    expect(await of('meetings')).toMatchObject([{ kind: 'changed' }]);
    await importing(mine, edited);
    theirs = await freshArchive();
    await importing(theirs, demoSource('kkr-hovedstaden-2024-04-26.html'));
    expect(await of('meetings')).toEqual([]);
  });

  it('removed here come back when they are taken', async () => {
    await createArchiveClient(mine).removeMeeting(MEETING);
    const [change] = await of('meetings');
    expect(change).toMatchObject({ kind: 'added' });
    await keeper.merge([change?.id ?? '']);
    expect((await meetingView(mine, MEETING)).items.length).toBeGreaterThan(0);
  });
});

describe('bookmarks', () => {
  const mark = (db: Archive, itemKey: string, change: object) =>
    createArchiveClient(db).changeBookmarks([itemKey], change);

  it('are added, join tags where both have them, and keep both notes where they disagree', async () => {
    await mark(theirs, other, { note: 'Ny' });
    await mark(mine, key, { note: 'Min', addTags: ['Klima'], status: 'raise' });
    await mark(theirs, key, { note: 'Kollegaens', addTags: ['klima', 'Økonomi'], status: 'done' });
    const found = await of('bookmarks');
    expect(Object.fromEntries(found.map(({ kind, differs }) => [kind, differs]))).toEqual({
      added: [],
      conflict: [
        { field: 'note', mine: 'Min', theirs: 'Kollegaens' },
        { field: 'status', mine: 'raise', theirs: 'done' },
      ],
    });
    await keeper.merge(found.map(({ id }) => id));
    expect(await mine.bookmarks.get(key)).toMatchObject({
      note: 'Min\n\nKollegaens',
      tags: ['Klima', 'Økonomi'],
      status: 'done',
    });
    expect(await mine.bookmarks.get(other)).toMatchObject({ note: 'Ny' });
    expect(await of('bookmarks')).toEqual([]);
  });

  it('without a word against mine only add', async () => {
    await mark(mine, key, {});
    await mark(theirs, key, { note: 'Kollegaens' });
    expect(await of('bookmarks')).toMatchObject([{ kind: 'changed', differs: [] }]);
  });

  it('are left where they are not chosen', async () => {
    await mark(theirs, key, { note: 'Kollegaens' });
    await of('bookmarks');
    expect(await keeper.merge([])).toMatchObject({ taken: 0 });
    expect(await mine.bookmarks.count()).toBe(0);
  });

  it('that were changed after they were taken are not taken back', async () => {
    await mark(theirs, key, { note: 'Kollegaens' });
    await mark(theirs, other, { note: 'Også' });
    const { undo } = await keeper.merge((await of('bookmarks')).map(({ id }) => id));
    await mark(mine, key, { note: 'Mit eget' });
    await undo();
    expect((await mine.bookmarks.toArray()).map(({ note }) => note)).toEqual(['Mit eget']);
  });
});

describe('cases', () => {
  it('come with what was said of items; later words of the same case add to it or disagree', async () => {
    const client = createArchiveClient(theirs);
    const { caseId } = await client.createCase(key);
    await keeper.merge((await of('cases')).map(({ id }) => id));
    expect(await mine.verdicts.count()).toBe(1);
    await client.changeCase(caseId, { owner: 'Hanne', title: 'Et andet navn' });
    await client.judge(caseId, 'reject', [other]);
    const found = await of('cases');
    expect(found.map(({ kind }) => kind).sort()).toEqual(['changed', 'conflict']);
    expect(found.find(({ kind }) => kind === 'conflict')?.differs).toMatchObject([{ field: 'title' }]);
    await keeper.merge(found.map(({ id }) => id));
    expect(await mine.cases.get(caseId)).toMatchObject({ owner: 'Hanne', title: 'Et andet navn' });
    expect(await mine.verdicts.count()).toBe(2);
  });
});

it('takes searches without their notifications, and words', async () => {
  const client = createArchiveClient(theirs);
  await client.saveSearch({ query: 'klima', name: 'Klima', notify: true });
  await theirs.taughtWords.put({ word: 'Skodsborgmødet' });
  await keeper.merge((await changes()).map(({ id }) => id));
  expect(await mine.savedSearches.toArray()).toMatchObject([{ query: 'klima', notify: false }]);
  expect(await mine.taughtWords.toArray()).toEqual([{ word: 'Skodsborgmødet' }]);
});

it('takes all of a full archive into an empty one, and all of it back', async () => {
  const used = await usedArchive();
  const db = await freshArchive();
  const own = createKeeper(async () => db);
  const before = await wholeOf(db);
  const { changes: all } = await own.inspect(await backupOf(used));
  expect(all.every(({ kind }) => kind === 'added')).toBe(true);
  const { undo } = await own.merge(all.map(({ id }) => id));
  const [had, has] = [await wholeOf(used), await wholeOf(db)];
  for (const name of [
    'sources',
    'files',
    'bookmarks',
    'cases',
    'verdicts',
    'highlights',
    'items',
    'meetings',
  ])
    expect(has[name], name).toEqual(had[name]);
  await undo();
  expect(await wholeOf(db)).toEqual(before);
});

it('is stopped without a trace while it is written', async () => {
  for (const word of ['et', 'to', 'tre']) await theirs.taughtWords.put({ word });
  const ids = (await changes()).map(({ id }) => id);
  const stop = new AbortController();
  const work = { signal: stop.signal, onProgress: () => stop.abort() };
  await expect(keeper.merge(ids, work)).rejects.toMatchObject({ code: 'cancelled' });
  expect(await mine.taughtWords.count()).toBe(0);
  expect(await keeper.merge(ids)).toMatchObject({ taken: 3 });
});

it('has nothing to take once the file was let go of', async () => {
  await theirs.taughtWords.put({ word: 'hus' });
  const ids = (await changes()).map(({ id }) => id);
  await keeper.forget();
  await expect(keeper.merge(ids)).rejects.toMatchObject({ code: 'not-found' });
  await expect(keeper.replace()).rejects.toMatchObject({ code: 'not-found' });
});
