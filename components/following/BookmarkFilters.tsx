import { ListChecks } from 'lucide';
import { BOOKMARK_STATUSES, type BookmarkView, COLOURS, type Colour } from '@/lib/tracking/views.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { Icon } from '../ui/Icon.tsx';
import { type BookmarkFilter, type BookmarkSort, EVERYTHING, isFiltered, tagsOf } from './bookmark-list.ts';
import { isSameTag } from './tags.ts';

export interface BookmarkFiltersProps {
  all: readonly BookmarkView[];
  shown: number;
  filter: BookmarkFilter;
  onFilter: (filter: BookmarkFilter) => void;
  /** Begins to choose several. */
  onSelect: () => void;
}

/** What of the bookmarks is shown, and in which order. */
export function BookmarkFilters({ all, shown, filter, onFilter, onSelect }: BookmarkFiltersProps) {
  const words = useFollowingWords();
  const count = (test: (one: BookmarkView) => boolean) => all.filter(test).length;
  const option = (value: string, name: string, n: number) => (
    <option key={value} value={value}>
      {words.withCount(name, n)}
    </option>
  );
  const tags = tagsOf(all);
  return (
    <fieldset class="list-tools" aria-label={words.view}>
      <label>
        <span>{words.status}</span>
        <select
          value={filter.status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, status: (value || null) as BookmarkFilter['status'] })
          }
        >
          {option('', words.everything, all.length)}
          {BOOKMARK_STATUSES.map((one) =>
            option(
              one,
              words.statuses[one],
              count(({ status }) => status === one),
            ),
          )}
          {option(
            'none',
            words.noStatus,
            count(({ status }) => status === null),
          )}
        </select>
      </label>
      <label>
        <span>{words.tags}</span>
        <select
          value={filter.tag === null ? '*' : filter.tag}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, tag: value === '*' ? null : value })
          }
        >
          {option('*', words.everything, all.length)}
          {tags.map((tag) =>
            option(
              tag,
              tag,
              count((one) => one.tags.some((own) => isSameTag(own, tag))),
            ),
          )}
          {option(
            '',
            words.untagged,
            count((one) => one.tags.length === 0),
          )}
        </select>
      </label>
      <label>
        <span>{words.colour}</span>
        <select
          value={filter.colour ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, colour: (value || null) as Colour | null })
          }
        >
          {option('', words.everything, all.length)}
          {COLOURS.map((one) =>
            option(
              one,
              words.colours[one],
              count(({ colour }) => colour === one),
            ),
          )}
        </select>
      </label>
      <label>
        <span>{words.sort}</span>
        <select
          value={filter.sort}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, sort: value as BookmarkSort })}
        >
          {(Object.keys(words.sorts) as BookmarkSort[]).map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <span class="list-foot">
        <span class="soft small" role="status">
          {words.shown(shown, all.length)}
        </span>
        {isFiltered(filter) && (
          <button
            type="button"
            class="link small"
            onClick={() => onFilter({ ...EVERYTHING, sort: filter.sort })}
          >
            {words.clearFilter}
          </button>
        )}
        <button type="button" class="link small with-icon" aria-keyshortcuts="x" onClick={onSelect}>
          <Icon node={ListChecks} /> {words.select}
        </button>
      </span>
    </fieldset>
  );
}
