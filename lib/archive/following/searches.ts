/** Saved searches, and which items of a few answer one. */
import { KnownError } from '../../errors.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { SavedSearchView } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { dress } from '../hits.ts';
import { searchIndex } from '../indexing.ts';
import { contentTables, indexTables } from '../tables.ts';
import type { SavedSearchRow } from './rows.ts';

/** As `FollowingClient.savedSearches`: the latest first. */
export async function listSavedSearches(db: Archive): Promise<SavedSearchView[]> {
  return db.transaction('r', db.savedSearches, db.news, async () => {
    const rows = await db.savedSearches.toArray();
    const unseen = new Map<string, number>();
    await db.news.each(({ seen, why }) => {
      if (!seen && why.kind === 'search') unseen.set(why.searchId, (unseen.get(why.searchId) ?? 0) + 1);
    });
    return rows
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .map((row) => ({ ...row, unseen: unseen.get(row.id) ?? 0 }));
  });
}

/** As `FollowingClient.saveSearch`. The same query again is the same search; one that was removed comes back by its id. */
export async function saveSearch(
  db: Archive,
  { id, query, name, notify }: { id?: string; query: string; name: string; notify: boolean },
): Promise<{ id: string }> {
  const asked = query.trim();
  if (asked === '') throw new KnownError('invalid-message', 'an empty search finds everything');
  return db.transaction('rw', db.savedSearches, async () => {
    const same =
      id === undefined ? await db.savedSearches.filter((row) => row.query === asked).first() : undefined;
    const own = id ?? same?.id ?? crypto.randomUUID();
    const known = await db.savedSearches.get(own);
    const createdAt = known?.createdAt ?? new Date().toISOString();
    await db.savedSearches.put({ id: own, query: asked, name: name.trim() || asked, notify, createdAt });
    return { id: own };
  });
}

export async function removeSearch(db: Archive, id: string): Promise<void> {
  await db.savedSearches.delete(id);
}

/** An item that answers a search, with its words that were found. */
export interface Answer {
  itemKey: string;
  words: string[];
}

/** Most words told of one item. */
const MOST_WORDS = 6;

/** Which of these items answer a search in full. */
export async function answering(
  db: Archive,
  { query }: Pick<SavedSearchRow, 'query'>,
  keys: ReadonlySet<string>,
): Promise<Answer[]> {
  const asked = parseQuery(`(${query}) er:ny`);
  return db.transaction('r', [...contentTables(db), ...indexTables(db), db.meetings], async () => {
    const marked = await db.bookmarks.toArray();
    const bookmarked = new Set(
      marked.filter(({ removedAt }) => removedAt === null).map(({ itemKey }) => itemKey),
    );
    const found = await searchIndex(db).search(asked, {
      limit: keys.size,
      sets: { new: keys, bookmarked },
    });
    const matches = found.relaxed ? [] : found.matches.filter(({ itemKey }) => keys.has(itemKey));
    const hits = await dress(db, matches, found.marks);
    return hits.map(({ itemKey, title, snippet }) => {
      const marks = [...title, ...snippet].filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());
      return { itemKey, words: [...new Set(marks)].slice(0, MOST_WORDS) };
    });
  });
}
