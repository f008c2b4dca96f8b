/** Headings of a table that was taken apart: titles, years, and groups above them, on the lines before its first row. */
import type { Block } from '../../agenda/model.ts';
import { lineOf } from './lines.ts';

/** Rows of headings found above a table. */
export interface Head {
  /** The first block that belongs to them. */
  from: number;
  rows: string[][];
  /** What stands before the titles in that block, and is no part of the table; '' when nothing does. */
  before: string;
}

const YEARS = /^(?:[-–−]?\d[\d.,]*%?\s){0,11}[-–−]?\d[\d.,]*%?$/;
const MAX_TITLES = 120;
const MAX_GROUPS = 160;
/** Lines above the years in which groups are sought: a heading torn over several lines. */
const GROUPS_WITHIN = 3;

/** The headings above the block at `from`, for rows of `count` figures each. */
export function headBefore(blocks: Block[], from: number, count: number): Head {
  const line = lineOf(blocks[from - 1]);
  const none = { from, rows: [], before: '' };
  if (line === null) return none;
  const titles = titlesIn(line, count + 1);
  if (titles) return { from: from - 1, rows: [titles], before: '' };
  if (!YEARS.test(line) || line.split(' ').length !== count) return tailOf(line, from, count) ?? none;
  const cells = line.split(' ');
  for (let above = from - 2; above >= from - 1 - GROUPS_WITHIN; above--) {
    const text = lineOf(blocks[above]);
    if (text === null || text.length > MAX_GROUPS || /[.:;!?]$/.test(text)) break;
    const [one, other] = groupsIn(text);
    if (one && other && count % 2 === 0) {
      const groups = cells.map((_, at) => (at < count / 2 ? one : other));
      const rows = [
        ['', ...groups],
        ['', ...cells],
      ];
      return { from: above, rows, before: '' };
    }
  }
  return { from: from - 1, rows: [['', ...cells]], before: '' };
}

/** What ends a sentence before titles; the full stop of a unit does not. */
const SENTENCE_END = /([^\s.:(]*)[.:]\s(?=[A-ZÆØÅ])/g;
const SHORT = /^(?:kr|pct|mio|mia|t|nr|pr)$/i;

/** Titles that ran together with the sentence before them: "… fremgår af tabellen. Kommune Indbyggere Bidrag". */
function tailOf(line: string, from: number, count: number): Head | null {
  const near = line.slice(-2 * MAX_TITLES);
  const end = [...near.matchAll(SENTENCE_END)].findLast((match) => !SHORT.test(match[1] ?? ''));
  if (!end) return null;
  const at = line.length - near.length + end.index + end[0].length;
  const titles = capitalParts(line.slice(at));
  return titles.length === count + 1
    ? { from: from - 1, rows: [titles], before: line.slice(0, at).trim() }
    : null;
}

/** `Kommune Budget Regnskab`, `Kommune Pladser Ændring i pct.`: as many titles as columns. */
function titlesIn(line: string, count: number): string[] | null {
  const told = line.replace(/\b(?:(?:19|20)\d\d|1\.000)\b/g, '');
  if (line.length > MAX_TITLES || /[:;!?]$|\d{3}/.test(told)) return null;
  const words = line.split(' ');
  if (words.length === count && /^[A-ZÆØÅ]/.test(line) && !/\.$/.test(line)) return words;
  const parts = capitalParts(line);
  return parts.length === count && parts.every((part) => part.length <= 40) ? parts : null;
}

/** Each from its capital, or from a year, on. */
const capitalParts = (line: string): string[] => line.split(/ (?=[A-ZÆØÅ]|(?:19|20)\d\d\b)/);

/** `Social- og sundheds- Social- og sundhedshjælpere assistenter`: the beginning twice, then both ends. */
function groupsIn(line: string): string[] {
  for (const match of line.matchAll(/-\s/g)) {
    const start = line.slice(0, match.index);
    const rest = line.slice(match.index + 2);
    if (start.length < 4 || !rest.startsWith(start)) continue;
    const ends = rest.slice(start.length).replace(/^-\s?/, '').trim().split(' ');
    if (ends.length === 2) return ends.map((end) => start + end);
  }
  return [];
}
