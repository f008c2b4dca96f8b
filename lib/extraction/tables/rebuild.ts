/**
 * Tables that reading took apart put together again: lines of a label and as many figures each, the label perhaps torn
 * into syllables ("KKR / Midtj yl- land 668 668 1.304 1.304"), with titles or years above. Only where at least three rows
 * agree in the count of their figures, and known names, a right total or the figures themselves show that it is a table.
 */
import type { AgendaItem, Block } from '../../agenda/model.ts';
import { blocksText } from '../../agenda/reading-text.ts';
import { judgeDamage } from '../../danish/repair/judge.ts';
import { headBefore } from './heads.ts';
import { areSure, FIGURE, labelOf, lineOf, rowAt } from './lines.ts';

const LEAST_ROWS = 3;
const MAX_IN_LINE = 4000;
/** A row inside a line that holds the whole table: two figures or more. */
const ROW_IN_LINE = new RegExp(String.raw`([^\d\n]{2,60}?)((?:\s${FIGURE}){2,12})(?=\s\D|$)`, 'g');
const ONE_FIGURE = new RegExp(FIGURE, 'g');

interface Shredded {
  /** First block and the one after the last. */
  from: number;
  to: number;
  rows: string[][];
  /** Text of the first block that is no part of it. */
  before: string;
}

/** The blocks with shredded tables made whole; the same array where there are none. */
export function rebuildTables(blocks: Block[]): Block[] {
  const found: Shredded[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const shredded = inLines(blocks, at, found.at(-1)?.to ?? 0) ?? inOneLine(blocks, at);
    if (!shredded) continue;
    found.push(shredded);
    at = shredded.to - 1;
  }
  if (found.length === 0) return blocks;
  const rebuilt: Block[] = [];
  let next = 0;
  for (const { from, to, rows, before } of found) {
    rebuilt.push(...blocks.slice(next, from));
    if (before !== '') rebuilt.push({ type: 'paragraph', text: before });
    rebuilt.push({ type: 'table', rows });
    next = to;
  }
  return [...rebuilt, ...blocks.slice(next)];
}

/**
 * Items of a healthy document with their tables whole. Where words are damaged the tables are left for after their repair,
 * which knows more names.
 */
export function withWholeTables(items: AgendaItem[]): AgendaItem[] {
  const whole = items.map((item) => {
    const sections = item.sections.map((section) => {
      const blocks = rebuildTables(section.blocks);
      return blocks === section.blocks ? section : { ...section, blocks };
    });
    return sections.some((section, at) => section !== item.sections[at]) ? { ...item, sections } : item;
  });
  if (whole.every((item, at) => item === items[at])) return items;
  const text = items.flatMap(({ title, sections }) => [
    title,
    ...sections.map((one) => blocksText(one.blocks)),
  ]);
  return judgeDamage(text.join('\n')) === 'none' ? whole : items;
}

/** Rows on lines of their own, from `from` on; headings are not sought before `least`. */
function inLines(blocks: Block[], from: number, least: number): Shredded | null {
  const first = rowAt(blocks, from);
  if (!first) return null;
  const width = first.cells.length;
  const rows: string[][] = [];
  let at = from;
  for (let row: typeof first | null = first; row?.cells.length === width; row = rowAt(blocks, at)) {
    rows.push(row.cells);
    at = row.next;
  }
  if (rows.length < LEAST_ROWS || !areSure(rows)) return null;
  const head = headBefore(blocks.slice(least), from - least, width - 1);
  return { from: head.from + least, to: at, rows: [...head.rows, ...rows], before: head.before };
}

/** A paragraph that is a table and nothing else, but for a heading before its first row. */
function inOneLine(blocks: Block[], at: number): Shredded | null {
  const line = lineOf(blocks[at]);
  if (line === null || line.length > MAX_IN_LINE || !/\d \D{2,60} [-–]?\d/.test(line)) return null;
  // Prose holds few figures, and seeking rows in it is dear.
  if ((line.match(/\s[-–−+(]{0,2}\d/g)?.length ?? 0) <= LEAST_ROWS) return null;
  const matches = [...line.matchAll(ROW_IN_LINE)];
  const rows = matches.map((match) => [labelOf(match[1] ?? ''), ...(match[2]?.match(ONE_FIGURE) ?? [])]);
  const covered = matches.reduce((sum, match) => sum + match[0].length, 0);
  const width = rows[1]?.length ?? 0;
  const isEven = rows.slice(1).every((row) => row.length === width);
  if (rows.length < LEAST_ROWS + 1 || !isEven || covered < line.length * 0.9) return null;
  const [head] = rows;
  const isHead = head?.slice(1).every((cell) => /^(?:19|20)\d\d$/.test(cell)) === true;
  if (!isHead && head?.length !== width) return null;
  return areSure(rows.slice(isHead ? 1 : 0)) ? { from: at, to: at + 1, rows, before: '' } : null;
}
