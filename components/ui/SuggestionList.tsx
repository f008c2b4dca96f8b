import { FileText, History, type IconNode, ListFilter, ListFilterPlus, WholeWord, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '@/lib/agenda/search-views.ts';
import { filtersOf } from '@/lib/search/query/edit.ts';
import { fieldExamples } from '@/lib/search/query/examples.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

const ICONS: Record<Suggestion['kind'], IconNode> = {
  earlier: History,
  word: WholeWord,
  title: FileText,
  field: ListFilterPlus,
  value: ListFilter,
};

export interface SuggestionListProps {
  /** Of the list; its rows have it with their place behind. */
  id: string;
  rows: Suggestion[];
  active: number;
  onTake: (row: Suggestion) => void;
  onForget: (row: Suggestion) => void;
}

export const rowId = (id: string, row: number): string => `${id}-${row}`;

/** What kind of suggestion it is: the field of a value, and for a field what one may type. */
function kindOf({ kind, label }: Suggestion, { searching, locale }: Words): string {
  const [filter] = kind === 'value' || kind === 'field' ? filtersOf(label) : [];
  if (filter && !label.endsWith(':'))
    return kind === 'value' ? searching.fields[filter.field] : searching.kinds.value;
  if (kind !== 'field') return searching.kinds[kind];
  const example = fieldExamples(locale === 'da' ? 'da' : 'en').find((one) => one.example.startsWith(label));
  return example ? searching.example(example.example.slice(label.length)) : searching.kinds.field;
}

/** The list of a combobox: focus stays in the field, and the pointer does not take it. */
export function SuggestionList({ id, rows, active, onTake, onForget }: SuggestionListProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={words.searching.suggestions}
      class="suggestions"
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which has the focus
        <div
          key={`${row.kind} ${row.label}`}
          id={rowId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          aria-keyshortcuts={row.kind === 'earlier' ? 'Delete' : undefined}
          class="suggestion"
          onClick={() => onTake(row)}
        >
          <Icon node={ICONS[row.kind]} />
          <span class="suggestion-label" title={row.label}>
            {row.label}
          </span>
          <span class="suggestion-kind">{kindOf(row, words)}</span>
          {row.kind === 'earlier' && (
            // A row of a listbox can hold no button; for the keyboard it is Delete.
            <span
              class="suggestion-forget"
              aria-hidden="true"
              title={words.searching.forget(row.label)}
              onClick={(event) => {
                event.stopPropagation();
                onForget(row);
              }}
            >
              <Icon node={X} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
