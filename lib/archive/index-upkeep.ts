/** Work on the index that nobody waits for: what is yet to be given to it, merging, mending. Cut short anywhere, it is gone on with. */

import { noteFailure } from '../log/note.ts';
import type { IndexReport } from '../search/types.ts';
import type { Archive } from './database.ts';
import { toKnownError } from './failures.ts';
import { indexMeetings } from './index-writing.ts';
import { searchIndex } from './indexing.ts';
import { unlessUnderWay } from './locks.ts';
import { presentMeeting } from './meeting-contents.ts';
import { contentTables, indexTables } from './tables.ts';

/** Meetings given at once: a search has to wait as long as that takes, about a tenth of a second. */
const BATCH = 4;

/** Gives the index some of what it is yet to be given; false when that is all. */
async function indexSome(db: Archive): Promise<boolean> {
  return db.transaction('rw', [...contentTables(db), ...indexTables(db)], async () => {
    const ids = await db.unindexed.limit(BATCH).primaryKeys();
    const meetings = new Map<string, Awaited<ReturnType<typeof presentMeeting>>>();
    for (const id of ids) meetings.set(id, await presentMeeting(db, id));
    if (ids.length > 0) await indexMeetings(db, meetings);
    return ids.length === BATCH;
  });
}

/** Gives the index all it is yet to be given. */
export async function indexWaiting(db: Archive): Promise<void> {
  while (await indexSome(db)) await searchIndex(db).maintain();
}

/**
 * Compares the index with what it was given, reads it from end to end, and notes the meetings that are to be given again.
 * Damaged segments are taken out.
 */
export async function inspectIndex(db: Archive): Promise<IndexReport> {
  return db.transaction('rw', indexTables(db), async () => {
    const given = (await db.vocabularies.orderBy('[meetingId+given]').keys()) as unknown as [
      string,
      string,
    ][];
    const report = await searchIndex(db).check(new Map(given));
    await db.unindexed.bulkPut(report.meetings.map((meetingId) => ({ meetingId })));
    return report;
  });
}

/**
 * Does what there is to be done; `damaged`: a search said that something is missing. One context at a time. Never rejects: whoever
 * comes next tries again.
 */
export async function tendIndex(db: Archive, damaged = false): Promise<void> {
  try {
    await unlessUnderWay('index', async () => {
      // What waits already tells why a search lacks something.
      if (damaged && (await db.unindexed.count()) === 0) await inspectIndex(db);
      await indexWaiting(db);
      while (await searchIndex(db).maintain());
    });
  } catch (error) {
    if (db.isOpen()) noteFailure('index', toKnownError(error));
  }
}
