import type { SagssporClient } from '@/lib/client.ts';
import { filtersOf, withoutFilters } from '@/lib/search/query/edit.ts';
import type { Nothing } from './answer.ts';

/** Why a search found nothing, beside its words: nothing is saved, or the filters leave nothing over. */
export async function whyNothing(client: SagssporClient, query: string): Promise<Nothing> {
  const archiveEmpty = (await client.meetings()).length === 0;
  const rest = filtersOf(query).length > 0 && !archiveEmpty ? withoutFilters(query).trim() : '';
  if (rest === '') return { archiveEmpty, unfiltered: null };
  const { total } = await client.search({
    ...{ query: rest, limit: 1, offset: 0, sort: 'relevance', grouped: false, facets: false },
  });
  return { archiveEmpty, unfiltered: total > 0 ? { query: rest, total } : null };
}
