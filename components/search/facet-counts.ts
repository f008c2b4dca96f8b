import type { Facets } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { fold } from '@/lib/danish/fold.ts';
import { filtersOf, type PlacedFilter, toggleFilter, withoutFilter } from '@/lib/search/query/edit.ts';
import { ACTIONS, SECTIONS } from '@/lib/search/query/values.ts';
import type { Words } from '../i18n/words.ts';

/** In the order they are shown. Each is a field of the query language too. */
export const FACETS = ['body', 'year', 'action', 'section', 'bookmarked'] as const;
export type FacetName = (typeof FACETS)[number];

/** One value by which what was found can be narrowed down. */
export interface FacetValue {
  label: string;
  count: number;
  on: boolean;
  /** The query with this put on, or taken off: made when it is wanted, for there are many and each reads the query anew. */
  toggled: () => string;
}

/** The query without what it says of one field. */
const without = (query: string, field: FacetName): string =>
  filtersOf(query)
    .filter((filter) => filter.field === field)
    .reduce((rest, { text }) => withoutFilter(rest, field, text), query);

/**
 * Counts that help to choose: of a field that is filtered already, what there is beside the values chosen, because several
 * values of a field widen. One more search for each such field; with nothing left to search for, what was counted stays.
 */
export async function completeFacets(
  client: SagssporClient,
  query: string,
  counted: Facets,
): Promise<Facets> {
  const filtered = new Set(filtersOf(query).map(({ field }) => field));
  let all = counted;
  for (const name of FACETS) {
    const rest = filtered.has(name) && name !== 'bookmarked' ? without(query, name).trim() : '';
    if (rest === '') continue;
    const { facets } = await client.search({
      ...{ query: rest, limit: 1, offset: 0, sort: 'relevance', grouped: false, facets: true },
    });
    if (facets) all = { ...all, [name]: facets[name] };
  }
  return all;
}

/** What a facet offers, the chosen ones included. */
export function facetValues(name: FacetName, facets: Facets, query: string, words: Words): FacetValue[] {
  const filters = filtersOf(query).filter(({ field }) => field === name);
  const language = words.locale === 'da' ? 'da' : 'en';
  const value = (label: string, count: number, text: string, chosen: (one: PlacedFilter) => boolean) => {
    const on = filters.filter(chosen);
    const toggled = () =>
      on.length > 0
        ? on.reduce((rest, filter) => withoutFilter(rest, name, filter.text), query)
        : toggleFilter(query, name, text, language);
    return { label, count, on: on.length > 0, toggled };
  };
  const typed = <T>(table: readonly [T, string[]][], meant: T) =>
    table.find(([one]) => one === meant)?.[1][language === 'da' ? 0 : 1] ?? '';
  switch (name) {
    case 'body':
      return facets.body.map(({ key, name: body, count }) =>
        value(body, count, body, ({ text }) => isOf(text, `${fold(key)} ${fold(body)}`)),
      );
    case 'year':
      return facets.year.map(({ year, count }) =>
        value(
          String(year),
          count,
          String(year),
          ({ value: days }) =>
            days.kind === 'days' && days.from === `${year}-01-01` && days.to === `${year}-12-31`,
        ),
      );
    case 'action':
      return facets.action.map(({ action, count }) =>
        value(
          words.actions[action],
          count,
          typed(ACTIONS, action),
          ({ value: own }) => own.kind === 'action' && own.action === action,
        ),
      );
    case 'section':
      return facets.section.map(({ role, count }) =>
        value(
          words.roles[role],
          count,
          typed(SECTIONS, role),
          ({ value: own }) => own.kind === 'section' && own.role === role,
        ),
      );
    case 'bookmarked': {
      const { bookmarked } = facets;
      const own = value(words.results.onlyBookmarked, bookmarked, '', () => true);
      return bookmarked > 0 || own.on ? [own] : [];
    }
  }
}

/** Does a filter's text choose a body? Its words may stand anywhere in name or key, as the index has it. */
const isOf = (text: string, body: string): boolean =>
  fold(text)
    .split(/[\s-]+/)
    .every((word) => body.includes(word));
