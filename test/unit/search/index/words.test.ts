import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/query/parse.ts';
import { found, indexOf, item } from './support.ts';

describe('a word is found', () => {
  it('in any inflection', async () => {
    const index = await indexOf(
      item('a', 'budgettet'),
      item('b', 'kontrollerne'),
      item('c', 'reglerne'),
      item('d', 'lærepladsernes'),
    );
    for (const [typed, key] of [
      ['budget', 'a'],
      ['budgetter', 'a'],
      ['kontrol', 'b'],
      ['regel', 'c'],
      ['læreplads', 'd'],
      ['lærepladsen', 'd'],
    ] as const)
      expect(await found(index, typed), typed).toEqual([key]);
  });

  it('from another keyboard, and so typed', async () => {
    const index = await indexOf(item('a', 'møde på Århus Rådhus'), item('b', 'vejraad'));
    for (const typed of ['moede', 'mode', 'aarhus', 'arhus', 'raadhus', 'RÅDHUS'])
      expect(await found(index, typed), typed).toEqual(['a']);
    expect(await found(index, 'vejråd')).toEqual(['b']);
  });

  it('inside compounds from either end, not by chance inside others', async () => {
    const index = await indexOf(
      item('a', 'sundhedsreformen'),
      item('b', 'sundhed'),
      item('c', 'information'),
    );
    expect(await found(index, 'reform')).toEqual(['a']);
    expect((await found(index, 'sundhed')).toSorted()).toEqual(['a', 'b']);
    expect(await found(index, 'form')).toEqual([]);
    expect(await found(index, 'mation')).toEqual([]);
  });

  it('inside the frequent ones of very many compounds, at whatever end of the alphabet, typed letter by letter too', async () => {
    const syllables = Array.from('bdfghjklmnprstv').flatMap((first) =>
      Array.from('aeiou', (last) => first + last),
    );
    const rare = syllables.flatMap((one) => syllables.slice(0, 16).map((other) => `${one}${other}m`));
    const index = await indexOf(
      ...rare.map((word) => item(word, `${word} ${word}reform`)),
      ...Array.from({ length: 20 }, (_, i) => item(`first ${i}`, 'amt amtreform')),
      ...Array.from({ length: 20 }, (_, i) => item(`last ${i}`, 'zone zonereform')),
    );
    for (const typed of ['refor', 'reform', 'reform ']) {
      const { matches } = await index.search(parseQuery(typed), { limit: 2000 });
      const keys = matches.map(({ itemKey }) => itemKey);
      expect(
        keys.filter((key) => /^(?:first|last) /.test(key)),
        typed,
      ).toHaveLength(40);
    }
  });

  it('at the end of a compound whose first part stands nowhere else, where nothing else is found', async () => {
    const index = await indexOf(item('a', 'sundhedsreformen og lærepladser'));
    for (const typed of ['reform', 'plads', 'sundheds reform', 'lære plads'])
      expect(await found(index, typed), typed).toEqual(['a']);
  });

  it('as a compound typed apart, before items that have the parts, and typed together', async () => {
    const index = await indexOf(
      item('apart i titlen: lære pladser', 'lære pladser lære pladser'),
      item('compound', 'om lærepladser'),
      item('other', 'sundhedsreform'),
      item('hyphen', 'Høje-Taastrup'),
    );
    expect((await found(index, 'lære pladser'))[0]).toBe('compound');
    expect(await found(index, 'sundheds reform')).toEqual(['other']);
    for (const typed of ['højetaastrup', 'høje-taastrup', 'høje taastrup', 'Høje-Tåstrup'])
      expect(await found(index, typed), typed).toEqual(['hyphen']);
  });

  it('with one or two letters wrong, the first too, where nothing is written as typed', async () => {
    const index = await indexOf(item('a', 'beredskabschefen'), item('b', 'arierattesten'), item('c', 'hus'));
    for (const typed of ['beredskabshef', 'keredskabschef', 'breedskabschef'])
      expect(await found(index, typed), typed).toEqual(['a']);
    expect(await found(index, 'areirattes')).toEqual(['b']);
    expect(await found(index, 'hxs')).toEqual([]);
  });

  it('misspelt, though chance has something like it', async () => {
    const index = await indexOf(
      item('inside another word', 'hinduistrapmiljøets'),
      item('a', 'en trapper'),
      item('no form of it', 'kontorisk'),
      item('b', 'kontorister'),
      ...['c', 'd', 'e'].map((key) => item(key, 'kontorist')),
    );
    expect((await found(index, 'trapmer'))[0]).toBe('a');
    const asked = await found(index, 'kontorits');
    expect(asked.slice(0, 4).toSorted()).toEqual(['b', 'c', 'd', 'e']);
  });

  it('with two letters wrong only where one finds little', async () => {
    const one = Array.from({ length: 12 }, (_, i) => item(`one ${i}`, 'beredskabschef'));
    const two = item('two', 'beredskabschif');
    expect(await found(await indexOf(...one, two), 'beredskabschaf')).toHaveLength(13);
    const index = await indexOf(...one, item('two', 'beredskebschif'));
    expect(await found(index, 'beredskabschaf')).not.toContain('two');
    expect(
      await found(await indexOf(...one.slice(0, 2), item('two', 'beredskebschif')), 'beredskabschaf'),
    ).toEqual(['one 0', 'one 1', 'two']);
  });

  it('as typed before its forms, of a compound typed apart too', async () => {
    const index = await indexOf(
      item('form', 'overfartslederne, overfartslederen. boligområderne'),
      item('typed', 'overfartsleder. boligområde'),
    );
    expect(await found(index, 'overfartsleder')).toEqual(['typed', 'form']);
    expect(await found(index, 'bolig område')).toEqual(['typed', 'form']);
    expect(await found(index, 'nverfartsleder')).toEqual(['typed', 'form']);
  });

  it('where recognition damaged it', async () => {
    const index = await indexOf(item('a', 'pengegkonomi'), item('b', 'kebenhavns'), item('c', 'foreleegges'));
    expect(await found(index, 'pengeøkonomi')).toEqual(['a']);
    expect(await found(index, 'københavn')).toEqual(['b']);
    expect(await found(index, 'forelægge')).toEqual(['c']);
  });

  it('under its abbreviation', async () => {
    const index = await indexOf(
      item('a', 'Det regionale beskæftigelsesråd'),
      item('b', 'Sundhedssamarbejdsudvalget mødtes'),
    );
    expect(await found(index, 'RBR')).toEqual(['a']);
    expect(await found(index, 'ssu')).toEqual(['b']);
  });
});

describe('a figure is found however it is written', () => {
  it.each([
    ['2605000', '2.605.000 kr.'],
    ['2.605.000', '2 605 000 kr.'],
    ['2,6 mio', '2.600.000 kr.'],
    ['2600000', '2,6 mio. kr.'],
    ['2/9-2025', 'den 2. september 2025'],
    ['2. september 2025', '02.09.2025'],
    ['2025-09-02', 'tirsdag den 2.9.2025'],
    ['03121', 'jf. SAG-2025-03121'],
    ['sag-2025-03121', 'SAG-2025-03121'],
    ['2025-03121', 'sag SAG-2025-03121'],
    ['12,5', '12,50 pct.'],
  ])('%s as %s', async (typed, printed) => {
    const index = await indexOf(
      item('a', `før ${printed} efter`),
      item('b', '2.605.001 kr., 3/9-2025, 03122, 12,6'),
    );
    expect(await found(index, typed)).toEqual(['a']);
  });

  it('as the number of its item, before others that mention it', async () => {
    const index = await indexOf(item('Om 3.1 og 3.1', '3.1 3.1'), item('b', 'intet', { number: '3.1' }));
    expect(await found(index, '3.1')).toEqual(['b', 'Om 3.1 og 3.1']);
  });
});

describe('phrases', () => {
  it('are words beside one another in title or text, never across both', async () => {
    const index = await indexOf(
      item('fælles', 'beredskab nu'),
      item('b', 'nyt fælles\nberedskab'),
      item('c', 'beredskab fælles'),
    );
    expect(await found(index, '"fælles beredskab"')).toEqual(['b']);
    expect(await found(index, '"beredskab fælles"')).toEqual(['c']);
  });

  it('have their forms as typed before look-alikes', async () => {
    const index = await indexOf(item('mode er', 'et mode er, et mode er'), item('b', 'at et møde er'));
    expect(await found(index, '"et møde er"')).toEqual(['b', 'mode er']);
  });
});

describe('several words', () => {
  it('near one another come before the same words far apart, and a compound of both first', async () => {
    const far = `beredskab ${'og så videre '.repeat(20)}`;
    const index = await indexOf(
      item('far', `${far} fælles`),
      item('near', `et fælles kommunalt beredskab ${'og så videre '.repeat(20)}`),
      item('beside', `et fælles beredskab ${'og så videre '.repeat(20)} videre`),
      item('compound', `et fællesberedskab ${'og så videre '.repeat(20)} videre`),
      ...[1, 2, 3].map((n) => item(`other ${n}`, 'noget helt andet')),
    );
    expect(await found(index, 'fælles beredskab')).toEqual(['compound', 'beside', 'near', 'far']);
    expect(await found(index, 'fælles beredskab', { limit: 2, offset: 2 })).toEqual(['near', 'far']);
  });

  it('sorted by day stay so, however near', async () => {
    const index = await indexOf(
      item('a', 'beredskab er noget, som er fælles', { date: '2025-02-01' }),
      item('b', 'fælles beredskab', { date: '2025-01-01' }),
    );
    expect(await found(index, 'fælles beredskab', { sort: 'date' })).toEqual(['a', 'b']);
  });
});

describe('nothing', () => {
  it('is found for nonsense and punctuation', async () => {
    const index = await indexOf(item('Letbanen', 'Ringbyen'));
    for (const typed of ['', '  ', '"', '—!?', 'qzxwvkj', '\u0000', '%%', '((', '*'])
      expect(await found(index, typed), typed).toEqual([]);
  });

  it('is explained by the word without a match, and what does match', async () => {
    const index = await indexOf(item('Sundhedsreformen', 'x'), item('Letbanen', 'y'));
    const { unmatched, reread, total } = await index.search(parseQuery('sundhedsrefromen '), { limit: 5 });
    expect(total).toBe(1);
    expect(unmatched).toEqual([
      { word: 'sundhedsrefromen', suggestions: [{ word: 'sundhedsreformen', reason: 'spelling', items: 1 }] },
    ]);
    expect(reread[0]?.as.word).toBe('sundhedsreformen');
  });

  it('of a long question does not hide what has nearly all of it', async () => {
    const index = await indexOf(
      item('a', 'letbanen gennem ringbyen får nye stationer'),
      item('b', 'letbanen'),
    );
    const asked = parseQuery('hvornår får letbanen gennem ringbyen stationer ');
    const { matches } = await index.search(asked, { limit: 5 });
    expect(matches.map(({ itemKey, missing }) => [itemKey, missing])).toEqual([['a', ['hvornår']]]);
  });
});

describe('while it is typed', () => {
  const texts = [
    'letbanen langs ringbyen',
    'lette letbaner',
    'ringen',
    'sundhedsreformen ringer',
    'ring til letland',
  ];
  const items = texts.map((text, i) => item(`${i}`, text));

  it.each(['letbanens ringby', 'sundheds reformen', '"letbanen langs" ring', 'ring -letbane lette'])(
    '%s finds at every letter what is found when asked at once',
    async (typed) => {
      const index = await indexOf(...items);
      for (let end = 1; end <= typed.length; end++) {
        const asked = parseQuery(typed.slice(0, end));
        const options = { limit: 10, facets: true };
        const { marks, ...typing } = await index.search(asked, options);
        const { marks: _, ...atOnce } = await (await indexOf(...items)).search(asked, options);
        expect(typing, typed.slice(0, end)).toEqual(atOnce);
        expect(marks(texts[0]!).length).toBeLessThan(9);
      }
    },
  );

  it('knows nothing of an item that has been replaced meanwhile', async () => {
    const index = await indexOf(...items);
    expect(await found(index, 'letbanen')).toContain('0');
    await index.replaceMeeting('kkr-hovedstaden/2025-09-02', [item('new', 'letbanen')]);
    expect(await found(index, 'letbanen')).toEqual(['new']);
  });

  it('one letter finds the word itself first, and rare words beside those that all items have', async () => {
    const common = Array.from({ length: 12 }, (_, i) => `som${'abcdefghijkl'.charAt(i)}`).join(' ');
    const many = Array.from({ length: 1500 }, (_, i) => item(`${i}`, common));
    const index = await indexOf(...many, item('word', 's'), item('sagen', 'sagen'));
    const { matches } = await index.search(parseQuery('s'), { limit: 2000 });
    const keys = matches.map(({ itemKey }) => itemKey);
    expect(keys[0]).toBe('word');
    expect(keys).toContain('sagen');
  });
});

it('takes hostile texts and questions', async () => {
  const index = await indexOf(
    item('a'.repeat(20_000), `${'1.'.repeat(20_000)} ${'æ'.repeat(9999)} ${'\u0416漢字'.repeat(500)} \ud800`),
  );
  for (const typed of ['a'.repeat(5000), 'ab '.repeat(500), '1.1.1.1', 'æ'.repeat(80), '漢字', '\ud800'])
    expect((await found(index, typed)).length, typed.slice(0, 20)).toBeLessThanOrEqual(1);
});
