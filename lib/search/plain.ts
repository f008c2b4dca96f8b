/**
 * The first search engine: looks through the folded text of every item. Right at any size, instant to a few thousand
 * items; larger archives get an inverted index behind the same `SearchIndex`.
 */
import type { Table } from 'dexie';
import { dayOf } from '../agenda/identity.ts';
import { highlights } from './highlight.ts';
import type { PlainIndex, PlainMatch } from './plain-types.ts';
import { parseQuery } from './query.ts';
import { makeRecord, type PreparedItem, RecordCache, type SearchRecord } from './records.ts';
import { termScore } from './score.ts';
import { addWords, suggest, type Vocabulary } from './suggest.ts';

export type { SearchRecord } from './records.ts';

interface Candidate {
  item: PreparedItem;
  score: number;
}

/** Better first; then the later meeting; then as stored, so that the order never wavers. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    dayOf(b.item.meetingId).localeCompare(dayOf(a.item.meetingId)) ||
    a.item.itemKey.localeCompare(b.item.itemKey)
  );
}

/**
 * An index over one table (`records.ts` gives its shape). Writes join the transaction they are called in. `memory`
 * bounds the characters kept between queries.
 */
export function createPlainIndex(table: Table<SearchRecord, string>, memory?: number): PlainIndex {
  const cache = new RecordCache(table, memory);

  let vocabulary: Vocabulary = new Map();
  let vocabularyOf = '';

  async function explain(words: string[], state: string) {
    if (state !== vocabularyOf) {
      const fresh: Vocabulary = new Map();
      vocabularyOf = await cache.each((item) => {
        addWords(fresh, item);
      });
      vocabulary = fresh;
    }
    return words.map((word) => ({ word, suggestions: suggest(word, vocabulary) }));
  }

  return {
    async replaceMeeting(meetingId, items) {
      await table.put(makeRecord(meetingId, items));
    },

    async removeMeeting(meetingId) {
      await table.delete(meetingId);
    },

    async query(query, limit) {
      const terms = parseQuery(query);
      if (terms.length === 0) return { matches: [], total: 0, unmatched: [] };
      const met = terms.map(() => false);
      const found: Candidate[] = [];
      const state = await cache.each((item) => {
        let sum = 0;
        let all = true;
        terms.forEach((term, i) => {
          const score = termScore(item, term);
          sum += score;
          if (score > 0) met[i] = true;
          else all = false;
        });
        if (all) found.push({ item, score: sum });
      });
      const missing = terms.filter((_, i) => !met[i]).map(({ typed }) => typed);
      const matches = found
        .sort(byRank)
        .slice(0, limit)
        .map(
          ({ item, score }): PlainMatch => ({
            itemKey: item.itemKey,
            meetingId: item.meetingId,
            score,
            titleRanges: highlights(item.title, terms),
            textRanges: highlights(item.body, terms),
          }),
        );
      return {
        matches,
        total: found.length,
        unmatched: missing.length > 0 ? await explain(missing, state) : [],
      };
    },
  };
}
