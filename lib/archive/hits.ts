/** What the index finds, dressed for show. Works inside a transaction of its caller. */
import type { AgendaItem, MeetingHead, SectionRole } from '../agenda/model.ts';
import type { SearchHit, SnippetRun } from '../agenda/search-views.ts';
import { storedKey } from '../desk/corrections.ts';
import { markedRuns, passage } from '../search/passage.ts';
import type { Match, MatchResult } from '../search/types.ts';
import type { Archive } from './database.ts';
import { presentMeeting } from './meeting-contents.ts';
import { type DocumentContent, type KeyedItem, mergeDocuments } from './merge.ts';
import { readingText } from './searchable.ts';
import { shownItems } from './shown.ts';

export interface FoundItem extends KeyedItem {
  meetingId: string;
  head: MeetingHead;
}

/**
 * The items of these keys as their meetings show them, without reading the meetings whole: merging goes by key, so the
 * rows of one item in all its documents are enough, but in meetings the user corrected.
 */
export async function foundItems(db: Archive, keys: string[]): Promise<Map<string, FoundItem>> {
  const stored = [...new Set(keys.map(storedKey))];
  const all = (
    await Promise.all(stored.map((key) => db.items.where('itemKey').equals(key).toArray()))
  ).flat();
  const ids = [...new Set(all.map(({ meetingId }) => meetingId))];
  const corrected = new Set(
    (await db.corrections.where('meetingId').anyOf(ids).toArray()).map(({ meetingId }) => meetingId),
  );
  const rows = all.filter(({ meetingId }) => !corrected.has(meetingId));
  const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
  const documents = (await db.documents.bulkGet([...byDocument.keys()])).filter((row) => row !== undefined);
  const papers = Map.groupBy(documents, ({ meetingId }) => meetingId);
  // Only papers of one meeting have to be put in order; a version's row is long.
  const several = documents.filter(({ meetingId }) => (papers.get(meetingId)?.length ?? 0) > 1);
  const versions = await db.versions.bulkGet(several.map(({ currentVersion }) => currentVersion));
  const times = new Map(versions.map((version) => [version?.id, version?.importedAt]));
  const shown = new Map((await shownItems(db, rows)).map((item, i) => [rows[i], item]));
  const contents = documents.map(
    (document): DocumentContent => ({
      document,
      importedAt: times.get(document.currentVersion) ?? '',
      items: (byDocument.get(document.id) ?? []).flatMap((row) => shown.get(row) ?? []),
    }),
  );
  const meetings = Map.groupBy(contents, ({ document }) => document.meetingId);
  const found = [...meetings].flatMap(([meetingId, group]) => {
    const merged = mergeDocuments(group);
    return merged?.items.map((entry): FoundItem => ({ ...entry, meetingId, head: merged.head })) ?? [];
  });
  // Where an item ends may be the user's to say, and no single row tells that.
  for (const meetingId of corrected) {
    const merged = await presentMeeting(db, meetingId);
    if (merged) found.push(...merged.items.map((entry) => ({ ...entry, meetingId, head: merged.head })));
  }
  return new Map(found.map((entry) => [entry.key, entry]));
}

type Marks = MatchResult['marks'];

/** The passage of an item that shows best why it was found: of its text, else of what is printed beside it. */
function bestPassage(item: AgendaItem, marks: Marks, roles: ReadonlySet<SectionRole>): SnippetRun[] {
  const { text, sections } = readingText(item);
  const ranges = marks(text);
  const wanted = sections.filter(({ role }) => roles.has(role));
  const within = ranges.filter(([from]) => wanted.some(({ start, end }) => start <= from && from < end));
  const best = within.length > 0 ? within : ranges;
  if (best.length > 0) return passage(text, best);
  const labels = [
    ...item.attachments.map(({ title }) => title),
    [item.caseNumber, ...item.caseworkers].filter((label) => label !== null).join(' '),
  ];
  const label = labels.find((candidate) => marks(candidate).length > 0);
  return label === undefined ? [] : markedRuns(label, marks(label));
}

/** Dresses matches, in their order. `roles`: sections that passages are taken from where they can be. */
export async function dress(
  db: Archive,
  matches: readonly Match[],
  marks: Marks,
  roles: ReadonlySet<SectionRole> = new Set(),
): Promise<SearchHit[]> {
  const keys = matches.map(({ itemKey }) => itemKey);
  const [items, meetings, bookmarks] = await Promise.all([
    foundItems(db, keys),
    db.meetings.bulkGet(matches.map(({ meetingId }) => meetingId)),
    db.bookmarks.bulkGet(keys),
  ]);
  return matches.flatMap(({ itemKey, meetingId, missing }, i): SearchHit[] => {
    const item = items.get(itemKey)?.item;
    if (!item) return [];
    return [
      {
        itemKey,
        meetingId,
        body: meetings[i]?.body ?? null,
        date: meetings[i]?.date ?? null,
        number: item.number,
        title: markedRuns(item.title, marks(item.title)),
        snippet: bestPassage(item, marks, roles),
        recommendedActions: item.recommendedActions,
        bookmarked: bookmarks[i]?.removedAt === null,
        missing,
      },
    ];
  });
}
