import { useId } from 'preact/hooks';
import {
  BOOKMARK_STATUSES,
  type BookmarkChange,
  type BookmarkStatus,
  type BookmarkView,
  COLOURS,
  type Colour,
} from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { TagField, type TagInputProps } from './TagField.tsx';

export interface BookmarkEditorProps {
  itemKey: string;
  /** What is known of it; of an item without a bookmark, nothing: the first word written makes one. */
  bookmark: Pick<BookmarkView, 'note' | 'tags' | 'status' | 'colour'>;
  tags: TagInputProps['known'];
  /** Where focus begins. */
  focus: 'note' | 'tags' | null;
  onNote: (note: string) => Promise<void>;
  onChange: (change: BookmarkChange) => void;
  /** Escape, or the button; absent where the editor always stands. */
  onClose?: (() => void) | undefined;
}

/** Note, tags, status and colour of one item. */
export function BookmarkEditor(props: BookmarkEditorProps) {
  const { itemKey, bookmark, tags, focus, onNote, onChange, onClose } = props;
  const words = useFollowingWords();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the fields inside
    <div
      class="bookmark-editor"
      onKeyDown={(event) => {
        // Choices and buttons are no place for the keys of the list around.
        if (commandKey(event)?.length === 1) event.stopPropagation();
        const isClosing =
          event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isClosing || !onClose) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <NoteEditor
        id={`bookmark ${itemKey}`}
        label={words.note}
        note={bookmark.note}
        write={onNote}
        focused={focus === 'note'}
      />
      <TagField
        tags={bookmark.tags}
        known={tags}
        focused={focus === 'tags'}
        onAdd={(tag) => onChange({ addTags: [tag] })}
        onRemove={(tag) => onChange({ removeTags: [tag] })}
      />
      <Choice<BookmarkStatus>
        legend={words.status}
        none={words.noStatus}
        names={words.statuses}
        values={BOOKMARK_STATUSES}
        value={bookmark.status}
        onChange={(status) => onChange({ status })}
      />
      <Choice<Colour>
        legend={words.colour}
        none={words.noColour}
        names={words.colours}
        values={COLOURS}
        value={bookmark.colour}
        onChange={(colour) => onChange({ colour })}
        coloured
      />
      {onClose && (
        <button type="button" class="button" onClick={onClose}>
          {words.done}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps<K extends string> {
  legend: string;
  /** The word for none of them. */
  none: string;
  names: Record<K, string>;
  values: readonly K[];
  value: K | null;
  onChange: (value: K | null) => void;
  coloured?: boolean;
}

/** One of a few, or none, as words beside each other. */
function Choice<K extends string>(props: ChoiceProps<K>) {
  const { legend, none, names, values, value, onChange, coloured = false } = props;
  const name = useId();
  return (
    <fieldset class="mark-choice">
      <legend>{legend}</legend>
      {[null, ...values].map((one) => (
        <label key={one} data-colour={coloured && one ? one : undefined}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>
            {coloured && one && <span class="colour-dot" />}
            {one === null ? none : names[one]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
