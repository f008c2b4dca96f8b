/** The table of contents, when there is one: what items to expect, and rows that are not the items themselves. */
import { areAlike, lettersOf } from '../danish/damage.ts';
import { type ItemNumber, samePath } from './numbers.ts';
import type { Row } from './rows.ts';
import { isContentsCaption } from './words.ts';

export interface ContentsEntry {
  number: ItemNumber | null;
  title: string;
}

export interface Contents {
  entries: ContentsEntry[];
  /** The titles' letters, for comparison. */
  letters: string[];
  /** Rows of the table, `from` inclusive, `to` exclusive; empty when there is none. */
  from: number;
  to: number;
}

/** How far into a document a table of contents may begin, in rows. */
const LATEST_START = 120;
const SAME_TITLE = 0.8;
const MAX_ENTRIES = 400;
/** Entries of a table that no caption tells. */
const LEAST_LISTED = 3;
/** Longer lines are no entries; also keeps the expressions below from long runs of dots. */
const MAX_ENTRY = 300;

/** Finds the table: from its caption to where the first of the listed items begins. */
export function findContents(rows: Row[]): Contents {
  const none = { entries: [], letters: [], from: 0, to: 0 };
  const limit = Math.min(rows.length, LATEST_START);
  for (let from = 0; from < limit; from++) {
    const row = rows[from];
    if (!row || row.text.length > 60) continue;
    // Beside the table another column may be set (`Indholdsfortegnelse Medlemmer`).
    const [word = ''] = row.text.split(' ', 1);
    const beside = word.length > 8 && word !== row.text && isContentsCaption(word);
    if (!beside && (row.text.length > 30 || !isContentsCaption(row.text))) continue;
    const table = readTable(rows, from, beside);
    if (table.entries.length >= 2) return table;
  }
  return listedFirst(rows.slice(0, limit), rows) ?? none;
}

/** Titles that are listed by number before the first of them comes back with its number: a table without a caption. */
function listedFirst(head: Row[], rows: Row[]): Contents | null {
  const first = head.findIndex((row) => row.numbered !== null);
  if (first < 0) return null;
  const table = readTable(rows, first - 1, false);
  const [entry] = table.entries;
  const again = rows[table.to]?.numbered;
  if (!entry?.number || !again || table.entries.length < LEAST_LISTED) return null;
  const isFirst =
    samePath(again.token.number.path, entry.number.path) && lettersOf(again.rest) === table.letters[0];
  return isFirst ? { ...table, from: first } : null;
}

function readTable(rows: Row[], from: number, beside: boolean): Contents {
  const entries: ContentsEntry[] = [];
  let reached: number[] = [];
  let complete = false;
  const torn: ItemNumber[] = [];
  let at = from + 1;
  for (; at < rows.length && entries.length < MAX_ENTRIES; at++) {
    const row = rows[at];
    // A heading is what a table of contents leads to; Word keeps the caption of one that was never filled in.
    if (!row || row.line.heading !== null || row.caseLine || row.caption || row.text.length > MAX_ENTRY)
      break;
    const text = beside ? withoutColumn(row.text) : row.text;
    const title = entryTitle(
      beside ? withoutColumn(row.numbered?.rest ?? text) : (row.numbered?.rest ?? text),
    );
    const number = row.numbered?.token.number ?? null;
    const letters = lettersOf(title);
    const again = entries.some((entry) => areAlike(lettersOf(entry.title), letters, SAME_TITLE));
    const goesOn = number !== null && entries[0]?.number !== null && isAfter(number.path, reached);
    if (again && !goesOn) break;
    if (row.bare) {
      torn.push(row.bare.number);
      continue;
    }
    const ends = /\s\d{1,3}$|(?<![._…])[._…]{3,}\s{0,20}\d{1,3}$/.test(text);
    const last = entries.at(-1);
    if (number) {
      entries.push({ number, title });
      reached = number.path;
    } else if (torn.length > 0 && complete) {
      // Numbers torn from their titles come first, the titles after them in the same order.
      const next = torn.shift() ?? null;
      entries.push({ number: next, title });
      if (next) reached = next.path;
    } else if (last && (last.number !== null || !complete))
      last.title = `${last.title} ${title}`.slice(0, 300);
    else if (/\p{L}{3}/u.test(title) && (ends || !row.line.wrapped)) entries.push({ number: null, title });
    complete = ends;
  }
  // Numbers torn from the titles of the first page proper stand before them: they are not the table's.
  while (at - 1 > from && (rows[at - 1]?.bare || rows[at - 1]?.caption)) at--;
  return { entries, letters: entries.map((entry) => lettersOf(entry.title)), from, to: at };
}

/** The table's share of a line that goes on with another column: up to the page number. */
function withoutColumn(text: string): string {
  return /^(.{3,200}?\s\d{1,3})\s\p{Lu}/u.exec(text)?.[1] ?? text;
}

/** A title without dot leaders, page number and what recognition makes of leaders. */
function entryTitle(text: string): string {
  return text
    .replace(/(?<![\s._…·|-])[\s._…·|-]{2,}[^\p{L}]{0,12}$/u, '')
    .replace(/\s\d{1,3}:?$/, '')
    .trim();
}

function isAfter(path: number[], last: number[]): boolean {
  for (let level = 0; level < Math.max(path.length, last.length); level++) {
    const difference = (path[level] ?? 0) - (last[level] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The listed entries with this title: a part and its first item may share one (`Siden sidst`). */
export function listedEntries(contents: Contents, title: string): ContentsEntry[] {
  const letters = lettersOf(title);
  if (letters === '') return [];
  // What recognition makes of dot leaders may follow the listed title, so its beginning is compared too.
  return contents.entries.filter((_, at) => {
    const listed = contents.letters[at] ?? '';
    if (areAlike(listed, letters, SAME_TITLE)) return true;
    return letters.length >= 8 && areAlike(listed.slice(0, letters.length), letters, SAME_TITLE);
  });
}
