/**
 * What the figures of a table count: kroner, per cent or full-time years, as its headings, its row labels, its corner, or
 * the line above or below it say ("Budget (mio. kr.)", "Beløb i 1.000 kr.", "Andel i pct."). A table that says nothing
 * counts nothing we know.
 */
import { amountsIn, type PlacedAmount } from '../../danish/money.ts';
import { numbersIn } from '../../danish/numbers.ts';
import { cellFigure, isUnitHeading, type ReadTable, readTable } from './read.ts';
import { misreadCells } from './sums.ts';

/** A unit with what a printed 1 is worth in it (`mio. kr.`: a million kroner). */
export interface FigureUnit {
  unit: PlacedAmount['unit'];
  factor: number;
}

/** An amount of a cell. Row and column from 0, in the table as stored; places are those of the cell's text. */
export interface CellAmount extends PlacedAmount {
  row: number;
  column: number;
  /** The cell prints its unit itself, a heading or label does, or only what stands around the table. */
  toldBy: 'cell' | 'heading' | 'table';
}

const SCALE = String.raw`1\.000\.000|1\.?000|mio\.?|mia\.?|t\.?|tusinde?|millioner|milliarder|m`;
const MONEY = new RegExp(
  String.raw`(?<![a-zæøå\d])(?:(${SCALE})\s?)?(?:kr\.?|kroner|dkk)(?![a-zæøå])(?:\s?(${SCALE})(?![a-zæøå\d]))?`,
  'gi',
);
const SHARE = /%|(?<![a-zæøå])(?:pct\.?|procent|procentvise?|procentuel(?:le|t)?)(?![a-zæøå])/gi;
const POSTS = /(?<![a-zæøå])(?:fuldtids)?(?:årsværk|fuldtidsstillinger)(?![a-zæøå])/gi;
/** `pr. plads`, `pr. årsværk`: what is divided by, not what is counted. */
const PER = /(?<![a-zæøå])(?:pr\.?|per)\s[a-zæøå\d.]+/gi;
/** A number right before: a sum is told, not a unit. A year may stand there. */
const COUNTED = /(?<!\b(?:19|20)\d\d)(?<=[\d½])\s?$/;
/** What leads to a unit in running text: `i`, `hele`, a bracket, a comma, or nothing before it. */
const LEADS = /(?:^|\(|\[|(?<![a-zæøå])(?:i|hele|er|beløb|tal)\s|[,:;–—-]\s)$/i;
/** A caption is worded like a heading, not like a sentence. */
const CAPTION =
  /^(?:tabel|skema|oversigt|budget|bidrag)(?![a-zæøå])[^.]{0,90}(?:\.\s?[^.]{0,80})?(?:kr\.)?\)?:?$/i;
/** A column of these counts something else, whatever the table is in. */
const OTHER_COLUMN =
  /(?<![a-zæøå])(?:antal|indbygger\S*|borgere|personer|kommuner|pladser|elever|timer|passagerer|afgange|km|nr|nummer|pkt|år|årstal|dato|frist)(?![a-zæøå])|^#/i;
const OTHER_ROW = /^(?:heraf\s)?(?:antal|indbyggere|indbyggertal)(?![a-zæøå])/i;
/** A column or row of these may be in per cent, but not in kroner. */
const SHARES =
  /(?<![a-zæøå])(?:andel|indeks|index|gennemsnit\S{0,60}|ændring|rate|ratio|\S{0,60}procent)(?![a-zæøå])/i;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;
/** Most letters around a table that are searched for its unit: about two lines. */
const AROUND = 220;

/** The one unit a text names; null where it names none, or two. */
function unitIn(text: string, strict: boolean): FigureUnit | null {
  const own = text.replace(PER, '');
  const isTold = (match: RegExpExecArray, whole: string) => {
    const before = whole.slice(0, match.index);
    return !COUNTED.test(before) && (!strict || LEADS.test(before));
  };
  const found = new Map<string, FigureUnit>();
  for (const match of text.matchAll(MONEY)) {
    if (!isTold(match, text)) continue;
    const factor = factorOf(match[1] ?? match[2]);
    found.set(`DKK ${factor}`, { unit: 'DKK', factor });
  }
  for (const [form, unit] of [
    [SHARE, 'percent'],
    [POSTS, 'fte'],
  ] as const)
    for (const match of own.matchAll(form)) if (isTold(match, own)) found.set(unit, { unit, factor: 1 });
  const [only, ...others] = found.values();
  return others.length === 0 ? (only ?? null) : null;
}

function factorOf(scale: string | undefined): number {
  const letters = (scale ?? '').toLowerCase().replace(/\./g, '');
  if (letters === '') return 1;
  if (letters.startsWith('mia') || letters.startsWith('milliard')) return 1e9;
  return letters === '1000' || letters.startsWith('t') ? 1e3 : 1e6;
}

/** The unit a line above or below a table tells for all of it: `Beløb i t.kr.`, `Tabel 2. Budget (mio. kr.)`. */
export function unitOfLine(text: string): FigureUnit | null {
  const near = text.length <= AROUND ? text : text.slice(text.lastIndexOf('. ', text.length - 3) + 1);
  const line = near.trim();
  return line.length > AROUND ? null : unitIn(line, !CAPTION.test(line));
}

/** Amounts of a table's cells, row by row. `around` is the unit told outside of it. */
export function cellAmounts(rows: string[][], around: FigureUnit | null): CellAmount[] {
  const table = readTable(rows);
  const units = unitsOf(rows, table, around);
  const isYear = yearsOf(rows, table);
  const misread = misreadCells(rows, table);
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (row < table.headRows && (isUnitHeading(cell) || unitIn(cell, false) !== null)) return [];
      const own = amountsIn(cell);
      if (own.length > 0) return own.map((amount) => ({ ...amount, row, column, toldBy: 'cell' as const }));
      if (row < table.headRows || column < table.headColumns || isYear(row, column)) return [];
      const told = units(row, column);
      const isMisread = misread.some((one) => one.row === row && one.column === column);
      return figuresOf(cell, told).map((amount) => ({
        ...amount,
        ambiguous: amount.ambiguous || isMisread,
        row,
        column,
      }));
    }),
  );
}

type Told = FigureUnit & { toldBy: CellAmount['toldBy'] };

/** What tells the unit of each cell: its column or its row, else the group, the corner, or what stands around. */
function unitsOf(rows: string[][], table: ReadTable, around: FigureUnit | null) {
  const corner = rows
    .slice(0, table.headRows)
    .map((cells) => unitIn(cells.slice(0, table.headColumns).join(' '), false))
    .find((unit) => unit !== null);
  const columns = table.columns.map(({ title, group }) => {
    const own = unitOfTitle(title, group);
    const isOther = OTHER_COLUMN.test(title.replace(PER, ''));
    const isShare = SHARES.test(title);
    return { own, wider: own || isOther ? null : unitIn(group ?? '', false), isOther, isShare };
  });
  let over: FigureUnit | null = null;
  const labels = table.labels.map((label, row) => {
    const own = unitIn(label, false);
    // A row of words alone heads those under it: "Indtægter (mio. kr.)".
    if (own && table.numbers[row]?.every((value) => value === null)) over = own;
    return { own, over, isOther: OTHER_ROW.test(label), isShare: SHARES.test(label) };
  });
  return (row: number, at: number): Told | null => {
    const [column, label] = [columns[at], labels[row]];
    const told = [column?.own, label?.own].filter((unit) => unit !== null && unit !== undefined);
    // "Andel i pct." among columns of kroner: what is the less usual is meant.
    const own = told.find(({ unit }) => unit !== 'DKK') ?? told[0] ?? (label?.isOther ? null : column?.wider);
    if (own) return { ...own, toldBy: 'heading' };
    const whole = column?.isOther || label?.isOther ? null : (label?.over ?? corner ?? around);
    const isShare = column?.isShare === true || label?.isShare === true;
    return whole && !(isShare && whole.unit !== 'percent') ? { ...whole, toldBy: 'table' } : null;
  };
}

/** The unit of a title; one that is broken over two rows ("Budget (mio." above "kr.)") is put together. */
function unitOfTitle(title: string, group: string | null): FigureUnit | null {
  const own = unitIn(title, false);
  if (own?.unit !== 'DKK' || own.factor > 1 || group === null) return own;
  const whole = unitIn(`${group} ${title}`, false);
  return whole?.unit === 'DKK' ? whole : own;
}

/** Years that head a row or a column in the midst of a table: all of its figures are printed as years. */
function yearsOf(rows: string[][], { numbers, headRows, headColumns, columns }: ReadTable) {
  const allYears = (cells: (string | undefined)[]) => cells.every((cell) => YEAR.test(cell ?? ''));
  const printed = (row: number, at: number) => (numbers[row]?.[at] == null ? [] : [rows[row]?.[at]]);
  const inRow = rows.map((cells, row) =>
    allYears(cells.flatMap((_, at) => (at < headColumns ? [] : printed(row, at)))),
  );
  const inColumn = columns.map((_, at) =>
    allYears(rows.flatMap((_, row) => (row < headRows ? [] : printed(row, at)))),
  );
  return (row: number, at: number): boolean =>
    YEAR.test(rows[row]?.[at] ?? '') && (inRow[row] === true || inColumn[at] === true);
}

/** A cell's figure; those of cells that were read as one are figures of their own, never one number. */
function figuresOf(cell: string, told: Told | null): Omit<CellAmount, 'row' | 'column'>[] {
  const several = numbersIn(cell.trim());
  if (several.length === 0) return figureOf(cell, told);
  const from = cell.length - cell.trimStart().length;
  return several.flatMap(({ text, start }) =>
    figureOf(text, told).map((one) => ({ ...one, start: from + start, end: from + start + text.length })),
  );
}

function figureOf(cell: string, told: Told | null): Omit<CellAmount, 'row' | 'column'>[] {
  const read = told && cellFigure(cell, told.unit === 'DKK' && told.factor === 1);
  if (!read || read.value === 0) return [];
  const start = cell.length - cell.trimStart().length;
  return [
    {
      start,
      end: start + cell.trim().length,
      value: Math.round(read.value * told.factor * 1e4) / 1e4,
      unit: told.unit,
      ambiguous: read.ambiguous,
      toldBy: told.toldBy,
    },
  ];
}
