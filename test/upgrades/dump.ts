/** An archive as a file: what an old release left on a disk, for today's release to open. */
import { Dexie } from 'dexie';

export interface Dump {
  version: number;
  /** Dexie's schema syntax, by table, as the database had it. */
  stores: Record<string, string>;
  tables: Record<string, unknown[]>;
}

/** Bytes and numbers in arrays of their own have no place in JSON. */
const ARRAYS = [
  ['$bytes', Uint8Array],
  ['$numbers', Uint32Array],
] as const;

function mapped(value: unknown, change: (value: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, change));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapped(entry, change)]));
}

function asText(value: object): unknown {
  for (const [name, Kind] of ARRAYS) if (value instanceof Kind) return { [name]: [...value] };
  return undefined;
}

function asArray(value: object): unknown {
  for (const [name, Kind] of ARRAYS)
    if (name in value) return Kind.from((value as Record<typeof name, number[]>)[name]);
  return undefined;
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
    await db.table(table).bulkAdd(rows.map((row) => mapped(row, asArray)));
  db.close();
}
