/** Which bookmarks are shown, and in what order. */
import {
  BOOKMARK_STATUSES,
  type BookmarkStatus,
  type BookmarkView,
  type Colour,
} from '@/lib/tracking/views.ts';
import { isSameTag } from './tags.ts';

export type BookmarkSort = 'created' | 'date' | 'title' | 'status';

/** Null shows all; `none` those that have none. */
export interface BookmarkFilter {
  status: BookmarkStatus | 'none' | null;
  /** A tag; the empty one stands for none at all. */
  tag: string | null;
  colour: Colour | null;
  sort: BookmarkSort;
}

export const EVERYTHING: BookmarkFilter = { status: null, tag: null, colour: null, sort: 'created' };

export const isFiltered = ({ status, tag, colour }: BookmarkFilter): boolean =>
  status !== null || tag !== null || colour !== null;

/** In the order work is done; what has no status comes last. */
const rank = (status: BookmarkStatus | null) =>
  status === null ? BOOKMARK_STATUSES.length : BOOKMARK_STATUSES.indexOf(status);

const COMPARE: Record<BookmarkSort, (a: BookmarkView, b: BookmarkView) => number> = {
  created: (a, b) => b.createdAt.localeCompare(a.createdAt),
  date: (a, b) => (b.date ?? '').localeCompare(a.date ?? ''),
  title: (a, b) => a.title.localeCompare(b.title, 'da'),
  status: (a, b) => rank(a.status) - rank(b.status),
};

/** The bookmarks that fit, sorted; of equal ones the latest first. */
export function shownBookmarks(all: readonly BookmarkView[], filter: BookmarkFilter): BookmarkView[] {
  const { status, tag, colour, sort } = filter;
  const fits = (one: BookmarkView) =>
    (status === null || one.status === (status === 'none' ? null : status)) &&
    (tag === null || (tag === '' ? one.tags.length === 0 : one.tags.some((own) => isSameTag(own, tag)))) &&
    (colour === null || one.colour === colour);
  return all.filter(fits).sort((a, b) => COMPARE[sort](a, b) || COMPARE.created(a, b));
}

/** The tags of these bookmarks, in the order of the alphabet. */
export function tagsOf(bookmarks: readonly BookmarkView[]): string[] {
  const tags = bookmarks.flatMap((one) => one.tags);
  return tags
    .filter((tag, at) => tags.findIndex((one) => isSameTag(one, tag)) === at)
    .sort((a, b) => a.localeCompare(b, 'da'));
}
