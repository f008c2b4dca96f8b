/** Labels in boxes of their own - an item's number, its case, a caption - and what stands beside or below them. */
import type { Line } from '../sources/line.ts';
import { parseCaseLine, parseCaseworkerLine } from './case-line.ts';
import type { PlacedLine } from './furniture.ts';
import { readNumber } from './numbers.ts';
import { captionRole, isPrintedCaption } from './words.ts';

/** A number in a box of its own, above the title it numbers: `Punkt 3.2`, or `3.2` above a heading. */
const NUMBER_ALONE =
  /^((?:dagsordens)?punkt|(?:agenda )?item|pkt\.?)?\s{0,2}\d{1,3}(?:\.(?:\d{1,3}|[a-zæøå]))?[.:]?$/i;

/** Who may read the item, behind its number: `3 Lukket`. */
const ACCESS = /\s{1,3}[-–|·(]?\s?(åbent?|offentligt?|lukket|ikke offentligt?)(?:\spunkt|\ssag)?\)?$/i;

/** A label of the case line in a box of its own: the number's, or the caseworkers'. */
const CASE_LABEL =
  /^(?:sags?[- ]?(?:nr|nummer|id)|journal[- ]?(?:nr|nummer)|sagsbehandlere?|initialer|case\s?(?:no|number|id|officer|worker))\.?\s?:?$/i;

/** Labels of a table that heads an item: its number's, and its title's. */
const NUMBER_LABEL = /^(?:dagsordens)?(?:punkt|pkt)\.?(?:\s?(?:nr|nummer)\.?)?\s?:?$/i;
const TITLE_LABEL = /^(?:emne|titel|overskrift|sagens titel|sagstitel|punkttitel|vedr(?:ørende|\.))\s?:?$/i;

/** What labels tell of items, as the lines that say it without them. */
export const withLabels = (lines: PlacedLine[]): PlacedLine[] =>
  withNumbersBeside(withoutHeadTables(lines.map(withoutMargin)));

/** A row of a ruled layout whose first cell is the margin: empty beside a label, or with the number of a title in bold. */
function withoutMargin(line: PlacedLine): PlacedLine {
  const filled = line.cells?.filter((cell) => cell !== '') ?? [];
  const [first = '', second = ''] = filled;
  if (filled.length !== 2 || line.marker !== null) return line;
  if (line.cells?.[0] === '' && (isPrintedCaption(first) || CASE_LABEL.test(first)))
    return { ...line, text: filled.join('\t'), cells: filled };
  const isTitle = line.wrapped && line.bold && NUMBER_ALONE.test(first) && /^\p{Lu}\p{L}{2}/u.test(second);
  return isTitle ? { ...line, text: filled.join(' '), cells: null } : line;
}

/** `Punkt | 2.1` and `Emne | Budget`, row by row, as `Punkt 2.1` and `Budget`: the second only beside a number or case. */
function withoutHeadTables(lines: PlacedLine[]): PlacedLine[] {
  const label = (line: PlacedLine | undefined) => (line?.cells?.length === 2 ? (line.cells[0] ?? '') : '');
  return lines.map((line, at) => {
    const value = line.cells?.[1] ?? '';
    const text = `Punkt ${value}`;
    if (NUMBER_LABEL.test(label(line)) && NUMBER_ALONE.test(text)) return { ...line, text, cells: null };
    const isHead = NUMBER_LABEL.test(label(lines[at - 1])) || CASE_LABEL.test(label(lines[at + 1]));
    return isHead && TITLE_LABEL.test(label(line)) ? { ...line, text: value, cells: null } : line;
  });
}

/** Where lines are whole, a number alone is set before the title below it. */
function withNumbersBeside(lines: PlacedLine[]): PlacedLine[] {
  const joined: PlacedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const access = above ? ACCESS.exec(above.text) : null;
    const number = above?.text.slice(0, access?.index) ?? '';
    const label = above && !above.wrapped && !above.cells && NUMBER_ALONE.exec(number);
    const isLabel = above && !above.cells && CASE_LABEL.test(above.text);
    const fact = isLabel ? `${above.text.replace(/(?<![:\s])[:\s]+$/, '')}: ${line.text}` : '';
    if (isLabel && line.cells === null && (parseCaseLine(fact) ?? parseCaseworkerLine(fact))) {
      joined.pop();
      joined.push({ ...line, text: fact });
      continue;
    }
    const free =
      line.cells === null &&
      line.marker === null &&
      readNumber(line.text) === null &&
      parseCaseLine(line.text) === null &&
      !CASE_LABEL.test(line.text);
    if (label && free && (label[1] || line.heading !== null)) {
      joined.pop();
      const closed = /lukket|ikke/i.test(access?.[1] ?? '') ? ' (lukket)' : '';
      joined.push({ ...line, text: `${number} ${line.text}${closed}`, gapBefore: above.gapBefore });
    } else joined.push(line);
  }
  return joined;
}

/** Does a section's caption stand in the first of two cells? */
const isSectionBeside = (line: PlacedLine | undefined): boolean => {
  const [first = '', rest = '', more] = line?.cells ?? [];
  return more === undefined && rest !== '' && isPrintedCaption(first) && captionRole(first) !== 'other';
};

/** A caption in the first of two cells, its text in the second: `Indstilling | Det indstilles, at …`; a minor one next to such. */
export function captionBeside(
  line: PlacedLine,
  above?: PlacedLine,
  below?: PlacedLine,
): Record<'caption' | 'rest', Pick<Line, 'text' | 'cells' | 'gapBefore' | 'links' | 'part'>> | null {
  const [first = '', rest = '', more] = line.cells ?? [];
  const isMinor = more === undefined && rest !== '' && isPrintedCaption(first);
  if (!isSectionBeside(line) && !(isMinor && (isSectionBeside(above) || isSectionBeside(below)))) return null;
  return {
    caption: { text: first, cells: null, gapBefore: line.gapBefore, links: [], part: 'caption' },
    rest: { text: rest, cells: null, gapBefore: false, links: line.links },
  };
}
