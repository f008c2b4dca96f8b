/** The archive's search index. What goes into it stands in `index-writing.ts`, which searching does without. */
import { createDexieStore } from '../search/index/dexie-store.ts';
import { createSearchIndex } from '../search/index/index.ts';
import type { SearchIndex } from '../search/types.ts';
import type { Archive } from './database.ts';

const indexes = new WeakMap<Archive, SearchIndex>();

/** The search index of an archive; one for each open archive, because it holds a cache. */
export function searchIndex(db: Archive): SearchIndex {
  const known = indexes.get(db);
  if (known) return known;
  const made = createSearchIndex(createDexieStore(db));
  indexes.set(db, made);
  return made;
}

/** Another number with each change of what is searched, by whichever context. */
export const indexStamp = async (db: Archive): Promise<number> =>
  (await createDexieStore(db).manifest())?.stamp ?? 0;
