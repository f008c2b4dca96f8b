/** The archive's search index, and what goes into it. Written in the transaction that changes what is searched. */
import { createDexieStore, SEARCH_TABLES } from '../search/index/dexie-store.ts';
import { createSearchIndex } from '../search/index/index.ts';
import { stampOf } from '../search/index/writes.ts';
import type { SearchableItem, SearchIndex } from '../search/types.ts';
import type { Archive } from './database.ts';
import { factsOf } from './facts.ts';
import type { MergedMeeting } from './merge.ts';
import type { VocabularyRow } from './rows.ts';
import { searchableItem, valuesIn } from './searchable.ts';

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

/** Everything that is written of a meeting so that it is found. */
export const indexTables = (db: Archive) => [
  ...SEARCH_TABLES.map((name) => db.table(name)),
  ...[db.vocabularies, db.unindexed],
];

/** Items of a meeting as they are shown; `stampOf` of them is what `VocabularyRow.shown` holds. */
export const searchableItems = (meetingId: string, { items, head }: MergedMeeting): SearchableItem[] =>
  items.map((entry) => searchableItem(meetingId, entry, head));

function vocabularyOf(
  meetingId: string,
  { items }: MergedMeeting,
  shown: SearchableItem[],
  given: SearchableItem[],
): VocabularyRow {
  const titles = items.flatMap(({ item }) => (item.isHeading ? [] : [item.title]));
  const years = given.flatMap(({ deadlines }) => deadlines.map((day) => Number(day.slice(0, 4))));
  return {
    meetingId,
    titles: [...new Set(titles)],
    caseNumbers: [...new Set(given.flatMap(({ caseNumber }) => caseNumber ?? []))],
    caseworkers: [...new Set(given.flatMap(({ caseworkers }) => caseworkers))],
    deadlineYears: [...new Set(years)],
    shown: stampOf(shown),
    given: stampOf(given),
  };
}

/**
 * Makes search know these meetings as they are now; not at all, where there is nothing (null). Call inside a transaction
 * over `indexTables`.
 */
export async function indexMeetings(
  db: Archive,
  meetings: ReadonlyMap<string, MergedMeeting | null>,
): Promise<void> {
  const searchable = new Map<string, SearchableItem[]>();
  const vocabularies: VocabularyRow[] = [];
  for (const [id, meeting] of meetings) {
    const shown = meeting ? searchableItems(id, meeting) : [];
    const facts = meeting ? factsOf(meeting.items, meeting.head) : [];
    const given = shown.map((item, at) => {
      const told = facts[at];
      return told ? { ...item, ...valuesIn(told) } : item;
    });
    searchable.set(id, given);
    if (meeting && given.length > 0) vocabularies.push(vocabularyOf(id, meeting, shown, given));
  }
  const ids = [...meetings.keys()];
  await searchIndex(db).replaceMeetings(searchable);
  await db.vocabularies.bulkDelete(ids.filter((id) => !searchable.get(id)?.length));
  await db.vocabularies.bulkPut(vocabularies);
  await db.unindexed.bulkDelete(ids);
}
