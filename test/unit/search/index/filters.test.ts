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

describe('grouped by meeting', () => {
  const ofMeeting = (key: string, day: string, text: string) =>
    item(key, text, { meetingId: `kkr-hovedstaden/${day}`, date: day });
  let meetings: SearchIndex;
  beforeAll(async () => {
    meetings = await indexOf(
      ofMeeting('a1', '2025-01-10', 'letbanen'),
      ofMeeting('a2', '2025-01-10', 'letbanen letbanen letbanen letbanen'),
      ofMeeting('a3', '2025-01-10', 'havnen'),
      ofMeeting('b1', '2025-02-10', 'letbanen letbanen letbanen'),
      ofMeeting('c1', '2025-03-10', 'letbanen'),
      ofMeeting('c2', '2025-03-10', 'letbanen letbanen'),
    );
  });

  it('all of a meeting stand where its first one does, the best of it first', async () => {
    expect(await found(meetings, 'letbanen')).toEqual(['a2', 'b1', 'c2', 'c1', 'a1']);
    expect(await found(meetings, 'letbanen', { grouped: true })).toEqual(['a2', 'a1', 'b1', 'c2', 'c1']);
  });

  it('by day, the latest sitting first', async () => {
    const options = { grouped: true, sort: 'date' } as const;
    expect(await found(meetings, 'letbanen', options)).toEqual(['c2', 'c1', 'b1', 'a2', 'a1']);
  });

  it('pages go on where the last one ended, even within a meeting', async () => {
    const pages: string[][] = [];
    for (const offset of [0, 2, 4, 6])
      pages.push(await found(meetings, 'letbanen', { grouped: true, limit: 2, offset }));
    expect(pages).toEqual([['a2', 'a1'], ['b1', 'c2'], ['c1'], []]);
  });

  it('what lacks a word of a long question stands in its meeting, before other meetings', async () => {
    const own = await indexOf(
      ofMeeting('a1', '2025-02-10', 'kommunen venter'),
      ofMeeting('a2', '2025-02-10', 'letbanen venter stationer'),
      ofMeeting('a3', '2025-02-10', 'kommunen letbanen venter stationer'),
      ofMeeting('b1', '2025-01-10', 'kommunen letbanen venter stationer'),
    );
    const asked = 'kommunen letbanen venter stationer';
    expect(await found(own, asked)).toEqual(['a3', 'b1', 'a2']);
    expect(await found(own, asked, { grouped: true })).toEqual(['a3', 'a2', 'b1']);
  });

  it('counts all matches, and none twice when segments were merged', async () => {
    const { total } = await meetings.search(parseQuery('letbanen '), { limit: 1, grouped: true });
    expect(total).toBe(5);
    while (await meetings.maintain());
    expect(await found(meetings, 'letbanen', { grouped: true })).toEqual(['a2', 'a1', 'b1', 'c2', 'c1']);
  });
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
