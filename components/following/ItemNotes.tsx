import { NotebookPen } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import type { BookmarkView } from '@/lib/tracking/views.ts';
import type { Imported } from '../hooks/follow-import.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { Icon } from '../ui/Icon.tsx';
import { BookmarkEditor } from './BookmarkEditor.tsx';
import { BookmarkMarks, SeenChange } from './BookmarkMarks.tsx';
import { Markdown } from './Markdown.tsx';
import type { TagInputProps } from './TagField.tsx';
import { type BookmarkActs, useBookmarkActs } from './useBookmarkActs.ts';

type Focus = 'note' | 'tags';

interface NotesSource {
  bookmarks: ReadonlyMap<string, BookmarkView>;
  tags: TagInputProps['known'];
  acts: BookmarkActs;
  editing: { itemKey: string; focus: Focus } | null;
  /** Opens the editor of an item, or closes it (null). */
  edit: (itemKey: string, focus: Focus | null) => void;
}

const NotesContext = createContext<NotesSource | null>(null);
/** Where items stand deep inside a meeting, what the user said of them comes from the surface around. */
export const useNotes = (): NotesSource | null => useContext(NotesContext);

interface ItemNotesProviderProps {
  client: SagssporClient;
  version: number;
  onWritten: () => void;
  /** Given when the meeting has to be saved before anything can be said of its items. */
  saving?: { save: () => Promise<Imported | null> } | undefined;
  children: ComponentChildren;
}

/** Lets items be noted wherever they are shown below. */
export function ItemNotesProvider(props: ItemNotesProviderProps) {
  const { client, version, onWritten, saving, children } = props;
  const acts = useBookmarkActs(client, onWritten);
  const all = useLoaded('bookmarks', version, () => client.bookmarks()).data;
  const tags = useLoaded('tags', version, () => client.tags()).data;
  const [editing, setEditing] = useState<NotesSource['editing']>(null);
  const latest = useRef(saving);
  latest.current = saving;
  const edit = useCallback(async (itemKey: string, focus: Focus | null) => {
    if (focus === null) return setEditing(null);
    if ((await latest.current?.save()) !== null) setEditing({ itemKey, focus });
  }, []);
  const source = useMemo(
    (): NotesSource => ({
      bookmarks: new Map(all?.map((one) => [one.itemKey, one])),
      tags: tags ?? [],
      acts,
      editing,
      edit: (itemKey, focus) => void edit(itemKey, focus),
    }),
    [all, tags, acts, editing, edit],
  );
  return <NotesContext.Provider value={source}>{children}</NotesContext.Provider>;
}

/** Of an item nothing was said of. */
const NOTHING = { note: '', tags: [], status: null, colour: null };

/** What the user said of this item; its editor where that is open; else nothing. */
export function ItemNotes({ itemKey }: { itemKey: string }) {
  const source = useNotes();
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
  if (!bookmark || !isSaid(bookmark)) return null;
  return (
    <div class="item-notes" data-colour={bookmark.colour ?? undefined}>
      <BookmarkMarks bookmark={bookmark} />
      {bookmark.changed && <SeenChange bookmark={bookmark} acts={acts} />}
      {bookmark.note && <Markdown text={bookmark.note} />}
    </div>
  );
}

/** A bookmark alone is told by its star. */
const isSaid = ({ note, tags, status, colour, changed }: BookmarkView) =>
  note !== '' || tags.length > 0 || status !== null || colour !== null || changed;

/** Opens the editor of this item: a button with its words, or with its sign alone. */
export function NoteButton(props: { itemKey: string; title: string; quiet?: boolean }) {
  const { itemKey, title, quiet = false } = props;
  const source = useNotes();
  const words = useFollowingWords();
  if (!source) return null;
  return (
    <button
      type="button"
      class={quiet ? 'icon-button quiet' : 'button'}
      aria-label={words.editItem(title)}
      aria-keyshortcuts="n"
      title={words.edit}
      onClick={() => source.edit(itemKey, source.editing?.itemKey === itemKey ? null : 'note')}
    >
      <Icon node={NotebookPen} /> {!quiet && words.edit}
    </button>
  );
}
