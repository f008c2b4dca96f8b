import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBriefingWords } from '../i18n/briefing.ts';

/** Longer than any name one would read in a list. */
const LONGEST = 120;

/** Asks for the name of a briefing: Enter makes it, Escape lets it be. */
export function NewBriefing({ onMake, onClose }: { onMake: (title: string) => void; onClose: () => void }) {
  const words = useBriefingWords();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="name-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim()) onMake(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <label class="field">
        <span>{words.name}</span>
        <input
          ref={field}
          type="text"
          maxLength={LONGEST}
          placeholder={words.nameHint}
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
          {words.make}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}
