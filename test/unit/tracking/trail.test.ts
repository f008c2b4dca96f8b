import { describe, expect, it } from 'vitest';
import { decisionsOf } from '@/lib/tracking/decisions.ts';
import { promisesOf } from '@/lib/tracking/promises.ts';
import { trailOf } from '@/lib/tracking/trail.ts';
import { type Told, treatmentOf } from './support.ts';

const first: Told = {
  key: 'first',
  date: '2025-01-31',
  title: 'Handleplan for indkøb',
  presentation:
    'Det koster 2 mio. kr. Kommunerne skal svare senest den 1. marts 2025. Tovholder er Rebild Kommune.',
  decision: 'Godkendt.',
};
const second: Told = {
  key: 'second',
  date: '2025-06-11',
  title: 'Status på handleplan for indkøb',
  presentation: 'Udgiften er nu 2,4 mio. kr. Kommunerne skal svare senest den 1. september 2025.',
};

describe('the trail', () => {
  const [one, two] = trailOf([first, second].map(treatmentOf));

  it('tells sums, deadlines, decision and holder of each treatment', () => {
    expect(one).toMatchObject({
      key: 'first',
      sums: [{ value: 2_000_000 }],
      decision: { outcome: 'approved' },
    });
    expect(one!.deadlines.map(({ date }) => date)).toEqual(['2025-03-01']);
    expect(one!.responsible.map(({ text }) => text)).toEqual(['Rebild Kommune']);
    expect([one!.sumsTurned, one!.deadlinesTurned]).toEqual([null, null]);
  });

  it('tells what came and went since the treatment before', () => {
    expect(two!.sumsTurned).toMatchObject({ came: [{ value: 2_400_000 }], gone: [{ value: 2_000_000 }] });
    expect(two!.deadlinesTurned).toMatchObject({
      came: [{ date: '2025-09-01' }],
      gone: [{ date: '2025-03-01' }],
    });
  });

  it('compares with the last treatment that told any', () => {
    const between: Told = { key: 'between', date: '2025-03-31', title: 'Indkøb', presentation: 'Intet nyt.' };
    const [, silent, last] = trailOf([first, between, second].map(treatmentOf));
    expect(silent!.sumsTurned).toBeNull();
    expect(last!.sumsTurned?.gone).toMatchObject([{ value: 2_000_000 }]);
  });

  it('is empty for no treatments', () => expect(trailOf([])).toEqual([]));
});

describe('decisions of a sitting', () => {
  it('stand at their items, with those that have none', () => {
    const heading = treatmentOf({ date: '2025-01-31', title: 'Sager', isHeading: true });
    expect(decisionsOf([heading, ...[first, second].map(treatmentOf)])).toEqual({
      recorded: [
        { key: 'first', outcome: 'approved', text: 'Godkendt.', telling: 'Godkendt.', dissent: false },
      ],
      missing: ['second'],
    });
  });
});

describe('promises', () => {
  const promising = (text: string): Told => ({
    key: 'p',
    date: '2025-06-11',
    title: 'Broen',
    presentation: text,
  });
  const later = (date: string): Told => ({ key: date, date, title: 'Status på broen' });
  const states = (text: string, today: string, ...dates: string[]) =>
    promisesOf([promising(text), ...dates.map(later)].map(treatmentOf), today).map(({ state, by }) => [
      state,
      by,
    ]);

  it.each([
    'Der gives en status på KKR-mødet den 24. oktober 2025.',
    'Der følges op den 24. oktober 2025.',
    'En plan forelægges på mødet den 24. oktober 2025.',
    'Sagen tages op igen den 24. oktober 2025.',
  ])('%s', (text) => {
    expect(states(text, '2025-07-01')).toEqual([['open', null]]);
    expect(states(text, '2025-10-24', '2025-10-24')).toEqual([['kept', '2025-10-24']]);
    expect(states(text, '2026-01-01')).toEqual([['late', null]]);
  });

  it('may be loose', () => {
    const text = 'Sagen forelægges igen i foråret 2026.';
    expect(states(text, '2026-04-01')).toEqual([['open', null]]);
    expect(states(text, '2026-04-20', '2026-04-17')).toEqual([['kept', '2026-04-17']]);
    expect(states(text, '2026-08-01', '2025-10-24')).toEqual([['late', null]]);
  });

  it('are not made by what has been, or what others do', () => {
    expect(states('Der blev fulgt op den 24. januar 2025.', '2026-01-01')).toEqual([]);
    expect(states('Kommunerne skal svare senest den 24. oktober 2025.', '2026-01-01')).toEqual([]);
  });
});
