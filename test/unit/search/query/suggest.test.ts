/** What is offered while somebody types. `|` is the caret. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '@/lib/agenda/search-views.ts';
import { fieldExamples } from '@/lib/search/query/examples.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import { createSuggest } from '@/lib/search/query/suggest.ts';

const VOCABULARY = {
  bodies: [
    { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
    { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
    { key: 'udvalg', name: 'Sundhedsudvalget i Køge' },
  ],
  caseNumbers: ['SAG-2025-03121', 'SAG-2024-00077'],
  caseworkers: ['gitb', 'ascm', 'lifo'],
  titles: [
    'Status på sundhedsreformen',
    'Status på sundhedsreformen',
    'Udpegning til "Vækstforum"',
    'Siden sidst',
  ],
  years: [2025, 2024],
  deadlineYears: [2027, 2026],
  earlier: ['sundhed kkr:hovedstaden', 'lærepladser'],
};
const danish = createSuggest(VOCABULARY);
const english = createSuggest(VOCABULARY, 'en');

const at = (marked: string, words: string[] = [], suggest = danish) =>
  suggest(marked.replace('|', ''), marked.indexOf('|'), words);
const labels = (list: Suggestion[]) => list.map(({ label }) => label);
/** What stands in the field once the first of a kind is taken. */
const taken = (list: Suggestion[], label: string) => {
  const one = list.find((suggestion) => suggestion.label === label);
  return one && `${one.query.slice(0, one.caret)}|${one.query.slice(one.caret)}`;
};

describe('before anything is typed', () => {
  it('earlier searches come first, then the fields', () => {
    const offered = labels(at('|'));
    expect(offered.slice(0, 3)).toEqual(['sundhed kkr:hovedstaden', 'lærepladser', 'kkr:']);
    expect(offered).toEqual(expect.arrayContaining(['kkr:', 'år:', 'frist:', 'er:bogmærket', 'er:ny']));
    expect(labels(at('|', [], english))).toEqual(expect.arrayContaining(['body:', 'deadline:', 'is:new']));
  });
});

describe('a word', () => {
  it('goes on to words of the archive', () => {
    const offered = at('det sundh|', ['sundhedsreformen', 'sundhed']);
    expect(labels(offered)).toEqual(expect.arrayContaining(['sundhedsreformen', 'sundhed']));
    expect(taken(offered, 'sundhedsreformen')).toBe('det sundhedsreformen |');
  });

  it('in the middle is replaced there', () => {
    expect(taken(at('det sun| koster', ['sundhed']), 'sundhed')).toBe('det sundhed |koster');
    expect(taken(at('-sun|', ['sundhed']), 'sundhed')).toBe('-sundhed |');
  });

  it('may be a body, a case, a caseworker or an action', () => {
    expect(taken(at('plan hovedst|'), 'kkr:hovedstaden')).toBe('plan kkr:hovedstaden |');
    expect(taken(at('sjæl|'), 'kkr:sjælland')).toBe('kkr:sjælland |');
    expect(taken(at('sundhedsudv|'), 'kkr:"Sundhedsudvalget i Køge"')).toBe(
      'kkr:"Sundhedsudvalget i Køge" |',
    );
    expect(labels(at('03121|'))).toContain('sag:SAG-2025-03121');
    expect(labels(at('git|'))).toContain('medarbejder:gitb');
    expect(labels(at('godk|'))).toContain('type:godkendelse');
  });

  it('may be mistyped', () => {
    expect(labels(at('hovdestaden|'))).toContain('kkr:hovedstaden');
    expect(labels(at('hovedstdaen|'))).toContain('kkr:hovedstaden');
  });

  it('may be the beginning of a field, in either language', () => {
    expect(labels(at('fri|'))).toContain('frist:');
    expect(labels(at('dead|'))).toContain('frist:');
    expect(taken(at('bog|'), 'er:bogmærket')).toBe('er:bogmærket |');
    expect(taken(at('fri|'), 'frist:')).toBe('frist:|');
  });

  it('may be from an earlier search or a title', () => {
    expect(labels(at('status på|')).filter((label) => label.startsWith('Status'))).toHaveLength(1);
    expect(taken(at('lærep|'), 'lærepladser')).toBe('lærepladser|');
    expect(taken(at('status på|'), 'Status på sundhedsreformen')).toBe('"Status på sundhedsreformen"|');
    expect(taken(at('kkr:hovedstaden vækstf|'), 'Udpegning til "Vækstforum"')).toBe(
      'kkr:hovedstaden "Udpegning til Vækstforum"|',
    );
    // A filter is no part of a title
    expect(at('kkr:status |').filter(({ kind }) => kind === 'title')).toEqual([]);
    expect(taken(at('vækstf|'), 'Udpegning til "Vækstforum"')).toBe('"Udpegning til Vækstforum"|');
  });

  it('of one letter is not much to go by', () => {
    expect(labels(at('s|'))).not.toContain('kkr:sjælland');
  });

  it('that resembles nothing has nothing offered', () => {
    expect(at('qwxzqwxz|')).toEqual([]);
  });
});

describe('a field', () => {
  it('offers all its values, and then those that go on as typed', () => {
    expect(labels(at('kkr:|'))).toEqual(['kkr:hovedstaden', 'kkr:sjælland', 'kkr:"Sundhedsudvalget i Køge"']);
    expect(labels(at('kkr:sj|'))[0]).toBe('kkr:sjælland');
    expect(labels(at('plan frist:|'))).toEqual(['frist:2027', 'frist:2026']);
    expect(labels(at('type:dr|'))[0]).toBe('type:drøftelse');
    expect(labels(at('type:dis|', [], english))[0]).toBe('action:discuss');
    expect(labels(at('sag:0312|'))).toEqual(['sag:SAG-2025-03121']);
    expect(labels(at('afsnit:|'))).toContain('afsnit:indstilling');
  });

  it('is replaced whole', () => {
    expect(taken(at('a kkr:sj| b'), 'kkr:sjælland')).toBe('a kkr:sjælland |b');
    expect(taken(at('a -kkr:sj|'), 'kkr:sjælland')).toBe('a -kkr:sjælland |');
  });

  it('with its value complete has nothing offered', () => {
    expect(at('år:2025|')).toEqual([]);
  });
});

it('what is taken always reads, and the caret stays inside', () => {
  const typed = fc
    .array(
      fc.constantFrom(
        'a',
        'sund',
        'kkr:',
        'kkr:h',
        '"',
        '-',
        '(',
        ')',
        ' ',
        'OR',
        'frist:',
        '03121',
        'å',
        '2,6 mio',
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, fc.nat(30), (text, offset) => {
      for (const { query, caret } of danish(text, Math.min(offset, text.length), ['sundhed'])) {
        expect(caret).toBeLessThanOrEqual(query.length);
        expect(() => parseQuery(query)).not.toThrow();
      }
    }),
  );
});

it('each field has an example that reads as that field', () => {
  for (const language of ['da', 'en'] as const)
    for (const { name, example } of fieldExamples(language))
      expect(parseQuery(example).query, example).toMatchObject({
        type: 'filter',
        field: name,
        value: expect.anything(),
      });
});
