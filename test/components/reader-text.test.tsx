import { cleanup, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { BlockView } from '@/components/ui/BlockView.tsx';
import { type Mark, type Piece, piecesOf } from '@/components/ui/marks.ts';
import { headCells, isNumber, shapeOf } from '@/components/ui/table-shape.ts';
import { article, openMeeting } from './reader-harness.tsx';

afterEach(cleanup);

describe('a table', () => {
  it('that does not add up says so in the cell and below, in words', async () => {
    openMeeting();
    const item = await article(/^3\.2/);
    expect(within(item).getByRole('cell', { name: '3.100 giver 3.000' })).toBeTruthy();
    expect(item.textContent).toContain(
      'Hele landet · 2026: Tallene giver 3.000, der står 3.100 – kontrollér mod kilden',
    );
  });

  it('has headings over groups and years, names its rows, and knows numbers from words', async () => {
    openMeeting();
    const item = await article(/^3\.2/);
    const headings = within(item).getAllByRole('columnheader');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Social- og sundhedshjælpere',
      'Social- og sundhedsassistenter',
      '2025',
      '2026',
      '2025',
      '2026',
    ]);
    expect(headings[0]?.getAttribute('colspan')).toBe('2');
    expect(within(item).getAllByRole('rowheader')).toHaveLength(6);
    expect(item.querySelectorAll('td[data-number]')).toHaveLength(24);
  });

  it('of words alone has one row of headings, and names no rows', () => {
    expect(
      shapeOf([
        ['Møde', 'Sted'],
        ['Forår', 'Roskilde'],
        ['Efterår', 'Køge'],
      ]),
    ).toMatchObject({
      headRows: 1,
      namesRows: false,
    });
    expect(
      shapeOf([
        ['Møde 1', 'Roskilde'],
        ['Møde 2', 'Køge'],
      ]).headRows,
    ).toBe(0);
  });

  it.each([
    [[]],
    [[[]]],
    [
      [
        ['', ''],
        ['', ''],
      ],
    ],
    [
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [[['Tal', '12'], ['Tal']]],
  ])('of %j breaks nothing', (rows) => {
    expect(shapeOf(rows).headRows).toBe(0);
    const { container } = render(<BlockView block={{ type: 'table', rows }} />);
    expect(container.querySelectorAll('tbody tr')).toHaveLength(rows.length);
  });

  it.each(['1.779', '-2,1', '(12)', '1,55 mio. kr.', '5,7 pct.', '851*', '12 %', '– 3', ' 7 '])(
    'takes %s for a number',
    (cell) => expect(isNumber(cell)).toBe(true),
  );
  it.each(['', 'K29', '7 kommuner', '2. kvartal', '1. maj', 'ca. 7', '-'])('takes “%s” for words', (cell) =>
    expect(isNumber(cell)).toBe(false),
  );

  it('has no group where a heading stands alone over its own column', () => {
    expect(headCells(['Kommune', 'Budget', ''], true)).toHaveLength(3);
    expect(headCells(['', 'Budget', 'Budget', 'Regnskab', ''], false)).toEqual([
      { text: '', column: 0, span: 1 },
      { text: 'Budget', column: 1, span: 2 },
      { text: 'Regnskab', column: 3, span: 2 },
    ]);
  });
});

describe('marks', () => {
  const mark = (start: number, end: number, kind: Mark['kind'] = 'date'): Mark => ({ start, end, kind });
  const told = (pieces: Piece[]): unknown[] =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : [piece.mark.kind, ...told(piece.pieces)]));

  it('inside others stand inside them', () => {
    const marks = [mark(2, 4, 'municipality'), mark(1, 5, 'deadline')];
    expect(told(piecesOf('abcdef', 0, marks))).toEqual([
      'a',
      ['deadline', 'b', ['municipality', 'cd'], 'e'],
      'f',
    ]);
  });

  it('that cross are divided, and no letter is lost or told twice', () => {
    expect(told(piecesOf('abcdef', 0, [mark(0, 3, 'deadline'), mark(2, 5, 'amount')]))).toEqual([
      ['deadline', 'ab', ['amount', 'c']],
      ['amount', 'de'],
      'f',
    ]);
  });

  it('reaching beyond the text are cut to it; those outside, empty or backwards are left out', () => {
    const marks = [mark(0, 12), mark(20, 30), mark(11, 11), mark(13, 12)];
    expect(told(piecesOf('abc', 10, marks))).toEqual([['date', 'ab'], 'c']);
  });

  it('of any kind and number leave the text as it is', () => {
    const text = 'Kommunerne skal senest den 1. december 2025 melde tilbage.';
    const flat = (pieces: Piece[]): string =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : flat(piece.pieces))).join('');
    for (let n = 1; n < 60; n++) {
      const marks = Array.from({ length: n }, (_, i) => mark((i * 7) % 50, ((i * 7) % 50) + ((i * 13) % 17)));
      expect(flat(piecesOf(text, 0, marks))).toBe(text);
    }
  });
});
