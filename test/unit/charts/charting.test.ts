import { describe, expect, it } from 'vitest';
import { chartOf } from '@/components/charts/charting.ts';
import { figureIn, unitIn, yearIn } from '@/components/charts/figures.ts';

const MUNICIPALITIES = [
  ['Kommune', 'Antal pladser'],
  ['Ballerup', '1.250'],
  ['Gentofte', '980'],
  ['Hvidovre', '1.105'],
];

describe('a table over years', () => {
  it('is a line for each row, where years stand above', () => {
    expect(
      chartOf([
        ['Mio. kr.', '2024', 'Budget 2025', '2026'],
        ['Drift', '12,5', '13,0', '13,2'],
        ['Anlæg', '4,0', '-', '5,1'],
        ['Tilskud', '1,0', '1,5', '(2,0)'],
        ['I alt', '17,5', '14,5', '16,3'],
      ]),
    ).toEqual({
      kind: 'line',
      unit: 'mio. kr.',
      categories: ['2024', 'Budget 2025', '2026'],
      years: [2024, 2025, 2026],
      series: [
        { name: 'Drift', values: [12.5, 13, 13.2] },
        { name: 'Anlæg', values: [4, null, 5.1] },
        { name: 'Tilskud', values: [1, 1.5, -2] },
      ],
    });
  });

  it('is a line for each column, where years stand at the left', () => {
    expect(
      chartOf([
        ['År', 'Indbyggere'],
        ['2023', '1.000'],
        ['2024', '1.100'],
        ['2026', '1.150'],
      ]),
    ).toMatchObject({ kind: 'line', years: [2023, 2024, 2026], series: [{ values: [1000, 1100, 1150] }] });
  });

  it('shows its total where that is all there is', () => {
    expect(
      chartOf([
        ['', '2023', '2024', '2025'],
        ['I alt', '5', '6', '7'],
      ]),
    ).toMatchObject({ series: [{ name: 'I alt' }] });
  });

  it.each([
    [
      'two years',
      [
        ['', '2023', '2024'],
        ['Drift', '5', '6'],
      ],
    ],
    [
      'years that go back and forth',
      [
        ['', '2023', '2025', '2024'],
        ['Drift', '5', '6', '7'],
      ],
    ],
    [
      'years told twice',
      [
        ['', '2023', '2023', '2024'],
        ['Drift', '5', '6', '7'],
      ],
    ],
    [
      'mixed units',
      [
        ['', '2023', '2024', '2025'],
        ['Drift (mio. kr.)', '5', '6', '7'],
        ['Andel i pct.', '5', '6', '7'],
      ],
    ],
    [
      'more lines than can be told apart',
      [['', '2023', '2024', '2025'], ...'abcdefg'.split('').map((name) => [name, '1', '2', '3'])],
    ],
    [
      'nothing but noughts',
      [
        ['', '2023', '2024', '2025'],
        ['Drift', '0', '0', '0'],
      ],
    ],
  ])('is none for %s', (_, rows) => {
    expect(chartOf(rows)).toBeNull();
  });
});

describe('a table over names', () => {
  it('is bars', () => {
    expect(chartOf(MUNICIPALITIES)).toEqual({
      kind: 'bar',
      unit: null,
      categories: ['Ballerup', 'Gentofte', 'Hvidovre'],
      years: [],
      series: [{ name: 'Antal pladser', values: [1250, 980, 1105] }],
    });
  });

  it.each([
    ['that say so', ['I alt', '3.335']],
    ['that are known by their figure', ['Region Hovedstaden', '3.335']],
    ['of a part', ['- heraf nye', '12']],
    ['that are averages', ['Landsgennemsnit', '1.111']],
  ])('leaves out rows of totals: %s', (_, row) => {
    expect(chartOf([...MUNICIPALITIES, row])?.categories).toEqual(['Ballerup', 'Gentofte', 'Hvidovre']);
  });

  it('is grouped for two years, and for two columns in one unit', () => {
    const rows = (...head: string[]) => [
      ['Kommune', ...head],
      ['A', '10', '20'],
      ['B', '11', '22'],
      ['C', '12', '24'],
    ];
    expect(chartOf(rows('2024', '2025'))?.series).toHaveLength(2);
    expect(chartOf(rows('Drift (mio. kr.)', 'Anlæg (mio. kr.)'))?.unit).toBe('mio. kr.');
    expect(chartOf(rows('Skoler', 'Elever'))).toBeNull();
    expect(chartOf(rows('Mio. kr.', 'Pct.'))).toBeNull();
    expect(chartOf(rows('Sagsnr.', 'Mio. kr.'))?.series.map(({ name }) => name)).toEqual(['Mio. kr.']);
  });

  it.each([
    ['two numbers', MUNICIPALITIES.slice(0, 3)],
    ['two numbers among names', [...MUNICIPALITIES.slice(0, 3), ['Hvidovre', 'ikke oplyst']]],
    [
      'running numbers',
      [
        ['Punkt', 'Nr.'],
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
      ],
    ],
    [
      'years',
      [
        ['Navn', 'Valgt'],
        ['A', '2021'],
        ['B', '2025'],
        ['C', '2017'],
      ],
    ],
    [
      'numbers that can be read in two ways',
      [
        ['', 'Kr.'],
        ['A', '100,000'],
        ['B', '200'],
        ['C', '300'],
        ['D', '1'],
      ],
    ],
    [
      'more bars than one looks through',
      [['', 'Antal'], ...Array.from({ length: 60 }, (_, n) => [`K${n}`, `${n + 7}`])],
    ],
    [
      'telephone numbers',
      [
        ['Navn', 'Telefon'],
        ['A', '33703370'],
        ['B', '33703371'],
        ['C', '33703379'],
      ],
    ],
    [
      'units told by cells that differ',
      [
        ['', 'Værdi'],
        ['A', '5 kr.'],
        ['B', '6 pct.'],
        ['C', '7 kr.'],
      ],
    ],
    [
      'words',
      [
        ['Navn', 'Parti'],
        ['A', 'C'],
        ['B', 'V'],
        ['C', 'Ø'],
      ],
    ],
    [
      'dates',
      [
        ['Møde', 'Dato'],
        ['A', '12.05.2025'],
        ['B', '13.06.2025'],
        ['C', '14.08.2025'],
      ],
    ],
  ])('is none for %s', (_, rows) => {
    expect(chartOf(rows)).toBeNull();
  });
});

describe('whatever a table holds', () => {
  it.each([
    ['nothing', []],
    ['rows without cells', [[], [], []]],
    ['a single column', [['1'], ['2'], ['3'], ['4']]],
    ['ragged rows', [['a'], ['b', '1', '2'], [], ['c', '', '3']]],
    ['a huge one', Array.from({ length: 5000 }, () => ['a', '1'])],
    ['a wide one', [Array.from({ length: 500 }, () => '2025')]],
    ['endless cells', Array.from({ length: 5 }, () => ['x'.repeat(1e5), `${'1 '.repeat(5e4)}x`])],
    [
      'endless headings',
      [
        ['x', `${'pr. '.repeat(3e4)}`],
        ['a', '1'],
        ['b', '2'],
        ['c', '5'],
      ],
    ],
  ])('it breaks nothing: %s', (_, rows) => {
    expect(() => chartOf(rows)).not.toThrow();
  });
});

describe('figures', () => {
  it.each([
    ['1.779', 1779, null],
    ['1,55 mio. kr.', 1.55, 'mio. kr.'],
    ['-2,1', -2.1, null],
    ['(12)', -12, null],
    ['5,7 pct.', 5.7, 'pct.'],
    ['12 %', 12, 'pct.'],
    ['3.000,-', 3000, null],
    ['851*', 851, null],
    ['250 kr.', 250, 'kr.'],
  ])('%s', (cell, value, unit) => {
    expect(figureIn(cell)).toEqual({ value, unit });
  });
  it.each(['ca. 5', '5-7', '', '–', 'A5', '12 af 30', '33 70 33 70'])('are none in “%s”', (cell) => {
    expect(figureIn(cell)).toBeNull();
  });
  it('have their units from headings', () => {
    expect(unitIn('Beløb i 1.000 kr.')).toBe('1.000 kr.');
    expect(unitIn('Udgift i kr. pr. plads')).toBe('kr. pr. plads');
    expect(unitIn('Antal')).toBeNull();
    expect(yearIn('2025/26')).toBe(2025);
    expect(yearIn('R2024')).toBe(2024);
    expect(yearIn('2025 kr.')).toBeNull();
  });
});
