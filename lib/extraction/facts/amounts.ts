/** Amounts of a section: of its running text, and of its tables where their unit is told. */

import type { Fact } from '../../agenda/facts.ts';
import { amountsIn, type PlacedAmount } from '../../danish/money.ts';
import { cellAmounts, type FigureUnit, unitOfLine } from '../tables/units.ts';
import { type Line, type ReadSection, single } from './text.ts';

export type AmountFact = Extract<Fact, { type: 'amount' }>;

/** How sure a cell's amount is, by what tells its unit. */
const SURE = { cell: 0.95, heading: 0.9, table: 0.8 };

/** Every amount printed in running text, and those of tables whose unit is told. In the order of the text. */
export function amountFacts(section: ReadSection): AmountFact[] {
  return section.lines.flatMap((line, at) => {
    if (line.kind !== 'table')
      return amountsIn(withTornUnit(section, at))
        .filter(({ start }) => start < line.text.length)
        .map((amount) => factOf(section, line.start, amount, 0.97));
    return section.lines[at - 1]?.block === line.block ? [] : tableAmounts(section, line.block, at);
  });
}

/** A line's text; where its unit was torn off ("1.100" above "t.kr."), with the line below. */
function withTornUnit({ lines, text }: ReadSection, at: number): string {
  const [line, below] = [lines[at], lines[at + 1]];
  const isTorn =
    line && below && below.kind === 'paragraph' && /\d$/.test(line.text) && TORN_UNIT.test(below.text);
  return isTorn ? text.slice(line.start, below.end) : (line?.text ?? '');
}

const TORN_UNIT = /^(?:(?:mia|mio|t)\.?\s?)?(?:kr\.|kroner|pct\.|procent|%)/;

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

/** The unit told by the lines above a table, the section's heading where there are none, or a note below. */
function unitAround(
  { lines, blocks, heading }: ReadSection,
  block: number,
  first: number,
): FigureUnit | null {
  const below = lines.find((line) => line.block === block + 1);
  const isNote = below !== undefined && blocks[below.block]?.type === 'paragraph' && NOTE.test(below.text);
  return (
    (first === 0 ? unitOfLine(heading) : unitAbove(lines, first)) ?? (isNote ? unitOfLine(below.text) : null)
  );
}

/** The line above; over a caption, or pieces that a heading was taken apart into, also what leads to the table. */
function unitAbove(lines: Line[], first: number): FigureUnit | null {
  for (let at = first - 1; at >= Math.max(0, first - HEAD_LINES); at--) {
    const line = lines[at];
    const under = at + 1 < first ? lines[at + 1] : undefined;
    if (!line || line.kind === 'table') return null;
    if (under && !CAPTION.test(line.text)) {
      if (!isPiece(under) && !CAPTION.test(under.text)) return null;
      if (!isPiece(line) && !LEADS_TO_TABLE.test(line.text)) return null;
    }
    const unit = unitOfLine(line.text);
    if (unit) return unit;
  }
  return null;
}

/** Most lines above a table that its heading is sought in. */
const HEAD_LINES = 5;
/** A piece of a heading: short, and no sentence. */
const isPiece = ({ text, kind }: Line): boolean =>
  kind !== 'list' && text.length <= 50 && !/[.:;!?]$/.test(text);
const CAPTION = /^(?:tabel|skema|oversigt|fordeling|budget|økonomi)(?![a-zæøå])/i;
const LEADS_TO_TABLE = /tabel|neden|herunder|følgende|fordel|således|:$/i;
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
