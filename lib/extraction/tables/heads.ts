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
  const none = { from, rows: [], before: '' };
  const line = lineOf(blocks[from - 1]);
  if (line === null) return none;
  const titles = titlesIn(line, count + 1);
  if (titles) return { from: from - 1, rows: [titles], before: '' };
  const cells = cellsIn(line, count);
  if (!cells) return tailOf(line, from, count) ?? none;
  for (let above = from - 2; above >= from - 1 - GROUPS_WITHIN; above--) {
    const text = lineOf(blocks[above]);
    if (text === null || text.length > MAX_GROUPS || /[.:;!?]$/.test(text)) break;
    const over = groupsOver(text, count) ?? (above === from - 2 ? titlesIn(text, count + 1) : null);
    if (over) return { from: above, rows: [over, ['', ...cells]], before: '' };
  }
  return { from: from - 1, rows: [['', ...cells]], before: '' };
}

const UNITS = /(?:(?:i\s)?(?:1\.000|mio\.|mia\.|t\.)?\s?kr\.?|pct\.?|%|antal|årsværk)(?=\s|$)/gi;

/** The lowest row of headings: years, or a unit for each column ("kr. pct."). */
function cellsIn(line: string, count: number): string[] | null {
  const words = line.split(' ');
  if (YEARS.test(line) && words.length === count) return words;
  const units = line.match(UNITS) ?? [];
  return units.length === count && line.replace(UNITS, '').trim() === ''
    ? units.map((unit) => unit.trim())
    : null;
}

/** `Kommune Budget Regnskab` above two years each: groups of as many columns, perhaps after the labels' own title. */
function groupsOver(text: string, count: number): string[] | null {
  const torn = groupsIn(text);
  const parts = torn.length > 0 ? torn : capitalParts(text);
  if (parts.some((part) => part.length > 60 || LEADS_ON.test(part)) || /\d/.test(text)) return null;
  for (const labels of [0, 1]) {
    const groups = parts.slice(labels);
    const width = count / groups.length;
    if (groups.length < 2 || width < 2 || !Number.isInteger(width)) continue;
    return [parts.slice(0, labels).join(' '), ...groups.flatMap((group) => Array(width).fill(group))];
  }
  return null;
}

/** Titles do not end so: the capital after it is a name's. */
const LEADS_ON = /(?<![a-zæøå])(?:af|i|for|på|til|og|fra|med|om|ved|mellem|pr\.)$/i;

/** What ends a sentence before titles; the full stop of a unit does not. */
const SENTENCE_END = /(?<![^\s.:(])([^\s.:(]*)[.:]\s(?=[A-ZÆØÅ])/g;
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
