/** Conditions of a query on what is known of the items beside their words. */
import { fold } from '../../danish/fold.ts';
import { wordForm } from '../analysis/words.ts';
import type { FieldValue, Filter, Leaf, Query } from '../query/ast.ts';
import type { SearchOptions } from '../types.ts';
import type { Ready } from './ask.ts';
import type { PartCache } from './cache.ts';
import { ACTIONS, dayNumber, ROLES } from './columns.ts';
import { ATTACHMENT, UNITS } from './details.ts';
import { asked, familyIn } from './family.ts';
import type { Hit } from './hits.ts';
import { keyHash } from './keys.ts';
import { PART } from './parts.ts';
import type { Passing } from './query-parts.ts';
import { postingsOf } from './score.ts';
import type { Segment } from './segment.ts';
import { CASEWORKER } from './segment-writer.ts';
import { formsOf, type Sought } from './sought.ts';
import { withinStretches } from './stretches.ts';

/** Which items pass all filters of a query, by filter, for each segment. */
export async function passing(
  query: Query,
  { sought }: Ready,
  segments: readonly Segment[],
  cache: PartCache,
  options: SearchOptions,
): Promise<Passing> {
  const filters = filtersOf(query, []);
  const passed = new Map<Leaf, Uint8Array[]>();
  for (const { filter, beside } of filters) {
    if (filter.value === null) continue;
    const all: Uint8Array[] = [];
    for (const [at, segment] of segments.entries()) {
      const others = beside.flatMap((leaf) => sought.get(leaf) ?? []);
      all.push(await itemsPassing(filter, filter.value, { segment, at, cache, options, others }));
    }
    passed.set(filter, all);
  }
  return passed;
}

/** Filters, each with the leaves of the same `all`. */
function filtersOf(query: Query, beside: readonly Leaf[]): { filter: Filter; beside: readonly Leaf[] }[] {
  switch (query.type) {
    case 'filter':
      return [{ filter: query, beside }];
    case 'not':
      return filtersOf(query.part, beside);
    case 'any':
      return query.parts.flatMap((part) => filtersOf(part, beside));
    case 'all': {
      const leaves = query.parts.flatMap(wordsOf);
      return query.parts.flatMap((part) => filtersOf(part, leaves));
    }
    default:
      return [];
  }
}

function wordsOf(query: Query): Leaf[] {
  if (query.type === 'any') return query.parts.flatMap(wordsOf);
  return query.type === 'word' || query.type === 'phrase' || query.type === 'figure' ? [query] : [];
}

interface Within {
  segment: Segment;
  at: number;
  cache: PartCache;
  options: SearchOptions;
  /** What is sought beside the filter. */
  others: readonly Sought[];
}

function itemsPassing(filter: Filter, value: FieldValue, within: Within): Promise<Uint8Array> {
  const { segment, cache, options } = within;
  switch (filter.field) {
    case 'body':
      return Promise.resolve(ofBody(segment, textOf(value)));
    case 'date':
    case 'from':
    case 'to':
    case 'year':
      return Promise.resolve(ofDays(segment, value));
    case 'action':
      return Promise.resolve(
        where(segment, (item) => hasBit(segment.columns.actions[item], actionOf(value))),
      );
    case 'case':
      return labelled(segment, asWord(textOf(value)), cache, (hit, form) => hit.form === form);
    case 'caseworker':
      return labelled(segment, CASEWORKER + asWord(textOf(value)), cache, (hit, form) =>
        hit.form.startsWith(form),
      );
    case 'attachment':
      return ofAttachment(within, textOf(value));
    case 'section':
      return ofSection(within, value.kind === 'section' ? ROLES.indexOf(value.role) : -1);
    case 'deadline':
      return ofDeadline(segment, value);
    case 'amount':
      return ofAmount(segment, value);
    case 'bookmarked':
      return ofKeys(segment, options.sets?.bookmarked);
    case 'new':
      return ofKeys(segment, options.sets?.new);
    case 'note': {
      const text = textOf(value);
      return ofKeys(segment, text === '' ? options.sets?.noted : options.notes?.get(filter.text));
    }
  }
}

const textOf = (value: FieldValue): string => (value.kind === 'text' ? value.text : '');
const asWord = (text: string): string => wordForm(text.trim());
const actionOf = (value: FieldValue): number =>
  value.kind === 'action' ? ACTIONS.indexOf(value.action) : -1;
const hasBit = (mask: number | undefined, bit: number): boolean =>
  bit >= 0 && ((mask ?? 0) & (1 << bit)) !== 0;

function where({ columns }: Segment, test: (item: number) => boolean): Uint8Array {
  const passed = new Uint8Array(columns.items);
  for (let item = 0; item < columns.items; item++) if (test(item)) passed[item] = 1;
  return passed;
}

/** Bodies whose key or name has all these words. */
function ofBody(segment: Segment, text: string): Uint8Array {
  const words = fold(text)
    .split(/[\s-]+/)
    .filter(Boolean);
  const fits = segment.columns.bodies.map(({ key, name }) => {
    const own = `${fold(key)} ${fold(name)}`;
    return key !== '' && words.every((word) => own.includes(word));
  });
  return where(segment, (item) => fits[segment.columns.body[item] ?? 0] === true);
}

const LAST_DAY = 99999999;

function rangeOf(value: FieldValue): [number, number] {
  if (value.kind !== 'days') return [1, LAST_DAY];
  return [value.from ? dayNumber(value.from) : 1, value.to ? dayNumber(value.to) : LAST_DAY];
}

function ofDays(segment: Segment, value: FieldValue): Uint8Array {
  const [from, to] = rangeOf(value);
  return where(segment, (item) => {
    const day = segment.columns.days[item] ?? 0;
    return day >= from && day <= to;
  });
}

/** Does one of an item's values pass? */
function someOf(starts: Uint32Array, item: number, test: (at: number) => boolean): boolean {
  for (let at = starts[item] ?? 0; at < (starts[item + 1] ?? 0); at++) if (test(at)) return true;
  return false;
}

async function ofDeadline(segment: Segment, value: FieldValue): Promise<Uint8Array> {
  const { deadlineStarts, deadlines } = await segment.details();
  const [from, to] = rangeOf(value);
  return where(segment, (item) =>
    someOf(deadlineStarts, item, (at) => (deadlines[at] ?? 0) >= from && (deadlines[at] ?? 0) <= to),
  );
}

async function ofAmount(segment: Segment, value: FieldValue): Promise<Uint8Array> {
  const { amountStarts, amounts, units } = await segment.details();
  return where(segment, (item) =>
    someOf(
      amountStarts,
      item,
      (at) => value.kind !== 'amount' || isWithin(amounts[at] ?? 0, units[at] ?? 0, value),
    ),
  );
}

function isWithin(amount: number, unit: number, value: FieldValue & { kind: 'amount' }): boolean {
  const { least, most, strict } = value;
  if (UNITS[unit] !== value.unit) return false;
  if (least !== null && (strict ? amount <= least : amount < least)) return false;
  return most === null || (strict ? amount < most : amount <= most);
}

async function ofKeys(segment: Segment, keys: ReadonlySet<string> | undefined): Promise<Uint8Array> {
  const hashes = new Set([...(keys ?? [])].map(keyHash));
  const details = hashes.size > 0 ? await segment.details() : null;
  return where(segment, (item) => details !== null && hashes.has(details.hashes[item] ?? -1));
}

/** Items that have a label, told by its words in the index; labels count as title. */
async function labelled(
  segment: Segment,
  form: string,
  cache: PartCache,
  fits: (hit: Hit, form: string) => boolean,
): Promise<Uint8Array> {
  const passed = new Uint8Array(segment.columns.items);
  const hits = familyIn(segment.dictionary, asked(form, true)).filter((hit) => fits(hit, form));
  const records = await cache.get(
    hits.flatMap((hit) => segment.chunks(PART.postings, hit.postings, hit.postingsEnd)),
  );
  for (const hit of hits) {
    const cursor = postingsOf(segment, hit, records);
    while (cursor.next()) if (cursor.inTitle > 0) passed[cursor.item] = 1;
  }
  return passed;
}

function ofAttachment(within: Within, text: string): Promise<Uint8Array> {
  const sets = formsOf(text).map((forms) =>
    forms.flatMap((form) => familyIn(within.segment.dictionary, asked(form, true, true))),
  );
  return withinStretches(within.segment, within.cache, ATTACHMENT, sets, true);
}

function ofSection(within: Within, role: number): Promise<Uint8Array> {
  const { others, at, segment } = within;
  if (others.length === 0)
    return Promise.resolve(where(segment, (item) => hasBit(segment.columns.sections[item], role)));
  const sets = others.map(({ hits, rows }) => [
    ...(hits[at] ?? []),
    ...rows.flatMap(({ places }) => places[0]?.[at] ?? []),
  ]);
  return withinStretches(segment, within.cache, role, sets, false);
}
