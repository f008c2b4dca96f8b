/** Lines → agenda: furniture out, evidence gathered, outline aligned, items filled. Pure and deterministic. */
import type { AgendaDraft } from '../agenda/model.ts';
import { KnownError } from '../errors.ts';
import type { Line } from '../sources/line.ts';
import { findCandidates } from './candidates.ts';
import { findContents } from './contents.ts';
import { stripFurniture } from './furniture.ts';
import { type Head, readHead } from './head.ts';
import { type BuiltItem, buildItems } from './items.ts';
import { textWidth } from './layout.ts';
import { alignOutline } from './outline.ts';
import { ocrQuality, overallQuality } from './quality.ts';
import { toRows } from './rows.ts';
import { captionStyle } from './sections.ts';
import { collectWarnings } from './warnings.ts';

/** Most items taken in one document; more is no agenda but an attack or an archive. */
const MAX_ITEMS = 10_000;

/** What agenda the lines hold; null when there is none. Throws KnownError `too-large`. */
export function extractAgenda(lines: Line[]): AgendaDraft | null {
  const rows = toRows(stripFurniture(lines));
  const contents = findContents(rows);
  const width = textWidth(rows);
  const candidates = findCandidates(rows, contents, width);
  if (candidates.length > MAX_ITEMS) throw new KnownError('too-large', `${candidates.length} items`);
  const outline = alignOutline(candidates, rows);
  const [first] = outline;
  if (!first) return null;
  const paged = rows.some((row) => row.page !== rows[0]?.page);
  const built = buildItems(outline, rows, captionStyle(rows), width, paged);
  const headEnd = Math.min(first.candidate.from, contents.to > 0 ? contents.from : rows.length);
  const head = readHead(rows.slice(0, headEnd), rows.slice(headEnd));
  if (!isAgenda(built, head)) return null;

  const items = built.map(({ item }) => item);
  const decided = items.filter((item) => item.sections.some((section) => section.role === 'decision')).length;
  const kind =
    head.kind ?? (decided * 2 > items.filter((item) => !item.isHeading).length ? 'minutes' : 'agenda');
  const meeting = { ...head.meeting, kind };
  const ocr = ocrQuality(rows);
  const headFound = [meeting.body, meeting.date, head.kind].filter(Boolean).length / 3;
  return {
    meeting,
    items,
    warnings: collectWarnings(built, meeting, contents, ocr),
    quality: overallQuality(items, headFound, ocr),
  };
}

/**
 * Several items that prove themselves (case line; known sections under a number; several known sections), or a head
 * that says what this is together with one such item or a run of printed numbers.
 */
function isAgenda(built: BuiltItem[], head: Head): boolean {
  const proven = built.filter(({ item, entry }) => {
    const known = item.sections.filter((section) => section.role !== 'other').length;
    return (
      item.caseNumber !== null ||
      known >= 2 ||
      (known === 1 && item.number !== null && entry.source !== 'inferred')
    );
  }).length;
  const printed = built.filter(({ entry }) => entry.source === 'printed').length;
  const named = head.kind !== null && (head.meeting.date !== null || head.meeting.body !== null);
  return proven >= 2 || (named && (proven >= 1 || printed >= 3));
}
