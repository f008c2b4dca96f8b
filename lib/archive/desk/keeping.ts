/** Keeping: backups and what comes back from them, what there is in numbers, and deleting it all. */
import { Dexie } from 'dexie';
import type {
  Accepting,
  Inspection,
  Keeper,
  KeepingState,
  KeptCounts,
  Merged,
  Work,
} from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import { noteFailure } from '../../log/note.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
import { restoreMeeting } from '../removal.ts';
import { previewRetention, retain, retentionState } from '../retention.ts';
import type { KeepingNote } from '../rows.ts';
import { writeBackup } from './backup.ts';
import { oparlFile } from './oparl.ts';
import { deriveRestored, replaceArchive } from './restore.ts';
import { compare, mergeStaged, takeBack } from './restore-merge.ts';
import { type Staged, stageBackup, stageSalvaged } from './restore-staging.ts';
import { tableRows } from './tables-out.ts';

const DAY_MS = 86_400_000;
/** Days after which a backup is reminded of, where no organisation says otherwise, and for which a reminder is put away. */
const REMIND_DAYS = 30;
const LATER_DAYS = 7;

const NOTHING: KeepingNote = { lastBackup: null, remindAfter: null, everyDays: null, hasFailed: false };

export async function readNote(db: Archive): Promise<KeepingNote> {
  const row = await db.meta.get('keeping');
  return row?.key === 'keeping' ? row.value : NOTHING;
}

export async function changeNote(db: Archive, change: Partial<KeepingNote>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'keeping', value: { ...(await readNote(db)), ...change } });
  });
}

const live = ({ removedAt }: { removedAt: string | null }) => removedAt === null;

export async function countKept(db: Archive): Promise<KeptCounts> {
  const { meetings, documents, bookmarks, cases, highlights, corrections } = db;
  const { briefings, savedSearches, taughtWords } = db;
  return {
    meetings: await meetings.count(),
    documents: await documents.count(),
    bookmarks: await bookmarks.filter(live).count(),
    cases: await cases.filter(live).count(),
    highlights: await highlights.filter(live).count(),
    corrections: await corrections.count(),
    briefings: await briefings.filter(live).count(),
    searches: await savedSearches.count(),
    words: await taughtWords.count(),
  };
}

const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/** Since when there has been something to lose: the first paper saved. Null where nothing is. */
async function oldest(db: Archive): Promise<string | null> {
  return (await db.versions.orderBy('importedAt').first())?.importedAt ?? null;
}

/** As `Keeper.state`. */
export async function keepingState(db: Archive, now = new Date().toISOString()): Promise<KeepingState> {
  const { lastBackup, remindAfter, everyDays, hasFailed } = await readNote(db);
  const counts = await countKept(db);
  const since = lastBackup ?? (await oldest(db));
  const { backupReminderDays = REMIND_DAYS, backupFolder = null } = db.policyInForce.policy;
  const isOld = since !== null && later(since, backupReminderDays) < now;
  const isQuiet = remindAfter !== null && now < remindAfter;
  const isKept = Object.values(counts).some((count) => count > 0);
  const { usage = null } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  const isDue = isKept && isOld && !isQuiet;
  return { counts, lastBackup, isDue, everyDays, hasFailed, bytes: usage, folder: backupFolder };
}

/** Is a backup due that is to be saved by itself? */
export async function isBackupDue(db: Archive, now = new Date().toISOString()): Promise<boolean> {
  const { everyDays, lastBackup } = await readNote(db);
  if (everyDays === null || (await db.documents.count()) === 0) return false;
  return lastBackup === null || later(lastBackup, everyDays) <= now;
}

/** What a backup is called, by the day it was made on. */
export const backupName = (createdAt: string): string => `sagsspor-${createdAt.slice(0, 10)}.sagsspor.gz`;

/** As `Keeper.backup`. */
export async function makeBackup(
  db: Archive,
  wish: { closed: boolean },
  work: Work = {},
): Promise<{ name: string; file: Blob }> {
  const { header, file } = await writeBackup(db, wish, work);
  return { name: backupName(header.createdAt), file };
}

export const noteSaved = (db: Archive): Promise<void> =>
  changeNote(db, { lastBackup: new Date().toISOString(), remindAfter: null, hasFailed: false });

/** Deletes the archive and whatever lies beside it. Whoever has it open elsewhere makes way. */
export async function deleteArchive(db: Archive): Promise<KeptCounts> {
  const counts = await countKept(db);
  const { name } = db;
  db.close();
  for (const { name: other } of await indexedDB.databases())
    if (other === name || other?.startsWith(`${name}-`)) await Dexie.delete(other);
  return counts;
}

/** What is outside of the archive, and differs from place to place. */
export interface Surroundings extends Pick<Keeper, 'canSchedule' | 'askToSave'> {
  /** Version of this release. */
  readonly release?: string;
  /** For which browser it was built, or for the web. */
  readonly build?: string;
  /** Years after which the organisation wants old meetings deleted; absent where it says nothing. */
  decidedRetention?(): number | undefined;
  /** Empties whatever else is stored: extension storage, caches. */
  clearOutside(): Promise<void>;
}

/** Where nothing is around the archive. */
export const NO_SURROUNDINGS: Surroundings = {
  canSchedule: false,
  askToSave: async () => false,
  clearOutside: async () => {},
};

/** As `Keeper`, on the archive of this context. What was inspected is remembered here, so one at a time. */
export function createKeeper(open: () => Promise<Archive>, outside: Surroundings = NO_SURROUNDINGS): Keeper {
  let staged: Staged | undefined;
  const forget = async () => {
    const before = staged;
    staged = undefined;
    await before?.drop();
  };
  const inspect = async (db: Archive, stage: () => Promise<Staged>): Promise<Inspection> => {
    await forget();
    const own = await stage();
    staged = own;
    const { createdAt } = own.header;
    const changes = await compare(db, own);
    const meetings = (await own.db.documents.orderBy('meetingId').uniqueKeys()).length;
    const { damage } = own;
    return {
      createdAt,
      counts: { ...(await countKept(own.db)), meetings },
      changes,
      ...(damage && { damage }),
    };
  };
  const inspected = (): Staged => {
    if (!staged) throw new KnownError('not-found', 'nothing inspected');
    return staged;
  };
  const told =
    <A extends unknown[], R>(call: (db: Archive, ...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(await open(), ...args);
      } catch (error) {
        const known = toKnownError(error);
        noteFailure('desk', known);
        throw known;
      }
    };
  return {
    canSchedule: outside.canSchedule,
    // Not after anything is awaited: browsers ask only in the click.
    askToSave: () => outside.askToSave(),
    state: told((db) => keepingState(db)),
    schedule: told((db, everyDays: number | null) => changeNote(db, { everyDays, hasFailed: false })),
    remindLater: told((db) => changeNote(db, { remindAfter: later(new Date().toISOString(), LATER_DAYS) })),
    backup: told(makeBackup),
    saved: told(noteSaved),
    inspect: told((db, file: Blob, work: Work = {}) => inspect(db, () => stageBackup(db, file, work))),
    salvage: told((db, file: Blob, work: Work = {}) => inspect(db, () => stageSalvaged(db, file, work))),
    replace: told(async (db, work: Work & Accepting = {}) => {
      await replaceArchive(db, inspected(), work);
      await forget();
      await deriveRestored(db, work);
    }),
    merge: told(async (db, ids: readonly string[], work: Work & Accepting = {}): Promise<Merged> => {
      const { taken, written } = await mergeStaged(db, inspected(), ids, work);
      await forget();
      return { taken, undo: told((again) => takeBack(again, written)) };
    }),
    forget: told(forget),
    table: told(tableRows),
    oparl: told(oparlFile),
    retention: told((db) => retentionState(db, outside.decidedRetention?.())),
    oldMeetings: told((db, years: number) => previewRetention(db, years)),
    retain: told(async (db, years: number | null, accepts = 0) => {
      const gone = await retain(db, years, accepts);
      const undo = told(async (again) => {
        for (const id of gone) await restoreMeeting(again, id);
        await retain(again, null, 0);
      });
      return { removed: gone.length, undo };
    }),
    deleteAll: told(async (db) => {
      await forget();
      const counts = await deleteArchive(db);
      await outside.clearOutside();
      return counts;
    }),
  };
}
