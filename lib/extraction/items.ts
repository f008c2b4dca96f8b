/** Outline entries with their rows, made into agenda items. */
import type { AgendaItem } from '../agenda/model.ts';
import { readActions } from './actions.ts';
import type { CaptionStyle } from './captions.ts';
import { settleCaseNumbers } from './case-numbers.ts';
import type { ClosedContent } from './closed.ts';
import { isClosedLine, isClosedTitle, openTitle, partHeading } from './closed-label.ts';
import { type Print, readPrint } from './layout.ts';
import { countsInLetters, numbersOf, type OutlineEntry } from './outline.ts';
import type { Row } from './rows.ts';
import { type ItemContent, readContent } from './sections.ts';

export interface BuiltItem {
  item: AgendaItem;
  entry: OutlineEntry;
  /** Text stood above the first caption. */
  unclaimed: boolean;
  caselineDamaged: boolean;
}

export function buildItems(
  outline: OutlineEntry[],
  rows: Row[],
  style: CaptionStyle,
  print: Print,
  paged: boolean,
  closedContent: ClosedContent,
): BuiltItem[] {
  const numbers = new Set(outline.map((entry) => entry.path?.join('.') ?? ''));
  const letters = countsInLetters(outline);
  let part: OutlineEntry | null = null;
  let heading: ReturnType<typeof partHeading> = null;
  const parts = outline.map((entry, order) => {
    const end = outline[order + 1]?.candidate.from ?? rows.length;
    // Without a number a heading is no item, and belongs to those under it.
    const below = order + 1 < outline.length ? partHeading(rows[end - 1]?.text ?? '') : null;
    const content = contentRows(rows, entry, below ? end - 1 : end, numbers);
    if (!entry.candidate.leaf && (entry.path?.length ?? 1) === 1) part = entry;
    const within =
      (part !== null && isWithinClosed(part, entry)) || (heading === 'closed' && entry.candidate.leaf);
    const closed = isClosed(entry, topOf(rows, entry, content)) || within;
    heading = below ?? heading;
    return { entry, content, closed };
  });
  // What closed items print is not kept, so the width of the text must not hang on it.
  const hidden = new Set(
    parts.flatMap(({ content, closed }) => (closed && closedContent === 'left-out' ? content : [])),
  );
  const shown = hidden.size === 0 ? print : readPrint(rows.filter((row) => !hidden.has(row)));
  const built = parts.map(({ entry, content, closed }, order) => {
    const print = { rows: content, top: topOf(rows, entry, content), style, print: shown, paged };
    return buildItem(entry, order, letters, closed, closed && closedContent === 'left-out', print);
  });
  const recognised = rows.every((row) => row.line.wrapped);
  return recognised ? withSettledNumbers(built) : built;
}

/** Where initials on a line of their own may stand: between title and case line, and right after. */
const topOf = (rows: Row[], { candidate }: OutlineEntry, content: Row[]): Row[] => [
  ...rows.slice(candidate.to + 1, candidate.body),
  ...content.slice(0, 3),
];

/** Case numbers set right by each other; what was set right counts as damaged. */
function withSettledNumbers(built: BuiltItem[]): BuiltItem[] {
  const settled = settleCaseNumbers(built.map(({ item }) => item.caseNumber));
  return built.map((one, at) => {
    const caseNumber = settled[at] ?? null;
    return caseNumber === one.item.caseNumber
      ? one
      : { ...one, item: { ...one.item, caseNumber }, caselineDamaged: true };
  });
}

/** The rows between an item's title and the next one, less numbers torn from titles; a page's own words end them. */
function contentRows(rows: Row[], entry: OutlineEntry, end: number, numbers: Set<string>): Row[] {
  const own: Row[] = [];
  const level = entry.candidate.heading;
  for (let at = entry.candidate.body; at < end; at++) {
    const row = rows[at];
    if (!row) continue;
    if (row.endsAgenda || (level !== null && row.line.heading !== null && row.line.heading <= level)) break;
    const next = rows[at + 1];
    const alone = row.gap && (next === undefined || next.gap || next.bare !== null);
    const torn = row.bare !== null && (alone || numbers.has(row.bare.number.path.join('.')));
    const filed = row.filing && own.length < 3;
    if (!torn && !filed && /[\p{L}\d]/u.test(row.text)) own.push(row);
  }
  return own;
}

/** Does title, case line or the beginning of the text say that the item is closed to the public? */
function isClosed({ candidate }: OutlineEntry, rows: Row[]): boolean {
  const top = rows.slice(0, 3).map((row) => row.text);
  return isClosedTitle(candidate.title) || candidate.caseLine?.closed === true || top.some(isClosedLine);
}

/** Does the item belong to a part that is closed as a whole (`4 Lukket dagsorden`, `Lukkede punkter`)? */
function isWithinClosed(part: OutlineEntry, { path, candidate }: OutlineEntry): boolean {
  if (candidate === part.candidate || !isClosedTitle(part.candidate.title)) return false;
  if (path && part.path) return path.length > 1 && path[0] === part.path[0];
  return candidate.leaf && partHeading(part.candidate.title) === 'closed';
}

/** What of the document is an item's, and how to read it. */
interface OwnPrint {
  rows: Row[];
  top: Row[];
  style: CaptionStyle;
  print: Print;
  paged: boolean;
}

function buildItem(
  entry: OutlineEntry,
  order: number,
  letters: boolean,
  closed: boolean,
  leavesOut: boolean,
  { rows, top, style, print, paged }: OwnPrint,
): BuiltItem {
  const { candidate } = entry;
  const empty: ItemContent = { sections: [], attachments: [], unclaimed: false };
  const content = leavesOut
    ? empty
    : readContent(
        rows.filter((row) => !top.includes(row) || !row.caseworkers),
        style,
        print,
      );
  const recommendation = content.sections.filter((section) => section.role === 'recommendation');
  const { caseLine } = candidate;
  const item: AgendaItem = {
    order,
    ...numbersOf(entry, letters),
    title: closed ? openTitle(candidate.title) : candidate.title,
    isHeading: !candidate.leaf && !closed && content.sections.length === 0,
    caseNumber: caseLine?.caseNumber ?? null,
    caseworkers: caseLine?.caseworkers.length
      ? caseLine.caseworkers
      : (top.find((row) => row.caseworkers)?.caseworkers ?? []),
    sections: content.sections,
    recommendedActions: readActions(recommendation.flatMap((section) => section.blocks)),
    attachments: content.attachments,
    closed,
    page: paged ? candidate.page : null,
    confidence: confidenceOf(entry, content),
  };
  return {
    item,
    entry,
    unclaimed: content.unclaimed,
    caselineDamaged: !closed && (caseLine?.damaged ?? false),
  };
}

/** Each independent sign adds; a number that contradicts the sequence takes away. */
function confidenceOf(entry: OutlineEntry, content: ItemContent): number {
  const { candidate, source } = entry;
  const signs: [boolean, number][] = [
    [candidate.caseLine !== null, candidate.caseLine?.damaged ? 0.2 : 0.3],
    [source === 'printed', 0.25],
    [source === 'margin' || source === 'contents', 0.2],
    [source === 'repaired', 0.1],
    [source === 'conflict', -0.2],
    [candidate.listed.length > 0, 0.15],
    [content.sections.some((section) => section.role !== 'other'), 0.2],
    [!candidate.leaf && candidate.take <= 0.5, 0.25],
  ];
  const sum = signs.reduce((total, [seen, weight]) => total + (seen ? weight : 0), 0.4);
  return Math.round(Math.min(1, Math.max(0.05, sum)) * 100) / 100;
}
