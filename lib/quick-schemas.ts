/**
 * Validation of the calls a worker is mostly woken for. By Zod's smaller half, and apart from all others: evaluating these
 * takes a third of the time (`message-schemas.ts` has the rest, and the reasons).
 */
import * as z from 'zod/mini';
import { LONGEST_QUERY, type SearchRequest } from './agenda/search-views.ts';

z.config({ jitless: true });

const ItemKey = z.string().check(z.minLength(1), z.maxLength(600));

/** A query as typed: nothing typed is an error, so what is too long is cut. */
const Typed = z.string().check(z.overwrite((typed) => typed.slice(0, LONGEST_QUERY)));

const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const SearchAsked = z.object({
  query: Typed,
  limit: between(1, 200),
  offset: between(0, 1_000_000),
  sort: z.enum(['relevance', 'date']),
  grouped: z.boolean(),
  facets: z.boolean(),
}) satisfies z.ZodMiniType<SearchRequest>;

/** The arguments of each of these calls. */
export const quickArguments = {
  search: z.tuple([SearchAsked]),
  suggest: z.tuple([Typed, z.int().check(z.minimum(0)), z.enum(['da', 'en'])]),
  similar: z.tuple([ItemKey, between(1, 50)]),
  keepSearch: z.tuple([Typed, z.boolean()]),
  bookmarks: z.tuple([]),
  setBookmark: z.tuple([ItemKey, z.boolean()]),
  settings: z.tuple([]),
};

export const QuickCall = z.object({
  method: z.enum(Object.keys(quickArguments) as [keyof typeof quickArguments]),
  args: z.array(z.unknown()).check(z.maxLength(4)),
});
