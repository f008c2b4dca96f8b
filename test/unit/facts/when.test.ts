import { describe, expect, it } from 'vitest';
import { after, before, settle, timesIn } from '../../../lib/danish/when.ts';
import { daysIn } from '../../../lib/danish/when-day.ts';

const MEETING = '2025-09-02';
const settled = (text: string, towards: 'next' | 'last' | 'near' = 'next', anchor: string | null = MEETING) =>
  timesIn(text).map((time) => {
    const when = settle(time, anchor, towards);
    return `${text.slice(time.start, time.end)}: ${when ? `${when.from}..${when.to} ${when.precision}` : 'unsettled'}`;
  });

describe('days in figures and words', () => {
  it.each([
    ['tirsdag den 2. september 2025', '2025-9-2'],
    ['02-09-2025 10:00', '2025-9-2'],
    ['09.01.2020 kl. 13:00', '2020-1-9'],
    ['26.04.17', '2017-4-26'],
    ['30. aug 2022', '2022-8-30'],
    ['15-maj-2002', '2002-5-15'],
    ['08/10-2025', '2025-10-8'],
    ['2025-10-08', '2025-10-8'],
    ['kkr-moede-20251008', '2025-10-8'],
  ])('%s', (text, expected) => {
    expect(daysIn(text).map(({ year, month, day }) => `${year}-${month}-${day}`)).toEqual([expected]);
  });

  it.each(['31. februar 2025', '§ 17, stk. 4', '12.10-12.30', '2.605.000 kr.', '2.34.567', '1.250,75'])(
    'no day in %s',
    (text) => expect(daysIn(text)).toEqual([]),
  );

  it.each([
    ['Tirsdag den 2. september', { year: null, month: 9, day: 2, weekday: 2 }],
    ['Fredag 6. september 2024', { year: 2024, month: 9, day: 6, weekday: 5 }],
    ['den 20. 10. 2025', { year: 2025, month: 10, day: 20, weekday: null }],
  ])('keeps what is printed of %s', (text, expected) => expect(daysIn(text)).toMatchObject([expected]));

  it('reads damaged months where the caller knows them', () => {
    const damaged = (word: string) => (word === 'novernber' ? 11 : null);
    expect(daysIn('18. novernber 2025', damaged)).toMatchObject([{ month: 11, day: 18 }]);
  });
});

describe('times', () => {
  it.each([
    ['primo september', 'primo september: 2025-09-01..2025-09-10 part-of-month'],
    ['medio 2026', 'medio 2026: 2026-06-01..2026-07-31 part-of-year'],
    ['ultimo februar 2028', 'ultimo februar 2028: 2028-02-21..2028-02-29 part-of-month'],
    ['4. kvartal 2025', '4. kvartal 2025: 2025-10-01..2025-12-31 quarter'],
    ['andet halvår 2026', 'andet halvår 2026: 2026-07-01..2026-12-31 half-year'],
    ['foråret 2026', 'foråret 2026: 2026-03-01..2026-05-31 season'],
    ['vinteren 2025/26', 'vinteren 2025/26: 2025-12-01..2026-02-28 season'],
    ['uge 1 2026', 'uge 1 2026: 2025-12-29..2026-01-04 part-of-month'],
    ['påsken 2026', 'påsken 2026: 2026-04-02..2026-04-06 season'],
    ['udgangen af maj 2026', 'udgangen af maj 2026: 2026-05-31..2026-05-31 month'],
    ['slutningen af 2026', 'slutningen af 2026: 2026-12-01..2026-12-31 part-of-year'],
    ['fra november til januar 2026', 'november til januar 2026: 2025-11-01..2026-01-31 month'],
    ['den 30. og 31. oktober', 'den 30. og 31. oktober: 2025-10-30..2025-10-31 day'],
    ['2025-2028', '2025-2028: 2025-01-01..2028-12-31 year'],
  ])('%s', (text, expected) => expect(settled(text)).toEqual([expected]));

  it('keeps the season a season, never a day of it', () => {
    expect(settle(timesIn('foråret 2026')[0]!, MEETING, 'next')?.precision).toBe('season');
  });

  it('settles a day without a year by the meeting', () => {
    expect(settled('den 26. juni', 'next')).toEqual(['den 26. juni: 2026-06-26..2026-06-26 day']);
    expect(settled('den 26. juni', 'last')).toEqual(['den 26. juni: 2025-06-26..2025-06-26 day']);
    expect(settled('den 30. august', 'near')).toEqual(['den 30. august: 2025-08-30..2025-08-30 day']);
    expect(settled('den 1. oktober', 'near')).toEqual(['den 1. oktober: 2025-10-01..2025-10-01 day']);
  });

  it('lets a printed weekday decide between years', () => {
    // 26 June was a Thursday in 2025, a Friday in 2026.
    expect(settled('torsdag den 26. juni', 'next')).toEqual([
      'torsdag den 26. juni: 2025-06-26..2025-06-26 day',
    ]);
  });

  it('leaves a day without a year unsettled where the meeting has none', () => {
    expect(settled('den 26. juni', 'next', null)).toEqual(['den 26. juni: unsettled']);
  });

  it('says what lies before and after a holiday', () => {
    const time = timesIn('sommerferien 2026')[0]!;
    const when = settle(time, MEETING, 'next')!;
    expect(before(time, when).to).toBe('2026-06-30');
    expect(after(when)).toMatchObject({ from: '2026-08-15', to: null });
  });
});
