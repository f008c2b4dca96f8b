import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemView } from '@/lib/agenda/views.ts';
import { focusedElement } from '../hooks/keys.ts';
import { PassagePanel } from './PassagePanel.tsx';
import { usePassages } from './passages-store.ts';
import { reveal } from './reveal.ts';
import { paragraphsOf, partsIn, partsOf } from './selected.ts';
import type { Part } from './usePassageActs.ts';

/** What the tools are for: a passage that is marked, or stretches that may be. */
export type ToolTarget =
  | { kind: 'marked'; id: string; itemKey: string }
  | { kind: 'selected'; parts: Part[] }
  | { kind: 'paragraph'; itemKey: string; at: number; of: number; parts: Part[] };

/** A selection that rests so long (ms) is meant. */
const REST_MS = 250;
const CHOSEN = 'data-chosen';

export interface PassageToolsProps {
  column: RefObject<HTMLElement | null>;
  items: readonly ItemView[];
}

/**
 * Marks what is selected, by whatever it was: pointer, finger, caret; or a paragraph, chosen by keys. One panel for all of them,
 * beside the text it is for.
 */
export function PassageTools({ column, items }: PassageToolsProps) {
  const passages = usePassages();
  const [target, setTarget] = useState<ToolTarget | null>(null);
  const [beside, setBeside] = useState<DOMRect | null>(null);
  const [focused, setFocused] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  const chosen = useRef<HTMLElement | null>(null);
  const panel = useRef<HTMLDivElement>(null);

  const choose = useCallback((element: HTMLElement | null) => {
    chosen.current?.removeAttribute(CHOSEN);
    chosen.current = element;
    element?.setAttribute(CHOSEN, '');
    element?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const close = useCallback(() => {
    choose(null);
    const isInside = panel.current?.contains(focusedElement(panel.current));
    setTarget(null);
    if (isInside) (cameFrom.current?.isConnected ? cameFrom.current : column.current)?.focus();
  }, [choose, column]);

  const articleOf = useCallback(
    (itemKey: string) =>
      column.current?.querySelector<HTMLElement>(`article[data-key="${CSS.escape(itemKey)}"]`) ?? null,
    [column],
  );
  const goToParagraph = useCallback(
    (itemKey: string, wanted: (paragraphs: HTMLElement[]) => number) => {
      const article = articleOf(itemKey);
      const paragraphs = article ? paragraphsOf(article) : [];
      const at = Math.max(0, Math.min(paragraphs.length - 1, wanted(paragraphs)));
      const paragraph = paragraphs[at];
      if (!paragraph) return;
      choose(paragraph);
      setBeside(paragraph.getBoundingClientRect());
      setTarget({ kind: 'paragraph', itemKey, at, of: paragraphs.length, parts: partsOf(paragraph) });
    },
    [articleOf, choose],
  );

  const begin = useCallback(
    (itemKey: string) => {
      const near = column.current;
      if (!near) return;
      cameFrom.current = focusedElement(near);
      setFocused(true);
      const top = near.getBoundingClientRect().top;
      goToParagraph(itemKey, (paragraphs) => {
        const own = paragraphs.findIndex((one) => one.contains(cameFrom.current));
        return own >= 0 ? own : paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > top + 48);
      });
    },
    [column, goToParagraph],
  );
  const open = useCallback(
    (id: string) => {
      const mark = column.current?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"]`);
      const itemKey = mark?.closest<HTMLElement>('article[data-key]')?.dataset.key;
      if (!mark || itemKey === undefined) return;
      cameFrom.current = mark;
      setFocused(true);
      reveal(mark);
      mark.scrollIntoView?.({ block: 'nearest' });
      setBeside(mark.getBoundingClientRect());
      setTarget({ kind: 'marked', id, itemKey });
    },
    [column],
  );
  useLayoutEffect(() => {
    if (!passages) return;
    passages.tools.current = { begin, open };
    return () => {
      passages.tools.current = null;
    };
  }, [passages, begin, open]);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const look = () => {
      const selection = document.getSelection();
      const range =
        selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const parts = range?.intersectsNode(element) ? partsIn(range, element) : [];
      if (!range || parts.length === 0) {
        setTarget((now) => (now?.kind === 'selected' ? null : now));
        return;
      }
      setFocused(false);
      choose(null);
      setBeside(range.getBoundingClientRect());
      setTarget({ kind: 'selected', parts });
    };
    const onSelection = () => {
      clearTimeout(timer);
      if (!isPressed) timer = setTimeout(look, REST_MS);
    };
    const onDown = (event: Event) => {
      isPressed = true;
      if (!event.composedPath().includes(panel.current as EventTarget)) close();
    };
    const onUp = () => {
      isPressed = false;
      onSelection();
    };
    const markOf = (event: Event) =>
      (event.target as Element).closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
    const onClick = (event: Event) => {
      const id = markOf(event);
      if (id !== undefined && document.getSelection()?.isCollapsed !== false) open(id);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const id = event.key === 'Enter' ? markOf(event) : undefined;
      if (id === undefined || (event.target as Element).closest('a, button')) return;
      event.preventDefault();
      open(id);
    };
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [column, choose, close, open]);

  useEffect(() => {
    if (!target) return;
    const element = column.current;
    const follow = () => {
      const selection = document.getSelection();
      const place =
        target.kind === 'paragraph'
          ? chosen.current
          : target.kind === 'marked'
            ? element?.querySelector(`[data-highlight="${CSS.escape(target.id)}"]`)
            : selection && selection.rangeCount > 0
              ? selection.getRangeAt(0)
              : null;
      if (place) setBeside(place.getBoundingClientRect());
    };
    window.addEventListener('resize', follow);
    element?.addEventListener('scroll', follow, { passive: true });
    return () => {
      window.removeEventListener('resize', follow);
      element?.removeEventListener('scroll', follow);
    };
  }, [column, target]);

  if (!passages || !target || !beside) return null;
  return (
    <PassagePanel
      panel={panel}
      target={target}
      items={items}
      beside={beside}
      focused={focused}
      onMove={(by) => target.kind === 'paragraph' && goToParagraph(target.itemKey, () => target.at + by)}
      onMarked={(id, itemKey) => {
        document.getSelection()?.removeAllRanges();
        choose(null);
        setTarget({ kind: 'marked', id, itemKey });
      }}
      onClose={close}
    />
  );
}
