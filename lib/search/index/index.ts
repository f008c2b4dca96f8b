/** The index: segments of words and postings in storage, searched in whichever context asks. */
import type { MatchResult, SearchIndex } from '../types.ts';
import { ready } from './ask.ts';
import { PartCache } from './cache.ts';
import { type Found, find } from './find.ts';
import { LiveSegments } from './live.ts';
import { maintain } from './merge.ts';
import { keysOf } from './segment.ts';
import type { IndexStore } from './store.ts';
import { writeMeetings } from './writes.ts';

/** Bytes of records kept between queries. */
const MEMORY = 24_000_000;

/** An index over a store; `memory` bounds the bytes of records kept. */
export function createSearchIndex(store: IndexStore, memory = MEMORY): SearchIndex {
  const cache = new PartCache(store, memory);
  const live = new LiveSegments(store, cache);
  return {
    replaceMeeting: (meetingId, items) => writeMeetings(store, new Map([[meetingId, items]])),
    replaceMeetings: (meetings) => writeMeetings(store, meetings),
    removeMeeting: (meetingId) => writeMeetings(store, new Map([[meetingId, []]])),
    maintain: () => maintain(store),
    search: (asked, { limit, offset = 0, sort = 'relevance' }) =>
      store.transaction('r', async (): Promise<MatchResult> => {
        const view = await live.view();
        const prepared = await ready(asked, view.segments, cache);
        const { total, relaxed, first, missing } = find(
          asked.query,
          prepared,
          view,
          new Map(),
          offset + limit,
          sort,
        );
        const page = first.slice(offset);
        const keys = await keysOf(page, cache);
        return {
          matches: page.map((found, at) => ({
            itemKey: keys[at]?.itemKey ?? '',
            meetingId: keys[at]?.meetingId ?? '',
            score: found.score,
            missing: missing(found).map((leaf) => prepared.sought.get(leaf)?.typed ?? ''),
          })),
          total,
          relaxed,
          unmatched: [],
          reread: [],
          marks: () => [],
        };
      }),
    similar: async () => [],
    complete: async () => [],
    check: async () => ({ meetings: [], problems: [] }),
  };
}
