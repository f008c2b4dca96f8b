/** What may be meant by what is being typed, from what the archive has and what was asked before. */

import { LONGEST_QUERY, type Suggestion } from '../agenda/search-views.ts';
import { parseQuery } from '../search/query/parse.ts';
import { createSuggest, type Suggest, type Vocabulary } from '../search/query/suggest.ts';
import type { Archive } from './database.ts';
import { indexStamp, searchIndex } from './indexing.ts';
import type { MeetingRow } from './rows.ts';
import { indexTables } from './tables.ts';

/** Searches kept: more are never looked through. */
const MOST_EARLIER = 200;
/** The latest meetings are looked through for what is likely meant: who is woken to suggest can read no more at once. */
const MOST_MEETINGS = 80;
/** Each is looked at anew with every keystroke. */
const MOST_TITLES = 3000;
/** Words asked of the index. */
const WORDS = 8;

/** The latest sitting first, undated ones last. */
function byDay({ date: a }: MeetingRow, { date: b }: MeetingRow): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

type Archived = Omit<Vocabulary, 'earlier'>;

/** Different values, the most frequent first; among equals those met first. */
function byFrequency<T>(values: readonly T[], keyOf: (value: T) => string = String): T[] {
  const groups = [...Map.groupBy(values, keyOf).values()];
  return groups.sort((a, b) => b.length - a.length).flatMap((group) => group.slice(0, 1));
}

const latestFirst = (years: readonly number[]) => [...new Set(years)].sort((a, b) => b - a);

async function readVocabulary(db: Archive): Promise<Archived> {
  const meetings = (await db.meetings.toArray()).sort(byDay);
  const latest = meetings.slice(0, MOST_MEETINGS).map(({ id }) => id);
  const rows = (await db.vocabularies.bulkGet(latest)).filter((row) => row !== undefined);
  return {
    bodies: byFrequency(
      meetings.flatMap(({ body }) => body ?? []),
      ({ key }) => key,
    ),
    caseNumbers: [...new Set(rows.flatMap((row) => row.caseNumbers))],
    caseworkers: byFrequency(rows.flatMap((row) => row.caseworkers)),
    titles: [...new Set(rows.flatMap((row) => row.titles))].slice(0, MOST_TITLES),
    years: latestFirst(meetings.flatMap(({ date }) => (date === null ? [] : Number(date.slice(0, 4))))),
    deadlineYears: latestFirst(rows.flatMap((row) => row.deadlineYears)),
  };
}

/** What a context has prepared, with the stamps of what it was made from. */
interface Prepared {
  indexed: number;
  archived: Archived;
  earlier: string;
  language: 'da' | 'en';
  suggest: Suggest;
}

const prepared = new WeakMap<Archive, Prepared>();

/** Prepared anew when meetings or earlier searches have changed, by whichever context. */
async function preparedFor(db: Archive, language: 'da' | 'en'): Promise<Suggest> {
  const known = prepared.get(db);
  const indexed = await indexStamp(db);
  const queries = await db.earlierSearches.orderBy('at').reverse().primaryKeys();
  const earlier = queries.join('\n');
  if (known?.indexed === indexed && known.earlier === earlier && known.language === language)
    return known.suggest;
  const archived = known?.indexed === indexed ? known.archived : await readVocabulary(db);
  const suggest = createSuggest({ ...archived, earlier: queries }, language);
  prepared.set(db, { indexed, archived, earlier, language, suggest });
  return suggest;
}

/** As `SagssporClient.suggest`. */
export async function suggestions(
  db: Archive,
  typed: string,
  caret: number,
  language: 'da' | 'en',
): Promise<Suggestion[]> {
  const text = typed.slice(0, LONGEST_QUERY).normalize('NFC');
  const at = Math.min(text.length, typed.slice(0, caret).normalize('NFC').length);
  return db.transaction('r', [...indexTables(db), db.meetings, db.earlierSearches], async () => {
    const suggest = await preparedFor(db, language);
    const here = parseQuery(text).placed.find(({ start, end }) => start < at && at <= end)?.leaf;
    const words = here?.type === 'word' ? await searchIndex(db).complete(here.text, WORDS) : [];
    return suggest(
      text,
      at,
      words.map(({ word }) => word),
    );
  });
}

/** As `SagssporClient.keepSearch`: the latest are kept. */
export async function keepSearch(db: Archive, query: string, on: boolean): Promise<void> {
  const text = query.slice(0, LONGEST_QUERY).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return;
  await db.transaction('rw', db.earlierSearches, async () => {
    if (!on) return db.earlierSearches.delete(text);
    await db.earlierSearches.put({ query: text, at: new Date().toISOString() });
    const kept = await db.earlierSearches.orderBy('at').reverse().primaryKeys();
    await db.earlierSearches.bulkDelete(kept.slice(MOST_EARLIER));
  });
}
