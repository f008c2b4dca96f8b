import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

/** Letters, with the strokes, dots and apostrophes words are written with; no blanks. */
const WORD = /^[\p{L}\p{M}\d.'’&/-]{1,80}$/u;

/** The word as typed, or null when it is none. */
export function wordOf(typed: string): string | null {
  const word = typed.normalize('NFC').trim();
  return WORD.test(word) && /\p{L}/u.test(word) ? word : null;
}

export interface TeachFormProps {
  /** As recognised; to be corrected or left as it is. */
  read: string;
  onTeach: (word: string) => void;
  onCancel: () => void;
}

/** Says how a word is spelt that the dictionary does not know. */
export function TeachForm({ read, onTeach, onCancel }: TeachFormProps) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(read);
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="teach"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const word = wordOf(typed);
        setWrong(word === null);
        if (word === null) field.current?.focus();
        else onTeach(word);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label class="field">
        <span>{words.repairs.teachField}</span>
        <input
          ref={field}
          type="text"
          lang="da"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={id}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <p id={id} class={wrong ? 'small danger' : 'soft small'} aria-live="polite">
        {wrong ? words.repairs.teachInvalid : words.repairs.teachHelp}
      </p>
      <p class="repair-acts">
        <button type="submit" class="button">
          {words.repairs.teach}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {words.repairs.cancel}
        </button>
      </p>
    </form>
  );
}
