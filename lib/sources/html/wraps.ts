import type { Line } from '../line.ts';
import type { BlockLine } from './writer.ts';

/** A line this long may have been broken for want of room; shorter ones ended on purpose. */
const FULL_LINE = 45;
/** No printed page sets longer lines. */
const LONGEST_LINE = 130;
/** Share of breaks that must be wraps before the others are believed to be. */
const MOST = 0.3;

/**
 * Marks lines whose breaks are only wraps: text pasted from a printed page, with `<br>` at each line's end. Judged
 * first for the whole page (recognised text put on the web), else block by block (one pasted passage among paragraphs).
 */
export function markWraps(lines: BlockLine[]): Line[] {
  const breaks: { block: number; wrap: boolean }[] = [];
  for (const [i, { block, line }] of lines.entries()) {
    const next = lines[i + 1];
    if (next && next.block === block && !next.line.gapBefore && line.cells === null)
      breaks.push({ block, wrap: continues(line, next.line) });
  }
  if (breaks.length >= 10 && breaks.length >= lines.length * MOST && mostlyWraps(breaks))
    return lines.map(({ line }) =>
      line.heading === null && line.cells === null ? { ...line, wrapped: true } : line,
    );
  const wrapped = new Set(
    [...Map.groupBy(breaks, (each) => each.block)]
      .filter(([, own]) => own.length >= 2 && own.filter((each) => each.wrap).length >= own.length * 0.6)
      .map(([block]) => block),
  );
  return lines.map(({ block, line }) => (wrapped.has(block) ? { ...line, wrapped: true } : line));
}

function mostlyWraps(breaks: { wrap: boolean }[]): boolean {
  return breaks.filter((each) => each.wrap).length >= breaks.length * MOST;
}

/** Does the sentence run over the break: a full line whose last word is cut, or that goes on in small letters? */
function continues(line: Line, next: Line): boolean {
  if (line.text.length < FULL_LINE || line.text.length > LONGEST_LINE || next.marker !== null) return false;
  return /\p{L}-$/u.test(line.text) || /^\p{Ll}/u.test(next.text);
}
