import { Trash2 } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useSafetyWords } from '../i18n/safety.ts';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toast.tsx';
import type { SectionProps } from './BackupSection.tsx';
import { keptParts } from './kept.ts';

/** Deleting everything: it says what goes, asks for a word to be typed, and says what went. */
export function DeleteSection({ keeper, state, onWritten }: SectionProps) {
  const words = useKeepingWords();
  const safety = useSafetyWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const name = useId();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const parts = keptParts(state.counts, words);
  const isMeant = typed.trim().toLocaleLowerCase('da') === words.deleteWord;
  const end = () => {
    setAsked(false);
    setTyped('');
    begin.current?.focus();
  };
  const remove = async () => {
    try {
      const gone = keptParts(await keeper.deleteAll(), words);
      end();
      onWritten();
      toasts.show({
        text: `${gone.length > 0 ? words.deleted(gone.join(', ')) : words.deletedNothing} ${safety.deletedToo}`,
      });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section class="delete-section" aria-labelledby={name}>
      <h2 id={name}>{words.deleting}</h2>
      <p class="soft">{words.deletingHelp}</p>
      <button ref={begin} type="button" class="button" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        <Icon node={Trash2} /> {words.deleteBegin}
      </button>
      {asked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isMeant) void remove();
          }}
        >
          <p>
            {words.deleteLoses}: {parts.join(', ') || words.nothingKept}
          </p>
          <p>{state.lastBackup === null && <strong class="warn">{words.noBackup}</strong>}</p>
          <label class="field">
            <span>{words.deleteType(words.deleteWord)}</span>
            <input
              ref={field}
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <p class="inspected-acts">
            <button type="submit" class="button danger" aria-disabled={!isMeant}>
              {words.deleteNow}
            </button>
            <button type="button" class="button" onClick={end}>
              {words.keep}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
