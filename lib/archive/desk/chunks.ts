/** Reading tables bit by bit, within the transaction around it. */
import type { Table } from 'dexie';

/** Rows that are read at once, where they may be large. */
const FEW: Record<string, number> = { files: 1, sources: 8, items: 100, versions: 50 };
const MANY = 500;

/** Where a row stands in its table. */
export function keyOf({ schema }: Table<object, unknown>, row: object): unknown {
  const path = schema.primKey.keyPath;
  const at = (name: string) => (row as Record<string, unknown>)[name];
  return Array.isArray(path) ? path.map(at) : at(String(path));
}

/** Gives all rows of a table to `take`, in the order of their keys. */
export async function eachChunk(
  table: Table<object, unknown>,
  take: (rows: object[]) => Promise<void>,
): Promise<void> {
  const size = FEW[table.name] ?? MANY;
  let rows = await table.orderBy(':id').limit(size).toArray();
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    await take(rows);
    if (rows.length < size) return;
    rows = await table.where(':id').above(keyOf(table, last)).limit(size).toArray();
  }
}
