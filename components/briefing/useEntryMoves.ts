import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { itemName } from '../cases/naming.ts';
import { commandKey } from '../hooks/keys.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import type { Prepared } from './briefing-handout.ts';

const keyOf = ({ entry }: Prepared) => entry.itemKey;

/** Items with one of them at another place; beyond an end is that end. */
export function placed(items: readonly Prepared[], key: string, index: number): Prepared[] {
  const moved = items.find((one) => keyOf(one) === key);
  const others = items.filter((one) => one !== moved);
  if (moved) others.splice(Math.max(0, Math.min(index, others.length)), 0, moved);
  return others;
}

/** Writes that an item stands before another; `back` is what it stood before. */
export type WriteMove = (
  itemKey: string,
  before: string | null,
  back: string | null,
  text: string,
) => Promise<unknown>;

/**
 * Putting the items of a briefing in order, by pointer, by keys and by buttons. An item stands at its new place at once; the wish
 * is forgotten when the briefing has been read again, or could not be written.
 */
export function useEntryMoves(
  list: RefObject<HTMLElement | null>,
  items: readonly Prepared[],
  write: WriteMove,
) {
  const words = useBriefingWords();
  const [wish, setWish] = useState<{ key: string; index: number } | null>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const isLifted = useRef(false);
  isLifted.current = lifted !== null;
  // New items are the reason to forget; they are not themselves read.
  useLayoutEffect(() => {
    if (!isLifted.current) setWish(null);
  }, [items]);
  const shown = useMemo(() => (wish ? placed(items, wish.key, wish.index) : items), [items, wish]);
  const count = items.length;
  const indexOf = (all: readonly Prepared[], key: string) => all.findIndex((one) => keyOf(one) === key);
  const nameOf = (key: string) => {
    const found = items.find((one) => keyOf(one) === key);
    return found ? itemName(found.entry) : '';
  };
  const handle = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;

  const put = async (key: string, index: number) => {
    const from = indexOf(items, key);
    const to = Math.max(0, Math.min(index, count - 1));
    if (from < 0 || from === to) return setWish(null);
    setWish({ key, index: to });
    const next = placed(items, key, to);
    const after = (all: readonly Prepared[]) => all[indexOf(all, key) + 1]?.entry.itemKey ?? null;
    const text = words.dropped(nameOf(key), to + 1, count);
    if ((await write(key, after(next), after(items), text)) === null) setWish(null);
  };
  const lift = (key: string) => {
    const at = indexOf(shown, key);
    setLifted(key);
    setWish({ key, index: at });
    setSaid(words.lifted(nameOf(key), at + 1, count));
  };
  const release = (keep: boolean) => {
    if (lifted === null) return;
    setLifted(null);
    if (keep) {
      setSaid('');
      void put(lifted, indexOf(shown, lifted));
      return;
    }
    setWish(null);
    setSaid(words.dropCancelled(nameOf(lifted)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
    const command = commandKey(event);
    if (key === undefined || command === null) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[command as string];
    if (lifted === null) {
      const next = step === undefined ? undefined : shown[indexOf(shown, key) + step];
      if (command === ' ') lift(key);
      else if (command === 'Home') handle(shown[0]?.entry.itemKey ?? '')?.focus();
      else if (command === 'End') handle(shown.at(-1)?.entry.itemKey ?? '')?.focus();
      else if (next) handle(keyOf(next))?.focus();
      else return;
    } else if (command === ' ' || command === 'Enter' || command === 'Tab') {
      release(true);
      if (command === 'Tab') return;
    } else if (command === 'Escape') release(false);
    else if (step !== undefined) {
      const to = Math.max(0, Math.min(indexOf(shown, lifted) + step, count - 1));
      setWish({ key: lifted, index: to });
      setSaid(words.movedTo(to + 1, count));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Rows that change places are other elements to the browser: the one that is moved keeps focus.
  useLayoutEffect(() => {
    if (lifted !== null) handle(lifted)?.focus();
  });

  return {
    shown,
    /** Lifted by key, or dragged. */
    moving: lifted ?? dragged,
    /** Place among the others where a dragged item would be put. */
    over,
    /** What was done, to be spoken. */
    said,
    step: (key: string, by: number) => void put(key, indexOf(shown, key) + by),
    onKeyDown,
    onPointerDown: () => release(true),
    onDragStart: (event: DragEvent, key: string) => {
      event.dataTransfer?.setData('text/plain', nameOf(key));
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      setDragged(key);
    },
    /** Also where one enters: the line of the drop itself moves what lies below the pointer. */
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      const index = placeAt(event, dragged);
      if (over !== index) setOver(index);
    },
    onDrop: (event: DragEvent) => {
      if (dragged === null || over === null) return;
      event.preventDefault();
      void put(dragged, over);
      setDragged(null);
      setOver(null);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  };
}

export type EntryMoves = ReturnType<typeof useEntryMoves>;

/** How many other items lie above the pointer. */
function placeAt(event: DragEvent, dragged: string): number {
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return row.dataset.entry !== dragged && top + height / 2 < event.clientY;
  }).length;
}
