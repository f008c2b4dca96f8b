import { X } from 'lucide';
import type { PlacedFilter } from '@/lib/search/query/edit.ts';
import { filterName } from '../i18n/filters.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

export interface FilterChipsProps {
  chips: PlacedFilter[];
  onRemove: (chip: PlacedFilter) => void;
  /** Past the last one, into the text. */
  onLeave: () => void;
}

/** The filters of a search, each taken off by pressing it. Arrows walk along them. */
export function FilterChips({ chips, onRemove, onLeave }: FilterChipsProps) {
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }, chip: PlacedFilter) => {
    const item = event.currentTarget.parentElement;
    const beside = (next: Element | null | undefined) => next?.querySelector('button');
    if (event.key === 'ArrowLeft') beside(item?.previousElementSibling)?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'End') {
      const next = event.key === 'End' ? null : beside(item?.nextElementSibling);
      if (next) next.focus();
      else onLeave();
    } else if (event.key === 'Home') beside(item?.parentElement?.firstElementChild)?.focus();
    else if (event.key === 'Backspace' || event.key === 'Delete') onRemove(chip);
    else return;
    event.preventDefault();
  };
  return (
    <ul class="filter-chips" aria-label={words.searching.filters}>
      {chips.map((chip) => {
        const name = filterName(chip, words);
        return (
          <li key={chip.start}>
            <button
              type="button"
              class="filter-chip"
              aria-label={words.searching.removeFilter(name)}
              title={words.searching.removeFilter(name)}
              onClick={() => onRemove(chip)}
              onKeyDown={(event) => onKeyDown(event, chip)}
            >
              <span>{name}</span>
              <Icon node={X} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
