import type { Dexie } from 'dexie';
import type { Manifest, Part } from './parts.ts';
import type { IndexStore } from './store.ts';

/** The index's tables, in Dexie's schema syntax. */
export const SEARCH_STORES = {
  searchManifest: 'key',
  searchParts: 'id',
} as const;
export const SEARCH_TABLES = Object.keys(SEARCH_STORES) as (keyof typeof SEARCH_STORES)[];

const KEY = 'manifest';

/** The index's storage in a database that has `SEARCH_STORES`. */
export function createDexieStore(db: Dexie): IndexStore {
  const manifests = db.table<Manifest & { key: string }, string>('searchManifest');
  const parts = db.table<Part, number>('searchParts');
  return {
    // Dexie joins a transaction around it that has these tables. It keeps one open over awaits of functions it sees to be async.
    transaction: (mode, work) => db.transaction(mode, SEARCH_TABLES, async () => work()),
    manifest: () => manifests.get(KEY),
    async putManifest(manifest) {
      await manifests.put({ ...manifest, key: KEY });
    },
    async parts(ids) {
      const [only] = ids;
      return ids.length === 1 && only !== undefined ? [await parts.get(only)] : parts.bulkGet(ids);
    },
    async putParts(rows) {
      await parts.bulkPut(rows);
    },
    async deleteParts(first, end) {
      await parts.where('id').between(first, end).delete();
    },
    countParts: (first, end) => parts.where('id').between(first, end).count(),
    partIds: () => parts.toCollection().primaryKeys(),
  };
}
