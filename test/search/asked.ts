import type { SearchRequest } from '@/lib/agenda/search-views.ts';

/** A request for the first hits, most relevant first. */
export const asked = (query: string, limit = 20, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ query, limit, offset: 0, sort: 'relevance', grouped: false, facets: false },
  ...more,
});
