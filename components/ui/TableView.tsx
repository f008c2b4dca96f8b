import { TriangleAlert } from 'lucide';
import type { TableCheck } from '@/lib/agenda/facts.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { numberLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { Mark } from './marks.ts';
import { useTableExtra } from './TableExtras.ts';
import { headCells, isNumber, shapeOf } from './table-shape.ts';

export interface TableViewProps {
  rows: string[][];
  /** Offset of the table's text in that of its section. */
  start: number;
  marks: readonly Mark[];
  checks: readonly TableCheck[];
}

/** A printed table, with what the reader has to say of it besides. */
export function TableView(props: TableViewProps) {
  const Extra = useTableExtra();
  return (
    <>
      <PrintedTable {...props} />
      {Extra && <Extra rows={props.rows} />}
    </>
  );
}

/** A number that does not add up is told in its cell in a word, and below in full. */
function PrintedTable({ rows, start, marks, checks }: TableViewProps) {
  const words = useWords();
  const { headRows, namesRows, numeric } = shapeOf(rows);
  const offsets = cellOffsets(rows, start);
  const text = (row: number, column: number, cell: string) => (
    <MarkedText text={cell} from={offsets[row]?.[column] ?? 0} marks={marks} />
  );
  const checksAt = (row: number, column: number) =>
    checks.filter((check) => check.row === row && check.column === column);
  /** Of the row and column a number stands in, as far as they have names. */
  const namesOf = ({ row, column }: TableCheck) =>
    [rows[row]?.[0], rows[headRows - 1]?.[column]].filter((name) => name?.trim()).join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section class="table-scroll" aria-label={words.table} tabIndex={0}>
      <table>
        {headRows > 0 && (
          <thead>
            {rows.slice(0, headRows).map((row, at) => (
              <tr key={at}>
                {headCells(row, at === headRows - 1).map(({ column, span, text: cell }) =>
                  cell.trim() === '' ? (
                    <td key={column} colSpan={span} />
                  ) : (
                    <th
                      key={column}
                      scope={span > 1 ? 'colgroup' : 'col'}
                      colSpan={span}
                      data-number={(span === 1 && numeric[column]) || undefined}
                      data-at={offsets[at]?.[column]}
                    >
                      {text(at, column, cell)}
                    </th>
                  ),
                )}
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
                  namesRows && column === 0 && cell.trim() !== '' ? (
                    <th key={column} scope="row" data-at={offsets[at]?.[column]}>
                      {text(at, column, cell)}
                    </th>
                  ) : (
                    <td
                      key={column}
                      data-number={(numeric[column] && isNumber(cell)) || undefined}
                      data-at={offsets[at]?.[column]}
                    >
                      {text(at, column, cell)}
                      {checksAt(at, column).map(({ expected }) => (
                        <span key={expected} class="sum-warning" lang={words.locale}>
                          <Icon node={TriangleAlert} /> {words.repairs.sum(numberLabel(expected, words))}
                        </span>
                      ))}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {checks.length > 0 && (
        <ul class="sum-notes" lang={words.locale}>
          {checks.map((check, index) => (
            <li key={index} class="with-icon warn">
              <Icon node={TriangleAlert} />
              <span>
                {namesOf(check) && <span lang="da">{namesOf(check)}: </span>}
                {words.facts.failedSum(numberLabel(check.expected, words), numberLabel(check.printed, words))}{' '}
                – {words.facts.checkSource}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
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
