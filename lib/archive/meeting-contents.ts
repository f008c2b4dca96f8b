/** What is stored of a meeting, put together: as it was extracted, as it is shown, and as one list over all its documents. */
import type { Archive } from './database.ts';
import { correctedContents } from './desk/corrections-shown.ts';
import { type DocumentContent, type MergedMeeting, mergeDocuments } from './merge.ts';
import type { DocumentRow } from './rows.ts';
import { shownItems } from './shown.ts';

/** A document's row as shown: its place repaired, unless the user keeps the meeting as it was read. */
function shownDocument({ repairedLocation, ...document }: DocumentRow, asRead: boolean): DocumentRow {
  if (asRead || repairedLocation === undefined) return document;
  return { ...document, head: { ...document.head, location: repairedLocation } };
}

/** Does the user keep the whole meeting as it was read? */
export const isKeptAsRead = async (db: Archive, meetingId: string): Promise<boolean> =>
  (await db.keptMeetings.get(meetingId)) !== undefined;

/** Everything stored of a meeting's documents, for show. Works inside a transaction over `contentTables`. */
export async function documentContents(db: Archive, meetingId: string): Promise<DocumentContent[]> {
  const documents = await db.documents.where('meetingId').equals(meetingId).toArray();
  const versions = await db.versions.bulkGet(documents.map(({ currentVersion }) => currentVersion));
  const rows = await db.items.where('meetingId').equals(meetingId).sortBy('order');
  const items = await shownItems(db, rows);
  const asRead = await isKeptAsRead(db, meetingId);
  return documents.map((document, i) => ({
    document: shownDocument(document, asRead),
    importedAt: versions[i]?.importedAt ?? '',
    items: items.filter((_, at) => rows[at]?.documentId === document.id),
  }));
}

/** As `documentContents`, corrected by the user. */
export const shownContents = async (db: Archive, meetingId: string): Promise<DocumentContent[]> =>
  correctedContents(db, meetingId, await documentContents(db, meetingId));

/** The meeting over all its documents as they were extracted, or null when it has none. */
export async function mergedMeeting(db: Archive, meetingId: string): Promise<MergedMeeting | null> {
  return mergeDocuments(await documentContents(db, meetingId));
}

/** A meeting as it is listed and searched, corrected by the user: null where it has no documents, or is marked as removed. */
export async function presentMeeting(db: Archive, meetingId: string): Promise<MergedMeeting | null> {
  if (await db.removals.get(meetingId)) return null;
  return mergeDocuments(await shownContents(db, meetingId));
}
