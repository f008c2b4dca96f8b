/** Putting a checked backup in place of the archive, and making again what is derived. */
import { Dexie, type Table } from 'dexie';
import type { Accepting, Work } from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import type { BackupHeader } from '../../exchange/backup-format.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import type { Archive } from '../database.ts';
import { guarded } from '../failsafe.ts';
import { tendFollowing } from '../following/upkeep.ts';
import { tendIndex } from '../index-upkeep.ts';
import { refreshMeeting } from '../meetings.ts';
import { rebuildDerived, rederive } from '../rebuild.ts';
import type { DocumentRow } from '../rows.ts';
import { sealClosed } from '../sealing.ts';
import { documentTables } from '../tables.ts';
import { chosenByUser, readSettings } from '../user-data.ts';
import { BACKUP_TABLES } from './backup-rows.ts';
import { eachChunk } from './chunks.ts';
import { checkedRow, type Staged } from './restore-staging.ts';

/** Something of another database, while a transaction of this one waits. */
export const fromStaged = <T>(read: () => PromiseLike<T>): Promise<T> =>
  Dexie.waitFor(Dexie.ignoreTransaction(async () => read())) as Promise<T>;

/**
 * Marks the current versions of documents as understood by no extractor, so that they are understood anew by whoever comes to
 * it. Works inside a transaction over documents, versions and meta.
 */
export async function toBeDerived(db: Archive, documents: readonly DocumentRow[]): Promise<void> {
  await db.versions
    .where('id')
    .anyOf(documents.map(({ currentVersion }) => currentVersion))
    .modify({ extractorVersion: 0 });
  await db.meta.delete('rebuilt');
}

/**
 * Where a file brings what closed items say to an archive that keeps none of it, it is taken out again once it is known what is
 * closed. Works inside a transaction over meta.
 */
export async function sealIfUnwanted(db: Archive, { closed }: BackupHeader): Promise<void> {
  if (closed && !(await readSettings(db)).keepClosed) await db.meta.put({ key: 'sealing', value: true });
}

/**
 * Puts what is staged in place of everything, in one transaction: whatever ends this context before its end leaves the archive
 * as it was. Rejects `unusual-loss` where that takes more than is accepted. The mark by which the archive is known on this machine stays, and what is remembered of backups.
 */
export async function replaceArchive(
  db: Archive,
  { db: staged, header }: Staged,
  { onProgress, signal, accepts = 0 }: Work & Accepting = {},
): Promise<void> {
  const of = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  await guarded(db, db.tables, accepts, async () => {
    const { keepClosed } = await chosenByUser(db);
    for (const table of db.tables) if (table.name !== 'meta') await table.clear();
    await db.meta.where('key').anyOf(['settings', 'integrity', 'rebuilt', 'sealing']).delete();
    for (const name of BACKUP_TABLES) {
      const keys = await fromStaged(() => staged.table(name).toCollection().primaryKeys());
      for (const part of parts(keys, name)) {
        const rows = await fromStaged(() => staged.table<object>(name).bulkGet(part));
        await db.table(name).bulkPut(rows.flatMap((row) => (row ? [checkedRow(name, row)] : [])));
        if (signal?.aborted) throw new KnownError('cancelled');
        done += part.length;
        onProgress?.({ phase: 'writing', done, of });
      }
    }
    // What is stored of closed items is said on this machine, and by no file.
    const value = { ...(await chosenByUser(db)), keepClosed };
    if (keepClosed || (await db.meta.get('settings'))) await db.meta.put({ key: 'settings', value });
    await sealIfUnwanted(db, header);
    await toBeDerived(db, await db.documents.toArray());
  });
}

/** Rows that are read at once: few where they may be large. */
const AT_ONCE: Record<string, number> = { files: 1, sources: 8, versions: 50 };

export function* parts<K>(keys: readonly K[], table: string): Generator<K[]> {
  const size = AT_ONCE[table] ?? 500;
  for (let at = 0; at < keys.length; at += size) yield keys.slice(at, at + size);
}

/**
 * Makes again what is derived of documents that came from a backup. Cut short anywhere, it is gone on with when the archive is
 * next opened (`resumeRebuild`).
 */
export async function deriveRestored(db: Archive, { onProgress }: Work = {}): Promise<void> {
  const stale: DocumentRow[] = [];
  await eachChunk(db.documents as Table<object, unknown>, async (rows) => {
    const documents = rows as DocumentRow[];
    const versions = await db.versions.bulkGet(documents.map(({ currentVersion }) => currentVersion));
    stale.push(...documents.filter((_, at) => (versions[at]?.extractorVersion ?? 0) < EXTRACTOR_VERSION));
  });
  let done = 0;
  for (const document of stale) {
    if (!(await rederive(db, document)))
      // Its source is read no more: what is known of the meeting is listed all the same.
      await db.transaction('rw', documentTables(db), async () => refreshMeeting(db, document.meetingId));
    onProgress?.({ phase: 'deriving', done: ++done, of: stale.length });
  }
  await rebuildDerived(db);
  await sealClosed(db);
  await tendIndex(db);
  await tendFollowing(db);
}
