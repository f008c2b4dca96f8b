import { TriangleAlert } from 'lucide';
import type { TableCheck } from '@/lib/agenda/facts.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { numberLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { Mark } from './marks.ts';
import { headCells, isNumber, shapeOf } from './table-shape.ts';

export interface TableViewProps {
  rows: string[][];
  /** Offset of the table's text in that of its section. */
  start: number;
  marks: readonly Mark[];
  checks: readonly TableCheck[];
}

/** A printed table. A sum that does not add up is told in its cell, in words. */
export function TableView({ rows, start, marks, checks }: TableViewProps) {
  const words = useWords();
  const { headRows, namesRows, numeric } = shapeOf(rows);
  const offsets = cellOffsets(rows, start);
  const text = (row: number, column: number, cell: string) => (
    <MarkedText text={cell} from={offsets[row]?.[column] ?? 0} marks={marks} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section class="table-scroll" aria-label={words.table} tabIndex={0}>
      <table>
        {headRows > 0 && (
          <thead>
            {rows.slice(0, headRows).map((row, at) => (
              <tr key={at}>
                {headCells(row, at === headRows - 1).map((cell) => (
                  <th
                    key={cell.column}
                    scope={cell.span > 1 ? 'colgroup' : 'col'}
                    colSpan={cell.span}
                    data-number={(cell.span === 1 && numeric[cell.column]) || undefined}
                  >
                    {text(at, cell.column, cell.text)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {rows.slice(headRows).map((row, index) => {
            const at = headRows + index;
            return (
              <tr key={at}>
                {row.map((cell, column) =>
                  namesRows && column === 0 ? (
                    <th key={column} scope="row">
                      {text(at, column, cell)}
                    </th>
                  ) : (
                    <td key={column} data-number={(numeric[column] && isNumber(cell)) || undefined}>
                      {text(at, column, cell)}
                      {checks
                        .filter((check) => check.row === at && check.column === column)
                        .map((check, one) => (
                          <SumWarning key={one} check={check} />
                        ))}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** That a printed sum is not what the numbers come to. */
function SumWarning({ check: { printed, expected } }: { check: TableCheck }) {
  const words = useWords();
  return (
    <span class="sum-warning with-icon" lang={words.locale}>
      <Icon node={TriangleAlert} />
      <span>
        {words.facts.failedSum(numberLabel(expected, words), numberLabel(printed, words))} –{' '}
        {words.facts.checkSource}
      </span>
    </span>
  );
}

/** For each row and column, where its text begins in the section. */
function cellOffsets(rows: string[][], start: number): number[][] {
  const lines = printedLines([{ type: 'table', rows }]);
  return rows.map((cells, row) => {
    let at = start + (lines[row]?.start ?? 0);
    return cells.map((cell) => {
      const here = at;
      at += cell.length + 1;
      return here;
    });
  });
}
