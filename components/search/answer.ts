import type { Facets, SearchHit, SearchRequest, SearchResult } from '@/lib/agenda/search-views.ts';

/** How hits are put before the reader. */
export type SearchView = Pick<SearchRequest, 'sort' | 'grouped'>;
export const BEST_BY_MEETING: SearchView = { sort: 'relevance', grouped: true };

/** What is searched for, and how it is shown. */
export interface Asked {
  query: string;
  view: SearchView;
}

/** Where in the hits one stands; kept while they are out of sight. */
export interface Place {
  /** The hit that Tab reaches, by rank. */
  active: number;
  /** How far the list is scrolled, px. */
  top: number;
  /** Heights of hits drawn so far, px, by rank. */
  sizes: Map<number, number>;
  /** A hit was opened from here: focus goes back to it. */
  left: boolean;
}

export const newPlace = (): Place => ({ active: 0, top: 0, sizes: new Map(), left: false });

/** The answer to a search as far as it has been read. */
export interface Answer extends Asked {
  /** What the first page says. */
  result: SearchResult;
  /** All matches by rank; undefined what has not been read yet. */
  hits: readonly (SearchHit | undefined)[];
  /** Those of the search before, until its own are counted; null before any were. */
  facets: Facets | null;
  /** Known once nothing was found. */
  nothing: Nothing | null;
  place: Place;
}

/** Why nothing was found, beside the words. */
export interface Nothing {
  /** Nothing is saved, so nothing can be found. */
  archiveEmpty: boolean;
  /** The search without its filters, and how much that finds. */
  unfiltered: { query: string; total: number } | null;
}

/** Hits of the first page: enough for what is seen at once, and no more, since each costs the worker the reading of a text. */
const FIRST = 12;
/** Hits of each further page. */
const PAGE = 60;

/** Which page a hit is read with. */
export const pageOf = (rank: number): number => (rank < FIRST ? 0 : 1 + Math.floor((rank - FIRST) / PAGE));
export const spanOf = (page: number): Pick<SearchRequest, 'offset' | 'limit'> =>
  page === 0 ? { offset: 0, limit: FIRST } : { offset: FIRST + (page - 1) * PAGE, limit: PAGE };

export const isSame = (a: Asked, b: Asked): boolean =>
  a.query === b.query && a.view.sort === b.view.sort && a.view.grouped === b.view.grouped;

/** The hits with a page more; the page's total is the newest one known. */
export function withPage(
  hits: readonly (SearchHit | undefined)[],
  page: number,
  { hits: read, total }: SearchResult,
): (SearchHit | undefined)[] {
  const { offset } = spanOf(page);
  const all = hits.slice(0, total);
  all.length = total;
  for (const [at, hit] of read.entries()) if (offset + at < total) all[offset + at] = hit;
  return all;
}
