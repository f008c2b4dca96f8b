import type { SearchHit, SearchResult } from '../agenda/views.ts';
import { markedRuns, passage } from '../search/passage.ts';
import type { Match } from '../search/types.ts';
import type { Archive } from './database.ts';
import { mergedMeeting, searchIndex } from './meetings.ts';
import { searchableItem } from './searchable.ts';

/** Dresses matches for show. A match whose item went meanwhile is left out. */
async function dress(db: Archive, matches: Match[]): Promise<SearchHit[]> {
  const keys = matches.map(({ itemKey }) => itemKey);
  const rows = await db.items.where('itemKey').anyOf(keys).toArray();
  const meetingIds = new Map(rows.map(({ itemKey, meetingId }) => [itemKey, meetingId]));
  const meetings = new Map(
    await Promise.all(
      [...new Set(meetingIds.values())].map(async (id) => [id, await mergedMeeting(db, id)] as const),
    ),
  );
  const bookmarks = await db.bookmarks.bulkGet(keys);
  return matches.flatMap(({ itemKey, titleRanges, textRanges }, i): SearchHit[] => {
    const meetingId = meetingIds.get(itemKey);
    const meeting = meetingId ? meetings.get(meetingId) : null;
    const entry = meeting?.items.find(({ key }) => key === itemKey);
    if (!meetingId || !meeting || !entry) return [];
    const { title, text } = searchableItem(meetingId, entry);
    return [
      {
        itemKey,
        meetingId,
        body: meeting.head.body,
        date: meeting.head.date,
        number: entry.item.number,
        title: markedRuns(title, titleRanges),
        snippet: passage(text, textRanges),
        recommendedActions: entry.item.recommendedActions,
        bookmarked: bookmarks[i]?.removedAt === null,
      },
    ];
  });
}

/** Searches all saved meetings; one moment of the archive, so that ranges and texts belong together. */
export async function search(db: Archive, query: string, limit: number): Promise<SearchResult> {
  const tables = [db.searchRecords, db.documents, db.versions, db.items, db.bookmarks];
  return db.transaction('r', tables, async () => {
    const { matches, total, unmatched } = await searchIndex(db).query(query, limit);
    return { hits: await dress(db, matches), total, unmatched };
  });
}
