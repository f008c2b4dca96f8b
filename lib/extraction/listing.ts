/**
 * Lists of items beside the items themselves: the menu of an app that shows one item at a time, links at the top of a
 * page, the closed rows of an accordion. They tell which items there are, and are none of the text.
 */

import { type KnownItem, matchItems } from '../agenda/matching.ts';
import type { AgendaItem, Warning } from '../agenda/model.ts';
import { lettersOf } from '../danish/damage.ts';
import type { ContentsEntry } from './contents.ts';
import { isClosedTitle, openTitle } from './items.ts';
import { formatNumber, type ItemNumber, readNumber, samePath } from './numbers.ts';
import type { Row } from './rows.ts';
import { isStandingTitle } from './words.ts';

/** Fewer entries are no list. */
const LEAST = 3;
const MAX_TITLE = 260;
/** What may stand between two entries: a state ("Åben", "Orientering"), a time. */
const MAX_BADGE = 30;
/** Titles shorter than this are repeated by chance. */
const TELLING = 8;

export interface Listing {
  entries: ContentsEntry[];
  /** The rows that are left once the list and mere repetitions are taken out. */
  rows: Row[];
}

interface Entry extends ContentsEntry {
  at: number;
  letters: string;
}

/** Finds the list of items, where something on the page shows that it is one. Only where lines are whole, as in HTML. */
export function findListing(printed: Row[]): Listing {
  const rows = withoutEchoes(printed);
  if (rows.some((row) => row.line.wrapped)) return { entries: [], rows };
  const entries = rows.flatMap(entryOf);
  const runs = runsOf(entries, rows).filter((run) => run.length >= LEAST);
  const inRun = new Set(runs.flatMap((run) => run.map(({ at }) => at)));
  const others = new Map<string, (number[] | null)[]>();
  for (const [at, row] of rows.entries()) {
    if (inRun.has(at) || row.marker !== null || row.line.cells || row.text.length > MAX_TITLE) continue;
    const letters = lettersOf(row.numbered?.rest ?? row.text);
    if (letters.length < TELLING && !row.numbered) continue;
    others.set(letters, [...(others.get(letters) ?? []), row.numbered?.token.number.path ?? null]);
  }
  const isShown = ({ letters, number }: Entry) =>
    (others.get(letters) ?? []).some(
      (path) => path === null || number === null || samePath(path, number.path),
    );
  const firstContent = rows.findIndex(hasContent);
  const listed = runs.filter(
    (run) =>
      run.some(isShown) &&
      (run[0]?.number !== null || firstContent < 0 || (run.at(-1)?.at ?? 0) < firstContent),
  );
  if (listed.length === 0 && firstContent < 0) listed.push(...runs.filter(speaksForItself));
  const [longest = []] = [...listed].sort((a, b) => b.length - a.length);
  const out = new Set(listed.flatMap((run) => span(run)));
  return {
    entries: longest.map(({ number, title }) => ({ number, title })),
    rows: rows.filter((_, at) => !out.has(at)),
  };
}

const span = (run: Entry[]): number[] => {
  const [first, last] = [run[0]?.at ?? 0, run.at(-1)?.at ?? -1];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};

const hasContent = (row: Row): boolean =>
  row.caseLine !== null || (row.caption !== null && row.caption.role !== 'other');

/** Nothing of the items is shown: only what stands on every agenda can tell what the list is. */
const speaksForItself = (run: Entry[]): boolean =>
  run[0]?.number?.path[0] === 1 && run.filter(({ title }) => isStandingTitle(title)).length >= 2;

function entryOf(row: Row, at: number): Entry[] {
  const { line } = row;
  if (row.caption || row.caseLine || line.cells || row.text.length > MAX_TITLE) return [];
  const marked = line.marker === null ? null : readNumber(line.marker);
  const number = row.numbered?.token.number ?? marked?.token.number ?? null;
  if (number === null && line.marker === null) return [];
  const title = row.numbered?.rest ?? (line.marker === null ? row.text : row.entry);
  if (!/\p{L}{3}/u.test(title) || /[:;,]$|\p{Ll}{3}\.$/u.test(title)) return [];
  return [{ at, number, title, letters: lettersOf(title) }];
}

/** Entries that follow each other with rising numbers, or with none at all, and nothing to read between them. */
function runsOf(entries: Entry[], rows: Row[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, entry, rows)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function follows(last: Entry, entry: Entry, rows: Row[]): boolean {
  if (entry.at - last.at > 2) return false;
  const between = rows[last.at + 1];
  if (entry.at - last.at === 2 && (!between || between.text.length > MAX_BADGE || hasContent(between)))
    return false;
  if (last.number === null || entry.number === null) return last.number === entry.number;
  return isAfter(entry.number.path, last.number.path);
}

function isAfter(path: number[], last: number[]): boolean {
  for (let level = 0; level < Math.max(path.length, last.length); level++) {
    const step = (path[level] ?? 0) - (last[level] ?? 0);
    if (step !== 0) return step > 0;
  }
  return false;
}

/** Titles printed twice running: an accordion's row above the pane it opened, a heading above its own copy. */
function withoutEchoes(rows: Row[]): Row[] {
  return rows.filter((row, at) => {
    const next = rows[at + 1];
    const before = rows[at - 1];
    if (next && row.numbered && next.numbered && isEcho(row, next)) return false;
    if (next && !row.numbered && next.numbered?.token.number.path.length === 1 && isEcho(row, next))
      return false;
    return !(before?.numbered && !row.numbered && isEcho(before, row));
  });
}

function isEcho(row: Row, other: Row): boolean {
  if (
    row.line.wrapped ||
    row.line.cells ||
    other.line.cells ||
    row.caption ||
    row.line.links.length !== other.line.links.length
  )
    return false;
  const [number, again] = [row.numbered, other.numbered];
  if (number && again && !samePath(number.token.number.path, again.token.number.path)) return false;
  return lettersOf(number?.rest ?? row.text) === lettersOf(again?.rest ?? other.text);
}

/** The items shown, and the listed ones that are not: those have number and title only. Order is that of the list. */
export function withListed(
  items: AgendaItem[],
  warnings: Warning[],
  entries: ContentsEntry[],
): { items: AgendaItem[]; warnings: Warning[] } {
  if (entries.length === 0) return { items, warnings };
  const listed = entries.map((entry, at) => toItem(entry, at, entries));
  const known: KnownItem[] = listed.map(({ number, title, isHeading }, at) => ({
    key: String(at),
    number,
    title,
    isHeading,
  }));
  const places = matchItems(known, items).map((key) => (key === null ? null : Number(key)));
  const found = places.filter((place) => place !== null).length;
  const shown = new Map(places.flatMap((place, order) => (place === null ? [] : [[place, order] as const])));
  const merged: { item: AgendaItem; from: number | null }[] = [];
  const push = (order: number, place: number | null) => {
    const item = items[order];
    const entry = place === null ? undefined : listed[place];
    if (item) merged.push({ item: entry ? named(item, entry) : item, from: order });
  };
  // Items that no entry names stay behind the one they follow.
  const strays = (after: number) => {
    for (let order = after; order < items.length && places[order] === null; order++) push(order, null);
  };
  strays(0);
  for (const [place, entry] of listed.entries()) {
    const order = shown.get(place);
    if (order !== undefined) {
      push(order, place);
      strays(order + 1);
    } else if (entry.number !== null || found * 2 < listed.length) merged.push({ item: entry, from: null });
  }
  const orders = new Map(
    merged.flatMap(({ from }, order) => (from === null ? [] : [[from, order] as const])),
  );
  return {
    items: merged.map(({ item }, order) => ({ ...item, order })),
    warnings: warnings.map((warning) =>
      warning.item === null ? warning : { ...warning, item: orders.get(warning.item) ?? warning.item },
    ),
  };
}

/** Where the item itself bears no number, the list tells it. */
const named = (item: AgendaItem, entry: AgendaItem): AgendaItem =>
  item.number === null ? { ...item, number: entry.number, parent: entry.parent } : item;

function toItem({ number, title }: ContentsEntry, order: number, entries: ContentsEntry[]): AgendaItem {
  const path = number?.path ?? [];
  return {
    order,
    number: number && formatNumber(path, number.alpha),
    title: openTitle(title),
    parent: number && path.length > 1 ? formatNumber(path.slice(0, -1), number.alpha) : null,
    isHeading: number !== null && entries.some((other) => isBelow(other.number, path)),
    caseNumber: null,
    caseworkers: [],
    sections: [],
    recommendedActions: [],
    attachments: [],
    closed: isClosedTitle(title),
    page: null,
    confidence: 0.7,
  };
}

const isBelow = (number: ItemNumber | null, path: number[]): boolean =>
  number !== null && number.path.length > path.length && samePath(number.path.slice(0, path.length), path);
