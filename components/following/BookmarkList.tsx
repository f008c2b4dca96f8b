import { useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import { BOOKMARK_STATUSES, type BookmarkView } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { type Loaded, useLoaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BookmarkFilters } from './BookmarkFilters.tsx';
import { BookmarkRow } from './BookmarkRow.tsx';
import { BulkBar } from './BulkBar.tsx';
import { type BookmarkFilter, EVERYTHING, isFiltered, shownBookmarks } from './bookmark-list.ts';
import { MoreButton } from './MoreButton.tsx';
import { useBookmarkActs } from './useBookmarkActs.ts';
import { useMore } from './useMore.ts';
import { useSelection } from './useSelection.ts';

/** So many that one looks for some of them. */
const FILTERED = 4;
/** Drawn at once. */
const MANY = 50;

export interface BookmarkListProps {
  client: FollowingClient;
  bookmarks: Loaded<BookmarkView[]>;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  onOpen: (bookmark: BookmarkView) => void;
  /** Absent in the reader, where opening is reading. */
  onRead?: ((bookmark: BookmarkView) => void) | undefined;
}

/** Bookmarks with all that the user said of them: read, sorted out, changed one by one or many at once. */
export function BookmarkList(props: BookmarkListProps) {
  const { bookmarks } = props;
  const words = useWords();
  if (bookmarks.error) return <Problem code={bookmarks.error} onRetry={bookmarks.reload} />;
  if (!bookmarks.data) return <Skeleton />;
  if (bookmarks.data.length === 0)
    return <Empty title={words.bookmarksEmpty} help={words.bookmarksEmptyHelp} />;
  return <Listed {...props} all={bookmarks.data} />;
}

/** The same, read by itself. */
export function FollowedBookmarks(props: Omit<BookmarkListProps, 'bookmarks'>) {
  const bookmarks = useLoaded('bookmarks', props.version, () => props.client.bookmarks());
  return <BookmarkList {...props} bookmarks={bookmarks} />;
}

function Listed({ all, ...props }: BookmarkListProps & { all: readonly BookmarkView[] }) {
  const { client, version, onWritten, onOpen, onRead } = props;
  const words = useFollowingWords();
  const common = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [filter, setFilter] = useState<BookmarkFilter>(EVERYTHING);
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState<{ key: string; focus: 'note' | 'tags' } | null>(null);
  const acts = useBookmarkActs(client, onWritten);
  const tags = useLoaded('tags', version, () => client.tags()).data ?? [];

  const shown = shownBookmarks(all, filter);
  const { shown: drawn, left, more } = useMore(shown, MANY);
  const keys = shown.map(({ itemKey }) => itemKey);
  const roving = useRoving(
    list,
    drawn.map(({ itemKey }) => itemKey),
  );
  const selection = useSelection(keys);
  const isChoosing = choosing || selection.keys.length > 0;
  const chosen = shown.filter(({ itemKey }) => selection.has(itemKey));

  const rowOf = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
  const endChoosing = () => {
    setChoosing(false);
    selection.none();
    rowOf(chosen[0]?.itemKey ?? keys[0] ?? '')?.focus();
  };
  const edit = (key: string, focus: 'note' | 'tags' | null) => {
    setEditing(focus && { key, focus });
    if (!focus) rowOf(key)?.focus();
  };
  const remove = (gone: readonly BookmarkView[]) => {
    selection.none();
    void acts.change(gone, { on: false }, words.bookmarksRemoved(gone.length));
  };

  /** What a key does to the row it is pressed on, or to all that are chosen. */
  const act = (key: string, bookmark: BookmarkView, event: KeyboardEvent): boolean => {
    const those = chosen.length > 0 ? chosen : [bookmark];
    const status = BOOKMARK_STATUSES[Number(key) - 1];
    if (key === 'x') selection.toggle(bookmark.itemKey);
    else if (key === 'X') selection.extend(bookmark.itemKey);
    else if (key === 'n') edit(bookmark.itemKey, 'note');
    else if (key === '#') edit(bookmark.itemKey, 'tags');
    else if (key === 'b' || key === 'Delete') remove(those);
    else if (key === 'o' && onRead) onRead(bookmark);
    else if (key === 'Escape' && isChoosing) endChoosing();
    else if (status !== undefined)
      void acts.change(those, { status }, words.statusSet(those.length, words.statuses[status]));
    else if (key === '0')
      void acts.change(those, { status: null }, words.statusSet(those.length, words.noStatus));
    else return false;
    if (key === 'Escape') event.stopPropagation();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const bookmark = shown.find(({ itemKey }) => itemKey === key);
    if (!bookmark || target.closest('.bookmark-editor')) return;
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      selection.all();
      event.preventDefault();
      return;
    }
    roving.onKeyDown(event);
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = keys[keys.indexOf(bookmark.itemKey) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!selection.has(bookmark.itemKey)) selection.toggle(bookmark.itemKey);
      if (next !== undefined) selection.extend(next);
      return;
    }
    const command = commandKey(event);
    if (command !== null && act(command, bookmark, event)) event.preventDefault();
  };

  return (
    <div class="bookmark-list">
      {isChoosing ? (
        <BulkBar
          chosen={chosen}
          selection={selection}
          tags={tags}
          onChange={(change, told) => void acts.change(chosen, change, told)}
          onRemove={() => remove(chosen)}
          onClose={endChoosing}
        />
      ) : all.length < FILTERED && !isFiltered(filter) ? null : (
        <BookmarkFilters
          all={all}
          shown={shown.length}
          filter={filter}
          onFilter={setFilter}
          onSelect={() => setChoosing(true)}
        />
      )}
      {shown.length === 0 && <Empty title={words.filteredAway} help={words.filteredAwayHelp} />}
      <ul
        class="bookmarks"
        aria-label={common.tabs.bookmarks}
        ref={list}
        onKeyDown={onKeyDown}
        onFocusIn={roving.onFocusIn}
      >
        {drawn.map((bookmark) => (
          <BookmarkRow
            key={bookmark.itemKey}
            bookmark={bookmark}
            tabIndex={roving.tabIndexOf(bookmark.itemKey)}
            selected={isChoosing ? selection.has(bookmark.itemKey) : null}
            editing={editing?.key === bookmark.itemKey ? editing.focus : null}
            tags={tags}
            acts={acts}
            onOpen={() => onOpen(bookmark)}
            onSelect={(extend) =>
              extend ? selection.extend(bookmark.itemKey) : selection.toggle(bookmark.itemKey)
            }
            onEdit={(focus) => edit(bookmark.itemKey, focus)}
            onRemove={() => remove([bookmark])}
          />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </div>
  );
}
