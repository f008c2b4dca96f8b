import type { TableCheck } from '@/lib/agenda/facts.ts';
import type { Block } from '@/lib/agenda/model.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Mark } from './marks.ts';
import { TableView } from './TableView.tsx';

/** One dash for the several that recognition makes of it; numbers and letters as printed. */
const shownMarker = (marker: string) => (/[\p{L}\d]/u.test(marker) ? marker : '–');

export interface BlockViewProps {
  block: Block;
  /** Offset of the block's text in that of its section, by which the marks are placed. */
  start?: number;
  marks?: readonly Mark[];
  /** Sums of this block, a table, that do not add up. */
  checks?: readonly TableCheck[];
}

/** A block of agenda text, as text nodes, each piece of which says where in its section it begins (`data-at`): whatever a page holds, it cannot become markup here. */
export function BlockView({ block, start = 0, marks = [], checks = [] }: BlockViewProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p data-at={start}>
          <MarkedText text={block.text} from={start} marks={marks} />
        </p>
      );
    case 'subheading':
      return (
        <h5 data-at={start}>
          <MarkedText text={block.text} from={start} marks={marks} />
        </h5>
      );
    case 'list': {
      const lines = printedLines([block]);
      return (
        <ul class="printed-list">
          {block.items.map(({ marker, text }, index) => {
            const from = start + (lines[index]?.end ?? text.length) - text.length;
            return (
              <li key={index}>
                <span class="marker">{shownMarker(marker)}</span>
                <span data-at={from}>
                  <MarkedText text={text} from={from} marks={marks} />
                </span>
              </li>
            );
          })}
        </ul>
      );
    }
    case 'table':
      return <TableView rows={block.rows} start={start} marks={marks} checks={checks} />;
  }
}
