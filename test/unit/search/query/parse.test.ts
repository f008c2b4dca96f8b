/** What people type, and what is understood. */
import { describe, expect, it } from 'vitest';
import type { Query } from '@/lib/search/query/ast.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import { printQuery } from '@/lib/search/query/print.ts';

/** A tree in brackets, for reading: `all(møde -skole* "to ord" år=2025-01-01..2025-12-31)`. */
function told(query: Query): string {
  switch (query.type) {
    case 'all':
    case 'any':
      return `${query.type}(${query.parts.map(told).join(' ')})`;
    case 'not':
      return `-${told(query.part)}`;
    case 'word':
      return query.text + (query.starred ? '*' : '');
    case 'phrase':
      return `"${query.words.join(' ')}"`;
    case 'figure':
      return `[${query.text}]`;
    case 'filter': {
      const { field, value } = query;
      if (!value) return `${field}=?`;
      if (value.kind === 'days') return `${field}=${value.from ?? ''}..${value.to ?? ''}`;
      if (value.kind === 'amount') {
        const { least, most, strict, unit } = value;
        return `${field}=${strict ? 'beyond ' : ''}${least ?? ''}..${most ?? ''} ${unit}`;
      }
      const shown = { text: 'text' in value ? value.text : '', present: 'yes' } as Record<string, string>;
      return `${field}=${shown[value.kind] ?? Object.values(value).at(-1)}`;
    }
  }
}
const read = (typed: string) => told(parseQuery(typed).query);

describe('words', () => {
  it.each([
    ['', 'all()'],
    ['  (),. – ! ', 'all()'],
    ['sundhed reform', 'all(sundhed reform)'],
    ['(møde),', 'møde'],
    ['§17 i loven', 'all([17] i loven)'],
    ['møde møde', 'møde'],
    ['og/eller', 'all(og eller)'],
    ['budget,regnskab', 'all(budget regnskab)'],
    ['Høje-Taastrup', 'Høje-Taastrup'],
    ['sundheds- og ældre', 'all(sundheds og ældre)'],
    ['projekt:navn https://kl.dk/x', 'all(projekt navn https kl.dk x)'],
    ['kl. 10:30', 'all(kl 10:30)'],
    ['mo\u0308de', 'möde'],
    ['reform*', 'reform*'],
    ['*reform', 'reform'],
    ['sundheds*reform', 'all(sundheds* reform)'],
    ['er:*', 'er'],
  ])('%j', (typed, tree) => {
    expect(read(typed)).toBe(tree);
  });
});

describe('phrases', () => {
  it.each([
    ['"nært sundhedsvæsen"', '"nært sundhedsvæsen"'],
    ['„nært  sundhedsvæsen“', '"nært sundhedsvæsen"'],
    ['"nært', '"nært"'],
    ['a "b c', 'all(a "b c")'],
    ['a"b"c', 'all(a "b" c)'],
    ['""', 'all()'],
    ['"(møde), råd."', '"møde råd"'],
    ['"kkr:hovedstaden"', '"kkr:hovedstaden"'],
  ])('%j', (typed, tree) => {
    expect(read(typed)).toBe(tree);
  });
});

describe('not, or, brackets', () => {
  it.each([
    ['skole -budget', 'all(skole -budget)'],
    ['skole NOT budget', 'all(skole -budget)'],
    ['skole IKKE "to ord"', 'all(skole -"to ord")'],
    ['skole - budget', 'all(skole budget)'],
    ['2024-budget', '2024-budget'],
    ['a OR b c', 'all(any(a b) c)'],
    ['a ELLER b OR c', 'any(a b c)'],
    ['a eller b', 'all(a eller b)'],
    ['a OG b', 'all(a b)'],
    ['a OR', 'a'],
    ['OR a', 'a'],
    ['a OR OR b', 'any(a b)'],
    ['-(a b)', '-all(a b)'],
    ['-(-a)', 'a'],
    ['(a b) OR c', 'any(all(a b) c)'],
    ['(a (b', 'all(a b)'],
    ['a) b', 'all(a b)'],
    ['a ()', 'a'],
    ['-() a', 'a'],
    ['Status (orientering)', 'all(Status orientering)'],
  ])('%j', (typed, tree) => {
    expect(read(typed)).toBe(tree);
  });
});

describe('fields', () => {
  it.each([
    ['kkr:hovedstaden', 'body=hovedstaden'],
    ['KKR:Hovedstaden', 'body=Hovedstaden'],
    ['kkr:"KKR Hovedstaden" møde', 'all(body=KKR Hovedstaden møde)'],
    ['kkr: hovedstaden', 'body=hovedstaden'],
    ['år:2025', 'year=2025-01-01..2025-12-31'],
    ['aar:2025', 'year=2025-01-01..2025-12-31'],
    ['år: 2024..2026 , plan', 'all(year=2024-01-01..2026-12-31 plan)'],
    ['year:2024-2026', 'year=2024-01-01..2026-12-31'],
    ['fra:2/9-2025', 'from=2025-09-02..'],
    ['fra:2. september 2025 plan', 'all(from=2025-09-02.. plan)'],
    ['til:2025-09', 'to=..2025-09-30'],
    ['før:2025', 'to=..2024-12-31'],
    ['after:2025', 'from=2026-01-01..'],
    ['dato:9/2025', 'date=2025-09-01..2025-09-30'],
    ['type:godkendelse', 'action=approve'],
    ['type:drøft', 'action=discuss'],
    ['-type:orientering', '-action=inform'],
    ['sag:SAG-2025-03121', 'case=SAG-2025-03121'],
    ['sag: 03121', 'case=03121'],
    ['Sag: Opfølgning på budget', 'all(case=? Opfølgning på budget)'],
    ['medarbejder:gitb', 'caseworker=gitb'],
    ['bilag:', 'attachment=yes'],
    ['bilag:rapport', 'attachment=rapport'],
    ['afsnit:indstilling reform', 'all(section=recommendation reform)'],
    ['frist:2027', 'deadline=2027-01-01..2027-12-31'],
    ['frist:>1/5-2026', 'deadline=2026-05-02..'],
    ['frist:2026..2027', 'deadline=2026-01-01..2027-12-31'],
    ['frist:2. kvartal 2027', 'deadline=2027-04-01..2027-06-30'],
    ['frist:', 'deadline=yes'],
    ['frist: 2027 plan', 'all(deadline=2027-01-01..2027-12-31 plan)'],
    ['frist: plan', 'all(deadline=yes plan)'],
    ['beløb:>1mio', 'amount=beyond 1000000.. DKK'],
    ['beløb:>=2,5 mio. kr. vej', 'all(amount=2500000.. DKK vej)'],
    ['amount:<500k', 'amount=beyond ..500000 DKK'],
    ['beløb:1..5 mio', 'amount=1000000..5000000 DKK'],
    ['beløb: 1..5 mio', 'amount=1000000..5000000 DKK'],
    ['bilag: rapport', 'all(attachment=yes rapport)'],
    ['beløb:2.605.000', 'amount=2605000..2605000 DKK'],
    ['beløb:25%', 'amount=25..25 percent'],
    ['bogmærket', 'bookmarked=yes'],
    ['-bogmærket skole', 'all(-bookmarked=yes skole)'],
    ['er:bogmærket', 'bookmarked=yes'],
    ['is:bookmarked', 'bookmarked=yes'],
    ['note:', 'note=yes'],
    ['note:økonomi', 'note=økonomi'],
    ['ny', 'new=yes'],
    ['ny kkr:sjælland', 'all(new=yes body=sjælland)'],
    ['ny skole', 'all(ny skole)'],
    ['er:ny skole', 'all(new=yes skole)'],
  ])('%j', (typed, tree) => {
    expect(read(typed)).toBe(tree);
  });

  it('half typed restrict nothing', () => {
    for (const typed of ['kkr:', 'år:', 'år:20', 'type:', 'type:be', 'frist:sep', 'beløb:>', 'afsnit:x'])
      expect(parseQuery(typed).query).toMatchObject({ type: 'filter', value: null });
  });

  it('of one kind beside each other widen, of others narrow', () => {
    expect(read('kkr:a vej kkr:b')).toBe('all(any(body=a body=b) vej)');
    expect(read('kkr:a OR kkr:b år:2025')).toBe('all(any(body=a body=b) year=2025-01-01..2025-12-31)');
    expect(read('fra:2024 til:2025')).toBe('all(from=2024-01-01.. to=..2025-12-31)');
    expect(read('bilag:a bilag:b')).toBe('all(attachment=a attachment=b)');
    expect(read('-kkr:a -kkr:b')).toBe('all(-body=a -body=b)');
  });
});

describe('figures, however typed', () => {
  const meanings = (typed: string) => {
    const { query } = parseQuery(typed);
    return query.type === 'figure' ? query.meanings : null;
  };
  it.each([
    ['2605000', { kind: 'number', value: 2605000 }],
    ['2.605.000', { kind: 'number', value: 2605000 }],
    ['2 605 000', { kind: 'number', value: 2605000 }],
    ['2.605.000 kr.', { kind: 'amount', value: 2605000, unit: 'DKK' }],
    ['kr. 2.605.000,-', { kind: 'amount', value: 2605000, unit: 'DKK' }],
    ['2,6 mio', { kind: 'amount', value: 2600000, unit: 'DKK' }],
    ['2,6 mio. kr.', { kind: 'amount', value: 2600000, unit: 'DKK' }],
    ['25 pct.', { kind: 'amount', value: 25, unit: 'percent' }],
    ['25%', { kind: 'amount', value: 25, unit: 'percent' }],
    ['2/9-2025', { kind: 'day', year: 2025, month: 9, day: 2 }],
    ['2. september 2025', { kind: 'day', year: 2025, month: 9, day: 2 }],
    ['tirsdag den 2. september', { kind: 'day', year: null, month: 9, day: 2 }],
    ['2025-09-02', { kind: 'day', year: 2025, month: 9, day: 2 }],
    ['2/9', { kind: 'day', year: null, month: 9, day: 2 }],
    ['sag-2025-03121', { kind: 'case', number: 'SAG-2025-03121' }],
    ['sag 2025 03121', { kind: 'case', number: '2025-03121' }],
    ['2025-03121', { kind: 'case', number: '2025-03121' }],
    ['03121', { kind: 'case', number: '03121' }],
    ['330-2018-3619', { kind: 'case', number: '330-2018-3619' }],
    ['00.22.04-g01-1-18', { kind: 'case', number: '00.22.04-G01-1-18' }],
  ])('%j', (typed, first) => {
    expect(meanings(typed)?.[0]).toEqual(first);
  });

  it('may mean several things', () => {
    expect(meanings('31210')).toEqual([
      { kind: 'number', value: 31210 },
      { kind: 'case', number: '31210' },
    ]);
  });

  it('stand among words', () => {
    expect(read('tilskud på 2,6 mio. kr. i 2027')).toBe('all(tilskud på [2,6 mio kr] i [2027])');
    expect(read('2025 100 pct')).toBe('all([2025] [100 pct])');
  });
});

describe('what was typed', () => {
  it('is known by place, and open while it may go on', () => {
    const { placed, open } = parseQuery('a -kkr:x "b c" 2,6 mio');
    expect(placed.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [3, 8],
      [9, 14],
      [15, 22],
    ]);
    expect(open).toBe(true);
    for (const closed of ['a ', '"a"', 'a*', 'a)', 'a,']) expect(parseQuery(closed).open).toBe(false);
    expect(parseQuery('"a b').open).toBe(true);
  });

  it('prints in the words of a language', () => {
    const { query } = parseQuery('bookmarked year:2025 body:hovedstaden');
    expect(printQuery(query)).toBe('er:bogmærket år:2025 kkr:hovedstaden');
    expect(printQuery(query, 'en')).toBe('is:bookmarked year:2025 body:hovedstaden');
  });
});
