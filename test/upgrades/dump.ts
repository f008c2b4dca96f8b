/** An archive as a file: what an old release left on a disk, for today's release to open. */
import { Dexie } from 'dexie';

export interface Dump {
  version: number;
  /** Dexie's schema syntax, by table, as the database had it. */
  stores: Record<string, string>;
  tables: Record<string, unknown[]>;
}

/** Bytes have no place in JSON. */
const asText = (value: unknown) => (value instanceof Uint8Array ? { $bytes: [...value] } : value);
const asBytes = (value: unknown) =>
  typeof value === 'object' && value !== null && '$bytes' in value
    ? Uint8Array.from(value.$bytes as number[])
    : value;
function mapped(row: unknown, change: (value: unknown) => unknown): unknown {
  return typeof row === 'object' && row !== null
    ? Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]))
    : row;
}

/** Everything in an open database. */
export async function dumpOf(db: Dexie): Promise<Dump> {
  const stores = db.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
  ]);
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()).map((row) => mapped(row, asText))]),
  );
  return { version: db.verno, stores: Object.fromEntries(stores), tables: Object.fromEntries(tables) };
}

/** Makes a database of this name just as it was when dumped, with nothing of today's code. */
export async function restoreDump(name: string, { version, stores, tables }: Dump): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores(stores);
  await db.open();
  for (const [table, rows] of Object.entries(tables))
    await db.table(table).bulkAdd(rows.map((row) => mapped(row, asBytes)));
  db.close();
}
