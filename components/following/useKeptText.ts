import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { retrying } from '../hooks/retrying.ts';

/** Rest between two keystrokes after which a text is written. */
const REST_MS = 500;

/** What was typed and is not yet in the archive, by key: it outlives the field it was typed in. */
const drafts = new Map<string, string>();

export interface KeptText {
  text: string;
  setText: (text: string) => void;
  /** `failed`: it could not be written; the text stays, and is written with the next change. */
  state: 'kept' | 'changed' | 'failed';
  /** Writes at once what is not yet written. */
  keep: () => Promise<void>;
}

/**
 * A text that is written as one types: after a short rest, when the field goes away, and when the page is left.
 * @param key of what the text belongs to; another key is another text
 * @param saved as the archive has it; shown unless something newer was typed here
 */
export function useKeptText(key: string, saved: string, write: (text: string) => Promise<void>): KeptText {
  const [text, show] = useState(drafts.get(key) ?? saved);
  const [state, setState] = useState<KeptText['state']>(drafts.has(key) ? 'failed' : 'kept');
  const latest = useRef({ write, key });
  latest.current = { write, key };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef<Promise<void> | null>(null);

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    await writing.current;
    const draft = drafts.get(key);
    if (draft === undefined) return;
    const { write } = latest.current;
    const tell = (next: KeptText['state']) => latest.current.key === key && setState(next);
    writing.current = retrying(() => write(draft)).then(
      () => {
        // Typed on meanwhile: the newer text waits for its own rest.
        if (drafts.get(key) !== draft) return;
        drafts.delete(key);
        tell('kept');
      },
      () => void tell('failed'),
    );
    await writing.current;
  }, [key]);

  useEffect(() => {
    if (drafts.has(key)) void keep();
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void keep();
    };
  }, [key, keep]);
  useEffect(() => show(drafts.get(key) ?? saved), [key, saved]);

  const setText = useCallback(
    (typed: string) => {
      drafts.set(key, typed);
      show(typed);
      setState('changed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), REST_MS);
    },
    [key, keep],
  );
  return { text, setText, state, keep };
}
