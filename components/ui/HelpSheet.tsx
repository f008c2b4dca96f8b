import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { fieldExamples } from '@/lib/search/query/examples.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/**
 * Every key there is, and what can be typed in a search. It lies over its own surface only, not over the page: a modal `<dialog>` would cover that too.
 * What is below is made inert by whoever shows it.
 */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const {
    locale,
    searching: { help: searching },
  } = words;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => closer.current?.focus(), []);
  return (
    <div
      class="help-sheet"
      role="dialog"
      aria-modal="true"
      aria-labelledby="sagsspor-help-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== '?') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2 id="sagsspor-help-title">{words.help.title}</h2>
        <button ref={closer} type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon node={X} size={20} />
        </button>
      </header>
      {words.help.groups.map(({ name, keys }) => (
        <HelpList key={name} title={name} rows={keys} />
      ))}
      <HelpList title={searching.title} rows={searching.keys} />
      <HelpList title={searching.waysTitle} rows={searching.ways} isTyped />
      <HelpList
        title={searching.fieldsTitle}
        rows={fieldExamples(locale === 'da' ? 'da' : 'en').map(({ name, example }) => [
          example,
          searching.fields[name],
        ])}
        isTyped
      />
    </div>
  );
}

interface HelpListProps {
  title: string;
  rows: string[][];
  /** What is typed is wider than a key, and stands above its meaning where there is no room. */
  isTyped?: boolean;
}

function HelpList({ title, rows, isTyped = false }: HelpListProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class={isTyped ? 'help-typed' : undefined}>
        {rows.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <kbd>{typed}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
