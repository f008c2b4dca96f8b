/** Printed rows → reading lines. */
import type { Line } from '../line.ts';
import { toFlows } from './columns.ts';
import type { Fragment } from './fragments.ts';
import { linksOn, type PageLink } from './links.ts';
import type { Segment } from './printed.ts';
import { type Print, toPrints } from './prints.ts';

/** Lines of a page in reading order; gaps are set by `withGaps` once all pages are known. `pages` is how many there are. */
export function toLines(fragments: Fragment[], links: PageLink[], page: number, pages: number): Line[] {
  return toFlows(fragments).flatMap((flow) =>
    toPrints(flow, pages).map((print) => toLine(print, links, page)),
  );
}

function toLine({ segments, cells }: Print, links: PageLink[], page: number): Line {
  const text = segments.map((segment) => segment.text);
  const words = cells?.map((cell) => cell.map((segment) => segment.text).join(' ')) ?? null;
  const letters = (some: Segment[]) => some.reduce((sum, segment) => sum + segment.text.length, 0);
  const [first] = segments;
  const main = segments.reduce(
    (most, one) => (one.text.length > most.text.length ? one : most),
    segments[0] as Segment,
  );
  return {
    text: words ? words.join('\t') : text.join(' '),
    page,
    x: tenths(first?.x0 ?? 0),
    y: tenths(main.y),
    size: tenths(main.size),
    bold: letters(segments.filter(({ bold }) => bold)) * 2 > letters(segments),
    heading: null,
    gapBefore: false,
    wrapped: true,
    marker: null,
    cells: words,
    links:
      links.length === 0
        ? []
        : linksOn(
            segments.flatMap(({ pieces }) => pieces),
            links,
          ),
  };
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

/** A step wider than the usual leading by this factor is a gap. */
const GAP = 1.16;
/** Steps that may be leading, in sizes. */
const [TIGHTEST, LOOSEST] = [0.95, 2.2];
const DEFAULT_LEADING = 1.3;

/** The same lines, with white space before those that a wider step than the document's leading parts from the one above. */
export function withGaps(lines: Line[]): Line[] {
  const leading = leadingOf(lines);
  return lines.map((line, at) => {
    const above = lines[at - 1];
    const gapBefore = above === undefined || above.page !== line.page || isApart(above, line, leading);
    return gapBefore ? { ...line, gapBefore } : line;
  });
}

function isApart(above: Line, line: Line, leading: number): boolean {
  const step = (line.y ?? 0) - (above.y ?? 0);
  const size = Math.max(above.size ?? 0, line.size ?? 0);
  // A step back begins another column; none, another text beside the one before.
  return step < 0 || step > leading * size * GAP;
}

/** Share of the most frequent step's lines that a narrower one must have to be the leading: paragraphs may be of one line. */
const OFTEN = 0.35;

/** The document's step between lines of one paragraph, in sizes to a twentieth: the narrowest of the frequent ones. */
function leadingOf(lines: Line[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (!above || above.page !== line.page || above.size !== line.size || !line.size) return;
    if (above.cells || line.cells) return;
    const ratio = ((line.y ?? 0) - (above.y ?? 0)) / line.size;
    if (ratio < TIGHTEST || ratio > LOOSEST) return;
    const key = Math.round(ratio * 20);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const most = Math.max(...counts.values());
  const often = [...counts].flatMap(([key, count]) => (count >= most * OFTEN ? key : []));
  return often.length > 0 ? Math.min(...often) / 20 : DEFAULT_LEADING;
}
