import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../lib/danish/money.ts';
import { numberInWords, numbersIn, readNumber } from '../../../lib/danish/numbers.ts';

describe('numbers in Danish notation', () => {
  it.each([
    ['2.605.000', 2605000],
    ['5,6', 5.6],
    ['1.250,75', 1250.75],
    ['-3,797', -3.797],
    ['–2,1', -2.1],
    ['12 500', 12500],
    ['2½', 2.5],
    ['1.5', 1.5],
    ['0,125', 0.125],
  ])('%s', (printed, value) => expect(readNumber(printed)).toEqual({ value, ambiguous: false }));

  it('flags what may be read in two ways', () => {
    expect(readNumber('100,000', true)).toEqual({ value: 100000, ambiguous: true });
    expect(readNumber('2,605,000')).toEqual({ value: 2605000, ambiguous: true });
  });

  it('are never one number for standing side by side', () => {
    expect(readNumber('290.000 342.000')).toBeNull();
    expect(readNumber('1.000\u00a0250')).toBeNull();
    expect(numbersIn('290.000 342.000').map(({ text }) => text)).toEqual(['290.000', '342.000']);
    expect(numbersIn('12 500')).toEqual([]);
    expect(numbersIn('ca. 290.000 342.000')).toEqual([]);
    expect(amountsIn('Bidraget er 290.000 342.000 kr.').map(({ value }) => value)).toEqual([342000]);
    expect(amountsIn('290.000\u00a0342.000 kr.').map(({ value }) => value)).toEqual([342000]);
  });

  it.each(['', 'fem', '1.2.3.4', '12a', '..', '3.10.', '1.00'.repeat(3)])('%j is none', (printed) =>
    expect(readNumber(printed)).toBeNull(),
  );

  it('knows small numbers in words', () => {
    expect(numberInWords('halvanden')).toBe(1.5);
    expect(numberInWords('en halv')).toBe(0.5);
    expect(numberInWords('konstant')).toBeNull();
  });
});

describe('amounts', () => {
  it('have the place of the whole phrase', () => {
    const text = 'Bidraget er 2.605.000 kr. årligt';
    expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2.605.000 kr.']);
  });

  it('give both ends of a range, each with its place', () => {
    const text = 'fra 5-10 mio. kr.';
    expect(amountsIn(text).map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
      ['5', 5e6],
      ['10 mio. kr.', 10e6],
    ]);
  });

  it('take no year before them for the lower end', () => {
    expect(amountsIn('I 2025 – 3 mio. kr.').map(({ value }) => value)).toEqual([3e6]);
  });

  it('stay whole where scaling would leave a trace', () => {
    expect(amountsIn('2,605 mio. kr.')[0]?.value).toBe(2605000);
  });
});
