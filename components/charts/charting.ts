/**
 * Whether the numbers of a printed table ask for a chart, and which: over years a line, over names bars. No chart rather than a
 * wrong one: where units are mixed, a number can be read in two ways, or there are too few or too many, there is none.
 */
import { shapeOf } from '../ui/table-shape.ts';
import { type Figure, figureIn, isTotal, namesOnly, unitIn, yearIn } from './figures.ts';

export interface ChartSeries {
  /** '' for the only one of a table without headings. */
  name: string;
  /** By category; null where nothing is printed. */
  values: (number | null)[];
}

export interface Chart {
  kind: 'line' | 'bar';
  /** What the numbers count; null where the table does not say. */
  unit: string | null;
  /** Years as printed, or names. */
  categories: string[];
  /** Places of the categories along a line, in years; empty for bars. */
  years: number[];
  series: ChartSeries[];
}

/** Fewest numbers of the fullest series, fewest of any, and most of what can be told apart or looked through. */
const FEWEST = 3;
const FEWEST_OF_ANY = 2;
const MOST_LINES = 5;
const MOST_BARS = 40;
const MOST_GROUPED = 3;
/** Tables beyond this are not looked at. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 40;
/** Bars side by side are comparable up to this ratio of their largest. */
const COMPARABLE = 25;

type Cells = readonly (readonly string[])[];
/** A row or column of numbers, its name and what it is in. */
interface Strip {
  name: string;
  figures: (Figure | null)[];
  unit: string | null;
}

/** The chart for the rows of a table as stored; null where they ask for none. */
export function chartOf(rows: Cells): Chart | null {
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return null;
  const { headRows } = shapeOf(rows);
  const head = rows.slice(0, headRows);
  const body = rows.slice(headRows).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || body.length === 0) return null;

  const corner = head.map((row) => row[0] ?? '').join(' ');
  const titles = Array.from({ length: width }, (_, at) => titleOf(head, at));
  const cells = body.map((row) => Array.from({ length: width }, (_, at) => figureIn(row[at] ?? '')));
  const figure = (row: number, column: number): Figure | null => {
    const found = cells[row]?.[column];
    return found && found !== 'doubtful' ? found : null;
  };
  const isDoubtful = cells.some((row) => row.slice(1).includes('doubtful'));
  if (isDoubtful) return null;

  const rowName = (row: number) => (body[row]?.[0] ?? '').replace(/\s+/g, ' ').trim();
  const allRows = body.map((_, row) => row);
  const headYears = (head.at(-1) ?? []).map(yearIn);
  const yearColumns = headYears.flatMap((year, at) => (at > 0 && year !== null ? [at] : []));
  const rowUnit = (row: number) => unitIn(rowName(row)) ?? unitIn(corner);

  if (yearColumns.length >= FEWEST) {
    const strips = allRows.map((row) => ({
      name: rowName(row),
      figures: yearColumns.map((column) => figure(row, column)),
      unit: rowUnit(row),
    }));
    const years = yearColumns.map((at) => headYears[at] ?? 0);
    return lineOf(
      strips,
      years,
      yearColumns.map((at) => titles[at] ?? ''),
    );
  }
  const columns = Array.from({ length: width - 1 }, (_, at) => at + 1).filter(
    (at) => !namesOnly(titles[at] ?? '') && !isCount(allRows.map((row) => figure(row, at))),
  );
  const strip = (column: number, of: number[]): Strip => ({
    name: titles[column] ?? '',
    figures: of.map((row) => figure(row, column)),
    unit: unitIn(titles[column] ?? '') ?? unitIn(corner),
  });
  const rowYears = allRows.map((row) => yearIn(rowName(row)));
  const yearRows = allRows.filter((row) => rowYears[row] !== null);
  if (yearRows.length >= FEWEST && yearRows.length * 2 > allRows.length) {
    const years = yearRows.map((row) => rowYears[row] ?? 0);
    return lineOf(
      columns.map((at) => strip(at, yearRows)),
      years,
      yearRows.map(rowName),
    );
  }
  const named = allRows.filter(
    (row) => rowName(row) !== '' && !isTotal(rowName(row)) && figure(row, 0) === null,
  );
  const parts = withoutSum(named, columns, figure);
  return barsOf(
    columns.map((at) => strip(at, parts)),
    parts.map(rowName),
  );
}

/** What stands above a column, from the top; a heading over several counts for each of them. */
function titleOf(head: Cells, column: number): string {
  const own = head.map((row, at) => {
    if (row[column]?.trim() || at === head.length - 1) return row[column]?.trim() ?? '';
    return (
      row
        .slice(1, column)
        .findLast((cell) => cell.trim())
        ?.trim() ?? ''
    );
  });
  return [...new Set(own.filter(Boolean))].join(' ').replace(/\s+/g, ' ');
}

const valuesOf = ({ figures }: Strip) => figures.flatMap((figure) => (figure ? [figure.value] : []));

/** 1, 2, 3, …, and columns of years: they count rows, and measure nothing. */
function isCount(figures: (Figure | null)[]): boolean {
  const values = figures.flatMap((figure) => (figure ? [figure.value] : []));
  return (
    values.length > 0 &&
    (values.every((value, at) => value === at + 1) ||
      values.every((value) => Number.isInteger(value) && value >= 1900 && value < 2100))
  );
}

/** Without a last row that is the sum of those above it, whatever it is called. */
function withoutSum(
  rows: number[],
  columns: number[],
  figure: (row: number, column: number) => Figure | null,
): number[] {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return rows;
  const told = columns.filter((column) => figure(last, column) !== null);
  const isSum = told.every((column) => {
    const sum = rows.slice(0, -1).reduce((all, row) => all + (figure(row, column)?.value ?? 0), 0);
    const total = figure(last, column)?.value ?? 0;
    return total !== 0 && Math.abs(sum - total) <= Math.max(1e-9, Math.abs(total) * 0.005);
  });
  return told.length > 0 && isSum ? rows.slice(0, -1) : rows;
}

/** The strips worth drawing, and their one unit; null where it is not one. */
function comparable(strips: Strip[]): { strips: Strip[]; unit: string | null } | null {
  const worth = strips.filter((strip) => valuesOf(strip).length >= FEWEST_OF_ANY);
  const parts = worth.filter(({ name }) => !isTotal(name));
  const used = parts.length > 0 ? parts : worth;
  if (!used.some((strip) => valuesOf(strip).length >= FEWEST)) return null;
  const units = new Set(
    used.flatMap(({ unit, figures }) => figures.flatMap((figure) => (figure ? [figure.unit ?? unit] : []))),
  );
  const isFlat = used.every((strip) => valuesOf(strip).every((value) => value === 0));
  return units.size !== 1 || isFlat ? null : { strips: used, unit: [...units][0] ?? null };
}

const seriesOf = ({ name, figures }: Strip): ChartSeries => ({
  name,
  values: figures.map((figure) => figure?.value ?? null),
});

function lineOf(strips: Strip[], years: number[], categories: string[]): Chart | null {
  const rising = years.every((year, at) => at === 0 || year > (years[at - 1] ?? 0));
  const found = rising ? comparable(strips) : null;
  if (!found || found.strips.length > MOST_LINES) return null;
  if (found.strips.length > 1 && found.strips.some(({ name }) => name === '')) return null;
  return { kind: 'line', unit: found.unit, categories, years, series: found.strips.map(seriesOf) };
}

function barsOf(strips: Strip[], categories: string[]): Chart | null {
  if (categories.length < FEWEST || categories.length > MOST_BARS) return null;
  const found = comparable(strips);
  if (!found || found.strips.length > MOST_GROUPED) return null;
  const { strips: used, unit } = found;
  if (used.length > 1) {
    // Unlike things without a unit, such as inhabitants and schools, are no series.
    const alike = unit !== null || used.every(({ name }) => yearIn(name) !== null);
    const tops = used.map((strip) => Math.max(...valuesOf(strip).map(Math.abs)));
    if (!alike || Math.max(...tops) > COMPARABLE * Math.min(...tops)) return null;
  }
  return { kind: 'bar', unit, categories, years: [], series: used.map(seriesOf) };
}
