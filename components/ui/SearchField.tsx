import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

export interface SearchFieldProps {
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  /** Into the results: `first` opens the first hit, `list` moves focus to it. */
  onEnter: (where: 'first' | 'list') => void;
}

/** The search field; `/` comes here, arrows and Enter go on to the results. */
export function SearchField({ query, field, onQuery, onEnter }: SearchFieldProps) {
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') onEnter('list');
    else if (event.key === 'Enter') onEnter('first');
    else if (event.key === 'Escape' && query) onQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="search-field">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button
          type="button"
          class="icon-button"
          aria-label={words.clearSearch}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <Icon node={X} />
        </button>
      ) : (
        <kbd>/</kbd>
      )}
    </search>
  );
}
