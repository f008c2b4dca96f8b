import { Pencil, Search, Trash } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { SavedSearchView } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { DecidedNote } from '../settings/DecidedNote.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NameForm } from './NameForm.tsx';
import { useNotifying } from './notifying.ts';
import { useSearchActs } from './useSearchActs.ts';

export interface SavedSearchesProps {
  client: FollowingClient;
  searches: Loaded<SavedSearchView[]>;
  onWritten: () => void;
  /** Searches for it. */
  onSearch: (query: string) => void;
}

/** The searches that are followed: run, renamed, told of, let go. */
export function SavedSearches({ client, searches, onWritten, onSearch }: SavedSearchesProps) {
  const words = useFollowingWords();
  const list = useRef<HTMLUListElement>(null);
  const acts = useSearchActs(client, onWritten);
  const notifying = useNotifying(acts.change);
  const [naming, setNaming] = useState<string | null>(null);
  const all = searches.data ?? [];
  const roving = useRoving(
    list,
    all.map(({ id }) => id),
  );
  if (searches.error) return <Problem code={searches.error} onRetry={searches.reload} />;
  if (!searches.data) return <Skeleton rows={2} />;
  if (all.length === 0) return <Empty title={words.noSearches} help={words.noSearchesHelp} />;

  const closeNaming = (id: string) => {
    setNaming(null);
    // The row is back when the form has gone.
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const id = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const search = all.find((one) => one.id === id);
    const key = commandKey(event);
    if (!search || key === null) return;
    if (key === 'Delete') void acts.remove(search);
    else if (key === 'n') setNaming(search.id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ul
        class="searches"
        aria-label={words.searches}
        ref={list}
        onKeyDown={onKeyDown}
        onFocusIn={roving.onFocusIn}
      >
        {all.map((search) => (
          <li key={search.id} class="item search" data-key={search.id}>
            {naming === search.id ? (
              <NameForm
                name={search.name}
                onSave={(name) => {
                  closeNaming(search.id);
                  void acts.change(search, { name });
                }}
                onClose={() => closeNaming(search.id)}
              />
            ) : (
              <SearchRow
                search={search}
                tabIndex={roving.tabIndexOf(search.id)}
                onSearch={() => onSearch(search.query)}
                onRename={() => setNaming(search.id)}
                notifies={search.notify && notifying.isAllowed}
                isDecided={notifying.isDecided}
                onNotify={(notify) => void notifying.set(search, notify)}
                onRemove={() => void acts.remove(search)}
              />
            )}
          </li>
        ))}
      </ul>
      {notifying.isDecided ? <DecidedNote /> : <p class="soft small searches-help">{words.notifyHelp}</p>}
    </>
  );
}

function SearchRow(props: {
  search: SavedSearchView;
  tabIndex: 0 | -1;
  onSearch: () => void;
  onRename: () => void;
  notifies: boolean;
  /** The organisation wants no notifications. */
  isDecided: boolean;
  onNotify: (notify: boolean) => void;
  onRemove: () => void;
}) {
  const { search, tabIndex } = props;
  const words = useFollowingWords();
  const { id, name, query, unseen } = search;
  return (
    <div class="item-line">
      <button type="button" class="item-row" data-row={id} tabIndex={tabIndex} onClick={props.onSearch}>
        <Icon node={Search} />
        <span class="item-text">
          <span class="item-title">
            <span class="sr-only">{words.runSearch}: </span>
            {name} {unseen > 0 && <span class="count-badge">{words.newCount(unseen)}</span>}
          </span>
          {query !== name && <span class="meta search-query">{query}</span>}
        </span>
      </button>
      <span class="item-tools row">
        <span class="soft small notify-label" aria-hidden="true">
          {words.notify}
        </span>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={props.notifies}
          aria-disabled={props.isDecided}
          aria-label={words.notifyOf(name)}
          title={words.notify}
          tabIndex={tabIndex}
          onClick={() => !props.isDecided && props.onNotify(!props.notifies)}
        />
        <button
          type="button"
          class="icon-button quiet"
          aria-label={words.renameOf(name)}
          title={words.rename}
          tabIndex={tabIndex}
          onClick={props.onRename}
        >
          <Icon node={Pencil} />
        </button>
        <button
          type="button"
          class="icon-button quiet"
          aria-label={words.removeSearchOf(name)}
          title={words.removeSearch}
          tabIndex={tabIndex}
          onClick={props.onRemove}
        >
          <Icon node={Trash} />
        </button>
      </span>
    </div>
  );
}
