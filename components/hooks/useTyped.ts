import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chipped, type PlacedFilter, unchipped } from '@/lib/search/query/edit.ts';

/** A query as its field shows it. */
interface Shown {
  query: string;
  chips: PlacedFilter[];
  text: string;
}

/** What is shown next, with the caret in the query (UTF-16). */
interface Taken extends Shown {
  caret: number;
}

export interface Typed extends Shown {
  /** The input has this text now, with the caret there. */
  type: (text: string, caret: number, isComposing: boolean) => Taken;
  /** Another query, with the caret there; a filter at the caret may go on where `isTyping`. */
  take: (query: string, caret: number, isTyping: boolean) => Taken;
  remove: (chip: PlacedFilter) => void;
  /** The last chip becomes text again, selected: to be deleted, replaced or changed. */
  takeBack: () => void;
  /** Nobody is typing any more: what is complete becomes a chip. */
  settle: () => void;
}

const whole = (query: string): Shown => ({ query, ...chipped(query, query.length, false) });

/** Shows a query as chips and text, and writes both as one query again. */
export function useTyped(
  query: string,
  onQuery: (query: string) => void,
  field: RefObject<HTMLInputElement | null>,
): Typed {
  const [own, setOwn] = useState(() => whole(query));
  // What others made of the query has no caret in it.
  const shown = own.query === query ? own : whole(query);
  const selection = useRef<[number, number] | null>(null);
  useLayoutEffect(() => {
    if (selection.current) field.current?.setSelectionRange(...selection.current);
    selection.current = null;
  });

  const put = (chips: PlacedFilter[], text: string, selected: [number, number] | null): Taken => {
    const next = { query: unchipped(chips, text), chips, text };
    selection.current = selected;
    setOwn(next);
    if (next.query !== query) onQuery(next.query);
    return { ...next, caret: next.query.length - text.length + (selected?.[1] ?? text.length) };
  };
  const take = (next: string, caret: number, isTyping: boolean) => {
    const { chips, text, caret: at } = chipped(next, caret, isTyping);
    return put(chips, text, [at, at]);
  };
  return {
    ...shown,
    take,
    type(typed, caret, isComposing) {
      if (isComposing) return put(shown.chips, typed, null);
      const text = typed.normalize('NFC');
      const next = unchipped(shown.chips, text);
      const before = typed.slice(0, caret).normalize('NFC').length;
      return take(next, next.length - text.length + before, true);
    },
    remove(chip) {
      const others = shown.chips.filter((one) => one !== chip);
      put(others, shown.text, [0, 0]);
    },
    takeBack() {
      const last = shown.chips.at(-1);
      if (!last) return;
      const text = shown.text === '' ? last.typed : `${last.typed} ${shown.text}`;
      put(shown.chips.slice(0, -1), text, [0, last.typed.length]);
    },
    settle: () => setOwn(whole(query)),
  };
}
