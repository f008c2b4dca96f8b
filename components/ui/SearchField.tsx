import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { PlacedFilter } from '@/lib/search/query/edit.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useSuggestions } from '../hooks/useSuggestions.ts';
import { useTyped } from '../hooks/useTyped.ts';
import { filterName } from '../i18n/filters.ts';
import { useWords } from '../i18n/words.ts';
import { FilterChips } from './FilterChips.tsx';
import { Icon } from './Icon.tsx';
import { rowId, SuggestionList } from './SuggestionList.tsx';

export interface SearchFieldProps {
  client: SagssporClient;
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  /** Into the results: `first` is wanted at once, `list` moves focus to them. */
  onEnter: (where: 'first' | 'list') => void;
}

/** Numbers are told once typing rests: each letter would be talked over by the next. */
const TOLD_MS = 700;

/**
 * The search field: filters as chips, the rest as text, and a list of what may be meant. `/` comes here; the arrows go
 * through the list and on to the results.
 */
export function SearchField({ client, query, field, onQuery, onEnter }: SearchFieldProps) {
  const words = useWords();
  const { searching } = words;
  const listId = useId();
  const typed = useTyped(query, onQuery, field);
  const suggestions = useSuggestions(client);
  const { rows, active } = suggestions;
  const [told, setTold] = useState('');
  const count = useDebounced(rows.length === 0 ? '' : searching.suggestionCount(rows.length), TOLD_MS);

  /** Says that what was typed has become a filter. */
  const tellOf = (chips: PlacedFilter[]) => {
    const last = chips.length > typed.chips.length ? chips.at(-1) : undefined;
    setTold(last ? searching.filterAdded(filterName(last, words)) : '');
  };
  const take = (row: Suggestion) => {
    const isBegun = row.label.endsWith(':');
    const taken = typed.take(row.query, row.caret, isBegun);
    if (isBegun) suggestions.ask(taken.query, taken.caret);
    else suggestions.close();
    tellOf(taken.chips);
    field.current?.focus();
  };
  const forget = (row: Suggestion) => {
    suggestions.forget(row.query);
    setTold(searching.forgotten(row.label));
  };
  const remove = (chip: PlacedFilter) => {
    typed.remove(chip);
    setTold(searching.filterRemoved(filterName(chip, words)));
    field.current?.focus();
  };

  const takeBack = () => {
    suggestions.close();
    typed.takeBack();
  };

  const onInput = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    const { value, selectionStart } = event.currentTarget;
    const caret = selectionStart ?? value.length;
    const taken = typed.type(value, caret, event.isComposing);
    suggestions.ask(taken.query, taken.caret);
    tellOf(taken.chips);
  };
  const offer = () => {
    if (query.trim() === '') suggestions.ask('', 0);
  };
  const onDown = () => {
    if (active + 1 < rows.length) return suggestions.setActive(active + 1);
    if (rows.length === 0 && query.trim() === '') return offer();
    suggestions.close();
    onEnter('list');
  };
  const onEnterKey = () => {
    const row = rows[active];
    if (row) return take(row);
    suggestions.close();
    onEnter('first');
  };
  /** What a key does, or null where it is the input's own. */
  const commandOf = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): (() => void) | null => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0 && typed.chips.length > 0;
    const row = rows[active];
    switch (event.key) {
      case 'ArrowDown':
        return onDown;
      case 'ArrowUp':
        return active >= 0 ? () => suggestions.setActive(active - 1) : () => {};
      case 'Enter':
        return onEnterKey;
      case 'Escape':
        return suggestions.open ? suggestions.close : query ? () => typed.take('', 0, true) : null;
      case 'Delete':
        return row?.kind === 'earlier' ? () => forget(row) : null;
      case 'Backspace':
        // A key held down to empty the text stops there.
        return atStart && !event.repeat ? takeBack : null;
      case 'ArrowLeft':
        return atStart ? () => lastChip(event.currentTarget)?.focus() : null;
      default:
        return null;
    }
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };

  return (
    <search class="search-field">
      <div class="search-box">
        <Icon node={Search} />
        <div class="search-parts">
          {typed.chips.length > 0 && (
            <FilterChips chips={typed.chips} onRemove={remove} onLeave={() => field.current?.focus()} />
          )}
          <input
            ref={field}
            type="text"
            enterkeyhint="search"
            role="combobox"
            placeholder={words.search}
            aria-label={words.search}
            aria-keyshortcuts="/"
            aria-autocomplete="list"
            aria-expanded={rows.length > 0}
            aria-controls={rows.length > 0 ? listId : undefined}
            aria-activedescendant={active >= 0 ? rowId(listId, active) : undefined}
            autocomplete="off"
            spellcheck={false}
            maxLength={500}
            value={typed.text}
            onInput={onInput}
            onKeyDown={onKeyDown}
            onFocus={offer}
            onBlur={() => {
              suggestions.close();
              typed.settle();
            }}
          />
        </div>
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
      </div>
      {rows.length > 0 && (
        <SuggestionList id={listId} rows={rows} active={active} onTake={take} onForget={forget} />
      )}
      <span class="sr-only" role="status">
        {told || count}
      </span>
    </search>
  );
}

const lastChip = (input: HTMLInputElement) =>
  input.parentElement?.querySelector<HTMLElement>('li:last-child > .filter-chip');
