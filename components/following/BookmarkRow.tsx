import { NotebookPen } from 'lucide';
import type { BookmarkView } from '@/lib/tracking/views.ts';
import { meetingName } from '../i18n/dates.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Star } from '../ui/Star.tsx';
import { BookmarkEditor } from './BookmarkEditor.tsx';
import { BookmarkMarks, SeenChange } from './BookmarkMarks.tsx';
import { Markdown } from './Markdown.tsx';
import type { TagInputProps } from './TagField.tsx';
import type { BookmarkActs } from './useBookmarkActs.ts';

export interface BookmarkRowProps {
  bookmark: BookmarkView;
  tabIndex: 0 | -1;
  /** Null while nothing is being chosen. */
  selected: boolean | null;
  /** Where in its editor focus begins; null while it is closed. */
  editing: 'note' | 'tags' | null;
  tags: TagInputProps['known'];
  acts: BookmarkActs;
  onOpen: () => void;
  onSelect: (extend: boolean) => void;
  onEdit: (focus: 'note' | 'tags' | null) => void;
  onRemove: () => void;
}

/** A bookmarked item: what it is, what the user said of it, and what has become of it. */
export function BookmarkRow(props: BookmarkRowProps) {
  const { bookmark, tabIndex, selected, editing, tags, acts } = props;
  const words = useFollowingWords();
  const common = useWords();
  const { itemKey, note, present, text } = bookmark;
  const name = `${bookmark.number ?? ''} ${bookmark.title}`.trim();
  return (
    <li
      class="item bookmark"
      data-key={itemKey}
      data-colour={bookmark.colour ?? undefined}
      data-selected={selected ?? undefined}
    >
      <div class="item-line">
        {selected !== null && (
          <label class="pick">
            <input
              type="checkbox"
              checked={selected}
              tabIndex={tabIndex}
              aria-label={words.selectItem(name)}
              onClick={(event) => props.onSelect(event.shiftKey)}
            />
          </label>
        )}
        <button type="button" class="item-row" data-row={itemKey} tabIndex={tabIndex} onClick={props.onOpen}>
          <span class="item-number">{bookmark.number}</span>
          <span class="item-text">
            <span class="item-title" lang="da">
              {bookmark.title}
            </span>
            <span class="meta">{meetingName(bookmark, common)}</span>
            <BookmarkMarks bookmark={bookmark} />
          </span>
        </button>
        <span class="item-tools">
          <Star title={name} on tabIndex={tabIndex} onToggle={props.onRemove} />
          <button
            type="button"
            class="icon-button quiet"
            aria-label={words.editItem(name)}
            aria-expanded={editing !== null}
            title={words.edit}
            tabIndex={tabIndex}
            onClick={() => props.onEdit(editing === null ? 'note' : null)}
          >
            <Icon node={NotebookPen} />
          </button>
        </span>
      </div>
      {(note || bookmark.changed || text !== null || editing !== null) && (
        <div class="bookmark-body">
          {bookmark.changed && <SeenChange bookmark={bookmark} acts={acts} />}
          {editing === null && note && <Markdown text={note} />}
          {!present && text !== null && (
            <details class="gone-text">
              <summary>{words.goneText}</summary>
              <p lang="da">{text}</p>
            </details>
          )}
          {editing !== null && (
            <BookmarkEditor
              itemKey={itemKey}
              bookmark={bookmark}
              tags={tags}
              focus={editing}
              onNote={(written) => acts.note(itemKey, written)}
              onChange={(change) => void acts.change([bookmark], change)}
              onClose={() => props.onEdit(null)}
            />
          )}
        </div>
      )}
    </li>
  );
}
