import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { createPlainIndex, type SearchRecord } from '@/lib/search/plain.ts';
import type { PlainIndex, PlainItem } from '@/lib/search/plain-types.ts';

let db: Archive;
let index: PlainIndex;
let count = 0;
beforeEach(async () => {
  db = await openArchive(`search-${++count}`);
  index = createPlainIndex(db.table('searchRecords'));
});

/** One meeting a call; items as `title | text | labels`. */
async function meeting(day: string, ...texts: string[]): Promise<void> {
  const meetingId = `kkr-hovedstaden/${day}`;
  await index.replaceMeeting(
    meetingId,
    texts.map((entry): PlainItem => {
      const [title = '', text = '', labels = ''] = entry.split('|').map((part) => part.trim());
      return {
        itemKey: title,
        meetingId,
        title,
        text,
        labels: labels.split(',').map((label) => label.trim()),
      };
    }),
  );
}
async function found(query: string, limit = 20): Promise<string[]> {
  return (await index.query(query, limit)).matches.map(({ itemKey }) => itemKey);
}

describe('what is found', () => {
  it('has all the words, in any order and any part of the item', async () => {
    await meeting('2025-09-02', 'Letbanen | Ringbyen og drift', 'Ringbyen | kun det', 'Drift | kun det');
    expect(await found('drift letbanen')).toEqual(['Letbanen']);
    expect(await found('ringbyen letbanen vandløb')).toEqual([]);
  });

  it('may be the beginning of a word, above all of the one being typed', async () => {
    await meeting('2025-09-02', 'Klimaalliancen | Scenarier', 'Andet | ingenting');
    for (const typed of ['k', 'kl', 'klima', 'klimaall', 'scenarier kli'])
      expect(await found(typed), typed).toEqual(['Klimaalliancen']);
  });

  it('may be a part of a compound', async () => {
    await meeting('2025-09-02', 'Sundhedsreformen | x', 'Dataerhverv | x');
    expect(await found('reform')).toEqual(['Sundhedsreformen']);
    expect(await found('sundhed')).toEqual(['Sundhedsreformen']);
    expect(await found('erhverv')).toEqual(['Dataerhverv']);
    expect(await found('und')).toEqual([]);
  });

  it('may be spelt as on another keyboard', async () => {
    await meeting('2025-09-02', 'Møde på Århus Rådhus i marts | færdig');
    for (const typed of ['moede', 'mode', 'MØDE', 'aarhus', 'arhus', 'faerdig', 'raadhus'])
      expect(await found(typed), typed).toHaveLength(1);
  });

  it('may be a phrase, over a line break too', async () => {
    await meeting('2025-09-02', 'A | nyt fælles\nberedskab for alle', 'B | beredskab fælles');
    expect(await found('"fælles beredskab"')).toEqual(['A']);
    expect(await found('”fælles beredskab” alle')).toEqual(['A']);
    expect(await found('"fælles bered')).toEqual(['A']);
    expect(await found('"fælles bered"')).toEqual([]);
  });

  it('may be a number as written, and only that number', async () => {
    await meeting(
      '2025-09-02',
      'A | 2.605.000 kr. og 13.5 pct. | 3.5, SAG-2025-03121, gitb',
      'B | 3.55 og 3.5.1 | 3.10, SAG-2025-04000, lar',
    );
    expect(await found('3.5')).toEqual(['A', 'B']); // A is item 3.5; B has it as a beginning
    expect(await found('"3.5"')).toEqual(['A']);
    expect(await found('03121')).toEqual(['A']);
    expect(await found('sag-2025-04000')).toEqual(['B']);
    expect(await found('gitb')).toEqual(['A']);
    expect(await found('2.605.000')).toEqual(['A']);
  });

  it('is nothing for nonsense, punctuation or an empty field', async () => {
    await meeting('2025-09-02', 'Letbanen | Ringbyen');
    for (const typed of ['', '   ', '"', '""', '—!?', '(', '\\', '*', 'qzxwv', '\u0000', '%'])
      expect(await index.query(typed, 10), typed).toMatchObject({ matches: [], total: 0 });
  });

  it('is counted wholly, and shown as far as asked', async () => {
    await meeting('2025-09-02', ...Array.from({ length: 30 }, (_, i) => `Punkt ${i} | letbane`));
    const result = await index.query('letbane', 7);
    expect(result.matches).toHaveLength(7);
    expect(result.total).toBe(30);
  });
});

describe('the order', () => {
  it('has title before body, whole word before beginning before middle', async () => {
    await meeting(
      '2025-09-02',
      'krop midt | sundhedsreform',
      'krop begyndelse | reformer',
      'krop helt | reform',
      'titel sundhedsreform | x',
      'titel reformer | x',
      'titel reform | x',
    );
    expect(await found('reform')).toEqual([
      'titel reform',
      'titel reformer',
      'titel sundhedsreform',
      'krop helt',
      'krop begyndelse',
      'krop midt',
    ]);
  });

  it('has the typed form before its look-alike', async () => {
    await meeting('2025-09-02', 'Mode | mode mode', 'Tøj | om møde', 'Rad | i rad', 'Hus | et råd');
    expect(await found('møde')).toEqual(['Tøj', 'Mode']);
    expect(await found('mode')).toEqual(['Mode', 'Tøj']);
    expect(await found('råd')).toEqual(['Hus', 'Rad']);
  });

  it('has the later meeting first among equals, undated ones last', async () => {
    await meeting('2024-01-15', 'A | letbane');
    await meeting('2025-06-18-2', 'B | letbane');
    await meeting('undated-x', 'C | letbane');
    await meeting('2025-06-17', 'D | letbane');
    expect(await found('letbane')).toEqual(['B', 'D', 'A', 'C']);
  });

  it('has the item of that number first', async () => {
    await meeting('2025-09-02', 'Om punkt 3.1 og 3.1 | 3.1 | 3.2', 'Andet | x | 3.1');
    expect((await found('3.1'))[0]).toBe('Andet');
  });
});

describe('marks', () => {
  async function marked(query: string, title: string): Promise<string[]> {
    const match = (await index.query(query, 20)).matches.find(({ itemKey }) => itemKey === title);
    return match?.titleRanges.map(([start, end]) => title.slice(start, end)) ?? [];
  }

  it('lie on the original text, whatever was typed', async () => {
    const title = 'MØDE – i A\u030arhus: nyt moede, resumé';
    await meeting('2025-09-02', title);
    expect(await marked('aarhus', title)).toEqual(['A\u030arhus']);
    expect(await marked('resume', title)).toEqual(['resumé']);
    expect(await marked('møde', title)).toEqual(['MØDE']);
    expect(await marked('mode', title)).toEqual(['MØDE', 'moede']);
  });

  it('cover just the part that was typed, and join where they meet', async () => {
    const title = 'Sundhedsreformen og reformer';
    await meeting('2025-09-02', title);
    expect(await marked('reform', title)).toEqual(['reform', 'reform']);
    expect(await marked('sundheds reform', title)).toEqual(['Sundhedsreform', 'reform']);
  });
});

describe('words that are nowhere', () => {
  it('are named, with the nearest words there are', async () => {
    await meeting('2025-09-02', 'Sundhedsreformen | Klimaalliancen drøftes', 'Letbanen | Ringbyen');
    const { total, unmatched } = await index.query('letbanen sundhedsrefromen', 10);
    expect(total).toBe(0);
    expect(unmatched).toEqual([{ word: 'sundhedsrefromen', suggestions: ['sundhedsreformen'] }]);
    expect((await index.query('klimalliansen', 10)).unmatched[0]?.suggestions).toEqual(['klimaalliancen']);
  });

  it('are not explained by what has nothing to do with them', async () => {
    await meeting('2025-09-02', 'Sundhedsreformen | Klimaalliancen drøftes');
    expect((await index.query('qzxwvk', 10)).unmatched).toEqual([{ word: 'qzxwvk', suggestions: [] }]);
  });

  it('are none when each word is somewhere, though not together', async () => {
    await meeting('2025-09-02', 'Letbanen | x', 'Ringbyen | x');
    expect(await index.query('letbanen ringbyen', 10)).toEqual({ matches: [], total: 0, unmatched: [] });
  });

  it('learn of new words as the archive grows', async () => {
    await meeting('2025-09-02', 'Letbanen | x');
    expect((await index.query('vandlob5', 10)).total).toBe(0);
    await meeting('2025-10-02', 'Vandløbsregulering | x');
    expect((await index.query('vandløbsregulerng', 10)).unmatched[0]?.suggestions).toEqual([
      'vandløbsregulering',
    ]);
  });
});

describe('several contexts', () => {
  it('see at once what another one wrote, changed and removed', async () => {
    const other = createPlainIndex(db.table('searchRecords'));
    await meeting('2025-09-02', 'Letbanen | x');
    expect((await other.query('letbanen', 5)).total).toBe(1);
    await meeting('2025-09-02', 'Letbanen | nu med Ringbyen');
    expect((await other.query('ringbyen', 5)).total).toBe(1);
    await index.removeMeeting('kkr-hovedstaden/2025-09-02');
    expect((await other.query('letbanen', 5)).total).toBe(0);
    await meeting('2025-09-02', 'Letbanen | x');
    expect((await other.query('ringbyen', 5)).total).toBe(0);
  });

  it('find the same with little memory as with much, and read again only what does not fit', async () => {
    for (let day = 10; day < 30; day++)
      await meeting(`2025-09-${day}`, `Punkt ${day} | letbane ${'x '.repeat(200)}`);
    const table = db.table<SearchRecord, string>('searchRecords');
    const poor = createPlainIndex(table, 3000);
    const rich = createPlainIndex(table);
    expect(await poor.query('letbane', 50)).toEqual(await rich.query('letbane', 50));
    const reads = vi.spyOn(table, 'bulkGet');
    expect((await rich.query('letbane', 50)).total).toBe(20);
    expect(reads).not.toHaveBeenCalled();
    expect((await poor.query('letbane', 50)).total).toBe(20);
    expect(reads).toHaveBeenCalled();
  });
});

it('takes hostile input in its stride', async () => {
  await meeting('2025-09-02', `${'a'.repeat(20_000)} | ${'ab '.repeat(50_000)}`);
  for (const typed of ['a'.repeat(5000), 'ab '.repeat(500), '"'.repeat(999), `${'('.repeat(200)}ab`])
    expect((await index.query(typed, 5)).total).toBeLessThanOrEqual(1);
});
