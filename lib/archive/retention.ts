/**
 * Deleting old meetings by themselves, where the user (or the organisation) wants that: only such as the user did nothing with. They
 * are marked as removed, as by hand, so that it can be undone until the next start of the browser.
 */
import type { OldMeetings, RetentionState } from '../desk/keeping.ts';
import { lossOf } from '../failsafe.ts';
import type { Archive } from './database.ts';
import { guarded } from './failsafe.ts';
import { refreshMeeting } from './meetings.ts';
import type { MeetingRow, RetentionNote } from './rows.ts';
import { documentTables } from './tables.ts';

const DAY_MS = 86_400_000;
/** What was saved so lately (days) was saved on purpose, however old it is, and goes by the user's own act only. */
const GRACE_DAYS = 30;
/** After every instant. */
const EVER = '9999';

const NONE: RetentionNote = { years: null, lastRun: null, held: 0 };

async function readNote(db: Archive): Promise<RetentionNote> {
  const row = await db.meta.get('retention');
  return row?.key === 'retention' ? row.value : NONE;
}

const changeNote = (db: Archive, change: Partial<RetentionNote>): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'retention', value: { ...(await readNote(db)), ...change } });
  });

/** The day so many years before another: of a 29 February the 28th. */
function yearsBefore(now: Date, years: number): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  const two = (n: number) => String(n).padStart(2, '0');
  const last = month === 2 && day === 29 ? 28 : day;
  return `${now.getFullYear() - years}-${two(month)}-${two(last)}`;
}

/** Tables in which a row says that the user did something with its meeting. */
const usedTables = (db: Archive) => [
  ...[db.bookmarks, db.highlights, db.corrections, db.keptWords, db.keptMeetings, db.verdicts],
  ...[db.briefings, db.deadlineMarks, db.items, db.removals],
];

/** Meetings the user did something with. Works inside a transaction over `usedTables`. */
async function usedMeetings(db: Archive): Promise<Set<string>> {
  const used = new Set<string>();
  // What was removed, and could be brought back, counts as well: an hour later it is gone for good anyhow.
  for (const table of [
    db.bookmarks,
    db.highlights,
    db.corrections,
    db.keptWords,
    db.keptMeetings,
    db.verdicts,
  ])
    await table.each(({ meetingId }: { meetingId: string }) => void used.add(meetingId));
  await db.briefings.each(({ entries }) => {
    for (const { meetingId } of entries) used.add(meetingId);
  });
  const marked = (await db.deadlineMarks.toArray()).map(({ itemKey }) => itemKey);
  await db.items
    .where('itemKey')
    .anyOf([...new Set(marked)])
    .each(({ meetingId }) => void used.add(meetingId));
  return used;
}

/** Works inside a transaction over `usedTables` and meetings. Meetings without a day are never old. */
async function oldUnused(db: Archive, years: number, now: Date, savedBefore: string): Promise<MeetingRow[]> {
  const before = yearsBefore(now, years);
  const used = await usedMeetings(db);
  const rows = await db.meetings.toArray();
  return rows
    .filter(
      ({ id, date, savedAt }) => date !== null && date < before && savedAt < savedBefore && !used.has(id),
    )
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id));
}

/** Text and files (bytes, about) of these meetings. */
async function sizeOf(db: Archive, ids: readonly string[]): Promise<number> {
  let bytes = 0;
  const documents = await db.documents.where('meetingId').anyOf(ids).primaryKeys();
  const versions = await db.versions.where('documentId').anyOf(documents).toArray();
  for (const hash of new Set(versions.map(({ contentHash }) => contentHash))) {
    const source = (await db.sources.get(hash))?.source;
    bytes += source?.content.length ?? 0;
    if (source?.file !== undefined) bytes += (await db.files.get(source.file))?.bytes.length ?? 0;
  }
  return bytes;
}

/** Which meetings would go. Changes nothing. */
export async function previewRetention(db: Archive, years: number, now = new Date()): Promise<OldMeetings> {
  const tables = [...usedTables(db), db.meetings];
  const rows = await db.transaction('r', tables, async () => oldUnused(db, years, now, EVER));
  const meetings = rows.map(({ id, body, date }) => ({ id, body, date }));
  return {
    meetings,
    bytes: await sizeOf(
      db,
      meetings.map(({ id }) => id),
    ),
  };
}

/** Marks them as removed, in one transaction; what the user did meanwhile is seen. Rejects `unusual-loss`. */
async function removeOld(db: Archive, years: number, now: Date, savedBefore: string, accepts: number) {
  const tables = [...documentTables(db), ...usedTables(db)];
  return guarded(db, tables, accepts, async () => {
    const rows = await oldUnused(db, years, now, savedBefore);
    for (const { id } of rows) {
      await db.removals.put({ meetingId: id, removedAt: now.toISOString() });
      await refreshMeeting(db, id);
    }
    return rows.map(({ id }) => id);
  });
}

/** As `Keeper.retention`. @param decided years the organisation has decided on */
export async function retentionState(db: Archive, decided: number | undefined): Promise<RetentionState> {
  const { years, held } = await readNote(db);
  return { years: decided ?? years, isDecided: decided !== undefined, held };
}

/** As `Keeper.retain`: what the user has seen goes at once. Gives the meetings removed. */
export async function retain(
  db: Archive,
  years: number | null,
  accepts: number,
  now = new Date(),
): Promise<string[]> {
  const gone = years === null ? [] : await removeOld(db, years, now, EVER, accepts);
  await changeNote(db, { years, held: 0, lastRun: now.toISOString() });
  return gone;
}

/**
 * Removes what has become old since, once a day at most. Where that is an unusual share of all nothing goes, and the user is asked on the
 * page about data. A clock that was set back is as good as a day.
 */
export async function tendRetention(
  db: Archive,
  decided: number | undefined,
  now = new Date(),
): Promise<void> {
  const { years: chosen, lastRun } = await readNote(db);
  const years = decided ?? chosen;
  const since = lastRun === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(lastRun);
  if (years === null || (since >= 0 && since < DAY_MS)) return;
  let held = 0;
  try {
    await removeOld(db, years, now, new Date(now.getTime() - GRACE_DAYS * DAY_MS).toISOString(), 0);
  } catch (error) {
    const loss = lossOf(error);
    if (!loss) throw error;
    held = loss.rows;
  }
  await changeNote(db, { lastRun: now.toISOString(), held });
}
