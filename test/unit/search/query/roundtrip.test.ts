/** Any query written down reads as itself again, and nothing typed is too much. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldName, Leaf, Query } from '@/lib/search/query/ast.ts';
import { FIELDS } from '@/lib/search/query/fields.ts';
import { figureAt } from '@/lib/search/query/figures.ts';
import { allOf, anyOf, negated } from '@/lib/search/query/normal.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import { printQuery } from '@/lib/search/query/print.ts';
import { readValue } from '@/lib/search/query/values.ts';

/** Words that make figures together, mean something as fields, or have marks in them. */
const WORDS = [
  ...[
    'møde',
    'sundhedsreformen',
    'Høje-Taastrup',
    'og',
    'eller',
    'm.fl',
    "borgmester'en",
    'R&D',
    'kkr',
    'til',
  ],
  ...['2', '2,6', '2025', '03121', '2.605.000', '5-10', '3.5', '25%', '2/9-2025', '10:30', 'SAG-2025-03121'],
  ...['mio', 'mia', 'kr', 'pct', 'september', 'sag', 'den', '12', '500', '000', 'æ', '½', '19/3143'],
];
const VALUES = [
  ...[
    '',
    'hovedstaden',
    'KKR Hovedstaden',
    '2025',
    '2024..2026',
    '>1mio',
    '1..5 mio',
    '2,6 mio. kr.',
    'gitb',
  ],
  ...[
    '1. marts 2027',
    'godkendelse',
    'indst',
    'en lang titel, med komma',
    'slut.',
    '20',
    '..',
    '2027..',
    'a)b',
  ],
  ...['SAG-2025-03121', '03121', '<2/9-2025', 'rapport*', '25 %', '-', 'x:y', 'kkr:x'],
];

const word = fc.constantFrom(...WORDS).map((text): Leaf => {
  const figure = figureAt([text], 0)?.figure;
  return figure ?? { type: 'word', text, starred: false };
});
const starred = fc
  .constantFrom('reform', 'mio', '2', 'ny')
  .map((text): Leaf => ({ type: 'word', text, starred: true }));
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words): Leaf => ({ type: 'phrase', words }));
const figure = fc
  .constantFrom('2,6 mio', '2. september 2025', '2 605 000 kr', '25 pct', 'sag 2025 03121')
  .map((text): Leaf => {
    const words = text.replace('.', '').split(' ');
    return figureAt(words, 0)?.figure ?? { type: 'phrase', words };
  });
const filter = fc
  .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...VALUES))
  .map(([{ name, form }, typed]): Leaf => {
    const text = form === 'none' ? '' : typed;
    return { type: 'filter', field: name, text, value: readValue(name, text) };
  });
const leaf = fc.oneof({ weight: 3, arbitrary: word }, starred, phrase, figure, {
  weight: 2,
  arbitrary: filter,
});

const { query } = fc.letrec<{ query: Query; all: Query; any: Query; not: Query }>((tie) => ({
  query: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('all'), tie('any'), tie('not')),
  all: fc.array(tie('query'), { minLength: 1, maxLength: 4 }).map(allOf),
  any: fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map(anyOf),
  not: tie('query').map(negated),
}));

/** What fingers and clipboards produce. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS, ...VALUES),
      fc.constantFrom(
        '"',
        '(',
        ')',
        '-',
        '*',
        ':',
        'OR',
        'IKKE',
        'OG',
        ' ',
        '  ',
        ',',
        '..',
        '“',
        '»',
        '>',
        'ny',
        'bogmærket',
      ),
      fc.constantFrom(
        'kkr:',
        'år:',
        'frist:',
        'beløb: ',
        'sag: ',
        'er:',
        'is:ny',
        'før:',
        'ukendt:',
        'note:"',
        '-type:',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((joint) => parts.join(joint)));

describe('a query written down', () => {
  it('reads as the same tree', () => {
    fc.assert(
      fc.property(query, (tree) => {
        expect(parseQuery(printQuery(tree)).query).toEqual(tree);
      }),
      { numRuns: 1500 },
    );
  });

  it('in English, too', () => {
    fc.assert(
      fc.property(query, (tree) => {
        expect(parseQuery(printQuery(tree, 'en')).query).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its meaning after any typing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { query: tree } = parseQuery(text);
        expect(parseQuery(printQuery(tree)).query).toEqual(tree);
      }),
      { numRuns: 3000, examples: [['beløb: 1..5 mio..'], ['år: 2024..2026 ,'], ['før:  2027.. ,']] },
    );
  });

  it('knows where each part was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const written = text.normalize('NFC');
        let last = 0;
        for (const { leaf: found, start, end } of parseQuery(text).placed) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (found.type === 'word')
            expect(written.slice(start, end)).toBe(found.text + (found.starred ? '*' : ''));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('ten thousand characters', () => {
  const LENGTH = 10_000;
  const hostile = [
    '(',
    '-(',
    '"',
    'a ',
    '1',
    '1 ',
    '1.',
    'kkr:',
    'kkr: ',
    'frist:1 ',
    'a:',
    'OR ',
    '-',
    '.. ',
    'a/',
    '2,6 mio ',
    '*',
    'å',
    '𝄞',
    '(a OR ',
    'beløb:>',
  ];
  it.each(hostile)(
    'of %j are read without haste',
    (part) => {
      const text = part.repeat(Math.ceil(LENGTH / part.length));
      const { query: tree, placed } = parseQuery(text);
      expect(placed.length).toBeLessThanOrEqual(64);
      expect(parseQuery(printQuery(tree)).query).toEqual(tree);
    },
    1000,
  );
});

it('has a name of its own for each field', () => {
  const names = FIELDS.flatMap(({ da, en }) => [...new Set([da, en])]);
  expect(new Set(names).size).toBe(names.length);
  const known: FieldName[] = FIELDS.map(({ name }) => name);
  expect(new Set(known).size).toBe(known.length);
});
