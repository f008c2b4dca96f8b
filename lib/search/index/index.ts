/** The index: segments of words and postings in storage, searched in whichever context asks. */
import type { ParsedQuery } from '../query/ast.ts';
import type { Match, MatchResult, SearchableItem, SearchIndex, SearchOptions } from '../types.ts';
import { ready } from './ask.ts';
import { DamagedSegment, PartCache } from './cache.ts';
import { completions, explain } from './explain.ts';
import { facetsOf } from './facets.ts';
import { passing } from './filters.ts';
import { find } from './find.ts';
import { checkIndex } from './integrity.ts';
import { Lately } from './lately.ts';
import { LiveSegments, type View } from './live.ts';
import { markerOf } from './marks.ts';
import { MeetingTables } from './meeting-table.ts';
import { maintain } from './merge.ts';
import { CLOSER, nearFirst } from './nearness.ts';
import { keysOf } from './segment.ts';
import { similarTo } from './similar.ts';
import type { IndexStore } from './store.ts';
import { writeMeetings } from './writes.ts';

/** Bytes of records kept between queries. */
const MEMORY = 24_000_000;

class SegmentIndex implements SearchIndex {
  readonly #store: IndexStore;
  readonly #cache: PartCache;
  readonly #live: LiveSegments;
  readonly #lately = new Lately();
  readonly #meetings: MeetingTables;

  constructor(store: IndexStore, memory: number) {
    this.#store = store;
    this.#cache = new PartCache(store, memory);
    this.#live = new LiveSegments(store, this.#cache);
    this.#meetings = new MeetingTables(store);
  }

  replaceMeeting(meetingId: string, items: SearchableItem[]): Promise<void> {
    return writeMeetings(this.#store, this.#meetings, new Map([[meetingId, items]]));
  }

  replaceMeetings(meetings: ReadonlyMap<string, SearchableItem[]>): Promise<void> {
    return writeMeetings(this.#store, this.#meetings, meetings);
  }

  removeMeeting(meetingId: string): Promise<void> {
    return writeMeetings(this.#store, this.#meetings, new Map([[meetingId, []]]));
  }

  search(asked: ParsedQuery, options: SearchOptions): Promise<MatchResult> {
    return this.#read((view) => this.#search(view, asked, options));
  }

  similar(item: SearchableItem, limit: number): Promise<Match[]> {
    return this.#read(async (view) => {
      const likes = await similarTo(item, view, this.#cache, limit + 1);
      const keys = await keysOf(likes, this.#cache);
      const matches = likes.map(({ score }, at): Match => {
        const { itemKey = '', meetingId = '' } = keys[at] ?? {};
        return { itemKey, meetingId, score, missing: [] };
      });
      return matches.filter(({ itemKey }) => itemKey !== item.itemKey).slice(0, limit);
    });
  }

  complete(beginning: string, limit: number) {
    return this.#read(async ({ segments }) => completions(segments, beginning, limit));
  }

  maintain(): Promise<boolean> {
    return maintain(this.#store);
  }

  check(wanted: ReadonlyMap<string, string>) {
    return checkIndex(this.#store, wanted);
  }

  /** Works on the segments of one moment; once more without a segment that proves damaged. */
  #read<T>(work: (view: View) => Promise<T>): Promise<T> {
    return this.#store.transaction('r', async () => {
      for (;;) {
        const view = await this.#live.view();
        try {
          return await work(view);
        } catch (error) {
          if (!(error instanceof DamagedSegment) || view.damaged.includes(error.segment)) throw error;
          this.#live.leaveOut(error.segment);
        }
      }
    });
  }

  async #search(view: View, asked: ParsedQuery, options: SearchOptions): Promise<MatchResult> {
    const { limit, offset = 0, sort, grouped, facets, sets } = options;
    const { segments } = view;
    const { query } = asked;
    const prepared = await ready(asked, view, this.#cache, this.#lately);
    const passed = await passing(query, prepared, segments, this.#cache, options);
    const isEmpty = query.type === 'all' && query.parts.length === 0;
    const found = find(
      query,
      prepared,
      isEmpty ? { ...view, segments: [] } : view,
      passed,
      Math.max(offset + limit, CLOSER),
      options,
    );
    const first =
      sort === 'date' || grouped
        ? found.first
        : await nearFirst(found.first, query, prepared.sought, segments, this.#cache);
    const page = first.slice(offset, offset + limit);
    const keys = await keysOf(page, this.#cache);
    return {
      matches: page.map((one, at): Match => {
        const { itemKey = '', meetingId = '' } = keys[at] ?? {};
        const missing = found.missing(one).map((leaf) => prepared.sought.get(leaf)?.typed ?? '');
        return { itemKey, meetingId, score: one.score, missing };
      }),
      total: found.total,
      relaxed: found.relaxed,
      ...explain(prepared.sought.values(), segments),
      ...(facets && { facets: await facetsOf(segments, found.all, sets?.bookmarked) }),
      damaged: view.damaged.length > 0,
      marks: markerOf([...prepared.sought.values()]),
    };
  }
}

/** An index over a store; `memory` bounds the bytes of records kept. */
export function createSearchIndex(store: IndexStore, memory = MEMORY): SearchIndex {
  return new SegmentIndex(store, memory);
}
