import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFollowingWords } from '../i18n/following.ts';

/** Longer than any name one would read in a list. */
const LONGEST = 80;

/** Asks for the name of a search: Enter keeps it, Escape lets it be. */
export function NameForm(props: { name: string; onSave: (name: string) => void; onClose: () => void }) {
  const { onSave, onClose } = props;
  const words = useFollowingWords();
  const [name, setName] = useState(props.name);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = useId();
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const kept = name.trim();
        setMissing(kept === '');
        if (kept) onSave(kept);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <label class="field">
        <span>{words.searchName}</span>
        <input
          ref={field}
          type="text"
          maxLength={LONGEST}
          value={name}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? wrong : undefined}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setMissing(false);
          }}
        />
      </label>
      <p id={wrong} class="small danger" role="alert">
        {isMissing && words.nameMissing}
      </p>
      <span class="button-row">
        <button type="submit" class="button primary">
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}
