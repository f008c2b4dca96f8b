import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/query/parse.ts';
import type { SearchIndex } from '@/lib/search/types.ts';
import { found, indexOf, item } from './support.ts';

const HOVEDSTADEN = { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' };
const SJAELLAND = { key: 'kkr-sjaelland', name: 'KKR Sjælland' };
const TEXT = 'Baggrunden er letbanen.\n\nDet indstilles at vente.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOf(
    item('A', TEXT, {
      ...{ body: HOVEDSTADEN, caseNumber: 'SAG-2025-03121', caseworkers: ['gitb', 'lar'] },
      ...{ actions: ['approve', 'discuss'], deadlines: ['2027-01-01'] },
      attachments: ['Økonomi og drift', 'Plan for letbanen'],
      amounts: [{ value: 2_600_000, unit: 'DKK' }],
      sections: [
        { role: 'background', start: 0, end: 23 },
        { role: 'recommendation', start: 25, end: TEXT.length },
      ],
    }),
    item('B', 'SAG-2025-03121 nævnes, gitb også. Letbanen.', {
      ...{ meetingId: 'kkr-sjaelland/2024-05-01', body: SJAELLAND, date: '2024-05-01' },
      ...{ actions: ['inform'], amounts: [{ value: 12, unit: 'percent' }] },
    }),
  );
});

describe('filters', () => {
  it.each([
    ['kkr:hovedstaden', ['A']],
    ['kkr:sjælland', ['B']],
    ['år:2025', ['A']],
    ['til:2024', ['B']],
    ['fra:2024 til:2026', ['A', 'B']],
    ['type:godkendelse', ['A']],
    ['sag:SAG-2025-03121', ['A']],
    ['sag:03121', ['A']],
    ['medarbejder:gitb', ['A']],
    ['medarbejder:lars', []],
    ['bilag:', ['A']],
    ['bilag:økonomi', ['A']],
    ['bilag:"økonomi letbanen"', []],
    ['afsnit:indstilling', ['A']],
    ['afsnit:indstilling vente', ['A']],
    ['afsnit:indstilling letbanen', []],
    ['afsnit:baggrund letbanen', ['A']],
    ['frist:2027', ['A']],
    ['frist:2026', []],
    ['beløb:>1mio', ['A']],
    ['beløb:<1mio', []],
    ['letbanen -kkr:sjælland', ['A']],
    ['bogmærket', ['B']],
    ['-bogmærket', ['A']],
    ['ny', []],
  ])('%s', async (typed, keys) => {
    const sets = { bookmarked: new Set(['B']), new: new Set<string>() };
    expect((await found(index, typed, { sets })).toSorted()).toEqual(keys);
  });

  it('that are half typed restrict nothing', async () => {
    expect((await found(index, 'letbanen år:20')).toSorted()).toEqual(['A', 'B']);
  });
});

it('counts over all that is found, not over what is shown', async () => {
  const { facets, total } = await index.search(parseQuery('letbanen '), {
    ...{ limit: 1, facets: true },
    sets: { bookmarked: new Set(['A', 'elsewhere']) },
  });
  expect(total).toBe(2);
  expect(facets).toEqual({
    body: [
      { ...HOVEDSTADEN, count: 1 },
      { ...SJAELLAND, count: 1 },
    ],
    year: [
      { year: 2025, count: 1 },
      { year: 2024, count: 1 },
    ],
    action: expect.arrayContaining([{ action: 'inform', count: 1 }]),
    section: [
      { role: 'background', count: 1 },
      { role: 'recommendation', count: 1 },
    ],
    bookmarked: 1,
  });
});

it('sorts by day when asked, and gives what follows the first', async () => {
  expect(await found(index, 'letbanen', { sort: 'date' })).toEqual(['A', 'B']);
  expect(await found(index, 'letbanen', { sort: 'date', offset: 1 })).toEqual(['B']);
});

describe('marks', () => {
  async function marked(typed: string, text: string): Promise<string[]> {
    const { marks } = await index.search(parseQuery(typed), { limit: 1 });
    return marks(text).map(([start, end]) => text.slice(start, end));
  }

  it('lie on the words as printed', async () => {
    expect(await marked('letbanen', 'LETBANEN og letbaner')).toEqual(['LETBANEN']);
    expect(await marked('"letbanen vente" ', 'vente, letbanen, letbanen vente')).toEqual(['letbanen vente']);
    expect(await marked('afsnit:indstilling vente ', 'at vente, vente')).toEqual(['vente', 'vente']);
    expect(await marked('SAG-2025-03121', 'om SAG-2025-03121.')).toEqual(['SAG-2025-03121']);
  });

  it('cover what was typed of a longer word', async () => {
    expect(await marked('letb', 'Letbanen')).toEqual(['Letb']);
  });
});

it('knows what is alike by rare words, and what begins as typed', async () => {
  const own = await indexOf(
    item('a', 'kommunen sagsbehandler letbanestationer i ringbyen'),
    item('b', 'kommunen vil have letbanestationer langs ringbyen'),
    item('c', 'kommunen holder møde'),
    ...Array.from({ length: 12 }, (_, i) => item(`x${i}`, 'kommunen holder møde')),
  );
  const likes = await own.similar(item('a', 'kommunen sagsbehandler letbanestationer i ringbyen'), 5);
  expect(likes.map(({ itemKey }) => itemKey)).toEqual(['b']);
  expect(await own.complete('letb', 3)).toEqual([
    { word: 'letbanestationer', reason: 'beginning', items: 2 },
  ]);
});
