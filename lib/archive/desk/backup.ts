/** Writing a backup: all tables as they are at one moment, in one transaction, a few rows in memory at a time. */
import { Dexie, type Table } from 'dexie';
import { maskCpr } from '../../danish/cpr.ts';
import type { Progress, Work } from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader } from '../../exchange/backup-format.ts';
import { type BackupWriter, backupWriter } from '../../exchange/backup-write.ts';
import type { Archive } from '../database.ts';
import type { FileRow, SourceRow, VersionRow } from '../rows.ts';
import { BACKUP_TABLES, type BackupTable } from './backup-rows.ts';
import { eachChunk } from './chunks.ts';
import { closedKeys, maskedRow, openedRow, openedSource } from './closed.ts';

/** What is written of the archive, known before the first row is. */
interface Plan {
  counts: Record<BackupTable, number>;
  /** Content hashes of the sources of which a part is left out. */
  sealed: ReadonlySet<string>;
  /** Files that a source which is written needs. */
  files: ReadonlySet<string>;
  /** What closed items say is written, too. */
  withClosed: boolean;
  /** Keys of closed items, of which nothing but number and heading is written. */
  closed: ReadonlySet<string>;
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

/** Lets nothing happen to a transaction while something else is waited for. */
const meanwhile = <T>(work: () => Promise<T>): Promise<T> => Dexie.waitFor(Dexie.ignoreTransaction(work));

async function planOf(db: Archive, closed: boolean, tick: (progress: Progress) => void): Promise<Plan> {
  const sealed = new Set<string>();
  const files = new Set<string>();
  const of = await db.sources.count();
  let done = 0;
  await eachChunk(db.sources as Table<object, unknown>, async (rows) => {
    for (const row of rows as SourceRow[]) {
      const kept = openedSource(row.source, contentOf(closed));
      if (kept !== row.source) sealed.add(row.contentHash);
      if (kept.file !== undefined) files.add(kept.file);
      tick({ phase: 'checking', done: ++done, of });
    }
  });
  const present = await db.files
    .where('id')
    .anyOf([...files])
    .primaryKeys();
  const counts = {} as Record<BackupTable, number>;
  for (const name of BACKUP_TABLES) counts[name] = await db.table(name).count();
  counts.files = present.length;
  counts.meta = await db.meta.where('key').equals('settings').count();
  const keys = closed ? new Set<string>() : await closedKeys(db);
  return { counts, sealed, files: new Set(present), withClosed: closed, closed: keys };
}

const contentOf = (closed: boolean) => (closed ? 'kept' : 'left-out');

const maskedFile = (row: FileRow): FileRow => ({ ...row, name: maskCpr(row.name) });

/** A row as it is written; null for one that is not. */
function written(table: BackupTable, row: object, plan: Plan): object | null {
  if (table === 'files')
    return plan.files.has((row as { id: string }).id) ? maskedFile(row as FileRow) : null;
  if (table === 'meta') return (row as { key: string }).key === 'settings' ? row : null;
  if (table === 'sources') {
    const { contentHash, source } = row as SourceRow;
    return plan.sealed.has(contentHash)
      ? { contentHash, source: openedSource(source, contentOf(plan.withClosed)) }
      : row;
  }
  if (table === 'versions' && !plan.withClosed) {
    const { keepsClosed: _, ...version } = row as VersionRow;
    return maskedRow(version);
  }
  const opened = openedRow(table, row, plan.closed);
  return opened && maskedRow(opened);
}

async function addRow(writer: BackupWriter, table: string, row: object): Promise<void> {
  const { bytes, ...rest } = row as Record<string, unknown>;
  if (bytes instanceof Uint8Array) await writer.add({ table, row: rest, bytes });
  else await writer.add({ table, row: { ...row } });
}

/**
 * The archive as a backup file. What closed items say is left out unless `closed` is set. Rejects `cancelled`; the archive is only
 * read.
 */
export async function writeBackup(
  db: Archive,
  { closed }: { closed: boolean },
  { onProgress, signal }: Work = {},
): Promise<{ header: BackupHeader; file: Blob }> {
  const tick = (progress: Progress) => {
    if (signal?.aborted) throw new KnownError('cancelled');
    onProgress?.(progress);
  };
  const tables = [...BACKUP_TABLES.map((name) => db.table(name)), db.items];
  return db.transaction('r', tables, async () => {
    const plan = await planOf(db, closed, tick);
    const header: BackupHeader = {
      ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, archive: db.verno },
      ...{ createdAt: new Date().toISOString(), closed, counts: plan.counts },
    };
    const writer = await meanwhile(() => backupWriter(header));
    const of = total(plan.counts);
    let done = 0;
    try {
      for (const name of BACKUP_TABLES)
        await eachChunk(db.table(name), async (rows) => {
          const kept = rows.flatMap((row) => written(name, row, plan) ?? []);
          done += kept.length;
          tick({ phase: 'writing', done, of });
          await meanwhile(async () => {
            for (const row of kept) await addRow(writer, name, row);
          });
        });
      await meanwhile(() => writer.seal());
    } catch (error) {
      void writer.abort(error).catch(() => {});
      throw error;
    }
    return { header, file: await meanwhile(() => writer.file) };
  });
}
