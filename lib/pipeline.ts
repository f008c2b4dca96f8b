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
   * What may be kept of the source: the source itself, or, where closed items are printed with content, the reading
   * lines without it, and no file. Understanding it gives the same items.
   */
  storable: SourceDocument;
}

/** Reads and extracts. What closed items say is left out, unless it is to be kept. Pure and deterministic. Throws KnownError `empty-document` | `too-large`. */
export function understand(source: SourceDocument, closedContent: ClosedContent = 'left-out'): Understanding {
  if (source.mediaType === 'application/vnd.sagsspor.captures+json')
    return understandGathered(source, closedContent);
  const lines = readLines(source);
  const found = readAgenda(lines, isView(source) ? 'view' : 'document', closedContent);
  if (!found) {
    const documents = listDocuments(lines, source.address);
    const meetings = announcedMeetings(lines, source.address);
    return { lines, draft: null, documents, meetings, storable: source };
  }
  const { open } = found;
  const draft = withMunicipality(found.draft, source.address);
  // The file holds what the lines must not, so it is not kept either.
  const { file: _, ...unfiled } = source;
  const storable = open ? writeSource(unfiled, open) : source;
  return { lines, draft, documents: [], meetings: [], storable };
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
  const lines = readLines(source);
  const found = readGathered(readCaptures(source.content), closedContent);
  const storable = found?.open ? { ...source, content: writeCaptures(found.open) } : source;
  return { lines, draft: found?.draft ?? null, documents: [], meetings: [], storable };
}
