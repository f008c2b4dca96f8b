/** Searching all saved meetings: what was typed goes to the index, what it finds is dressed for show. */

import {
  LONGEST_QUERY,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '../agenda/search-views.ts';
import { KnownError } from '../errors.ts';
import type { FieldName, ParsedQuery } from '../search/query/ast.ts';
import { parseQuery } from '../search/query/parse.ts';
import type { SearchOptions } from '../search/types.ts';
import type { Archive } from './database.ts';
import { dress, foundItems } from './hits.ts';
import { searchIndex } from './indexing.ts';
import { itemsNoting } from './notes.ts';
import type { BookmarkRow } from './rows.ts';
import { searchableItem } from './searchable.ts';
import { contentTables, indexTables } from './tables.ts';

/** What came or changed within so many days is `ny`. */
const NEW_DAYS = 14;
const DAY_MS = 86_400_000;

const searchTables = (db: Archive) => [...contentTables(db), ...indexTables(db), db.meetings];

const asksFor = ({ placed }: ParsedQuery, field: FieldName): boolean =>
  placed.some(({ leaf }) => leaf.type === 'filter' && leaf.field === field);

const keysOf = (rows: readonly BookmarkRow[]) => new Set(rows.map(({ itemKey }) => itemKey));

/** Items that a version of the last days brought, or changed. */
async function recent(db: Archive): Promise<Set<string>> {
  const since = new Date(Date.now() - NEW_DAYS * DAY_MS).toISOString();
  const versions = await db.versions.where('importedAt').above(since).toArray();
  return new Set(versions.flatMap(({ changes: { added, changed } }) => [...added, ...changed]));
}

/** What the index cannot know of the items, as far as it is asked for. */
async function knownBeside(
  db: Archive,
  asked: ParsedQuery,
  facets: boolean,
): Promise<Pick<SearchOptions, 'sets' | 'notes'>> {
  const texts = asked.placed.flatMap(({ leaf }) =>
    leaf.type === 'filter' && leaf.field === 'note' && leaf.value?.kind === 'text' ? [leaf.text] : [],
  );
  const isNote = asksFor(asked, 'note');
  const isBookmarked = facets || asksFor(asked, 'bookmarked');
  const rows = isBookmarked || isNote ? await db.bookmarks.toArray() : [];
  const bookmarks = rows.filter(({ removedAt }) => removedAt === null);
  return {
    sets: {
      ...(isBookmarked && { bookmarked: keysOf(bookmarks) }),
      ...(asksFor(asked, 'new') && { new: await recent(db) }),
      ...(isNote && { noted: keysOf(bookmarks.filter(({ note }) => note !== '')) }),
    },
    notes: new Map(texts.map((text) => [text, itemsNoting(text, bookmarks)])),
  };
}

/** Searches one moment of the archive, so that hits, texts and marks belong together. Nothing typed is an error. */
export async function search(db: Archive, request: SearchRequest): Promise<SearchResult> {
  const { query, facets: withFacets, ...options } = request;
  const asked = parseQuery(query.slice(0, LONGEST_QUERY));
  return db.transaction('r', searchTables(db), async () => {
    const beside = await knownBeside(db, asked, withFacets);
    const found = await searchIndex(db).search(asked, { ...options, facets: withFacets, ...beside });
    const { matches, marks, total, relaxed, unmatched, reread, facets, damaged } = found;
    const isWaiting = (await db.unindexed.count()) > 0;
    return {
      hits: await dress(db, matches, marks, sectionsAsked(asked)),
      ...{ total, relaxed, unmatched, reread },
      facets: facets ?? null,
      damaged: damaged || isWaiting,
    };
  });
}

/** Sections the words have to stand in. */
const sectionsAsked = ({ placed }: ParsedQuery) =>
  new Set(
    placed.flatMap(({ leaf }) =>
      leaf.type === 'filter' && leaf.value?.kind === 'section' ? [leaf.value.role] : [],
    ),
  );

/** As `SagssporClient.similar`. */
export async function similar(db: Archive, itemKey: string, limit: number): Promise<SearchHit[]> {
  return db.transaction('r', searchTables(db), async () => {
    const found = (await foundItems(db, [itemKey])).get(itemKey);
    if (!found || (await db.removals.get(found.meetingId))) throw new KnownError('not-found', itemKey);
    const { meetingId, head, ...entry } = found;
    const matches = await searchIndex(db).similar(searchableItem(meetingId, entry, head), limit);
    return dress(db, matches, () => []);
  });
}
