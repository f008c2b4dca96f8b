import type { Line } from './line.ts';

/** A text whose lines are mostly longer than this has a paragraph a line: its breaks are no mere wraps. */
const PARAGRAPH_A_LINE = 160;
/** A single leading space marks a page only where it is the exception: at most this share of the lines has it. */
const PAGE_MARK_SHARE = 0.1;

/**
 * Lines of a plain text; empty ones show as `gapBefore`. A form feed ends its line and begins a page; in a text without form
 * feeds a single leading space does (what a common recogniser's output leaves of one), unless indentation is used freely.
 */
export function readText(text: string): Line[] {
  const printed = text.split(/\r\n?|\n|(?=\f)/);
  const filled = printed.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => /^ \S/.test(line)).length;
  const indented = filled.filter((line) => /^(?: {2}|\t)/.test(line)).length;
  const byForm = text.includes('\f');
  const bySpace = !byForm && indented <= marked && marked <= Math.max(2, filled.length * PAGE_MARK_SHARE);
  const median = filled.map((line) => line.length).sort((a, b) => a - b)[filled.length >> 1] ?? 0;

  const lines: Line[] = [];
  let page = 1;
  let gap = false;
  for (const line of printed) {
    const breaks = byForm
      ? line.split('\f').length - 1
      : bySpace && /^ \S/.test(line) && lines.length > 0
        ? 1
        : 0;
    if (breaks > 0) {
      page += breaks;
      gap = true;
    }
    const content = (/[\f\t\u00a0]| {2}/.test(line) ? line.replace(/[\f\t\u00a0 ]+/g, ' ') : line).trim();
    if (content === '') {
      gap = true;
      continue;
    }
    lines.push(plainLine(content, page, gap, median <= PARAGRAPH_A_LINE));
    gap = false;
  }
  return lines;
}

function plainLine(text: string, page: number, gapBefore: boolean, wrapped: boolean): Line {
  const layout = { x: null, y: null, size: null, bold: false, heading: null };
  return { text, page, ...layout, gapBefore, wrapped, marker: null, cells: null, links: [] };
}
