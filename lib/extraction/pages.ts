/** Pages counted anew from the numbers printed on them, where breaks were lost on the way. */
import type { Line } from '../sources/line.ts';

const PAGE_NUMBER =
  /^(?:(?:side|page)\s{0,2}[|.:]?\s{0,2}(\d{1,4})(?:\s?(?:af|\/|of)\s?\d{1,4})?|(\d{1,4})\s?(?:af|\/)\s?\d{1,4}|[-–—]\s?(\d{1,4})\s?[-–—])$/i;
/** Letters of the longest: `Side | 1234 af 1234`. */
const MAX_PAGE_NUMBER = 24;
/** A printed number further ahead than this is not believed. */
const MAX_STEP = 12;

/** The page a line gives as its number and nothing else (`SIDE | 13`, `Side 1 af 11`), or null. */
export function printedPage(text: string): number | null {
  if (text.length > MAX_PAGE_NUMBER) return null;
  const match = PAGE_NUMBER.exec(text);
  return match ? Number(match[1] ?? match[2] ?? match[3]) : null;
}

/** A foot that ends in the page's number behind a sign: `6. maj 2026 - side 1`. */
const NUMBERED_FOOT = /^.{0,60}[-–—|·•]\s?(?:side|page)\s\d{1,4}(?:\s?(?:af|\/|of)\s?\d{1,4})?$/iu;
/** Points by which base lines of one foot may differ. */
const SAME_LINE = 2;

/** Indices of what stands on one line with a page number at the foot of its page, where it is known where lines stand. */
export function footLines(lines: Line[]): Set<number> {
  const lowest = new Map<number, number>();
  for (const { page, y } of lines) if (y !== null) lowest.set(page, Math.max(y, lowest.get(page) ?? y));
  const isLowest = ({ page, y }: Line) => y !== null && (lowest.get(page) ?? y) - y < SAME_LINE;
  const isNumber = ({ text }: Line) => printedPage(text) !== null || NUMBERED_FOOT.test(text);
  const numbered = new Set(lines.flatMap((line) => (isLowest(line) && isNumber(line) ? line.page : [])));
  return new Set(lines.flatMap((line, at) => (numbered.has(line.page) && isLowest(line) ? at : [])));
}

/**
 * A foot with a page number ends its page, also where the source shows no break; a printed number settles how many
 * pages went before. Without printed numbers the source's own count stands, as it
 * does where lines are no print lines.
 */
export function recountPages<L extends Line>(lines: L[]): L[] {
  if (!isCounted(lines)) return lines;
  const counted: L[] = [];
  let start = 0;
  let page = 0;
  while (start < lines.length) {
    const end = pageEnd(lines, start);
    const printed = lines.slice(start, end).map((line) => printedPage(line.text));
    const number = printed.find((value) => value !== null && value > page && value <= page + MAX_STEP);
    page = number ?? page + Math.max(1, (lines[start]?.page ?? 1) - (lines[start - 1]?.page ?? 1));
    for (const line of lines.slice(start, end)) counted.push(line.page === page ? line : { ...line, page });
    start = end;
  }
  return counted;
}

/** Does the source break its pages itself, or bear page numbers throughout? One stray foot counts nothing. */
function isCounted(lines: Line[]): boolean {
  if (lines.every((line) => !line.wrapped)) return false;
  const printed = new Set(lines.map((line) => printedPage(line.text)));
  printed.delete(null);
  if (lines[0]?.page !== lines.at(-1)?.page) return printed.size > 0;
  return printed.size > 1 && printed.size * 2 >= Math.max(...[...printed].map(Number));
}

/** Where the page that begins at `start` ends: at the source's break, or after a foot that content precedes. */
function pageEnd(lines: Line[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end]?.page === lines[start]?.page) {
    end++;
    if (end - start > 2 && printedPage(lines[end - 1]?.text ?? '') !== null) return end;
  }
  return end;
}
