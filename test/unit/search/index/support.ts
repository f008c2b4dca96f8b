import { createSearchIndex } from '@/lib/search/index/index.ts';
import { createMemoryStore } from '@/lib/search/index/memory-store.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import type { SearchableItem, SearchIndex, SearchOptions } from '@/lib/search/types.ts';

/** An item with nothing but what is said of it; its key is its title. */
export function item(title: string, text: string, more: Partial<SearchableItem> = {}): SearchableItem {
  return {
    ...{ itemKey: title, meetingId: 'kkr-hovedstaden/2025-09-02', title, text, sections: [] },
    ...{ number: null, caseNumber: null, caseworkers: [], attachments: [], body: null },
    ...{ date: '2025-09-02', actions: [], deadlines: [], amounts: [], ...more },
  };
}

/** An index of one meeting's items. */
export async function indexOf(...items: SearchableItem[]): Promise<SearchIndex> {
  const index = createSearchIndex(createMemoryStore());
  await index.replaceMeetings(Map.groupBy(items, ({ meetingId }) => meetingId));
  return index;
}

/** What is found when this is typed and a blank after it, so that no word may go on. */
export async function found(
  index: SearchIndex,
  typed: string,
  options: Partial<SearchOptions> = {},
): Promise<string[]> {
  const { matches } = await index.search(parseQuery(`${typed} `), { limit: 20, ...options });
  return matches.map(({ itemKey }) => itemKey);
}
