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

function byScore(a: Found, b: Found): number {
  return (
    a.missing.length - b.missing.length ||
    b.score - a.score ||
    dayFound(b) - dayFound(a) ||
    a.segment.id - b.segment.id ||
    a.item - b.item
  );
}

const dayFound = ({ segment, item }: Found): number => segment.columns.days[item] ?? 0;

/** An index over a store; `memory` bounds the bytes of records kept. */
export function createSearchIndex(store: IndexStore, memory = MEMORY): SearchIndex {
  const cache = new PartCache(store, memory);
  const live = new LiveSegments(store, cache);
  return {
    replaceMeeting: (meetingId, items) => writeMeetings(store, new Map([[meetingId, items]])),
    replaceMeetings: (meetings) => writeMeetings(store, meetings),
    removeMeeting: (meetingId) => writeMeetings(store, new Map([[meetingId, []]])),
    maintain: () => maintain(store),
    search: (asked, { limit, offset = 0 }) =>
      store.transaction('r', async (): Promise<MatchResult> => {
        const view = await live.view();
        const prepared = await ready(asked, view.segments, cache);
        const { found, relaxed } = find(asked.query, prepared, view, new Map());
        const page = found.sort(byScore).slice(offset, offset + limit);
        const keys = await keysOf(page, cache);
        return {
          matches: page.map(({ score, missing }, at) => ({
            itemKey: keys[at]?.itemKey ?? '',
            meetingId: keys[at]?.meetingId ?? '',
            score,
            missing: missing.map((leaf) => prepared.sought.get(leaf)?.typed ?? ''),
          })),
          total: found.length,
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
