/** What a source printed of closed items: none of it is to be stored. */
import type { Line } from '../sources/line.ts';
import { type Appendix, listedFor } from './appendix.ts';
import { partHeading } from './closed-label.ts';
import type { BuiltItem } from './items.ts';
import type { Row } from './rows.ts';
import { isPrintedCaption } from './words.ts';

/** What becomes of what closed items say: left out of everything, or kept as any other text, because the user said so. */
export type ClosedContent = 'left-out' | 'kept';

/** Stands for what was taken out; worded so that reading it again finds the item closed. */
const NOTE = 'Punktet er lukket, og indholdet er ikke offentligt.';

/**
 * The lines without the content of closed items, or null when there is none to take out. Titles, case lines, captions
 * and the page's furniture stay, because reading the rest again must give the same items; a note stands for the content.
 */
export function withoutClosed(
  lines: Line[],
  rows: Row[],
  built: BuiltItem[],
  appendix: Appendix,
): Line[] | null {
  const numbers = new Set(built.map(({ entry }) => entry.path?.join('.')));
  const content = new Set<number>();
  const notes = new Map<number, Line>();
  built.forEach((one, order) => {
    const { item, entry } = one;
    if (!item.closed) return;
    for (const { line } of listedFor(appendix, one)) content.add(line.index);
    const end = built[order + 1]?.entry.candidate.from ?? rows.length;
    const own = rows.slice(entry.candidate.body, end);
    const last = own.findIndex((row) => row.endsAgenda);
    const hidden = (last < 0 ? own : own.slice(0, last)).filter(
      (row) =>
        !isPrintedCaption(row.text) &&
        partHeading(row.text) === null &&
        !readings(row).some((path) => numbers.has(path)) &&
        row.text !== NOTE,
    );
    // One note a page, so that no page is lost.
    const noted = new Set<number>();
    for (const { line } of hidden) {
      content.add(line.index);
      if (!noted.has(line.page)) notes.set(line.index, noteLike(line));
      noted.add(line.page);
    }
  });
  if (content.size === 0) return null;
  return lines.flatMap((line, index) => notes.get(index) ?? (content.has(index) ? [] : [line]));
}

/** What a number standing alone may be: that of an item further down, torn from its title. */
const readings = ({ bare }: Row): string[] =>
  bare ? [bare.number, ...bare.damagedReadings].map(({ path }) => path.join('.')) : [];

const noteLike = ({ page, wrapped, gapBefore }: Line): Line => ({
  ...{ text: NOTE, page, wrapped, gapBefore },
  ...{ x: null, y: null, size: null, bold: false, heading: null, marker: null, cells: null, links: [] },
});
