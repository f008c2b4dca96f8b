import type { AgendaItem } from '../agenda/model.ts';
import type { SearchHit, SearchRequest, SearchResult } from '../agenda/search-views.ts';
import { markedRuns, passage } from '../search/passage.ts';
import type { PlainMatch } from '../search/plain-types.ts';
import type { Archive } from './database.ts';
import { contentTables, searchIndex } from './meetings.ts';
import { type DocumentContent, mergeDocuments } from './merge.ts';
import { searchableItem } from './searchable.ts';
import { shownItems } from './shown.ts';

/**
 * The items of these keys as their meetings show them, without reading the meetings whole: merging goes by key, so the
 * rows of one item in all its documents are enough.
 */
async function mergedItems(db: Archive, keys: string[]): Promise<Map<string, AgendaItem>> {
  const rows = await db.items.where('itemKey').anyOf(keys).toArray();
  const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
  const documents = (await db.documents.bulkGet([...byDocument.keys()])).filter((row) => row !== undefined);
  const versions = await db.versions.bulkGet(documents.map(({ currentVersion }) => currentVersion));
  const shown = new Map((await shownItems(db, rows)).map((item, i) => [rows[i], item]));
  const contents = documents.map(
    (document, i): DocumentContent => ({
      document,
      importedAt: versions[i]?.importedAt ?? '',
      items: (byDocument.get(document.id) ?? []).flatMap((row) => shown.get(row) ?? []),
    }),
  );
  const meetings = Map.groupBy(contents, ({ document }) => document.meetingId);
  const merged = [...meetings.values()].flatMap((group) => mergeDocuments(group)?.items ?? []);
  return new Map(merged.map(({ key, item }) => [key, item]));
}

/** Dresses matches for show. */
async function dress(db: Archive, matches: PlainMatch[]): Promise<SearchHit[]> {
  const keys = matches.map(({ itemKey }) => itemKey);
  const items = await mergedItems(db, keys);
  const meetings = await db.meetings.bulkGet(matches.map(({ meetingId }) => meetingId));
  const bookmarks = await db.bookmarks.bulkGet(keys);
  return matches.flatMap(({ itemKey, meetingId, titleRanges, textRanges }, i): SearchHit[] => {
    const item = items.get(itemKey);
    if (!item) return [];
    const { title, text } = searchableItem(meetingId, { key: itemKey, item });
    return [
      {
        itemKey,
        meetingId,
        body: meetings[i]?.body ?? null,
        date: meetings[i]?.date ?? null,
        number: item.number,
        title: markedRuns(title, titleRanges),
        snippet: passage(text, textRanges),
        recommendedActions: item.recommendedActions,
        bookmarked: bookmarks[i]?.removedAt === null,
        missing: [],
      },
    ];
  });
}

/** Searches all saved meetings; one moment of the archive, so that ranges and texts belong together. */
export async function search(db: Archive, { query, limit }: SearchRequest): Promise<SearchResult> {
  const tables = [...contentTables(db), db.searchRecords, db.meetings];
  return db.transaction('r', tables, async () => {
    const { matches, total, unmatched } = await searchIndex(db).query(query, limit);
    return {
      ...{ hits: await dress(db, matches), total },
      unmatched: unmatched.map(({ word, suggestions }) => ({
        word,
        suggestions: suggestions.map((one) => ({ word: one, reason: 'spelling', items: 0 })),
      })),
      ...{ relaxed: false, reread: [], facets: null, damaged: false },
    };
  });
}
