/** A damaged backup beside the archive: its sound rows staged, and all others told of. */
import type { Dexie, IndexableType, Table } from 'dexie';
import type { Damage, SpoiltWhy, Work } from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import type { BackupRow } from '../../exchange/backup-format.ts';
import { salvaged } from '../../exchange/backup-salvage.ts';
import type { Archive } from '../database.ts';
import { answers } from '../failsafe.ts';
import { fileIdOf } from '../files.ts';
import { BACKUP_ROWS, BACKUP_TABLES, type BackupTable } from './backup-rows.ts';
import { eachChunk, keyOf } from './chunks.ts';

/** Names that are told of rows of one kind; the rest are counted. */
const NAMED = 20;
/** Rows that are written at once. */
const AT_ONCE = 200;

/** Puts together what is told of a damaged file. */
export class DamageReport {
  readonly #spoilt = new Map<string, Damage['spoilt'][number]>();
  short = false;
  unsealed = false;
  missing: Damage['missing'] = [];

  note(table: string, why: SpoiltWhy, row: object | null): void {
    const known = BACKUP_TABLES.includes(table as BackupTable) ? table : '';
    const entry = this.#spoilt.get(`${known} ${why}`) ?? { table: known, why, rows: 0, names: [] };
    this.#spoilt.set(`${known} ${why}`, entry);
    entry.rows++;
    const name = row && nameOf(row);
    if (name && entry.names.length < NAMED) entry.names.push(name);
  }

  told(sound: number): Damage {
    const { short, unsealed, missing } = this;
    return { short, unsealed, missing, spoilt: [...this.#spoilt.values()], sound };
  }
}

/** What a row is called, as far as it can be told of one that may be anything. */
function nameOf(row: object): string {
  const { title, name, word, query, source, date, meetingId } = row as Record<string, unknown>;
  const own = [title, name, word, query, (source as { name?: unknown } | undefined)?.name, meetingId];
  const found = own.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? '';
  const day = typeof date === 'string' ? ` (${date})` : '';
  return found === '' ? '' : `${found.slice(0, 120)}${day.slice(0, 13)}`;
}

/** Writes what is sound of a file as it is. One whose key storage refuses is told of. */
export async function fillSalvaged(
  raw: Dexie,
  file: Blob,
  report: DamageReport,
  { onProgress, signal }: Work,
): Promise<void> {
  const of = file.size;
  const onRead = (done: number) => onProgress?.({ phase: 'reading', done, of });
  const held = new Map<string, object[]>();
  const write = async () => {
    for (const [table, rows] of held) await putAll(raw.table(table), rows, report);
    held.clear();
  };
  let waiting = 0;
  for await (const found of salvaged(file, { newestArchive: raw.verno, onRead, signal })) {
    if (found.kind === 'end') {
      const { short, unsealed, missing } = found;
      Object.assign(report, { short, unsealed });
      report.missing = Object.entries(missing).map(([table, rows]) => ({ table, rows }));
    } else if (found.kind === 'spoilt') report.note(found.table, found.why, found.row);
    else if (!isKnown(raw, found.row)) report.note(found.row.table, 'unknown', found.row.row);
    else {
      const { table, row, bytes } = found.row;
      held.set(table, [...(held.get(table) ?? []), bytes ? { ...row, bytes } : row]);
      waiting += bytes ? AT_ONCE : 1;
      if (waiting >= AT_ONCE) {
        await write();
        waiting = 0;
      }
    }
  }
  await write();
}

const isKnown = (raw: Dexie, { table }: BackupRow): boolean =>
  BACKUP_TABLES.includes(table as BackupTable) && raw.tables.some(({ name }) => name === table);

async function putAll(table: Table<object>, rows: readonly object[], report: DamageReport): Promise<void> {
  for (const row of rows)
    await table.put(row).catch((error: Error) => {
      if (error.name !== 'DataError') throw error;
      report.note(table.name, 'form', row);
    });
}

/** Takes out of what is staged whatever is none of its table's rows, or belongs to what is missing. Gives how many rows are left. */
export async function dropUnsound(
  db: Archive,
  report: DamageReport,
  { onProgress, signal }: Work,
): Promise<number> {
  for (const [done, name] of BACKUP_TABLES.entries()) {
    const table = db.table(name) as Table<object, unknown>;
    const bad: unknown[] = [];
    await eachChunk(table, async (rows) => {
      for (const row of rows) {
        const why = await faultOf(name, row);
        if (why) {
          report.note(name, why, row);
          bad.push(keyOf(table, row));
        }
      }
      if (signal?.aborted) throw new KnownError('cancelled');
    });
    await drop(db, name, bad);
    onProgress?.({ phase: 'checking', done: done + 1, of: BACKUP_TABLES.length });
  }
  await dropLone(db, report);
  const counts = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The copy is nobody's yet: what goes of it is told of, and was asked for by no one. */
async function drop(db: Archive, name: string, keys: readonly unknown[]): Promise<void> {
  if (keys.length === 0) return;
  const table = db.table(name);
  await db.transaction('rw', table, async () => {
    answers();
    await table.bulkDelete(keys as IndexableType[]);
  });
}

async function faultOf(name: BackupTable, row: object): Promise<SpoiltWhy | null> {
  const found = BACKUP_ROWS[name].safeParse(row);
  if (!found.success) return 'form';
  if (name !== 'files') return null;
  const { id, bytes } = row as { id: string; bytes: Uint8Array };
  return (await fileIdOf(bytes)) === id ? null : 'changed';
}

/** Versions need their source, documents a version (an earlier one does), items of cases their case. */
async function dropLone(db: Archive, report: DamageReport): Promise<void> {
  const sources = new Set(await db.sources.toCollection().primaryKeys());
  const lost = await db.versions.filter(({ contentHash }) => !sources.has(contentHash)).toArray();
  for (const row of lost) report.note('versions', 'lone', { title: row.documentId.split('|')[0] ?? '' });
  await drop(
    db,
    'versions',
    lost.map(({ id }) => id),
  );
  const left = Map.groupBy(await db.versions.toArray(), ({ documentId }) => documentId);
  const homeless: string[] = [];
  for (const document of await db.documents.toArray()) {
    const own = left.get(document.id) ?? [];
    if (own.some(({ id }) => id === document.currentVersion)) continue;
    const latest = own.toSorted((a, b) => a.n - b.n).at(-1);
    if (latest) await db.documents.update(document.id, { currentVersion: latest.id });
    else {
      report.note('documents', 'lone', document);
      homeless.push(document.id);
    }
  }
  await drop(db, 'documents', homeless);
  const documents = new Set(await db.documents.toCollection().primaryKeys());
  const strays = await db.versions.filter(({ documentId }) => !documents.has(documentId)).primaryKeys();
  for (const id of strays) report.note('versions', 'lone', { title: id.split('|')[0] ?? '' });
  await drop(db, 'versions', strays);
  const cases = new Set(await db.cases.toCollection().primaryKeys());
  const members = await db.verdicts.filter(({ caseId }) => !cases.has(caseId)).toArray();
  for (const row of members) report.note('verdicts', 'lone', row);
  await drop(
    db,
    'verdicts',
    members.map(({ caseId, itemKey }) => [caseId, itemKey]),
  );
}
