import { Pencil } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useCaseWords } from '../i18n/cases.ts';
import { Icon } from '../ui/Icon.tsx';

export interface EditableTextProps {
  /** What it is: "Ansvarlig". */
  name: string;
  value: string;
  /** Shown while there is nothing; asks for something to be written. */
  placeholder: string;
  /** Empty text is not taken, and leaves what was. */
  required?: boolean;
  lang?: string | undefined;
  onSave: (value: string) => void;
}

/** A line of text that becomes a field when it is pressed. Enter and leaving it keep what was written, Escape does not. */
export function EditableText(props: EditableTextProps) {
  const { name, value, placeholder, required, lang, onSave } = props;
  const cases = useCaseWords();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The button takes focus again only where the keyboard ended the writing. */
  const comeBack = useRef(false);
  /** A field that goes away is left, too, and must not be taken at its word again. */
  const isClosing = useRef(false);
  const isOpen = draft !== null;
  useEffect(() => {
    if (isOpen) {
      field.current?.focus();
      field.current?.select();
    } else if (comeBack.current) button.current?.focus();
    comeBack.current = false;
    isClosing.current = false;
  }, [isOpen]);

  const close = (keep: boolean) => {
    if (isClosing.current) return;
    isClosing.current = true;
    const text = draft?.trim() ?? value;
    setDraft(null);
    if (keep && text !== value && (text !== '' || !required)) onSave(text);
  };
  if (isOpen)
    return (
      <input
        ref={field}
        class="editable-field"
        type="text"
        aria-label={name}
        placeholder={placeholder}
        lang={lang}
        value={draft}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={() => close(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          comeBack.current = true;
          close(event.key === 'Enter');
        }}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      class="editable"
      aria-label={cases.edit(name, value || placeholder)}
      onClick={() => setDraft(value)}
    >
      <span class={value ? undefined : 'soft'} lang={value ? lang : undefined}>
        {value || placeholder}
      </span>
      <Icon node={Pencil} />
    </button>
  );
}
