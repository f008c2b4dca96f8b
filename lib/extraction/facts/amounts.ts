/** Amounts of a section, and the ways to go it sets against each other with their sums. */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { amountsIn, type PlacedAmount } from '../../danish/money.ts';
import { cellAmounts, type FigureUnit, unitOfLine } from '../tables/units.ts';
import { type ReadSection, single } from './text.ts';

type AmountFact = Extract<Fact, { type: 'amount' }>;

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

/** `Scenarie 2`, `Model A`, `Alternativ 1`, also in lower case; a name after a colon or stroke belongs to it. */
const NAME =
  /(?<![a-zæøåA-ZÆØÅ-])(scenarie|scenarium|model|alternativ|mulighed|option|løsning)(?:t|et|en)?\s(\d{1,2}|[A-E])(?![a-zæøåA-ZÆØÅ\d.,]*[a-zæøåA-ZÆØÅ\d])/gi;
const TITLE = /^\s?(?::|–|—|-)\s([A-ZÆØÅ][^.:;\n]{2,60}?)(?=[.:;\n]|$|\s[–—]\s)/;
/** Furthest a sum may stand from the name it belongs to. */
const REACH = 900;

/**
 * Scenarios of a section: two or more of one kind with different names, each with the kroner told between its mention
 * and the next scenario's. A scenario may be met more than once; its sums are gathered at its first place.
 */
export function scenarioFacts(section: ReadSection, amounts: AmountFact[]): Fact[] {
  if (!/(?:cenari|odel|lternativ|ulighed|ption|øsning)\S{0,3}\s[\dA-E]/.test(section.text)) return [];
  const mentions = matchesOf(NAME, section.text).map((match) => ({
    kind: (match[1] ?? '').toLowerCase(),
    id: `${(match[1] ?? '').toLowerCase()} ${(match[2] ?? '').toUpperCase()}`,
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<
    string,
    { at: number; end: number; kind: string; sums: Set<number>; title: string }
  >();
  mentions.forEach(({ id, kind, at, end }, index) => {
    const limit = Math.min(mentions[index + 1]?.at ?? section.text.length, end + REACH);
    const own = found.get(id) ?? { at, end, kind, sums: new Set<number>(), title: '' };
    for (const { unit, value, place } of amounts)
      if (unit === 'DKK' && place.start >= end && place.start < limit) own.sums.add(value);
    own.title ||= TITLE.exec(section.text.slice(end, end + 80))?.[1] ?? '';
    found.set(id, own);
  });
  const several = (kind: string) => [...found.values()].filter((one) => one.kind === kind).length > 1;
  return [...found].flatMap(([id, { at, end, kind, sums, title }]): Fact[] => {
    if (!several(kind)) return [];
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    return [
      {
        type: 'scenario',
        place: { section: section.index, start: at, end },
        text: single(section.text.slice(at, end)),
        confidence: 0.85,
        name: title ? `${name}: ${single(title)}` : name,
        amounts: [...sums],
      },
    ];
  });
}
