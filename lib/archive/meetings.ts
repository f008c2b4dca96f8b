/** Reading and refreshing meetings. Whatever changes a document calls `refreshMeeting` in the same transaction. */

import type { MeetingHead } from '../agenda/model.ts';
import { repairsOf } from '../agenda/repairs.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { Gathering, ItemView, MeetingPaper, MeetingSummary, MeetingView } from '../agenda/views.ts';
import { KnownError } from '../errors.ts';
import { gatheringOf } from '../extraction/captures.ts';
import type { Archive } from './database.ts';
import { factsOf } from './facts.ts';
import { followMeeting } from './following/derived.ts';
import { indexMeetings } from './index-writing.ts';
import { documentContents, isKeptAsRead, presentMeeting, shownContents } from './meeting-contents.ts';
import {
  type DocumentContent,
  inAuthority,
  type KeyedItem,
  type MergedMeeting,
  mergeDocuments,
} from './merge.ts';
import { contentTables } from './tables.ts';

/**
 * Makes list row, search index and what following derives of a meeting agree with its documents; without any, or marked as removed, it leaves
 * none. Call inside the transaction that changed the documents or the mark.
 */
export async function refreshMeeting(db: Archive, meetingId: string): Promise<void> {
  const merged = await presentMeeting(db, meetingId);
  await indexMeetings(db, new Map([[meetingId, merged]]));
  await followMeeting(db, meetingId, merged && (await documentContents(db, meetingId)), merged);
  if (!merged) {
    await db.meetings.delete(meetingId);
    return;
  }
  const { head, items, savedAt } = merged;
  const { attendance: _, ...listed } = head;
  await db.meetings.put({
    id: meetingId,
    ...listed,
    savedAt,
    itemCount: items.filter(({ item }) => !item.isHeading).length,
  });
}

/** Items as the user interface shows them. What their text says is found now, and not stored: it takes less time to find than to read. */
export function itemViews(items: KeyedItem[], head: MeetingHead, bookmarked: Set<string>): ItemView[] {
  const facts = factsOf(items, head);
  return items.flatMap(({ key, item }, at): ItemView[] => {
    const own = facts[at];
    return own ? [{ key, ...item, facts: own, bookmarked: bookmarked.has(key) }] : [];
  });
}

/** Keys of a meeting's bookmarked items. */
export async function bookmarkedKeys(db: Archive, meetingId: string): Promise<Set<string>> {
  const rows = await db.bookmarks.where('meetingId').equals(meetingId).toArray();
  return new Set(rows.filter(({ removedAt }) => removedAt === null).map(({ itemKey }) => itemKey));
}

/** All saved meetings, the latest sitting first, undated ones last. */
export async function listMeetings(db: Archive): Promise<MeetingSummary[]> {
  return db.transaction('r', db.meetings, db.bookmarks, async () => {
    const [meetings, bookmarks] = await Promise.all([db.meetings.toArray(), db.bookmarks.toArray()]);
    const counts = new Map<string, number>();
    for (const { meetingId, removedAt } of bookmarks)
      if (removedAt === null) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
    return meetings
      .map((row) => ({ ...row, bookmarkCount: counts.get(row.id) ?? 0 }))
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.savedAt.localeCompare(a.savedAt));
  });
}

/** Item keys of what is gathered and what is missing of a meeting. */
function gatheringView({ lead, head, items, warnings }: MergedMeeting): Gathering {
  const draft = { meeting: head, items: items.map(({ item }) => item), warnings, quality: lead.quality };
  const { gathered, missing } = gatheringOf(draft);
  const keysOf = (orders: number[]) => orders.flatMap((order) => items[order]?.key ?? []);
  return { gathered: keysOf(gathered), missing: keysOf(missing) };
}

/** A meeting's documents as shown, the leading one first. */
export function papersOf(contents: DocumentContent[]): MeetingPaper[] {
  return inAuthority(contents).map(({ document: { id, kind, channel, address }, importedAt, items }) => ({
    ...{ id, kind, channel, address },
    savedAt: importedAt,
    items: items.map(({ key }) => key),
  }));
}

/** Whether repaired items are shown as they were read; nothing where none are repaired. */
export function repairedAs(items: readonly KeyedItem[], asRead: boolean): Pick<MeetingView, 'asRead'> {
  return items.some(({ item }) => repairsOf(item).length > 0) ? { asRead } : {};
}

/** A meeting as shown, but for what the archive has of it. Throws KnownError `not-found` for none. */
export function contentView(
  id: string,
  merged: MergedMeeting | null,
  bookmarked: Set<string>,
  asRead: boolean,
): Omit<MeetingView, 'saved' | 'savedAt' | 'papers'> {
  if (!merged) throw new KnownError('not-found', id);
  return {
    id,
    ...merged.head,
    address: merged.lead.address,
    items: itemViews(merged.items, merged.head, bookmarked),
    warnings: merged.warnings,
    quality: merged.lead.quality,
    ...repairedAs(merged.items, asRead),
    ...(merged.gathering && { gathering: gatheringView(merged) }),
  };
}

/** A saved meeting in full. Rejects `not-found`. */
export async function meetingView(db: Archive, meetingId: string): Promise<MeetingView> {
  return db.transaction('r', contentTables(db), async (): Promise<MeetingView> => {
    if (await db.removals.get(meetingId)) throw new KnownError('not-found', meetingId);
    const contents = await shownContents(db, meetingId);
    const merged = mergeDocuments(contents);
    const bookmarked = await bookmarkedKeys(db, meetingId);
    const view = contentView(meetingId, merged, bookmarked, await isKeptAsRead(db, meetingId));
    return { ...view, saved: 'saved', savedAt: merged?.savedAt ?? null, papers: papersOf(contents) };
  });
}

/** The source of a meeting's paper, the leading one where none is named, as it was met. Rejects `not-found`. */
export async function sourceOf(db: Archive, meetingId: string, paperId?: string): Promise<SourceDocument> {
  const papers = inAuthority(await documentContents(db, meetingId));
  const paper = paperId === undefined ? papers[0] : papers.find(({ document }) => document.id === paperId);
  const version = paper && (await db.versions.get(paper.document.currentVersion));
  const row = version && (await db.sources.get(version.contentHash));
  if (!row) throw new KnownError('not-found', `source of ${meetingId}`);
  return row.source;
}
