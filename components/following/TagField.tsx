import { Plus, X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { cleanTag, isSameTag, tagChoices } from './tags.ts';

export interface TagInputProps {
  label: string;
  /** The user's tags, the most used first. */
  known: readonly { tag: string; count: number }[];
  /** Tags that need not be offered. */
  taken: readonly string[];
  onAdd: (tag: string) => void;
  /** Backspace in the empty field. */
  onBack?: (() => void) | undefined;
  focused?: boolean;
}

/** A field that offers tags as one types (a combobox): arrows choose, Enter or a comma takes, Escape puts the list away. */
export function TagInput({ label, known, taken, onAdd, onBack, focused = false }: TagInputProps) {
  const words = useFollowingWords();
  const { topics } = useWords().facts;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const choices = open ? tagChoices(typed, known, Object.values(topics), taken) : [];
  const shown = choices.length > 0;

  const take = (tag: string) => {
    const clean = cleanTag(tag);
    if (clean === '') return;
    // One spelling for each tag: the one that is there.
    const spelled = known.find((one) => isSameTag(one.tag, clean))?.tag ?? clean;
    setTyped('');
    setActive(-1);
    setOpen(false);
    if (!taken.some((one) => isSameTag(one, spelled))) onAdd(spelled);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = choices[active]?.tag;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      const count = choices.length + 1;
      setActive(((active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Enter' || event.key === ',') {
      if (event.key === 'Enter' && !typed.trim() && chosen === undefined) return;
      take(event.key === 'Enter' && chosen !== undefined ? chosen : typed);
    } else if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'Escape' && typed) setTyped('');
    else if (event.key === 'Backspace' && typed === '' && onBack) onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="tag-input">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && shown ? `${id}-${active}` : undefined}
        placeholder={label}
        autocomplete="off"
        maxLength={80}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          take(typed);
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        class="tag-choices"
        id={`${id}-list`}
        role="listbox"
        aria-label={words.tagSuggestions}
        hidden={!shown}
      >
        {choices.map(({ tag, count }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are listened to by the field
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(tag)}
          >
            {isSameTag(tag, cleanTag(typed)) && count === null ? (
              <>
                <Icon node={Plus} /> {words.newTag(tag)}
              </>
            ) : (
              <>
                <span>{tag}</span>
                {count !== null && <span class="soft small">{words.tagUses(count)}</span>}
              </>
            )}
          </div>
        ))}
      </div>
    </span>
  );
}

export interface TagFieldProps {
  tags: readonly string[];
  known: TagInputProps['known'];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  focused?: boolean;
}

/** The tags of one bookmark, each with a button that takes it away, and the field that adds to them. */
export function TagField({ tags, known, onAdd, onRemove, focused = false }: TagFieldProps) {
  const words = useFollowingWords();
  const field = useRef<HTMLFieldSetElement>(null);
  const remove = (tag: string) => {
    // The button goes: focus stays in the field.
    field.current?.querySelector('input')?.focus();
    onRemove(tag);
  };
  return (
    <fieldset class="tag-field" ref={field} aria-label={words.tags}>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
              <button type="button" aria-label={words.removeTag(tag)} onClick={() => remove(tag)}>
                <Icon node={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagInput
        label={words.addTag}
        known={known}
        taken={tags}
        focused={focused}
        onAdd={onAdd}
        onBack={() => {
          const last = tags.at(-1);
          if (last !== undefined) onRemove(last);
        }}
      />
    </fieldset>
  );
}
