import type { Block } from '@/lib/agenda/model.ts';
import { useWords } from '../i18n/words.ts';

/** One dash for the several that recognition makes of it; numbers and letters as printed. */
const shownMarker = (marker: string) => (/[\p{L}\d]/u.test(marker) ? marker : '–');

const hasDigits = (cell: string) => /\d/.test(cell);

/** A block of agenda text, as text nodes: whatever a page holds, it cannot become markup here. */
export function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'subheading':
      return <h5>{block.text}</h5>;
    case 'list':
      return (
        <ul class="printed-list">
          {block.items.map((entry, index) => (
            <li key={index}>
              <span class="marker">{shownMarker(entry.marker)}</span>
              <span>{entry.text}</span>
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView rows={block.rows} />;
  }
}

/** The first row is set as a heading when it has words only, which is how column heads are printed. */
function TableView({ rows }: { rows: string[][] }) {
  const words = useWords();
  const [first = [], ...rest] = rows;
  const headed = rest.length > 0 && first.some(Boolean) && !first.some(hasDigits);
  const body = headed ? rest : rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section class="table-scroll" aria-label={words.table} tabIndex={0}>
      <table>
        {headed && (
          <thead>
            <tr>
              {first.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
