import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useWords } from '../i18n/words.ts';
import { useDebounced } from './useDebounced.ts';
import { useLoaded } from './useLoaded.ts';

/** As for the search itself: only bursts are merged. */
const REST_MS = 60;

interface Asked {
  query: string;
  /** UTF-16 offset in it. */
  caret: number;
}

export interface Suggestions {
  /** None while nothing is asked; those before stay until the next are in. */
  rows: Suggestion[];
  /** They are shown, or about to be: closing them is then what Escape means, however fast it came. */
  open: boolean;
  /** The row the arrows are at, -1 for none. */
  active: number;
  setActive: (row: number) => void;
  ask: (query: string, caret: number) => void;
  close: () => void;
  /** No longer offers an earlier search. */
  forget: (earlier: string) => void;
}

/** What may be meant by what is typed. Answers nothing rather than failing: searching goes on without. */
export function useSuggestions(client: SagssporClient): Suggestions {
  const language = useWords().locale === 'da' ? 'da' : 'en';
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(-1);
  const [forgotten, setForgotten] = useState(0);
  const rested = useDebounced(asked, REST_MS);
  const { data, loading } = useLoaded(rested, forgotten, ({ query, caret }) =>
    client.suggest(query, caret, language),
  );
  const kept = useRef<Suggestion[]>([]);
  if (!asked) kept.current = [];
  else if (data) kept.current = data;
  const rows = kept.current;
  return {
    rows,
    open: rows.length > 0 || (asked !== null && (asked !== rested || loading)),
    active: Math.min(active, rows.length - 1),
    setActive,
    ask(query, caret) {
      setAsked({ query, caret });
      setActive(-1);
    },
    close() {
      setAsked(null);
      setActive(-1);
    },
    forget(earlier) {
      setActive(-1);
      client.keepSearch(earlier, false).then(
        () => setForgotten((count) => count + 1),
        () => {},
      );
    },
  };
}
