/** Tables for Excel: what is written is what is read, and nothing in it is ever reckoned out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/lib/exchange/csv.ts';

/** RFC 4180 with semicolons, as a reader of its own. */
function readCsv(file: string): string[][] {
  expect(file.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 1; at < file.length; at++) {
    const unit = file[at] ?? '';
    if (quoted) {
      if (unit !== '"') field += unit;
      else if (file[at + 1] === '"') field += file[++at];
      else quoted = false;
    } else if (unit === '"' && field === '') quoted = true;
    else if (unit === ';') {
      row.push(field);
      field = '';
    } else if (unit === '\r' && file[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at++;
    } else field += unit;
  }
  expect([row, field, quoted]).toEqual([[], '', false]);
  return rows;
}

const plain = fc
  .string({ unit: fc.constantFrom(...'aæøå; "\',.\n\t123=+-@x') })
  .filter((text) => !/^[\s"']*[=+\-@\t\r]/.test(text));

describe('a table', () => {
  it('is read as it was written, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 3, maxLength: 3 })), (rows) => {
        expect(readCsv(writeCsv(['A', 'B', 'C'], rows))).toEqual([['A', 'B', 'C'], ...rows]);
      }),
    );
  });

  it('has a mark, semicolons and CR LF, as a Danish Excel wants them', () => {
    expect(writeCsv(['Titel', 'Beløb'], [['Køb; salg', 2.5]])).toBe(
      '\ufeffTitel;Beløb\r\n"Køb; salg";2,5\r\n',
    );
  });

  it('of nothing is its headings', () => expect(readCsv(writeCsv(['A'], []))).toEqual([['A']]));

  it('has empty cells where nothing is known', () =>
    expect(readCsv(writeCsv(['A', 'B'], [[null, '']]))[1]).toEqual(['', '']));
});

describe('a cell', () => {
  const read = (cell: string) => readCsv(writeCsv(['A', 'B'], [[cell, 'x']]))[1]?.[0] ?? '';

  it.each([
    '=1+1',
    '+45 33 70 33 70',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '  =1',
    '\n=1',
    '＝1+1',
    '=HYPERLINK("https://x";"y")',
    '=cmd|"/c calc"!A1',
    '"=1+1',
    '\u200b=1+1',
    "' @SUM(A1)",
  ])('that would be reckoned out is text: %j', (cell) => expect(read(cell)).toBe(`'${cell}`));

  it('never begins as a formula, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(read(cell)).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('that is a number stays one, negative too', () =>
    expect(readCsv(writeCsv(['A', 'B'], [[-2.5, 'x']]))[1]?.[0]).toBe('-2,5'));

  it('is cut where Excel would refuse it, and has no control characters', () => {
    expect(read('a'.repeat(50_000))).toHaveLength(32_767);
    expect(read('a\u0000b\u0007c')).toBe('abc');
  });
});
