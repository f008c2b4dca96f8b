import { Merge } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fold } from '@/lib/danish/fold.ts';
import type { CaseSummary } from '@/lib/tracking/views.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { Icon } from '../ui/Icon.tsx';

export interface MergePickerProps {
  /** All cases but the one that is merged into. */
  others: readonly CaseSummary[];
  onMerge: (from: CaseSummary) => void;
}

/** Chooses a case to take into this one: a field that finds it, and the list of those that fit. */
export function MergePicker({ others, onMerge }: MergePickerProps) {
  const cases = useCaseWords();
  const [query, setQuery] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isOpen = query !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const sought = fold(query ?? '').split(/\s+/);
  const found = others.filter(({ title, owner }) => {
    const text = fold(`${title} ${owner}`);
    return sought.every((word) => text.includes(word));
  });
  const roving = useRoving(
    list,
    found.map(({ id }) => id),
    () => field.current?.focus(),
  );
  if (others.length === 0) return null;
  if (!isOpen)
    return (
      <button ref={opener} type="button" class="button" onClick={() => setQuery('')}>
        <Icon node={Merge} /> {cases.merge}
      </button>
    );
  const choose = (one: CaseSummary) => {
    setQuery(null);
    onMerge(one);
  };
  return (
    <fieldset
      class="merge-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setQuery(null);
      }}
    >
      <legend>{cases.merge}</legend>
      <p class="soft small">{cases.mergeHelp}</p>
      <label class="field">
        <span>{cases.mergeFind}</span>
        <input
          ref={field}
          type="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
            else if (event.key === 'Enter' && found.length === 1 && found[0]) choose(found[0]);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      <ul ref={list} onKeyDown={roving.onKeyDown} onFocusIn={roving.onFocusIn}>
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="merge-choice"
              data-row={one.id}
              tabIndex={roving.tabIndexOf(one.id)}
              onClick={() => choose(one)}
            >
              <span lang="da">{one.title}</span>
              <span class="soft small">{cases.treatmentCount(one.members.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{found.length === 0 && cases.mergeNone}</p>
      <button type="button" class="button" onClick={() => setQuery(null)}>
        {cases.cancel}
      </button>
    </fieldset>
  );
}
