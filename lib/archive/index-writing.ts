/** What search is given of a meeting. Written in the transaction that changes what is searched. */
import { stampOf } from '../search/index/writes.ts';
import type { SearchableItem } from '../search/types.ts';
import type { Archive } from './database.ts';
import { factsOf } from './facts.ts';
import { searchIndex } from './indexing.ts';
import type { MergedMeeting } from './merge.ts';
import type { VocabularyRow } from './rows.ts';
import { searchableItem } from './searchable.ts';
import { valuesIn } from './values.ts';

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
