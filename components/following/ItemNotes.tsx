import { NotebookPen } from 'lucide';
import { createContext } from 'preact';
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { BookmarkView } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { Icon } from '../ui/Icon.tsx';
import { BookmarkEditor } from './BookmarkEditor.tsx';
import { BookmarkMarks } from './BookmarkMarks.tsx';
import { Markdown } from './Markdown.tsx';
import type { TagInputProps } from './TagField.tsx';
import { type BookmarkActs, useBookmarkActs } from './useBookmarkActs.ts';

type Focus = 'note' | 'tags';

export interface NotesSource {
  bookmarks: ReadonlyMap<string, BookmarkView>;
  tags: TagInputProps['known'];
  acts: BookmarkActs;
  editing: { itemKey: string; focus: Focus } | null;
  /** Opens the editor of an item, or closes it (null). */
  edit: (itemKey: string, focus: Focus | null) => void;
}

const NotesContext = createContext<NotesSource | null>(null);
/** Where items stand deep inside a meeting, what the user said of them comes from the surface around. */
export const NotesProvider = NotesContext.Provider;

/**
 * What the user said of items, wherever they are shown.
 * @param prepare saves the meeting where it is not in the archive yet; false when that failed
 */
export function useItemNotes(
  client: FollowingClient,
  version: number,
  onWritten: () => void,
  prepare?: (itemKey: string) => Promise<boolean>,
): NotesSource {
  const acts = useBookmarkActs(client, onWritten);
  const all = useLoaded('bookmarks', version, () => client.bookmarks()).data;
  const tags = useLoaded('tags', version, () => client.tags()).data;
  const [editing, setEditing] = useState<NotesSource['editing']>(null);
  const latest = useRef(prepare);
  latest.current = prepare;
  const edit = useCallback(async (itemKey: string, focus: Focus | null) => {
    if (focus === null) return setEditing(null);
    if ((await latest.current?.(itemKey)) !== false) setEditing({ itemKey, focus });
  }, []);
  return useMemo(
    () => ({
      bookmarks: new Map(all?.map((one) => [one.itemKey, one])),
      tags: tags ?? [],
      acts,
      editing,
      edit: (itemKey, focus) => void edit(itemKey, focus),
    }),
    [all, tags, acts, editing, edit],
  );
}

/** Of an item nothing was said of. */
const NOTHING = { note: '', tags: [], status: null, colour: null };

/** What the user said of this item, and the way to say something. */
export function ItemNotes({ itemKey, title }: { itemKey: string; title: string }) {
  const source = useContext(NotesContext);
  const words = useFollowingWords();
  const root = useRef<HTMLDivElement>(null);
  if (!source) return null;
  const { acts, editing, edit, tags } = source;
  const bookmark = source.bookmarks.get(itemKey);
  if (editing?.itemKey === itemKey)
    return (
      <div class="item-notes" ref={root}>
        <BookmarkEditor
          itemKey={itemKey}
          bookmark={bookmark ?? NOTHING}
          tags={tags}
          focus={editing.focus}
          onNote={(note) => acts.note(itemKey, note)}
          onChange={(change) => void acts.change([{ itemKey }], change)}
          onClose={() => {
            root.current?.closest('[data-key]')?.querySelector<HTMLElement>('[data-row], h2, h3')?.focus();
            edit(itemKey, null);
          }}
        />
      </div>
    );
  return (
    <div class="item-notes" data-colour={bookmark?.colour ?? undefined}>
      {bookmark && <BookmarkMarks bookmark={bookmark} />}
      {bookmark?.note && <Markdown text={bookmark.note} />}
      <button
        type="button"
        class="link small with-icon"
        aria-label={words.editItem(title)}
        aria-keyshortcuts="n"
        onClick={() => edit(itemKey, 'note')}
      >
        <Icon node={NotebookPen} /> {words.edit}
      </button>
    </div>
  );
}
