import { useRef } from 'preact/hooks';
import type { SearchResult } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useDebounced } from './useDebounced.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

/** Shorter than the gap between two keystrokes of a fast writer, so that only bursts are merged. */
const REST_MS = 60;
const LIMIT = 50;

export interface Search extends Pick<Loaded<SearchResult>, 'error' | 'reload'> {
  /** The newest answer there is; stays while the next is on its way, so that the list does not blink. */
  answer: { query: string; result: SearchResult } | undefined;
}

/** Searches as one types. An answer that comes after a newer question is dropped. */
export function useSearch(client: SagssporClient, typed: string, version: number): Search {
  const query = useDebounced(typed.trim(), REST_MS);
  const { data, error, reload } = useLoaded(query || null, version, async (asked) => ({
    query: asked,
    result: await client.search({
      ...{ query: asked, limit: LIMIT, offset: 0 },
      ...{ sort: 'relevance', grouped: true, facets: false },
    }),
  }));
  const kept = useRef<Search['answer']>(undefined);
  if (data || !typed.trim()) kept.current = data;
  return { answer: kept.current, error, reload };
}
