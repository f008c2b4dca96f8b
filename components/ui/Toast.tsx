import { Undo2, X } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { focusedElement } from '../hooks/keys.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

export interface ToastMessage {
  text: string;
  tone?: 'quiet' | 'warn' | 'danger';
  /** Takes the act back; offered as a button and on `u`. */
  undo?: (() => void) | undefined;
  /** Leads to what the message is about. */
  show?: (() => void) | undefined;
}

interface Toasts {
  show: (message: ToastMessage) => void;
  /** Runs the undo on offer; false when there is none. */
  undo: () => boolean;
}

/** Long enough to read twice and to reach the button; held while pointed at or focused. */
const SHOWN_MS = 10_000;

const ToastContext = createContext<Toasts>({ show: () => {}, undo: () => false });
export const useToasts = (): Toasts => useContext(ToastContext);

/** Keeps the one message on show, and the quiet live region that speaks it. */
export function ToastProvider({ children }: { children: ComponentChildren }) {
  const words = useWords();
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const [held, setHeld] = useState(false);
  /** How many there have been, so that the same words said again are spoken again. */
  const said = useRef(0);
  const current = useRef<ToastMessage | null>(null);
  current.current = message;
  const area = useRef<HTMLDivElement>(null);
  /** Where focus was before it went to the toast, and goes again when the toast does. */
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(() => setMessage(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, held]);

  const dismiss = useCallback(() => {
    if (area.current?.contains(focusedElement(area.current))) cameFrom.current?.focus();
    setMessage(null);
    setHeld(false);
  }, []);
  const undo = useCallback(() => {
    const act = current.current?.undo;
    if (!act) return false;
    dismiss();
    act();
    return true;
  }, [dismiss]);
  const toasts = useMemo<Toasts>(() => {
    const show = (next: ToastMessage) => {
      said.current += 1;
      setMessage(next);
    };
    return { show, undo };
  }, [undo]);

  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <div
        ref={area}
        class={message ? 'toast' : 'sr-only'}
        data-tone={message?.tone ?? 'quiet'}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocusIn={({ relatedTarget }) => {
          setHeld(true);
          if (relatedTarget instanceof HTMLElement && !area.current?.contains(relatedTarget))
            cameFrom.current = relatedTarget;
        }}
        onFocusOut={() => setHeld(false)}
      >
        <span class="toast-text" role="status">
          {message && <span key={said.current}>{message.text}</span>}
        </span>
        {message?.undo && (
          <button type="button" class="toast-undo" onClick={undo}>
            <Icon node={Undo2} /> {words.undo}
          </button>
        )}
        {message?.show && (
          <button
            type="button"
            class="toast-undo"
            onClick={() => {
              message.show?.();
              dismiss();
            }}
          >
            {words.intake.show}
          </button>
        )}
        {message && (
          <button type="button" class="icon-button" aria-label={words.close} onClick={dismiss}>
            <Icon node={X} />
          </button>
        )}
      </div>
    </ToastContext.Provider>
  );
}
