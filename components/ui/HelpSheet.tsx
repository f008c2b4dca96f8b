import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { fieldExamples } from '@/lib/search/query/examples.ts';
import { KEYMAP, type Key, type KeyPlace, keyFace } from '../hooks/keymap.ts';
import { useKeyWords } from '../i18n/keys.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/**
 * Every key there is, and what can be typed in a search. It lies over its own surface only, not over the page: a modal `<dialog>` would cover that too.
 * What is below is made inert by whoever shows it.
 */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const keys = useKeyWords();
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
        <h2 id="sagsspor-help-title">{keys.title}</h2>
        <button ref={closer} type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon node={X} size={20} />
        </button>
      </header>
      {(Object.keys(KEYMAP) as KeyPlace[]).map((place) => (
        <KeyList key={place} place={place} />
      ))}
      <HelpList title={searching.waysTitle} rows={searching.ways} />
      <HelpList
        title={searching.fieldsTitle}
        rows={fieldExamples(locale === 'da' ? 'da' : 'en').map(({ name, example }) => [
          example,
          searching.fields[name],
        ])}
      />
    </div>
  );
}

/** The keys of one place. */
function KeyList({ place }: { place: KeyPlace }) {
  const words = useKeyWords();
  const { name } = words.places[place];
  const does: Record<string, string> = words.places[place].does;
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {Object.entries<readonly Key[]>(KEYMAP[place]).map(([act, pressed]) => (
          <div key={act}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{keyFace(key, words)}</kbd>
              ))}
            </dt>
            <dd>{does[act]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is typed is wider than a key, and stands above its meaning where there is no room. */
function HelpList({ title, rows }: { title: string; rows: string[][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class="help-typed">
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
