/** Filters put on a query, taken off, and shown apart. `|` is the caret. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '@/lib/search/query/ast.ts';
import {
  chipped,
  filtersOf,
  toggleFilter,
  unchipped,
  withFilter,
  withoutFilter,
  withoutFilters,
} from '@/lib/search/query/edit.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';

const filters = (query: string) => filtersOf(query).map(({ typed }) => typed);

describe('the filters of a query', () => {
  it.each([
    ['sundhed kkr:hovedstaden reform år:2025', ['kkr:hovedstaden', 'år:2025']],
    ['fra:2. september 2025 plan', ['fra:2. september 2025']],
    ['frist: bogmærket', ['frist:', 'bogmærket']],
    ['kkr:"KKR Hovedstaden"', ['kkr:"KKR Hovedstaden"']],
    ['ny kkr:sjælland', ['ny', 'kkr:sjælland']],
    // Not the whole search is meant
    ['-kkr:a IKKE år:2025', []],
    ['(kkr:a b)', []],
    ['kkr:a OR kkr:b', []],
    ['a ELLER år:2025 type:drøft', ['type:drøft']],
    ['"kkr:a"', []],
    // Not understood
    ['år:20 type: kkr:', []],
    ['', []],
  ])('%j', (query, expected) => {
    expect(filters(query)).toEqual(expected);
  });

  it('know what they mean', () => {
    expect(filtersOf('type:drøft')[0]).toMatchObject({
      field: 'action',
      text: 'drøft',
      value: { kind: 'action', action: 'discuss' },
    });
  });
});

describe('without them', () => {
  it.each([
    ['sundhed kkr:hovedstaden reform', 'sundhed reform'],
    ['kkr:a  sundheds-  og ældre år:2025', 'sundheds-  og ældre'],
    ['"nært sundhedsvæsen"år:2025 x', '"nært sundhedsvæsen" x'],
    ['kkr:a', ''],
    // Words that the filter kept apart stay apart
    ['2 kkr:a mio', '2 () mio'],
  ])('%j', (query, rest) => {
    expect(withoutFilters(query)).toBe(rest);
  });
});

describe('putting one on', () => {
  it('stands it behind the filters that come first, named in the language', () => {
    expect(withFilter('sundhed', 'body', 'hovedstaden')).toBe('kkr:hovedstaden sundhed');
    expect(withFilter('kkr:a sundhed', 'year', '2025')).toBe('kkr:a år:2025 sundhed');
    expect(withFilter('', 'bookmarked', '')).toBe('er:bogmærket');
    expect(withFilter('x', 'year', '2025', 'en')).toBe('year:2025 x');
    expect(withFilter('x', 'body', 'Udvalget for Sundhed')).toBe('kkr:"Udvalget for Sundhed" x');
  });

  it('keeps what follows out of its value', () => {
    expect(withFilter('mio kr', 'amount', '>2')).toBe('beløb:">2" mio kr');
  });

  it('puts none on twice, however it is typed', () => {
    for (const typed of ['type:drøft x', 'action:discuss x', 'x type: drøftelse'])
      expect(withFilter(typed, 'action', 'drøftelse')).toBe(typed);
    expect(withFilter('KKR:Sjaelland', 'body', 'sjælland')).toBe('KKR:Sjaelland');
  });

  it('is not taken for one of two by an OR that has nothing before it', () => {
    expect(withFilter('OR x', 'year', '2025')).toBe('år:2025 x');
  });
});

describe('taking one off', () => {
  it('takes it off however it is typed, and leaves the others', () => {
    expect(withoutFilter('a type:drøft kkr:x b', 'action', 'drøftelse')).toBe('a kkr:x b');
    expect(withoutFilter('kkr:x år:2025', 'year', '2025')).toBe('kkr:x');
    expect(withoutFilter('kkr:x a ', 'year', '2025')).toBe('kkr:x a ');
  });

  it('undoes putting on', () => {
    expect(toggleFilter('a b', 'year', '2025')).toBe('år:2025 a b');
    expect(toggleFilter('år:2025 a b', 'year', '2025')).toBe('a b');
    expect(toggleFilter('year:2025', 'year', '2025', 'en')).toBe('');
  });
});

describe('a search field', () => {
  const shown = (marked: string) => {
    const caret = marked.indexOf('|');
    const { chips, text, caret: at } = chipped(marked.replace('|', ''), Math.max(caret, 0), caret >= 0);
    const rest = caret < 0 ? text : `${text.slice(0, at)}|${text.slice(at)}`;
    return `${chips.map(({ typed }) => `[${typed}]`).join('')}${rest}`;
  };
  it.each([
    // While one is being typed it is text
    ['kkr:hoved|', 'kkr:hoved|'],
    ['kkr:hovedstaden|', 'kkr:hovedstaden|'],
    ['kkr:hov|edstaden x', 'kkr:hov|edstaden x'],
    ['kkr:hovedstaden |', '[kkr:hovedstaden]|'],
    ['kkr:hovedstaden', '[kkr:hovedstaden]'],
    ['sundhed kkr:hovedstaden | reform', '[kkr:hovedstaden]sundhed |reform'],
    ['sund|hed kkr:hovedstaden reform', '[kkr:hovedstaden]sund|hed reform'],
    ['frist: |', '[frist:]|'],
    ['fra:2. september |', 'fra:2. september |'],
    ['fra:2. september 2025 |', '[fra:2. september 2025]|'],
    // What follows belongs to it after all
    ['beløb:>2,6 |', '[beløb:>2,6]|'],
    ['beløb:>2,6 mi|', '[beløb:>2,6]mi|'],
    ['beløb:>2,6 mio |', '[beløb:>2,6 mio]|'],
    // Words, not filters
    ['ny |', 'ny |'],
    ['ny kkr:a |', '[kkr:a]ny |'],
    ['er:ny |', '[er:ny]|'],
    ['kkr:a OR b|', 'kkr:a OR b|'],
    ['år:20 |', 'år:20 |'],
    // A move would change the meaning
    ['mio beløb:5 |', 'mio beløb:5 |'],
    ['  x  |', '  x  |'],
  ])('%j', (typed, field) => {
    expect(shown(typed)).toBe(field);
  });
});

const typed = fc
  .array(
    fc.constantFrom(
      ...['møde', 'ny', '2', 'mio', '2025', 'september', 'OR', 'IKKE', '-', '(', ')', '"', ',', 'bogmærket'],
      ...[
        'kkr:hovedstaden',
        'år:2025',
        'beløb:>2,6',
        'frist:',
        'type:drøft',
        'sag:',
        'er:ny',
        'fra:2.',
        'ELLER',
      ],
    ),
    { maxLength: 10 },
  )
  .chain((parts) => fc.constantFrom(' ', '  ').map((joint) => parts.join(joint)));
const partsOf = (query: string) => {
  const { query: tree } = parseQuery(query);
  return (tree.type === 'all' ? tree.parts : [tree]).map((part: Query) => JSON.stringify(part)).sort();
};

describe('whatever is typed', () => {
  it('keeps its meaning when filters are shown apart, wherever the caret is', () => {
    fc.assert(
      fc.property(typed, fc.nat(), (query, at) => {
        for (const isTyping of [true, false]) {
          const { chips, text, caret: own } = chipped(query, at % (query.length + 1), isTyping);
          expect(partsOf(unchipped(chips, text))).toEqual(partsOf(query));
          expect(own).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('stays as it stands once it is shown apart', () => {
    fc.assert(
      fc.property(typed, (query) => {
        // An "or" with nothing before it means nothing, until filters stand before it.
        fc.pre(!/\b(OR|ELLER)\b/.test(query));
        const once = chipped(query, 0, false);
        const again = chipped(unchipped(once.chips, once.text), 0, false);
        expect(again.chips.map(({ typed: one }) => one)).toEqual(once.chips.map(({ typed: one }) => one));
        expect(again.text).toBe(once.text);
      }),
      { numRuns: 3000 },
    );
  });

  it('has a filter that was put on, and is as before without it', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('sjælland', 'KKR Nord', '2'), (query, text) => {
        const put = withFilter(query, 'body', text);
        expect(filtersOf(put).map((one) => one.text)).toContain(text);
        expect(partsOf(withoutFilter(put, 'body', text))).toEqual(partsOf(query));
      }),
      { numRuns: 2000 },
    );
  });

  it('has no filters without its filters', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const rest = withoutFilters(query);
        expect(parseQuery(rest).placed.filter(({ beside }) => beside).length).toBe(
          parseQuery(query).placed.filter(({ beside }) => beside).length - filters(query).length,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
