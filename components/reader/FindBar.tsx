import { ChevronDown, ChevronUp, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useReadingWords } from '../i18n/reading.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Find } from './useFind.ts';

export interface FindBarProps {
  find: Find;
  items: readonly ItemView[];
  onClose: () => void;
}

/** The field in which one finds something in the meeting, how much was found, and the way through it. */
export function FindBar({ find, items, onClose }: FindBarProps) {
  const words = useReadingWords();
  const field = useRef<HTMLInputElement>(null);
  const { typed, found, at, step, asked } = find;
  // Asked for again, the field has focus again
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const of = found.places.length;
  const item = items.find(({ key }) => key === find.itemKey);
  const isAsked = typed.trim() !== '';
  const count = !isAsked
    ? ''
    : of > 0
      ? (found.alike ? words.foundAlike : words.found)(at + 1, of)
      : found.whole
        ? words.notFound
        : words.looking;
  return (
    <search
      class="find-bar"
      aria-label={words.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => find.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <p class="find-count" role="status" data-none={(isAsked && of === 0 && found.whole) || undefined}>
        {count}
        {item && isAsked && (
          <span class="sr-only"> {words.foundIn(`${item.number ?? ''} ${item.title}`.trim())}</span>
        )}
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={words.findPrevious}
        title={words.findPrevious}
        aria-disabled={of === 0}
        onClick={() => step(-1)}
      >
        <Icon node={ChevronUp} size={20} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.findNext}
        title={words.findNext}
        aria-disabled={of === 0}
        onClick={() => step(1)}
      >
        <Icon node={ChevronDown} size={20} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.findClose}
        title={words.findClose}
        onClick={onClose}
      >
        <Icon node={X} size={20} />
      </button>
    </search>
  );
}
