/** The one direction of the design in one call: source → lines → what it holds. No storage, no browser. */
import type { AgendaDraft, DocumentLink } from './agenda/model.ts';
import type { SourceDocument } from './agenda/source.ts';
import type { AnnouncedMeeting } from './agenda/views.ts';
import { readGathered } from './extraction/captures.ts';
import type { ClosedContent } from './extraction/closed.ts';
import { readAgenda } from './extraction/index.ts';
import { announcedMeetings } from './sites/announced.ts';
import { listDocuments } from './sites/documents.ts';
import { ofMunicipality } from './sites/names.ts';
import { readCaptures, writeCaptures } from './sources/captures.ts';
import { readLines } from './sources/index.ts';
import type { Line } from './sources/line.ts';
import { countMasked, maskedCaptures, maskedLines, maskedName, withMaskedLinks } from './sources/masked.ts';
import { writeSource } from './sources/write.ts';

/** What a document holds: an agenda, links to meeting material, or neither. */
export interface Understanding {
  /** The reading lines all of it comes from. */
  lines: Line[];
  draft: AgendaDraft | null;
  documents: DocumentLink[];
  /** Days on which the page says that a body meets. */
  meetings: AnnouncedMeeting[];
  /**
   * What may be kept of the source: the source itself, or, where closed items are printed with content, or CPR numbers, the
   * reading lines without them, and no file. Understanding it gives the same items.
   */
  storable: SourceDocument;
}

/** Reads and extracts. CPR numbers are masked; what closed items say is left out, unless it is to be kept. Pure and deterministic. Throws KnownError `empty-document` | `too-large`. */
export function understand(source: SourceDocument, closedContent: ClosedContent = 'left-out'): Understanding {
  if (source.mediaType === 'application/vnd.sagsspor.captures+json')
    return understandGathered(source, closedContent);
  const read = readLines(source);
  const named = maskedLines(read);
  const lines = withMaskedLinks(named);
  const found = readAgenda(lines, isView(source) ? 'view' : 'document', closedContent);
  if (!found) {
    // Nothing of it is kept, and where its links lead is yet to be fetched.
    const documents = listDocuments(named, source.address);
    const meetings = announcedMeetings(named, source.address);
    return { lines: named, draft: null, documents, meetings, storable: source };
  }
  const { open } = found;
  const draft = withMaskWarning(withMunicipality(found.draft, source.address), lines);
  const isPrinted = open !== null || lines !== read;
  // The file holds what the lines must not, so it is not kept either.
  const { file: _, ...unfiled } = maskedName(source);
  const storable = isPrinted ? writeSource(unfiled, open ?? lines) : maskedName(source);
  return { lines, draft, documents: [], meetings: [], storable };
}

/** That numbers were masked is said for as long as the document is kept: it is read off what stands in their place. */
function withMaskWarning(draft: AgendaDraft, lines: readonly Line[]): AgendaDraft {
  const count = countMasked(lines);
  if (count === 0) return draft;
  const message = `${count} CPR numbers are masked`;
  const warning = { code: 'cpr-masked' as const, message, item: null, detail: String(count) };
  return { ...draft, warnings: [...draft.warnings, warning] };
}

/** Where the address tells whose committee it is, so does the body's name. */
function withMunicipality(draft: AgendaDraft, address: string | null): AgendaDraft {
  const body = ofMunicipality(draft.meeting.body, address);
  return body === draft.meeting.body ? draft : { ...draft, meeting: { ...draft.meeting, body } };
}

/** A page of an app that shows a meeting one item at a time. */
const isView = ({ channel, mediaType }: SourceDocument): boolean =>
  channel === 'prepare' && mediaType === 'text/html';

function understandGathered(source: SourceDocument, closedContent: ClosedContent): Understanding {
  const seen = readCaptures(source.content);
  const masked = maskedCaptures(seen);
  const lines = masked.captures.flatMap((capture) => capture.lines);
  const found = readGathered(masked, closedContent);
  const kept = found?.open ?? masked;
  const storable = kept === seen ? source : { ...source, content: writeCaptures(kept) };
  const draft = found && withMaskWarning(found.draft, lines);
  return { lines, draft, documents: [], meetings: [], storable: maskedName(storable) };
}
