/** Removing meetings: a mark first, so that it can be undone; really gone at a later start. */

import type { Archive } from './database.ts';
import { deleteDocument, dropUnusedSource } from './documents.ts';
import { guarded } from './failsafe.ts';
import { purgeFollowing } from './following/upkeep.ts';
import { refreshMeeting } from './meetings.ts';
import { documentTables } from './tables.ts';

/**
 * Marks a meeting as removed: it disappears from lists and search. Harmless for one that is not there. Rejects `unusual-loss` where
 * an unusual share of what the user made stands in it, unless so many rows are accepted.
 */
export async function removeMeeting(db: Archive, meetingId: string, accepts = 0): Promise<void> {
  await guarded(db, documentTables(db), accepts, async () => {
    const exists = (await db.documents.where('meetingId').equals(meetingId).count()) > 0;
    if (!exists || (await db.removals.get(meetingId))) return;
    await db.removals.put({ meetingId, removedAt: new Date().toISOString() });
    await refreshMeeting(db, meetingId);
  });
}

/** Takes the mark away. Harmless when there is none. */
export async function restoreMeeting(db: Archive, meetingId: string): Promise<void> {
  await db.transaction('rw', documentTables(db), async () => {
    await db.removals.delete(meetingId);
    await refreshMeeting(db, meetingId);
  });
}

/**
 * Deletes for good what was marked before `before` (ISO instant), and the records of imports finished before it. For the
 * start of the browser, not of the worker, which starts every other minute. The user's bookmarks of a purged meeting
 * stay, with the text they keep; bookmarks and cases the user took away go. Returns the meetings purged.
 */
export async function purge(db: Archive, before: string): Promise<string[]> {
  // Of what is left to the user it takes nothing; the guard holds it to that.
  return guarded(db, documentTables(db), 0, async () => {
    const meetings = await db.removals.where('removedAt').below(before).primaryKeys();
    for (const meetingId of meetings) {
      for (const id of await db.documents.where('meetingId').equals(meetingId).primaryKeys()) {
        const versions = await db.versions.where('documentId').equals(id).toArray();
        await db.versions.bulkDelete(versions.map((version) => version.id));
        for (const { contentHash } of versions) await dropUnusedSource(db, contentHash);
        await deleteDocument(db, id);
      }
      await db.removals.delete(meetingId);
      await refreshMeeting(db, meetingId);
    }
    await purgeFollowing(db, before);
    await db.bookmarks.filter(({ removedAt }) => removedAt !== null && removedAt < before).delete();
    await db.imports.filter(({ state, stagedAt }) => state !== 'running' && stagedAt < before).delete();
    return meetings;
  });
}
