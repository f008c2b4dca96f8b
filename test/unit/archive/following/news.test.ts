/** News: of searches, cases and what changed; each once, whatever is interrupted, and none of what is gone. */
import { describe, expect, it, vi } from 'vitest';
import { MOST_NEWS, newsNotified, newsToNotify } from '@/lib/archive/following/news.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import type { DeadlineFilter } from '@/lib/tracking/views.ts';
import { JUNE, JUNE_ID, JUNE_MINUTES, keyOf, MARCH, MARCH_ID, save, told } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

const search = (query: string, notify = false) => ({ query, name: query, notify });

describe('a saved search', () => {
  it('tells of what is newly saved, and of nothing saved before it', async () => {
    const { db, client, news } = await told(MARCH);
    await news();
    const { id } = await client.saveSearch(search('fodbolddommere'));
    await news();
    expect(await client.news()).toEqual([]);
    await save(db, JUNE);
    await news();
    expect(await client.news()).toMatchObject([
      {
        seen: false,
        item: { meetingId: JUNE_ID },
        why: { kind: 'search', searchId: id, words: ['fodbolddommere'] },
      },
    ]);
    expect(await client.savedSearches()).toMatchObject([{ id, unseen: 1 }]);
  });

  it('tells it once, though the work is interrupted, and again for nothing', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    const noted = await db.toNotice.toArray();
    await news();
    // The worker dies before it forgets what it noted.
    await db.toNotice.bulkPut(noted);
    await news();
    expect(await client.news()).toHaveLength(1);
    const [first] = await client.news();
    await client.newsSeen([first?.id ?? ''], true);
    await save(db, MARCH.replace('mangler', 'savnes'));
    await news();
    expect(await client.news()).toMatchObject([{ seen: true }]);
  });

  it('does not tell of what answers only in part', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere månerejse'));
    await save(db, MARCH);
    await news();
    expect(await client.news()).toEqual([]);
  });

  it('takes its news along when it is removed, and brings them back with it', async () => {
    const { db, client, news } = await told();
    const { id } = await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    await news();
    await client.removeSearch(id);
    expect(await client.news()).toEqual([]);
    await client.saveSearch({ id, ...search('fodbolddommere') });
    expect(await client.news()).toHaveLength(1);
  });

  it('asks for a notification once, where one is wanted', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere'));
    await client.saveSearch(search('letbanevogne', true));
    await save(db, MARCH);
    await news();
    const wanted = await newsToNotify(db);
    expect(wanted.map(({ item }) => item.title)).toEqual(['Udbud af letbanevogne']);
    await newsNotified(
      db,
      wanted.map(({ id }) => id),
    );
    expect(await newsToNotify(db)).toEqual([]);
  });

  it('is the same search when saved twice, and cannot be empty', async () => {
    const { client } = await told();
    const first = await client.saveSearch(search(' letbane '));
    expect(await client.saveSearch(search('letbane', true))).toEqual(first);
    expect(await client.savedSearches()).toMatchObject([{ query: 'letbane', notify: true }]);
    await expect(client.saveSearch(search('  '))).rejects.toMatchObject({ code: 'invalid-message' });
  });
});

describe('news', () => {
  it('tell of an item that may belong to a case, until it is judged', async () => {
    const { db, client, news } = await told(MARCH);
    const { caseId } = await client.createCase(await keyOf(db, /dommere/));
    await save(db, JUNE);
    await news();
    const [told_] = await client.news();
    expect(told_).toMatchObject({
      item: { meetingId: JUNE_ID },
      why: { kind: 'case', caseId, proposal: { confidence: expect.any(Number) } },
    });
    await client.judge(caseId, 'reject', [told_?.item.itemKey ?? '']);
    expect(await client.news()).toEqual([]);
  });

  it('tell that a bookmarked item changed, until it is read', async () => {
    const { db, client, news } = await told(JUNE);
    const key = await keyOf(db, /dommere/);
    await client.changeBookmarks([key], { on: true });
    await save(db, JUNE_MINUTES);
    await news();
    expect(await client.news()).toMatchObject([
      { seen: false, item: { itemKey: key }, why: { kind: 'changed', fields: ['decision'] } },
    ]);
    await client.markRead([key]);
    expect(await client.news()).toMatchObject([{ seen: true }]);
  });

  it('are none of what was taken back', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    await news();
    const [done] = await db.imports.toArray();
    await undoImport(db, done?.id ?? '');
    expect(await client.news()).toEqual([]);
  });

  it('are a digest', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('kommuneplan'));
    const items = Array.from(
      { length: MOST_NEWS + 20 },
      (_, i) => `${i + 1} Kommuneplan ${'abcdefghij'[i % 10]}${i}x`,
    );
    await save(db, `KKR Fyn 2025-05-05 10:00 agenda\n${items.join('\n')}`);
    await news();
    expect(await db.news.count()).toBe(MOST_NEWS);
  });
});

it('tells a meeting among its neighbours', async () => {
  const { db, client } = await told(MARCH, JUNE, JUNE_MINUTES);
  const key = await keyOf(db, /dommere/, JUNE_ID);
  const view = await client.followUp(JUNE_ID);
  expect(view).toMatchObject({
    hasMinutes: true,
    decisions: [{ item: { itemKey: key }, outcome: 'discussed' }],
    earlier: { [key]: 1 },
  });
  expect(view.undecided.map(({ title }) => title)).toContain('Takster for havneanløb');
  expect(await client.followUp(MARCH_ID)).toMatchObject({ hasMinutes: false, earlier: {} });
  await expect(client.followUp('nowhere')).rejects.toMatchObject({ code: 'not-found' });
});

describe('deadlines', () => {
  const ALL: DeadlineFilter = { body: null, by: null, case: null, all: false };

  it('are listed over all meetings, marked, and stay marked when their item is renumbered', async () => {
    const { db, client } = await told(MARCH);
    const [due] = await client.deadlines(ALL);
    expect(due).toMatchObject({
      to: '2025-05-01',
      precision: 'day',
      kind: 'deadline',
      text: 'senest den 1. maj 2025',
    });
    await client.markDeadline(due?.id ?? '', { state: 'done' });
    await client.markDeadline(due?.id ?? '', { note: 'sendt' });
    await save(db, MARCH.replace('2 Handleplan', '8 Handleplan'));
    expect((await client.deadlines(ALL)).map(({ id }) => id)).not.toContain(due?.id);
    expect(await client.deadlines({ ...ALL, all: true })).toContainEqual({
      ...due,
      item: { ...due?.item, number: '8' },
      mark: { state: 'done', note: 'sendt' },
    });
  });

  it('are filtered by body, party and case', async () => {
    const { db, client } = await told(MARCH);
    const { caseId } = await client.createCase(await keyOf(db, /dommere/));
    const count = async (filter: Partial<DeadlineFilter>) =>
      (await client.deadlines({ ...ALL, ...filter })).length;
    expect(await count({ case: caseId })).toBe(2);
    expect(await count({ case: 'another' })).toBe(0);
    expect(await count({ body: 'kkr-nordjylland' })).toBe(2);
    expect(await count({ body: 'kkr-fyn' })).toBe(0);
    expect(await count({ by: 'nobody' })).toBe(0);
  });

  it('cannot be marked of items nobody knows', async () => {
    const { client } = await told(MARCH);
    await expect(client.markDeadline('nobody!1', { state: 'done' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
