import { NotebookPen } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import type { FollowingClient } from '@/lib/following.ts';
import type { BookmarkView } from '@/lib/tracking/views.ts';
import type { Imported } from '../hooks/follow-import.ts';
import { followingOf } from '../hooks/following-of.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { Icon } from '../ui/Icon.tsx';
import { BookmarkEditor } from './BookmarkEditor.tsx';
import { BookmarkMarks } from './BookmarkMarks.tsx';
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

/** Lets items be noted wherever they are shown below; of a client that knows nothing of notes, nothing. */
export function ItemNotesProvider(props: ItemNotesProviderProps) {
  const client = followingOf(props.client);
  return client ? <Provider {...props} following={client} /> : props.children;
}

function Provider(props: ItemNotesProviderProps & { following: FollowingClient }) {
  const { following, version, onWritten, saving, children } = props;
  const acts = useBookmarkActs(following, onWritten);
  const all = useLoaded('bookmarks', version, () => following.bookmarks()).data;
  const tags = useLoaded('tags', version, () => following.tags()).data;
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

/** What the user said of this item, and the way to say something. */
export function ItemNotes({ itemKey, title }: { itemKey: string; title: string }) {
  const source = useNotes();
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
