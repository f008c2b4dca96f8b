/**
 * A backup beside the archive: read into a database of its own, as the archive of its time, opened by today's code, which
 * upgrades it as it would any old archive, and checked row by row. Only then can anything of it be taken.
 */
import { Dexie, type Table } from 'dexie';
import type { Damage, Work } from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import type { BackupHeader } from '../../exchange/backup-format.ts';
import { readBackup } from '../../exchange/backup-read.ts';
import { type Archive, openArchive } from '../database.ts';
import { fileIdOf } from '../files.ts';
import { holding, unlessUnderWay } from '../locks.ts';
import type { DocumentRow, VersionRow } from '../rows.ts';
import { ARCHIVE_VERSIONS } from '../versions/index.ts';
import { BACKUP_ROWS, BACKUP_TABLES, type BackupTable } from './backup-rows.ts';
import { eachChunk } from './chunks.ts';
import { DamageReport, dropUnsound, fillSalvaged } from './restore-salvage.ts';

export interface Staged {
  db: Archive;
  header: BackupHeader;
  /** What of the file could not be taken; absent where it is whole. */
  damage?: Damage;
  /** Deletes it. */
  drop(): Promise<void>;
}

const prefixOf = (db: Archive) => `${db.name}-restore-`;
/** Held while a context works with such a database: one without a lock was left by a context that was killed. */
const lockOf = (name: string) => `staged:${name}`;
const damaged = (help: string, cause?: unknown) => new KnownError('backup-damaged', help, { cause });

/** Letters and bytes held back before they are written. */
const HELD = 4e6;

/** An empty archive as it was in a version. */
async function archiveOf(name: string, version: number): Promise<Dexie> {
  const raw = new Dexie(name, { cache: 'disabled' });
  for (const { number, stores } of ARCHIVE_VERSIONS)
    if (number <= version) raw.version(number).stores(stores);
  await raw.open();
  return raw;
}

/** Writes the rows of a backup as they are. */
async function fill(raw: Dexie, file: Blob, { onProgress, signal }: Work): Promise<BackupHeader> {
  const of = file.size;
  const { header, rows } = await readBackup(file, {
    newestArchive: raw.verno,
    onRead: (done) => onProgress?.({ phase: 'reading', done, of }),
    signal,
  });
  const held = new Map<string, object[]>();
  let size = 0;
  const write = async () => {
    for (const [table, own] of held) await raw.table(table).bulkAdd(own);
    held.clear();
    size = 0;
  };
  for await (const { table, row, bytes } of rows) {
    if (!BACKUP_TABLES.includes(table as BackupTable)) throw damaged(`no table ${table}`);
    const own = held.get(table) ?? [];
    own.push(bytes ? { ...row, bytes } : row);
    held.set(table, own);
    size += 500 + (bytes?.length ?? 0) + contentLength(row);
    if (size > HELD) await write();
  }
  await write();
  return header;
}

function contentLength({ source }: Record<string, unknown>): number {
  const content = (source as { content?: unknown } | undefined)?.content;
  return typeof content === 'string' ? content.length : 0;
}

/** A row as it may be taken; throws `backup-damaged` for one that is none of its table. */
export function checkedRow(table: BackupTable, row: object): object {
  const found = BACKUP_ROWS[table].safeParse(row);
  if (!found.success) throw damaged(`${table}: ${found.error.message}`);
  return found.data;
}

/** Checks every row, and that rows which need each other are there. */
async function check(db: Archive, { onProgress, signal }: Work): Promise<void> {
  const counts = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).count()));
  const of = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const name of BACKUP_TABLES)
    await eachChunk(db.table(name) as Table<object, unknown>, async (rows) => {
      for (const row of rows) {
        const checked = checkedRow(name, row);
        if (name === 'files') await checkFile(checked as { id: string; bytes: Uint8Array });
      }
      if (signal?.aborted) throw new KnownError('cancelled');
      done += rows.length;
      onProgress?.({ phase: 'checking', done, of });
    });
  await checkReferences(db);
}

async function checkFile({ id, bytes }: { id: string; bytes: Uint8Array }): Promise<void> {
  if ((await fileIdOf(bytes)) !== id) throw damaged(`file ${id} is another`);
}

async function checkReferences(db: Archive): Promise<void> {
  const versions = new Set(await db.versions.toCollection().primaryKeys());
  await eachChunk(db.documents as Table<object, unknown>, async (rows) => {
    for (const { id, currentVersion } of rows as DocumentRow[])
      if (!versions.has(currentVersion)) throw damaged(`${id} without its version`);
  });
  const sources = new Set(await db.sources.toCollection().primaryKeys());
  await eachChunk(db.versions as Table<object, unknown>, async (rows) => {
    for (const { id, contentHash } of rows as VersionRow[])
      if (!sources.has(contentHash)) throw damaged(`${id} without its source`);
  });
}

/** What storage itself refuses of a file's rows (a key that is none, one that is there twice) is the file's fault. */
const OF_THE_FILE = /^(Data|Constraint|BulkError|DataClone)/;

function asDamage(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  const isFull = String(error).includes('Quota');
  return OF_THE_FILE.test(name) && !isFull ? damaged(String(error), error) : error;
}

/**
 * Reads a backup into a database beside the archive. Rejects `not-a-backup`, `backup-newer`, `backup-damaged`, `cancelled`, and then
 * leaves nothing.
 */
export const stageBackup = (db: Archive, file: Blob, work: Work = {}): Promise<Staged> =>
  staging(db, file, async (name, raw) => {
    await fill(raw, file, work);
    raw.close();
    const staged = await openArchive(name);
    await check(staged, work);
    return { db: staged };
  });

/** The same of a damaged one: its sound rows. Rejects `backup-damaged` only where not even its header can be read. */
export const stageSalvaged = (db: Archive, file: Blob, work: Work = {}): Promise<Staged> =>
  staging(
    db,
    file,
    async (name, raw) => {
      const report = new DamageReport();
      await fillSalvaged(raw, file, report, work);
      raw.close();
      const staged = await openArchive(name);
      const sound = await dropUnsound(staged, report, work);
      return { db: staged, damage: report.told(sound) };
    },
    true,
  );

async function staging(
  db: Archive,
  file: Blob,
  stage: (name: string, raw: Dexie) => Promise<Pick<Staged, 'db' | 'damage'>>,
  lenient = false,
): Promise<Staged> {
  const { header, close } = await readBackup(file, { newestArchive: db.verno, lenient });
  await close();
  const name = `${prefixOf(db)}${crypto.randomUUID()}`;
  const release = await holding(lockOf(name));
  let raw: Dexie | undefined;
  let staged: Archive | undefined;
  const drop = async () => {
    raw?.close();
    staged?.close();
    // Whoever has it open elsewhere in this context makes way (`versionchange`).
    await Dexie.delete(name);
    release();
  };
  try {
    raw = await archiveOf(name, header.archive);
    const found = await stage(name, raw);
    staged = found.db;
    return { ...found, header, drop };
  } catch (error) {
    await drop();
    throw asDamage(error);
  }
}

/** Clears away what contexts left that were killed over it. */
export async function dropLeftStaging(db: Archive): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name?.startsWith(prefixOf(db))) await unlessUnderWay(lockOf(name), () => Dexie.delete(name));
}
