import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaseStatus, CaseSummary } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { useCaseWords } from '../i18n/cases.ts';
import {
  changeFor,
  columnsOf,
  neighbourOf,
  type Place,
  type Placed,
  placeOf,
  stepOf,
} from './board-columns.ts';
import type { CaseActs } from './useCaseActs.ts';

/**
 * Moving cards about a board, by pointer and by keys. A card stands at its new place at once; the wish is forgotten when
 * the cases have been read again, or could not be written.
 */
export function useCardMoves(
  board: RefObject<HTMLElement | null>,
  cases: readonly CaseSummary[],
  acts: CaseActs,
) {
  const words = useCaseWords();
  const [placed, setPlaced] = useState<Placed | null>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  const [said, setSaid] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const stored = useMemo(() => columnsOf(cases, null), [cases]);
  const columns = useMemo(() => columnsOf(cases, placed), [cases, placed]);
  const isLifted = useRef(false);
  isLifted.current = lifted !== null;
  // New cases are the reason to forget; they are not themselves read.
  useLayoutEffect(() => {
    if (!isLifted.current) setPlaced(null);
  }, [cases]);
  // A card that goes to another column is another element.
  useLayoutEffect(() => {
    if (lifted !== null) focusCard(board.current, lifted);
  }, [board, lifted, placed]);

  const titleOf = (id: string) => cases.find((one) => one.id === id)?.title ?? '';
  const spoken = (id: string, { status, index }: Place) => {
    const others = (columns.get(status) ?? []).filter((one) => one.id !== id).length;
    return [index + 1, others + 1, words.statuses[status]] as const;
  };

  const put = async (id: string, to: Place) => {
    const from = placeOf(stored, id);
    if (!from || (from.status === to.status && from.index === to.index)) return setPlaced(null);
    setPlaced({ id, ...to });
    const text = words.dropped(titleOf(id), ...spoken(id, to));
    const written = await acts.move(id, changeFor(stored, id, to), changeFor(stored, id, from), text);
    if (written === null) setPlaced(null);
  };
  const lift = (id: string) => {
    const place = placeOf(columns, id);
    if (!place) return;
    setLifted(id);
    setPlaced({ id, ...place });
    setSaid(words.lifted(titleOf(id), ...spoken(id, place)));
  };
  const release = (keep: boolean) => {
    if (lifted === null) return;
    setLifted(null);
    const place = placeOf(columns, lifted);
    if (keep && place) {
      setSaid('');
      void put(lifted, place);
      return;
    }
    setPlaced(null);
    setSaid(words.dropCancelled(titleOf(lifted)));
    const card = lifted;
    setTimeout(() => focusCard(board.current, card));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
    const key = commandKey(event);
    if (id === undefined || key === null) return;
    if (lifted === null) {
      const next = neighbourOf(columns, id, key);
      if (key === ' ') lift(id);
      else if (next) focusCard(board.current, next);
      else return;
    } else if (key === ' ' || key === 'Enter' || key === 'Tab') {
      release(true);
      if (key === 'Tab') return;
    } else if (key === 'Escape') release(false);
    else {
      const from = placeOf(columns, lifted);
      const to = from && stepOf(columns, lifted, from, key);
      if (!key.startsWith('Arrow')) return;
      if (to) {
        setPlaced({ id: lifted, ...to });
        setSaid(words.movedTo(...spoken(lifted, to)));
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    columns,
    /** Lifted by key, or dragged. */
    moving: lifted ?? dragged,
    /** Where a dragged card would be put. */
    over,
    /** What was done, to be spoken. */
    said,
    /** The one card that Tab reaches. */
    reachable:
      active !== null && cases.some(({ id }) => id === active) ? active : [...columns.values()].flat()[0]?.id,
    onKeyDown,
    onFocusIn: (event: FocusEvent) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset.card;
      if (id !== undefined) setActive(id);
    },
    onPointerDown: () => release(true),
    choose: (id: string, status: CaseStatus) =>
      void put(id, { status, index: (stored.get(status) ?? []).filter((one) => one.id !== id).length }),
    onDragStart: (event: DragEvent, id: string) => {
      event.dataTransfer?.setData('text/plain', titleOf(id));
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    onDragOver: (event: DragEvent, status: CaseStatus) => {
      if (dragged === null) return;
      event.preventDefault();
      const index = indexAt(event, dragged);
      if (over?.status !== status || over.index !== index) setOver({ status, index });
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

export type CardMoves = ReturnType<typeof useCardMoves>;

const focusCard = (board: HTMLElement | null, id: string) =>
  board?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();

/** How many other cards of the column lie above the pointer. */
function indexAt(event: DragEvent, dragged: string): number {
  const column = event.currentTarget as HTMLElement;
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (card) => card.dataset.card !== dragged,
  );
  return cards.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < event.clientY;
  }).length;
}
