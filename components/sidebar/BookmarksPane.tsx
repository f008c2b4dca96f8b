import { useRef } from 'preact/hooks';
import type { BookmarkView } from '@/lib/agenda/views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Star } from '../ui/Star.tsx';

export interface BookmarksPaneProps {
  bookmarks: Loaded<BookmarkView[]>;
  isOn: (bookmark: BookmarkView) => boolean;
  onOpen: (bookmark: BookmarkView) => void;
  onRead?: ((bookmark: BookmarkView) => void) | undefined;
  onToggle: (bookmark: BookmarkView) => void;
}

/** Bookmarked items, the latest first. One whose item is gone keeps its words. */
export function BookmarksPane({ bookmarks, isOn, onOpen, onRead, onToggle }: BookmarksPaneProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const sorted = [...(bookmarks.data ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const roving = useRoving(
    list,
    sorted.map((bookmark) => bookmark.itemKey),
  );
  if (bookmarks.error) return <Problem code={bookmarks.error} onRetry={bookmarks.reload} />;
  if (!bookmarks.data) return <Skeleton />;
  if (sorted.length === 0) return <Empty title={words.bookmarksEmpty} help={words.bookmarksEmptyHelp} />;

  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const itemKey = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const bookmark = sorted.find((candidate) => candidate.itemKey === itemKey);
    const key = commandKey(event);
    if (!bookmark) return;
    if (key === 'b' || key === 'Delete') onToggle(bookmark);
    else if (key === 'o' && onRead) onRead(bookmark);
    else return;
    event.preventDefault();
  };

  return (
    <ul
      class="bookmarks"
      aria-label={words.tabs.bookmarks}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {sorted.map((bookmark) => (
        <li key={bookmark.itemKey} class="item" data-key={bookmark.itemKey}>
          <div class="item-line">
            <button
              type="button"
              class="item-row"
              data-row={bookmark.itemKey}
              tabIndex={roving.tabIndexOf(bookmark.itemKey)}
              onClick={() => onOpen(bookmark)}
            >
              <span class="item-number">{bookmark.number}</span>
              <span class="item-text">
                <span class="item-title" lang="da">
                  {bookmark.title}
                </span>
                <span class="meta">{meetingName(bookmark, words)}</span>
                {!bookmark.present && <span class="meta warn">{words.bookmarkGone}</span>}
              </span>
            </button>
            <span class="item-tools">
              <Star
                title={`${bookmark.number ?? ''} ${bookmark.title}`.trim()}
                on={isOn(bookmark)}
                tabIndex={roving.tabIndexOf(bookmark.itemKey)}
                onToggle={() => onToggle(bookmark)}
              />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
