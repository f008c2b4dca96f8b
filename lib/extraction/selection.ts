/** What the user marked on a page and says is one item: the way in that always works. */
import type { AgendaDraft, AgendaItem } from '../agenda/model.ts';
import type { Selection } from '../agenda/views.ts';
import { lettersOf } from '../danish/damage.ts';
import type { Capture } from '../sources/captures.ts';
import { markWraps } from '../sources/html/wraps.ts';
import type { Line } from '../sources/line.ts';
import { readText } from '../sources/text.ts';
import { readActions } from './actions.ts';
import { captionStyle } from './captions.ts';
import type { ClosedContent } from './closed.ts';
import { isClosedTitle, openTitle } from './closed-label.ts';
import { stripFurniture } from './furniture.ts';
import { readPrint } from './layout.ts';
import { ocrQuality } from './quality.ts';
import { type Row, toRows } from './rows.ts';
import { readContent } from './sections.ts';

/** How far down number, title and case line may stand. */
const TOP = 6;
const MAX_TITLE = 260;

/**
 * A selection as a capture. Its first line holds what the user confirmed, as cells: body key, body name, day, number and
 * title (empty where unknown), so that nothing of it has to be guessed again. The text's own heading is left out.
 */
export function selectionCapture(selection: Selection, takenAt: string): Capture {
  const { body, date, number, title, address } = selection;
  const cells = [body?.key ?? '', body?.name ?? '', date ?? '', number ?? '', title];
  const first: Line = { ...PLAIN, text: cells.join('\t'), cells };
  return { kind: 'selection', address, takenAt, lines: [first, ...bodyLines(selection)] };
}

const PLAIN: Line = {
  ...{ text: '', page: 1, x: null, y: null, size: null, bold: false, heading: null },
  ...{ gapBefore: true, wrapped: false, marker: null, cells: null, links: [] },
};

/** Marked text is a line a block, unless it was marked in something printed. */
const linesOf = (text: string): Line[] => {
  let block = 0;
  const lines = readText(text).map((line) => {
    if (line.gapBefore) block += 1;
    return { block, line: { ...line, page: 1, wrapped: false } };
  });
  return markWraps(lines);
};

function bodyLines({ text, number, title }: Selection): Line[] {
  const own = new Set([
    lettersOf(title),
    lettersOf(`${number ?? ''}${title}`),
    lettersOf(`Punkt ${number ?? ''}${title}`),
  ]);
  const lines = linesOf(text);
  return lines.filter((line, at) => {
    if (at >= TOP) return true;
    const letters = lettersOf(line.text);
    return !own.has(letters) && !(number !== null && /^(?:punkt\s?)?[\d.]+[a-z]?\.?$/i.test(line.text));
  });
}

/** Number and title that a marked text seems to begin with, for the user to confirm; empty title when it begins in mid-text. */
export function guessSelection(text: string): { number: string | null; title: string } {
  const rows = toRows(stripFurniture(linesOf(text.slice(0, 4000)))).slice(0, TOP);
  let number: string | null = null;
  for (const row of rows) {
    if (row.caption) break;
    const alone = /^(?:punkt\s{0,2})?(\d{1,3}(?:\.\d{1,3}|\.[a-z])?)\.?:?$/i.exec(row.text)?.[1];
    if (alone) {
      number = alone;
      continue;
    }
    if (row.caseLine || row.caseworkers) continue;
    const printed = row.numbered?.token.printed;
    const title = row.numbered?.rest ?? row.text;
    if (title.length > MAX_TITLE || /\p{Ll}{2}\.$/u.test(title) || !/^[\p{Lu}\d"”»]/u.test(title)) break;
    return { number: number ?? (printed ? numberIn(printed) : null), title };
  }
  return { number, title: '' };
}

const numberIn = (printed: string): string | null =>
  /\d{1,3}(?:\.(?:\d{1,3}|[a-z](?![a-zæøå])))?/.exec(printed)?.[0] ?? null;

/** A selection as the draft of a meeting with that one item, and the lines of it that may be kept. */
export function readSelection(
  lines: Line[],
  closedContent: ClosedContent = 'left-out',
): { draft: AgendaDraft; open: Line[] | null } {
  const [first, ...rest] = lines;
  const [key = '', name = '', date = '', number = '', title = ''] = first?.cells ?? [];
  const rows = toRows(stripFurniture(rest));
  const top = rows.slice(0, TOP);
  const caseLine = top.find((row) => row.caseLine)?.caseLine ?? null;
  const closed = isClosedTitle(title) || caseLine?.closed === true || top.some(saysClosed);
  const leavesOut = closed && closedContent === 'left-out';
  const item: AgendaItem = {
    order: 0,
    number: number === '' ? null : number,
    title: closed ? openTitle(title) : title,
    parent: number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null,
    isHeading: false,
    caseNumber: caseLine?.caseNumber ?? null,
    caseworkers: caseLine?.caseworkers.length
      ? caseLine.caseworkers
      : (top.find((row) => row.caseworkers)?.caseworkers ?? []),
    ...(leavesOut ? NOTHING : contentOf(rows)),
    closed,
    page: null,
    confidence: 0.9,
  };
  const meeting = {
    body: key === '' ? null : { key, name },
    kind: item.sections.some(({ role }) => role === 'decision') ? ('minutes' as const) : ('agenda' as const),
    date: date === '' ? null : date,
    startTime: null,
    location: null,
  };
  const quality = { ocr: ocrQuality(rows), confidence: 0.9 };
  return {
    draft: { meeting, items: [item], warnings: [], quality },
    open: leavesOut && first ? [first] : null,
  };
}

const NOTHING = { sections: [], attachments: [], recommendedActions: [] };

const saysClosed = ({ text }: Row): boolean => text.length < 60 && isClosedTitle(text);

function contentOf(rows: Row[]): Pick<AgendaItem, 'sections' | 'attachments' | 'recommendedActions'> {
  const own = rows.filter((row) => !row.caseLine && !row.caseworkers);
  const { sections, attachments } = readContent(own, captionStyle(own), readPrint(own));
  const asked = sections.filter(({ role }) => role === 'recommendation').flatMap(({ blocks }) => blocks);
  return { sections, attachments, recommendedActions: readActions(asked) };
}
