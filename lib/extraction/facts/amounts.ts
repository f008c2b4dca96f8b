/** Amounts of a section: of its running text, and of its tables where their unit is told. */

import type { Fact } from '../../agenda/facts.ts';
import { amountsIn, type PlacedAmount } from '../../danish/money.ts';
import { cellAmounts, type FigureUnit, unitOfLine } from '../tables/units.ts';
import { type ReadSection, single } from './text.ts';

export type AmountFact = Extract<Fact, { type: 'amount' }>;

/** How sure a cell's amount is, by what tells its unit. */
const SURE = { cell: 0.95, heading: 0.9, table: 0.8 };

/** Every amount printed in running text, and those of tables whose unit is told. In the order of the text. */
export function amountFacts(section: ReadSection): AmountFact[] {
  return section.lines.flatMap((line, at) => {
    if (line.kind !== 'table')
      return amountsIn(line.text).map((amount) => factOf(section, line.start, amount, 0.97));
    return section.lines[at - 1]?.block === line.block ? [] : tableAmounts(section, line.block, at);
  });
}

/** Amounts of the table whose first row is the line at `first`. */
function tableAmounts(section: ReadSection, block: number, first: number): AmountFact[] {
  const table = section.blocks[block];
  if (table?.type !== 'table') return [];
  const amounts = cellAmounts(table.rows, unitAround(section, block, first));
  return amounts.map((amount) => {
    const before = (table.rows[amount.row] ?? []).slice(0, amount.column);
    const offset = before.reduce((sum, cell) => sum + cell.length + 1, 0);
    const line = section.lines[first + amount.row];
    return factOf(section, (line?.start ?? 0) + offset, amount, SURE[amount.toldBy]);
  });
}

/** The unit told by the line above a table, a caption over that, the section's heading, or a note below. */
function unitAround(
  { lines, blocks, heading }: ReadSection,
  block: number,
  first: number,
): FigureUnit | null {
  const above = lines[first - 1];
  const over = lines[first - 2];
  const below = lines.find((line) => line.block === block + 1);
  const isNote = below !== undefined && blocks[below.block]?.type === 'paragraph' && NOTE.test(below.text);
  const isCaption = over !== undefined && above !== undefined && CAPTION.test(`${over.text}\n${above.text}`);
  return (
    unitOfLine(above?.kind === 'table' ? '' : (above?.text ?? heading)) ??
    (isCaption && over.kind !== 'table' ? unitOfLine(over.text) : null) ??
    (isNote ? unitOfLine(below.text) : null)
  );
}

/** Either of two lines above a table is its caption. */
const CAPTION = /^(?:tabel|skema|oversigt|fordeling|budget|økonomi)(?![a-zæøå])/im;
const NOTE = /^[*\s(]{0,3}(?:note|anm|alle|beløb|tal|i\s|mio|kilde|tabellen)/i;

function factOf(
  section: ReadSection,
  offset: number,
  { start, end, value, unit, ambiguous }: PlacedAmount,
  confidence: number,
): AmountFact {
  const place = { section: section.index, start: offset + start, end: offset + end };
  return {
    type: 'amount',
    place,
    text: single(section.text.slice(place.start, place.end)),
    confidence: ambiguous ? 0.6 : confidence,
    value,
    unit,
    ambiguous,
  };
}
