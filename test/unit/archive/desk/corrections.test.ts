/** What the user says of number, title and boundary lies over what was extracted, wherever items are shown or found. */
import { describe, expect, it, vi } from 'vitest';
import { passageOf } from '@/lib/agenda/passages.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { JUNE, JUNE_ID, JUNE_MINUTES, keyOf, MARCH, save, told } from '../following/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../fake-pipeline.ts'));

async function archive() {
  const { db } = await told(MARCH, JUNE);
  const client = createArchiveClient(db);
  const { corrections } = createDesk(async () => db);
  const items = async () => (await client.meeting(JUNE_ID)).items;
  const titles = async () => (await items()).map(({ number, title }) => `${number} ${title}`);
  const search = async (query: string) =>
    (
      await client.search({ query, limit: 9, offset: 0, sort: 'relevance', grouped: false, facets: false })
    ).hits.map(({ title }) => title.map(({ text }) => text).join(''));
  const harbours = await keyOf(db, /^Takster/);
  const status = await keyOf(db, /^Status/);
  /** All items understood anew, as after an update of the extractor. */
  const rebuild = async () => {
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    await rebuildDerived(db);
  };
  return { db, client, corrections, items, titles, search, harbours, status, rebuild };
}

describe('A corrected title and number', () => {
  it('are shown and found by search, and the extracted title no more', async () => {
    const { corrections, titles, search, harbours } = await archive();
    await corrections.correct(harbours, { title: ' Gebyrer  for lystsejlere ', number: '3.1' });
    expect(await titles()).toContain('3.1 Gebyrer for lystsejlere');
    expect(await search('lystsejlere')).toEqual(['Gebyrer for lystsejlere']);
    expect(await search('takster')).toEqual([]);
  });

  it('outlive another version, a rebuild and the check of the archive, with the key they were given', async () => {
    const { db, corrections, titles, search, harbours, rebuild } = await archive();
    await corrections.correct(harbours, { title: 'Gebyrer for lystsejlere' });
    await save(db, JUNE.replace('koster mere', 'koster meget mere'));
    await rebuild();
    expect((await checkIntegrity(db)).problems).toEqual([]);
    expect(await titles()).toContain('3 Gebyrer for lystsejlere');
    expect(await search('lystsejlere')).toHaveLength(1);
    expect(await keyOf(db, /^Takster/)).toBe(harbours);
  });

  it('say nothing where extraction says the same', async () => {
    const { db, corrections, harbours } = await archive();
    await corrections.correct(harbours, { title: 'Takster for havneanløb i Skagen' });
    expect(await corrections.ofMeeting(JUNE_ID)).toMatchObject([
      { silent: false, extracted: { number: '3', title: 'Takster for havneanløb' } },
    ]);
    await save(db, JUNE.replace('Takster for havneanløb', 'Takster for havneanløb i Skagen'));
    expect(await corrections.ofMeeting(JUNE_ID)).toMatchObject([{ silent: true }]);
    expect(await corrections.report(JUNE_ID)).toBeNull();
  });

  it('are taken back by saying again what was said before', async () => {
    const { corrections, titles, harbours } = await archive();
    const first = await corrections.correct(harbours, { title: 'Gebyrer' });
    expect(first).toEqual({});
    expect(await corrections.correct(harbours, { title: 'Afgifter' })).toEqual({ title: 'Gebyrer' });
    await corrections.correct(harbours, first);
    expect(await titles()).toContain('3 Takster for havneanløb');
    expect(await corrections.ofMeeting(JUNE_ID)).toEqual([]);
  });

  it('are none where nothing is said, or of an item there is not', async () => {
    const { corrections, harbours } = await archive();
    await corrections.correct(harbours, { title: '   ' });
    expect(await corrections.ofMeeting(JUNE_ID)).toEqual([]);
    await expect(corrections.correct(`${JUNE_ID}#gone`, { title: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('An item that is none', () => {
  it('stands at the end of the one before, title and all, and is found there', async () => {
    const { corrections, items, titles, search, harbours, status } = await archive();
    await corrections.correct(harbours, { joins: status });
    expect(await titles()).toHaveLength(2);
    const joined = (await items()).at(-1);
    expect(JSON.stringify(joined?.sections)).toMatch(/3 Takster for havneanløb.*Skagen koster mere/);
    expect(await search('takster')).toEqual([joined?.title]);
  });

  it('stays one where another stands before it', async () => {
    const { db, corrections, titles, harbours, status } = await archive();
    await corrections.correct(harbours, { joins: status });
    await save(db, JUNE.replace('3 Takster', '3 Et nyt punkt\n  4 Takster'));
    expect((await titles()).at(-1)).toBe('4 Takster for havneanløb');
    expect(await corrections.ofMeeting(JUNE_ID)).toMatchObject([{ silent: true }]);
  });
});

describe('An item that begins within another', () => {
  async function split() {
    const made = await archive();
    const item = (await made.items()).find(({ key }) => key === made.status);
    const line = item && passageOf(item.sections, { section: 1, start: 0, end: 500 });
    if (!line) throw new Error('no line');
    const { read: _, ...quote } = line;
    const splitAt = { line: quote, number: '2.1', title: 'Opfølgning på dommerne' };
    await made.corrections.correct(made.status, { splitAt });
    return { ...made, splitAt, within: `${made.status}§` };
  }

  it('has what follows the line, is found by search, and can be corrected itself', async () => {
    const { corrections, items, titles, search, within } = await split();
    expect(await titles()).toEqual([
      expect.stringMatching(/^1/),
      expect.stringMatching(/^2 Status/),
      '2.1 Opfølgning på dommerne',
      expect.stringMatching(/^3/),
    ]);
    const [, before, after] = await items();
    expect(after?.key).toBe(within);
    expect(JSON.stringify(before?.sections)).not.toContain('drøfter status');
    expect(JSON.stringify(after?.sections)).toContain('drøfter status');
    expect(await search('opfølgning')).toEqual(['Opfølgning på dommerne']);
    await corrections.correct(within, { title: 'Efterspil' });
    expect(await search('efterspil')).toEqual(['Efterspil']);
  });

  it('outlives a rebuild and minutes that tell the item again', async () => {
    const { db, titles, rebuild } = await split();
    await rebuild();
    await save(db, JUNE_MINUTES);
    expect(await titles()).toContain('2.1 Opfølgning på dommerne');
    expect((await checkIntegrity(db)).problems).toEqual([]);
  });

  it('can be bookmarked and named like any other', async () => {
    const { client, within } = await split();
    await client.setBookmark(within, true);
    expect(await client.bookmarks()).toMatchObject([{ title: 'Opfølgning på dommerne', present: true }]);
  });

  it('is one no more where its line is gone', async () => {
    const { db, titles } = await split();
    await save(db, JUNE.replace(/recommendation: Det indstilles, at KKR drøfter status./, ''));
    expect(await titles()).toHaveLength(3);
  });
});

describe('The report', () => {
  it('tells what was extracted, what is right, by which extractor, and no more of what items say', async () => {
    const { corrections, harbours, status } = await archive();
    await corrections.correct(harbours, { title: 'Gebyrer', number: null });
    await corrections.correct(status, { joins: `${JUNE_ID}#godkendelse-af-referat` });
    const report = await corrections.report(JUNE_ID);
    expect(report).toMatchObject({
      ...{ format: 'sagsspor-correction-report', version: 1, meeting: JUNE_ID },
      extractor: expect.any(Number),
      corrections: [
        { belongsTo: { number: '1', title: 'Godkendelse af referat' }, right: {} },
        {
          extracted: { number: '3', title: 'Takster for havneanløb' },
          right: { number: null, title: 'Gebyrer' },
        },
      ],
    });
    expect(JSON.stringify(report)).not.toMatch(/Skagen|Dommerkurser/);
  });
});
