/**
 * Lists of items beside the items themselves: the menu of an app that shows one item at a time, links at the top of a
 * page, the closed rows of an accordion. They tell which items there are, and are none of the text.
 */

import { lettersOf } from '../danish/damage.ts';
import { isClosedTitle, openTitle } from './closed-label.ts';
import type { ContentsEntry } from './contents.ts';
import { readNumber, samePath } from './numbers.ts';
import type { Row } from './rows.ts';
import { isStandingTitle } from './words.ts';

/** Fewer entries are no list. */
const LEAST = 3;
const MAX_TITLE = 260;
/** What may stand between two entries: a state ("Åben", "Orientering"), a time. */
const MAX_BADGE = 30;
/** Titles shorter than this are repeated by chance. */
const TELLING = 8;

export interface ListedEntry extends ContentsEntry {
  /** Its title, or what stands beside it, says that it is closed. */
  closed: boolean;
}

export interface Listing {
  entries: ListedEntry[];
  /** The rows that are left once the list and mere repetitions are taken out. */
  rows: Row[];
}

interface Entry extends ListedEntry {
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
    const letters = lettersOf(openTitle(row.numbered?.rest ?? row.text));
    if (letters.length < TELLING && !row.numbered) continue;
    const path = row.numbered?.token.number.path ?? null;
    const known = others.get(letters);
    if (known) known.push(path);
    else others.set(letters, [path]);
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
    entries: longest.map(({ number, title, at, closed }, place) => ({
      ...{ number, title },
      closed: closed || isClosedBeside(rows[at + 1], longest[place + 1]?.at !== at + 1),
    })),
    rows: rows.filter((_, at) => !out.has(at)),
  };
}

/** A badge under a title that says "Lukket". */
const isClosedBeside = (row: Row | undefined, isBadge: boolean): boolean =>
  isBadge && row !== undefined && row.text.length <= MAX_BADGE && isClosedTitle(row.text);

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
  if (line.cells) return cellEntry(line.cells, at);
  if (row.caption || row.caseLine || row.text.length > MAX_TITLE) return [];
  const counted = line.marker === null ? null : readNumber(line.marker);
  const printed = row.numbered ?? (line.marker === null ? null : readNumber(row.entry));
  const number = printed?.token.number ?? counted?.token.number ?? null;
  if (number === null && line.marker === null) return [];
  const whole = printed?.rest || row.entry;
  // Beside the title, a state: `Nyt sundhedshus Lukket`.
  const title = isClosedTitle(whole) ? whole.replace(/\s{1,3}lukket(?:\spunkt)?$/i, '') : whole;
  if (!/\p{L}{3}/u.test(title) || /[:;,]$|\p{Ll}{3}\.$/u.test(title)) return [];
  return [{ at, number, title, letters: lettersOf(openTitle(title)), closed: isClosedTitle(whole) }];
}

/** A row of a table of items: number, title, and what else there is to say. */
function cellEntry([first = '', title = '', ...more]: string[], at: number): Entry[] {
  const read = more.length <= 2 ? readNumber(first) : null;
  if (read?.rest !== '' || !/\p{L}{3}/u.test(title) || title.length > MAX_TITLE) return [];
  const closed = isClosedTitle(title) || more.some(isClosedTitle);
  return [{ at, number: read.token.number, title, letters: lettersOf(openTitle(title)), closed }];
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
  if (entry.at - last.at > 2 || rows[entry.at]?.line.heading !== rows[last.at]?.line.heading) return false;
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
