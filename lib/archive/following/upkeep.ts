/** Work on following that nobody waits for. Cut short anywhere, it is gone on with. */
import { noteFailure } from '../../log/note.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
import { unlessUnderWay } from '../locks.ts';
import { documentContents, presentMeeting } from '../meeting-contents.ts';
import { contentTables, derivedTables } from '../tables.ts';
import { FOUND_BY, followMeeting } from './derived.ts';
import { workOutNews } from './news.ts';

/** Derives what is missing, or was derived by older rules: all of it after an upgrade. One small transaction a meeting. */
export async function deriveMissing(db: Archive): Promise<number> {
  const ids = await db.meetings.toCollection().primaryKeys();
  const found = (await db.findings.orderBy('[meetingId+by]').keys()) as unknown as [string, string][];
  const current = new Set(found.filter(([, by]) => by === FOUND_BY).map(([id]) => id));
  const missing = ids.filter((id) => !current.has(id));
  for (const id of missing)
    await db.transaction('rw', [...contentTables(db), ...derivedTables(db)], async () => {
      const merged = await presentMeeting(db, id);
      await followMeeting(db, id, merged && (await documentContents(db, id)), merged);
    });
  return missing.length;
}

/** Derives what is missing, then works out the news. One context at a time. Never rejects: whoever comes next tries again. */
export async function tendFollowing(db: Archive): Promise<void> {
  try {
    await unlessUnderWay('following', async () => {
      await deriveMissing(db);
      await workOutNews(db);
    });
  } catch (error) {
    if (db.isOpen()) noteFailure('following', toKnownError(error));
  }
}

/**
 * Deletes for good the cases the user removed before `before` (ISO instant), with what was said of them. Works inside a
 * transaction over cases, verdicts and news.
 */
export async function purgeFollowing(db: Archive, before: string): Promise<void> {
  const gone = await db.cases
    .filter(({ removedAt }) => removedAt !== null && removedAt < before)
    .primaryKeys();
  await db.verdicts.where('caseId').anyOf(gone).delete();
  await db.verdicts.filter(({ mergedFrom }) => gone.includes(mergedFrom ?? '')).modify({ mergedFrom: null });
  await db.news.filter(({ why }) => why.kind === 'case' && gone.includes(why.caseId)).delete();
  await db.cases.bulkDelete(gone);
}
