/** Changing a query without losing how it was typed: filters put on, taken off, and shown apart from the rest. Pure. */
import { fold } from '../../danish/fold.ts';
import type { FieldName, FieldValue, Filter } from './ast.ts';
import { parseQuery } from './parse.ts';
import { printFilter, printQuery } from './print.ts';
import { readValue } from './values.ts';

type Language = 'da' | 'en';

/** A filter that counts for the whole search: beside the other words, and understood. */
export interface PlacedFilter {
  field: FieldName;
  /** The value as typed; empty where the field alone says it (`frist:`, `er:ny`). */
  text: string;
  value: FieldValue;
  /** As it stands in the query (NFC, UTF-16): `start` inclusive, `end` exclusive. */
  typed: string;
  start: number;
  end: number;
}

/** The filters of a query in their order; none of those in brackets, behind "not" or beside "or". */
export const filtersOf = (query: string): PlacedFilter[] => filtersIn(query.normalize('NFC'));

function filtersIn(query: string): PlacedFilter[] {
  return parseQuery(query).placed.flatMap(({ leaf, start, end, beside }) =>
    beside && leaf.type === 'filter' && leaf.value !== null
      ? [
          {
            field: leaf.field,
            text: leaf.text,
            value: leaf.value,
            typed: query.slice(start, end),
            start,
            end,
          },
        ]
      : [],
  );
}

/** The rest of a query without its filters, as typed. */
export function withoutFilters(query: string): string {
  const written = query.normalize('NFC');
  return cutApart(written, filtersIn(written));
}

/** The query with a filter put on, behind the filters it begins with; as it is where it has the filter already. */
export function withFilter(query: string, field: FieldName, text: string, language: Language = 'da'): string {
  const written = query.normalize('NFC');
  const filter: Filter = { type: 'filter', field, text, value: readValue(field, text) };
  const filters = filtersIn(written);
  if (filters.some((one) => isSame(one, filter))) return query;
  const head = endOfLeading(written, filters);
  const rest = written.slice(head).replace(DANGLING_OR, '').trimStart();
  const follows = rest === '' ? '' : ` ${rest}`;
  const put = `${written.slice(0, head)}${head > 0 ? ' ' : ''}${printFilter(filter, follows, language)}${follows}`;
  if (filtersIn(put).some((one) => isSame(one, filter))) return put;
  // Signs nobody means anything by would take it for theirs.
  const clean = ` ${printQuery(parseQuery(written).query, language)}`;
  return printFilter(filter, clean, language) + clean;
}

/** The query without a filter, however its value is typed. */
export function withoutFilter(query: string, field: FieldName, text: string): string {
  const written = query.normalize('NFC');
  const unwanted = { field, text, value: readValue(field, text) };
  const places = filtersIn(written).filter((one) => isSame(one, unwanted));
  return places.length === 0 ? query : cutApart(written, places);
}

/** Puts a filter on, or takes it off. */
export function toggleFilter(
  query: string,
  field: FieldName,
  text: string,
  language: Language = 'da',
): string {
  const without = withoutFilter(query, field, text);
  return without === query ? withFilter(query, field, text, language) : without;
}

/** A query as a search field shows it: filters that are complete, and the text behind them. */
export interface Chipped {
  chips: PlacedFilter[];
  text: string;
  /** In the text. */
  caret: number;
}

/**
 * Takes the filters out of what is typed. Those that would mean something else before the rest stay text; so does a bare
 * `ny`, which is a word once another word comes.
 * @param caret UTF-16 offset
 * @param isTyping the filter at the caret may go on, and stays text
 */
export function chipped(query: string, caret: number, isTyping: boolean): Chipped {
  const typed = query.normalize('NFC');
  const filters = filtersIn(typed).filter(
    ({ field, typed: own, start, end }) =>
      (field !== 'new' || own.includes(':')) &&
      (!isTyping || caret < start || (caret > end && /\s/.test(typed.charAt(end)))),
  );
  if (filters.length === 0) return { chips: [], text: typed, caret };
  const head = endOfLeading(typed, filters);
  const leading = filters.filter(({ end }) => end <= head);
  const meaning = meaningOf(typed);
  const ways = [filters, leading].map((chips) => apart(typed, chips, caret));
  const right = ways.find(({ chips, text }) => meaningOf(unchipped(chips, text)) === meaning);
  return right ?? { chips: [], text: typed, caret };
}

/** The query of a search field, to be read by `chipped` again. */
export const unchipped = (chips: readonly Pick<PlacedFilter, 'typed'>[], text: string): string =>
  `${chips.map(({ typed }) => `${typed} `).join('')}${text}`;

function apart(query: string, chips: PlacedFilter[], caret: number): Chipped {
  const text = cut(query, chips);
  const before = cut(
    query.slice(0, caret),
    chips.filter(({ end }) => end <= caret),
  );
  return { chips, text, caret: Math.min(before.length, text.length) };
}

/** The parts of a query, whatever their order. */
function meaningOf(query: string): string {
  const { query: tree } = parseQuery(query);
  const parts = tree.type === 'all' ? tree.parts : [tree];
  return JSON.stringify(parts.map((part) => JSON.stringify(part)).sort());
}

const DANGLING_OR = /^[\s,;)]*(?:OR|ELLER)(?!\S)/;

/** Where the filters end that stand before everything else; 0 for none. */
function endOfLeading(query: string, filters: PlacedFilter[]): number {
  let end = 0;
  for (const one of filters) {
    if (query.slice(end, one.start).trim() !== '') break;
    end = one.end;
  }
  return end;
}

/** What is left without some places, one blank between. */
function cut(query: string, places: { start: number; end: number }[], joint = ' '): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...places, { start: query.length, end: query.length }]) {
    const part = query.slice(from, start);
    rest = from === 0 ? part : joined(rest, part.trimStart(), joint);
    from = end;
  }
  return rest;
}

function joined(before: string, after: string, joint: string): string {
  if (before === '' || after === '') return before + after;
  return joint === ' ' && /\s$/.test(before) ? before + after : before.trimEnd() + joint + after;
}

/** What is left, parted by empty brackets where words that a filter kept apart would be one figure or value together. */
function cutApart(query: string, places: PlacedFilter[]): string {
  const rest = cut(query, places).trim();
  const isKept = parseQuery(rest).placed.length >= parseQuery(query).placed.length - places.length;
  return isKept ? rest : cut(query, places, ' () ').trim();
}

type Value = Pick<Filter, 'field' | 'text' | 'value'>;

const isSame = (one: Value, other: Value): boolean =>
  one.field === other.field && meant(one) === meant(other);
const meant = ({ value, text }: Value): string =>
  value === null || value.kind === 'text' ? fold(text) : JSON.stringify(value);
