import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/**
 * Every key there is. It lies over its own surface only, not over the page: a modal `<dialog>` would cover that too.
 * What is below is made inert by whoever shows it.
 */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
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
      {words.help.groups.map((group) => (
        <section key={group.name}>
          <h3>{group.name}</h3>
          <dl>
            {group.keys.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
