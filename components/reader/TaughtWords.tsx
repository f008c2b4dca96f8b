import { useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

/** The words the user taught, in all meetings; each can be forgotten. */
export function TaughtWords(props: { taught: readonly string[]; onForget: (word: string) => void }) {
  const { taught, onForget } = props;
  const words = useWords();
  const summary = useRef<HTMLElement>(null);
  if (taught.length === 0) return null;
  return (
    <details class="taught">
      <summary ref={summary}>{words.repairs.taught(taught.length)}</summary>
      <ul>
        {taught.map((word) => (
          <li key={word}>
            <span lang="da">{word}</span>
            <button
              type="button"
              class="link"
              aria-label={words.repairs.forgetWord(word)}
              onClick={() => {
                // The row goes: focus waits at the head of its list.
                summary.current?.focus();
                onForget(word);
              }}
            >
              {words.repairs.forget}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
