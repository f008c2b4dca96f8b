import { ChevronDown, Rows3 } from 'lucide';
import { useWords } from '../i18n/words.ts';
import { TableButton } from '../keeping/TableButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { SearchView } from './answer.ts';

export interface SearchToolsProps {
  view: SearchView;
  /** What was asked, to be had as a table. */
  query: string;
  onView: (view: SearchView) => void;
  /** The facets below: whether they are unfolded, and the id of what unfolds. */
  refine: { open: boolean; id: string; onToggle: () => void };
}

const SORTS = ['relevance', 'date'] as const;

/** In what order the hits stand, and what they are narrowed down by. */
export function SearchTools({ view, query, onView, refine }: SearchToolsProps) {
  const words = useWords();
  return (
    <div class="search-tools">
      <fieldset class="segments">
        <legend class="sr-only">{words.results.sort}</legend>
        {SORTS.map((sort) => (
          <button
            key={sort}
            type="button"
            aria-pressed={view.sort === sort}
            onClick={() => onView({ ...view, sort })}
          >
            {words.results.sorts[sort]}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="tool"
        aria-pressed={view.grouped}
        onClick={() => onView({ ...view, grouped: !view.grouped })}
      >
        <Icon node={Rows3} /> {words.results.byMeeting}
      </button>
      <button
        type="button"
        class="tool refine"
        aria-expanded={refine.open}
        aria-controls={refine.id}
        onClick={refine.onToggle}
      >
        {words.results.refine} <Icon node={ChevronDown} />
      </button>
      <TableButton wish={{ what: 'hits', query }} />
    </div>
  );
}
