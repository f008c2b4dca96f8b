/**
 * A meeting met one view at a time: in an app that shows one item at a time, or by what the user marks. All views of a
 * meeting are captures of one document, which grows in place while unseen items come to it, and gets a new version when the
 * text of a seen item changed. Reading takes its time and is done outside transactions, which is why what was read is checked
 * again where it is written (`gathered.ts`).
 */

import type { MeetingDocumentKind } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { Selection } from '../agenda/views.ts';
import { KnownError } from '../errors.ts';
import { addCapture } from '../extraction/captures.ts';
import { selectionCapture } from '../extraction/selection.ts';
import { type Capture, type Captures, readCaptures, writeCaptures } from '../sources/captures.ts';
import type { Archive } from './database.ts';
import { meetingOf } from './documents.ts';
import type { DocumentRow, ImportUndo, VersionRow } from './rows.ts';
import { contentTables } from './tables.ts';
import { type RepairedDraft, understood } from './understanding.ts';
import { readSettings } from './user-data.ts';
import { isWhole, meetingAdrift, meetingOfView } from './view-meeting.ts';

const MEDIA_TYPE = 'application/vnd.sagsspor.captures+json';

/** Does this add a view to what is gathered of a meeting, rather than being a paper of its own? */
export function isView({ channel, mediaType }: SourceDocument): boolean {
  return mediaType === MEDIA_TYPE || (channel === 'prepare' && mediaType === 'text/html');
}

/** Id of the one gathered document of a meeting. */
const gatheredId = (meetingId: string): string => `${meetingId}|gathered`;

/** Marked text as a view of its meeting. `takenAt` is an ISO instant. */
export function selectionSource(selection: Selection, takenAt: string): SourceDocument {
  const { address, channel, title } = selection;
  const content = writeCaptures({ captures: [selectionCapture(selection, takenAt)] });
  return { address, channel, mediaType: MEDIA_TYPE, name: title, content, fetchedAt: takenAt };
}

/** What the gathered document of a meeting is, but for its version. */
export function gatheredIdentity(
  meetingId: string,
  { channel, address }: SourceDocument,
  kind: MeetingDocumentKind,
): Pick<DocumentRow, 'id' | 'meetingId' | 'kind' | 'channel' | 'address' | 'gathered'> {
  return { id: gatheredId(meetingId), meetingId, kind, channel, address, gathered: true };
}

/** Everything gathered of a meeting, as read at one moment. */
export interface Gathered {
  document: DocumentRow;
  version: VersionRow;
  source: SourceDocument;
}

async function gatheredOf(db: Archive, meetingId: string): Promise<Gathered | null> {
  const document = await db.documents.get(gatheredId(meetingId));
  const version = document && (await db.versions.get(document.currentVersion));
  const row = version && (await db.sources.get(version.contentHash));
  return document && version && row ? { document, version, source: row.source } : null;
}

/** A meeting's gathered document with captures taken in or out, ready to be written. */
export interface Regathered {
  meetingId: string;
  /** As it was read; null where nothing was gathered before. */
  before: Gathered | null;
  source: SourceDocument;
  draft: RepairedDraft;
  hash: string;
}

const NO_CAPTURE: Pick<Capture, 'address' | 'takenAt'> = { address: null, takenAt: '' };

/** The document of these captures; null where they hold nothing together. */
async function regather(
  db: Archive,
  meetingId: string,
  before: Gathered | null,
  captures: Captures,
  view: SourceDocument,
): Promise<Regathered | null> {
  const last = captures.captures.reduce((a, b) => (b.takenAt > a.takenAt ? b : a), NO_CAPTURE);
  const isPrepare = view.channel === 'prepare' || before?.source.channel === 'prepare';
  const { draft, hash, storable } = await understood(db, {
    ...{ address: last.address, fetchedAt: last.takenAt, name: before?.source.name ?? view.name },
    ...{ mediaType: MEDIA_TYPE, content: writeCaptures(captures) },
    channel: isPrepare ? 'prepare' : (before?.source.channel ?? view.channel),
  });
  return draft && { meetingId, before, source: storable, draft, hash };
}

/**
 * What the meeting of a view would be with it, without storing anything. `own` is what the view alone was understood as.
 * `meetingId` is another than that of `before` where only this view told whose meeting it is, and when.
 */
export async function gather(db: Archive, view: SourceDocument, own: RepairedDraft): Promise<Regathered> {
  const tables = [...contentTables(db), db.sources];
  const { meetingId, before } = await db.transaction('r', tables, async () => {
    const id = await meetingOfView(db, own, view.address);
    const known = await gatheredOf(db, id);
    const stray = known === null ? await meetingAdrift(db, own) : null;
    return { meetingId: id, before: stray === null ? known : await gatheredOf(db, stray) };
  });
  const { keepClosed } = await readSettings(db);
  const captures = addCapture(
    before && readCaptures(before.source.content),
    view,
    keepClosed ? 'kept' : 'left-out',
  );
  const gathered = await regather(db, meetingId, before, captures, view);
  if (!gathered) throw new KnownError('not-an-agenda', view.name);
  if (!before || isWhole(before.document.head) || !isWhole(gathered.draft.meeting)) return gathered;
  return db.transaction('r', tables, async () => {
    const told = await meetingOf(db, gathered.draft, view.address);
    return (await gatheredOf(db, told)) ? gathered : { ...gathered, meetingId: told };
  });
}

/** Is the gathered document still as it was read? Works inside a transaction over documents and versions. */
export async function isCurrent(
  db: Archive,
  { meetingId, before }: Pick<Regathered, 'meetingId' | 'before'>,
): Promise<boolean> {
  const document = await db.documents.get(before?.document.id ?? gatheredId(meetingId));
  const version = document && (await db.versions.get(document.currentVersion));
  return version?.id === before?.version.id && version?.contentHash === before?.version.contentHash;
}

const same = (a: Capture, b: Capture) => JSON.stringify(a) === JSON.stringify(b);
/** All but some, by what they hold. */
export const without = (all: Capture[], some: Capture[]) =>
  all.filter((capture) => !some.some((other) => same(capture, other)));

/** What is left when an import's captures are taken back: the document without them, or null where nothing is left. */
export async function ungather(
  db: Archive,
  { documentId, captures }: ImportUndo,
): Promise<{ before: Gathered; left: Regathered | null } | null> {
  const before = await db.transaction('r', db.documents, db.versions, db.sources, async () => {
    const document = await db.documents.get(documentId);
    return document ? gatheredOf(db, document.meetingId) : null;
  });
  if (!before || !captures) return null;
  const rest = without(readCaptures(before.source.content).captures, captures.added);
  const kept = [...rest, ...captures.removed];
  const left =
    kept.length > 0
      ? await regather(db, before.document.meetingId, before, { captures: kept }, before.source)
      : null;
  return { before, left };
}
