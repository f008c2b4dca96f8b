import { ListChecks, Trash, X } from 'lucide';
import {
  BOOKMARK_STATUSES,
  type BookmarkChange,
  type BookmarkStatus,
  type BookmarkView,
  COLOURS,
  type Colour,
} from '@/lib/tracking/views.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { type BookmarkFilter, type BookmarkSort, EVERYTHING, isFiltered } from './bookmark-list.ts';
import { TagInput, type TagInputProps } from './TagField.tsx';
import { isSameTag } from './tags.ts';
import type { Selection } from './useSelection.ts';

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

/** The tags of these bookmarks, in the order of the alphabet. */
function tagsOf(bookmarks: readonly BookmarkView[]): string[] {
  const tags = bookmarks.flatMap((one) => one.tags);
  return tags
    .filter((tag, at) => tags.findIndex((one) => isSameTag(one, tag)) === at)
    .sort((a, b) => a.localeCompare(b, 'da'));
}

export interface BulkBarProps {
  chosen: readonly BookmarkView[];
  selection: Selection;
  tags: TagInputProps['known'];
  onChange: (change: BookmarkChange, told: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What can be done to all that are chosen. */
export function BulkBar({ chosen, selection, tags, onChange, onRemove, onClose }: BulkBarProps) {
  const words = useFollowingWords();
  const common = useWords();
  const n = chosen.length;
  return (
    <fieldset class="bulk-bar" aria-label={words.selection}>
      <span class="bulk-head">
        <strong role="status">{words.selected(n)}</strong>
        <button type="button" class="link small" onClick={selection.all}>
          {words.selectAll}
        </button>
        <button type="button" class="icon-button" aria-label={words.selectNone} onClick={onClose}>
          <Icon node={X} />
        </button>
      </span>
      {n > 0 && (
        <span class="bulk-acts">
          <Pick
            label={words.setStatus}
            options={[
              ...BOOKMARK_STATUSES.map((one) => [one, words.statuses[one]] as const),
              NONE(words.noStatus),
            ]}
            onPick={(value, name) =>
              onChange({ status: (value || null) as BookmarkStatus | null }, words.statusSet(n, name))
            }
          />
          <TagInput
            label={words.addTag}
            known={tags}
            taken={[]}
            onAdd={(tag) => onChange({ addTags: [tag] }, words.tagAdded(n, tag))}
          />
          {tagsOf(chosen).length > 0 && (
            <Pick
              label={words.dropTag}
              options={tagsOf(chosen).map((tag) => [tag, tag] as const)}
              onPick={(tag) => onChange({ removeTags: [tag] }, words.tagRemoved(n, tag))}
            />
          )}
          <Pick
            label={words.setColour}
            options={[...COLOURS.map((one) => [one, words.colours[one]] as const), NONE(words.noColour)]}
            onPick={(value, name) =>
              onChange({ colour: (value || null) as Colour | null }, words.colourSet(n, name))
            }
          />
          <button type="button" class="button" onClick={onRemove}>
            <Icon node={Trash} /> {n === 1 ? common.remove : words.removeSelected}
          </button>
        </span>
      )}
    </fieldset>
  );
}

const NONE = (name: string) => ['', name] as const;

/** A menu of one act with several ends; it goes back to its own name afterwards. */
function Pick(props: {
  label: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string, name: string) => void;
}) {
  const { label, options, onPick } = props;
  return (
    <select
      aria-label={label}
      value="?"
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '?';
        const found = options.find(([own]) => own === value);
        if (found) onPick(...found);
      }}
    >
      <option value="?" disabled hidden>
        {label}
      </option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
