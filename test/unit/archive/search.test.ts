/** What search answers over an archive: the index finds, the archive shows. What words mean to the index stands in `test/unit/search`. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchHit, SearchRequest, SnippetRun } from '@/lib/agenda/search-views.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { changeBookmarks, setBookmark } from '@/lib/archive/following/bookmarks.ts';
import { removeMeeting } from '@/lib/archive/removal.ts';
import { search, similar } from '@/lib/archive/search.ts';
import { asked } from '../../search/asked.ts';
import { ADDRESS, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});

/** Saves a meeting on a day; items as lines of the fake pipeline, numbered from 1 where they begin with a title. */
async function meeting(day: string, lines: string[], body = 'KKR Hovedstaden'): Promise<void> {
  const numbered = lines.map((line, at) => (/^\w+: /.test(line) ? line : `${at + 1} ${line}`));
  const content = `${body} ${day} 10:00 agenda\n${numbered.join('\n')}`;
  const { status } = await importing(db, document(content, { address: `${ADDRESS}/${body}/${day}` }));
  expect(status).toMatchObject({ state: 'done' });
}

const plain = (runs: SnippetRun[]) => runs.map(({ text }) => text).join('');
const marked = (runs: SnippetRun[]) => runs.flatMap(({ text, hit }) => (hit ? [text] : []));
const titles = (hits: SearchHit[]) => hits.map(({ title }) => plain(title));
const found = async (query: string, more: Partial<SearchRequest> = {}) =>
  titles((await search(db, asked(query, 20, more))).hits);

describe('what is found', () => {
  it('has all the words, in any form and any part of the item', async () => {
    await meeting('2025-09-02', [
      ...['Letbanen', 'background: Ringbyen og drift', 'decision: Anlægget godkendes'],
      ...['Ringbyen', 'background: kun det', 'Drift', 'background: kun det'],
    ]);
    expect(await found('drift letbane')).toEqual(['Letbanen']);
    expect(await found('anlæg ringbyens')).toEqual(['Letbanen']);
  });

  it('may be typed in part, in parts, on another keyboard', async () => {
    await meeting('2025-09-02', [
      ...['Sundhedsreformen på Århus Rådhus', 'background: færdig'],
      ...['Noget andet', 'background: om sundhed'],
    ]);
    for (const typed of ['sundhedsre', 'reform', 'sundheds reform', 'aarhus', 'raadhus', 'FAERDIG'])
      expect(await found(typed), typed).toEqual(['Sundhedsreformen på Århus Rådhus']);
  });

  it('may be a phrase, over a line break too', async () => {
    await meeting('2025-09-02', [
      'A',
      'background: nyt fælles beredskab',
      'B',
      'background: beredskab fælles',
    ]);
    expect(await found('"fælles beredskab"')).toEqual(['A']);
    expect(await found('”fælles beredskab” nyt')).toEqual(['A']);
  });

  it('may be known by number, case, caseworker or attachment', async () => {
    await meeting('2025-09-02', [
      ...['Letbanen', 'case: SAG-2025-03121', 'workers: gitb lar', 'bilag: Notat om scenarier'],
      ...['Andet', 'background: 3121 borgere'],
    ]);
    for (const typed of ['03121', 'SAG-2025-03121', 'gitb', 'notat scenarier', 'sag:03121', 'bilag:notat'])
      expect((await found(typed))[0], typed).toBe('Letbanen');
  });

  it('is nothing for punctuation, an empty field or nonsense', async () => {
    await meeting('2025-09-02', ['Letbanen', 'background: Ringbyen']);
    for (const typed of ['', '   ', '"', '—!?', '(', '\\', 'qzxwvkq', '\u0000'])
      expect(await search(db, asked(typed)), typed).toMatchObject({ hits: [], total: 0 });
  });

  it('is never an error, whatever is typed', async () => {
    await meeting('2025-09-02', [`${'a'.repeat(300)}`, `background: ${'ab '.repeat(5000)}`]);
    const hostile = ['a'.repeat(5000), 'ab '.repeat(500), '"'.repeat(999), '('.repeat(300), '-'.repeat(300)];
    for (const typed of [...hostile, 'kkr:', 'år:x', 'OR OR', '- -"', 'er:ny bogmærket note:x', '\ud800'])
      expect(await search(db, asked(typed, 5, { facets: true, grouped: true }))).toBeDefined();
  });
});

describe('the order', () => {
  it('has the title before the text, the typed form before its look-alike, the later meeting first', async () => {
    await meeting('2024-01-15', ['Om noget', 'background: møde', 'Et møde', 'Letbane', 'Mode']);
    await meeting('2025-06-17', ['Letbane']);
    expect(await found('møde')).toEqual(['Et møde', 'Om noget', 'Mode']);
    const { hits } = await search(db, asked('letbane'));
    expect(hits.map(({ date }) => date)).toEqual(['2025-06-17', '2024-01-15']);
  });

  it('has the latest first where that is wanted, and meetings together where that is', async () => {
    await meeting('2024-01-15', ['Letbane letbane', 'En letbane mere']);
    await meeting('2025-06-17', ['Noget', 'background: om en letbane i en lang tekst om meget andet']);
    expect((await found('letbane', { sort: 'date' }))[0]).toBe('Noget');
    await meeting('2025-09-01', ['Letbane']);
    const { hits } = await search(db, asked('letbane', 20, { grouped: true }));
    const runs = hits.map(({ date }) => date).filter((date, at, all) => date !== all[at - 1]);
    expect(runs).toHaveLength(3);
  });

  it('goes on where it left off', async () => {
    await meeting(
      '2025-09-02',
      Array.from({ length: 9 }, (_, n) => `Letbane ${n}`),
    );
    const all = await found('letbane');
    const pages = [0, 4, 8].map((offset) => search(db, asked('letbane', 4, { offset })));
    const results = await Promise.all(pages);
    expect(results.flatMap(({ hits }) => titles(hits))).toEqual(all);
    expect(results.map(({ total }) => total)).toEqual([9, 9, 9]);
  });
});

describe('a hit', () => {
  it('shows what it is, with what was asked for marked as it is printed', async () => {
    await meeting('2025-09-02', ['MØDE – i A\u030arhus', 'background: Sundhed: se Sundhedsreformen.']);
    const { hits } = await search(db, asked('moede aarhus reform'));
    expect(hits).toMatchObject([
      {
        ...{ meetingId: 'kkr-hovedstaden/2025-09-02', date: '2025-09-02', number: '1', missing: [] },
        body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
        bookmarked: false,
      },
    ]);
    expect(marked(hits[0]?.title ?? [])).toEqual(['MØDE', 'A\u030arhus']);
    expect(marked(hits[0]?.snippet ?? [])).toEqual(['reform']);
  });

  it('has its passage from the section asked for', async () => {
    const text = 'Sagen om letbanen er lang.';
    await meeting('2025-09-02', ['Sag', `background: ${text}`, 'decision: Letbanen blev vedtaget.']);
    const { hits } = await search(db, asked('letbanen afsnit:beslutning'));
    expect(marked(hits[0]?.snippet ?? [])).toEqual(['Letbanen']);
  });

  it('has what is printed beside its text for a passage, where only that has the words', async () => {
    await meeting('2025-09-02', ['Letbanen', 'background: Intet', 'bilag: Et notat om scenarier']);
    const { hits } = await search(db, asked('scenarier'));
    expect(plain(hits[0]?.snippet ?? [])).toBe('Et notat om scenarier');
  });

  it('says what it lacks where nothing has all', async () => {
    await meeting('2025-09-02', ['Letbanen i Ringbyen', 'Andet', 'background: om takster']);
    const { hits, relaxed } = await search(db, asked('letbanen ringbyen takster'));
    expect(relaxed).toBe(true);
    expect(hits[0]?.missing).toEqual(['takster']);
  });
});

describe('what the index does not know', () => {
  it('is asked for too: bookmarked items', async () => {
    await meeting('2025-09-02', ['Letbanen', 'Letbanens drift']);
    const [hit] = (await search(db, asked('letbanen'))).hits;
    await setBookmark(db, hit?.itemKey ?? '', true);
    expect(await found('letbane bogmærket')).toEqual(['Letbanen']);
    expect(await found('-bogmærket letbane')).toEqual(['Letbanens drift']);
    await setBookmark(db, hit?.itemKey ?? '', false);
    expect(await found('letbane bogmærket')).toEqual([]);
  });

  it("is asked for too: words of the user's notes, in any form, and which items have one", async () => {
    await meeting('2025-09-02', ['Letbanen', 'Letbanens drift', 'Letbanens vej']);
    const { hits } = await search(db, asked('letbane'));
    const noting = (title: string, note: string) => {
      const hit = hits.find((one) => plain(one.title) === title);
      return changeBookmarks(db, [hit?.itemKey ?? ''], { on: true, note });
    };
    await noting('Letbanen', 'Spørg **økonomien** om 2.605.000 kr. til sundhedsreformen');
    await noting('Letbanens drift', 'Spørg borgmesteren');
    await noting('Letbanens vej', '');
    for (const typed of [
      'note:økonomi',
      'note:oekonomien',
      'note:reform',
      'note:2605000',
      'note:"kr. spørg"',
    ])
      expect(await found(typed), typed).toEqual(['Letbanen']);
    expect((await found('note:spørg')).sort()).toEqual(['Letbanen', 'Letbanens drift']);
    expect((await found('letbane note:')).sort()).toEqual(['Letbanen', 'Letbanens drift']);
    expect(await found('letbane -note:borgmester')).not.toContain('Letbanens drift');
    for (const typed of ['note:drift', 'note:"spørg kæmneren"', 'note:"…"'])
      expect(await found(typed), typed).toEqual([]);
    await noting('Letbanens drift', 'Klaret');
    expect(await found('note:spørg')).toEqual(['Letbanen']);
  });

  it('is asked for too: what came or changed in the last fourteen days', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-09-01') });
    await meeting('2025-09-02', ['Letbanen', 'background: Drift', 'Ringbyen', 'background: Drift']);
    vi.setSystemTime(new Date('2025-09-10'));
    expect((await found('er:ny')).sort()).toEqual(['Letbanen', 'Ringbyen']);
    vi.setSystemTime(new Date('2025-09-20'));
    expect(await found('er:ny')).toEqual([]);
    await meeting('2025-09-02', ['Letbanen', 'background: Drift', 'Ringbyen', 'background: Ny drift']);
    expect(await found('er:ny')).toEqual(['Ringbyen']);
    vi.useRealTimers();
  });
});

describe('facets', () => {
  it('count over all that is found, where they are asked for', async () => {
    await meeting('2024-09-02', ['Letbanen', 'background: x', 'Letbane igen', 'decision: x']);
    await meeting('2025-09-02', ['Letbanen'], 'KKR Sjælland');
    const [hit] = (await search(db, asked('letbane'))).hits;
    await setBookmark(db, hit?.itemKey ?? '', true);
    expect((await search(db, asked('letbane', 1))).facets).toBeNull();
    const { facets, hits } = await search(db, asked('letbane', 1, { facets: true }));
    expect(hits).toHaveLength(1);
    expect(facets).toMatchObject({
      body: [
        { name: 'KKR Hovedstaden', count: 2 },
        { name: 'KKR Sjælland', count: 1 },
      ],
      year: [
        { year: 2025, count: 1 },
        { year: 2024, count: 2 },
      ],
      bookmarked: 1,
    });
    expect(facets?.section).toEqual(
      expect.arrayContaining([
        { role: 'background', count: 1 },
        { role: 'decision', count: 1 },
      ]),
    );
  });
});

describe('words that are nowhere', () => {
  it('are named, with the nearest words there are', async () => {
    await meeting('2025-09-02', ['Sundhedsreformen', 'background: Klimaalliancen drøftes']);
    const { reread } = await search(db, asked('sundhedsrefromen'));
    expect(reread).toMatchObject([{ word: 'sundhedsrefromen', as: { word: 'sundhedsreformen', items: 1 } }]);
    const { unmatched, total } = await search(db, asked('qzxwvkq'));
    expect({ total, unmatched }).toMatchObject({ total: 0, unmatched: [{ word: 'qzxwvkq' }] });
  });
});

describe('several contexts', () => {
  it('see at once what another one wrote, changed and removed', async () => {
    const other = await openArchive(db.name);
    const total = async (query: string) => (await search(other, asked(query))).total;
    await meeting('2025-09-02', ['Letbanen', 'background: x']);
    expect(await total('letbanen')).toBe(1);
    await meeting('2025-09-02', ['Letbanen', 'background: nu med Ringbyen']);
    expect(await total('ringbyen')).toBe(1);
    await removeMeeting(db, 'kkr-hovedstaden/2025-09-02');
    expect(await total('letbanen')).toBe(0);
  });
});

describe('items like another', () => {
  const KEY = 'kkr-hovedstaden/2025-09-02#letbanens-takster';
  beforeEach(async () => {
    await meeting('2024-09-02', ['Takster for letbanen', 'background: Om zoner', 'Befordring', 'Klima']);
    await meeting('2025-09-02', ['Letbanens takster', 'background: Takster og zoner for letbanen', 'Ældre']);
  });

  it('share its rare words, are dressed as hits, and never the item itself', async () => {
    const [like, ...rest] = await similar(db, KEY, 5);
    expect(like).toMatchObject({ meetingId: 'kkr-hovedstaden/2024-09-02', number: '1' });
    expect(plain(like?.title ?? [])).toBe('Takster for letbanen');
    expect(rest.map(({ itemKey }) => itemKey)).not.toContain(KEY);
    expect(await similar(db, KEY, 1)).toHaveLength(1);
  });

  it('are refused for an item that is not saved, or removed', async () => {
    await expect(similar(db, 'nobody#x', 5)).rejects.toMatchObject({ code: 'not-found' });
    await removeMeeting(db, 'kkr-hovedstaden/2025-09-02');
    await expect(similar(db, KEY, 5)).rejects.toMatchObject({ code: 'not-found' });
  });
});
