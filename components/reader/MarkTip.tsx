import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

/** Long enough to move the pointer onto the note itself. */
const LINGER_MS = 200;
/** Between the note and its mark, and the edges of the window, in CSS px. */
const GAP = 6;
const ID = 'sagsspor-mark-tip';

/** The mark an event concerns: the innermost pointed at, or one inside the place gone to. */
function markOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const own = target.closest<HTMLElement>('[data-tip]');
  return own ?? target.closest('[data-kind="here"]')?.querySelector<HTMLElement>('[data-tip]') ?? null;
}

/**
 * What a mark in the text is, told beside it while it is pointed at or has focus. One note for all of them, so that the
 * text itself stays bare. Escape puts it away, and it can be pointed at (WCAG 1.4.13).
 */
export function MarkTip({ column }: { column: RefObject<HTMLElement | null> }) {
  const words = useWords();
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const note = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event) => {
      const found = markOf(event.target);
      if (!found && (event.target as Element).closest(`#${ID}`) === null) return;
      clearTimeout(timer);
      if (found) setMark(found);
    };
    // One that has focus is told as long as it has.
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setMark((shown) => shown && markOf(document.activeElement)), LINGER_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !note.current) return;
      event.stopPropagation();
      setMark(null);
    };
    element.addEventListener('pointerover', show);
    element.addEventListener('pointerout', leave);
    element.addEventListener('focusin', show);
    element.addEventListener('focusout', leave);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', show);
      element.removeEventListener('pointerout', leave);
      element.removeEventListener('focusin', show);
      element.removeEventListener('focusout', leave);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [column]);

  useLayoutEffect(() => {
    const text = column.current;
    if (!mark || !text) return;
    const place = () => {
      if (note.current && !placeBeside(note.current, mark, text)) setMark(null);
    };
    place();
    mark.setAttribute('aria-describedby', ID);
    text.addEventListener('scroll', place, { passive: true });
    return () => {
      mark.removeAttribute('aria-describedby');
      text.removeEventListener('scroll', place);
    };
  }, [mark, column]);

  if (!mark?.isConnected) return null;
  return (
    <div id={ID} class="mark-tip" role="tooltip" ref={note} lang={words.locale}>
      {mark.dataset.tip}
    </div>
  );
}

/** Puts the note above its mark, or below where there is no room; false when the mark has been scrolled out of sight. */
function placeBeside(note: HTMLElement, mark: HTMLElement, column: HTMLElement): boolean {
  // The first of its lines, where it stands on several.
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const sight = column.getBoundingClientRect();
  const above = at.top - note.offsetHeight - GAP;
  const left = Math.min(at.left, innerWidth - note.offsetWidth - GAP);
  note.style.top = `${above > sight.top ? above : at.bottom + GAP}px`;
  note.style.left = `${Math.max(GAP, left)}px`;
  return at.bottom >= sight.top && at.top <= sight.bottom;
}
