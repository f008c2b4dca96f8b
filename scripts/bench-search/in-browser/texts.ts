import { Dexie, type Table } from 'dexie';
import type { EvalItem } from '../items.ts';

/** More in one answer is more than Chromium passes between processes. */
const AT_ONCE = 1000;

/** Where engines without an index of their own keep the items. */
export function textStore(name: string): Table<EvalItem, string> {
  const db = new Dexie(name, { cache: 'disabled' });
  db.version(1).stores({ items: 'id' });
  return db.table('items');
}

/** All items kept, by key. */
export async function* allItems(store: Table<EvalItem, string>): AsyncGenerator<EvalItem> {
  for (let last = ''; ; ) {
    const some = await store.where(':id').above(last).limit(AT_ONCE).toArray();
    yield* some;
    const end = some.at(-1);
    if (!end) return;
    last = end.id;
  }
}
