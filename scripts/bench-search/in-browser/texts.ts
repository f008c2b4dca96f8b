import { Dexie, type Table } from 'dexie';
import type { EvalItem } from '../items.ts';

/** Where engines without an index of their own keep the items. */
export function textStore(name: string): Table<EvalItem, string> {
  const db = new Dexie(name, { cache: 'disabled' });
  db.version(1).stores({ items: 'id' });
  return db.table('items');
}
