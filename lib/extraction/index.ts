/** Lines → agenda: furniture out, evidence gathered, outline aligned, items filled. Pure and deterministic. */
import type { AgendaDraft, AgendaItem } from '../agenda/model.ts';
import { lettersOf } from '../danish/damage.ts';
import { KnownError } from '../errors.ts';
import type { Line } from '../sources/line.ts';
import { cutAppendix, withAppendix } from './appendix.ts';
import { readAttendance } from './attendance.ts';
import { findCandidates } from './candidates.ts';
import { captionStyle } from './captions.ts';
import { type ClosedContent, withoutClosed } from './closed.ts';
import { type Contents, findContents } from './contents.ts';
import { settleDecisions } from './decisions.ts';
import { stripFurniture } from './furniture.ts';
import { type Head, readHead } from './head.ts';
import { type BuiltItem, buildItems } from './items.ts';
import { readPrint } from './layout.ts';
import { closedAsListed, withListed } from './listed.ts';
import { findListing, type ListedEntry } from './listing.ts';
import { alignOutline } from './outline.ts';
import { recountPages } from './pages.ts';
import { ocrQuality, overallQuality } from './quality.ts';
import { toRows } from './rows.ts';
import { withWholeTables } from './tables/rebuild.ts';
import { collectWarnings } from './warnings.ts';
import { isStandingTitle } from './words.ts';

/** Most items taken in one document; more is no agenda but an attack or an archive. */
const MAX_ITEMS = 10_000;

/** `view`: what an app shows of one meeting at a time, where the user says so; one item is enough. */
export type Scope = 'document' | 'view';

export interface Extraction {
  draft: AgendaDraft;
  /** The lines without what they say of closed items; null when they say nothing, or it is kept. */
  open: Line[] | null;
}

/** What agenda the lines hold; null when there is none. Throws KnownError `too-large`. */
export const extractAgenda = (lines: Line[]): AgendaDraft | null => readAgenda(lines)?.draft ?? null;

/** The same, with what of the lines may be stored. */
export function readAgenda(
  lines: Line[],
  scope: Scope = 'document',
  closedContent: ClosedContent = 'left-out',
): Extraction | null {
  const listing = findListing(toRows(stripFurniture(lines)));
  const { entries } = listing;
  const { rows, appendix } = cutAppendix(listing.rows);
  const contents = entries.length > 0 ? listedAside(entries) : findContents(rows);
  const print = readPrint(rows);
  const candidates = findCandidates(rows, contents, print);
  if (candidates.length > MAX_ITEMS) throw new KnownError('too-large', `${candidates.length} items`);
  const outline = alignOutline(candidates, rows);
  const [first] = outline;
  if (!first && entries.length === 0) return null;
  const paged = rows.some((row) => row.page !== rows[0]?.page);
  const items = buildItems(outline, rows, captionStyle(rows), print, paged, closedContent);
  const listed = closedAsListed(items, entries, closedContent);
  const built = withAppendix(listed, appendix, print, closedContent);
  const headEnd = Math.min(
    first?.candidate.from ?? rows.length,
    contents.to > 0 ? contents.from : rows.length,
  );
  const head = readHead(rows.slice(0, headEnd), rows.slice(headEnd));
  const told = rows.some((row) => row.line.part === 'title');
  if (!told && !isAgenda(built, head, entries, scope)) return null;

  const ocr = ocrQuality(rows);
  const own = settleDecisions(built, head.meeting, head.kind === 'minutes').map(({ item }) => item);
  const decided = own.filter((item) => item.sections.some((section) => section.role === 'decision')).length;
  const kind =
    head.kind ?? (decided * 2 > own.filter((item) => !item.isHeading).length ? 'minutes' : 'agenda');
  const attendance = kind === 'minutes' ? readAttendance(rows.slice(0, first?.candidate.from ?? 0)) : [];
  const meeting = { ...head.meeting, kind, ...(attendance.length > 0 ? { attendance } : {}) };
  const headFound = [meeting.body, meeting.date, head.kind].filter(Boolean).length / 3;
  const all = withListed(
    own,
    collectWarnings(built, meeting, entries.length > 0 ? NO_CONTENTS : contents, ocr),
    entries,
  );
  const quality = overallQuality(all.items, headFound, ocr);
  const draft = { meeting, items: withWholeTables(all.items), warnings: all.warnings, quality };
  const keepsAll = closedContent === 'kept';
  return { draft, open: keepsAll ? null : withoutClosed(recountPages(lines), rows, built, appendix) };
}

/** What a list names and the page does not show is an item all the same, and no mismatch. */
const NO_CONTENTS: Contents = { entries: [], letters: [], from: 0, to: 0 };

/** The list as a table of contents whose rows are gone. */
const listedAside = (entries: ListedEntry[]): Contents => ({
  entries,
  letters: entries.map((entry) => lettersOf(entry.title)),
  from: 0,
  to: 0,
});

/** A recommendation, another known section, and more besides. */
const isWhole = ({ sections }: AgendaItem): boolean =>
  sections.length >= 3 &&
  sections.some(({ role }) => role === 'recommendation') &&
  sections.filter(({ role }) => role !== 'other').length >= 2;

/**
 * Several items that prove themselves by a case line, or by a printed number with a known section; where the head
 * says what this is, one of them is enough, or several items with sections, or the points that stand on most agendas. So is one that a list names.
 */
function isAgenda(built: BuiltItem[], head: Head, entries: ListedEntry[], scope: Scope): boolean {
  const known = (item: AgendaItem) => item.sections.filter((section) => section.role !== 'other').length;
  const numbered = ({ entry }: BuiltItem) => entry.source !== 'none' && entry.source !== 'inferred';
  const proven = built.filter(
    (one) => one.item.caseNumber !== null || (numbered(one) && (known(one.item) > 0 || one.item.closed)),
  ).length;
  const sectioned = built.filter(({ item }) => known(item) >= 2).length;
  const standing = [
    ...built.filter(numbered).map((one) => one.item.title),
    ...entries.map(({ title }) => title),
  ].filter(isStandingTitle).length;
  if (scope === 'view' && (proven > 0 || built.some(({ item }) => known(item) > 0) || entries.length > 0))
    return true;
  if (entries.length > 0 && proven > 0) return true;
  const named = head.kind !== null && (head.meeting.date !== null || head.meeting.body !== null);
  const headed = built.filter(
    ({ entry, item }) => entry.candidate.heading !== null && known(item) > 0,
  ).length;
  if (named && head.meeting.date !== null && headed >= 3) return true;
  // A page an item: it must look like one, and its head must name the day, and the body where it bears no number.
  const [only] = built;
  const told = head.meeting.body !== null || proven > 0;
  if (built.length === 1 && only && named && told && head.meeting.date !== null && isWhole(only.item))
    return true;
  return proven >= 2 || (named && (proven >= 1 || sectioned >= 2 || standing >= 2));
}
