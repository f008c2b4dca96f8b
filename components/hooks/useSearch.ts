import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import { BEST_BY_MEETING, type SearchView } from '../search/answer.ts';
import { createSearching, type SearchState } from '../search/searching.ts';

export interface Search extends SearchState {
  /** Reads the hits from one rank to another, both inclusive, where they have not been read. */
  need: (from: number, to: number) => void;
  /** What is typed now, told before it is given: the worker can look while it is being drawn. */
  begin: (typed: string) => void;
  /** Asks again, after a failure. */
  reload: () => void;
}

/** Searches as one types, and again, quietly, when `version` rises. */
export function useSearch(
  client: SagssporClient,
  typed: string,
  version: number,
  { sort, grouped }: SearchView = BEST_BY_MEETING,
): Search {
  const [state, setState] = useState<SearchState>({ answer: undefined, error: null });
  const searching = useMemo(() => createSearching(client, setState), [client]);
  useEffect(() => () => searching.clear(), [searching]);
  const query = typed.trim();
  const ask = useCallback(
    () => (query ? void searching.ask({ query, view: { sort, grouped } }) : searching.clear()),
    [searching, query, sort, grouped],
  );
  const begun = useRef<string | null>(null);
  const begin = useCallback(
    (next: string) => {
      const wanted = next.trim();
      if (wanted === '' || wanted === query) return;
      begun.current = wanted;
      void searching.ask({ query: wanted, view: { sort, grouped } });
    },
    [searching, query, sort, grouped],
  );
  // Before the letter is painted, not a frame later.
  useLayoutEffect(() => {
    if (begun.current !== query) ask();
    begun.current = null;
  }, [ask, query]);
  // What changed in the archive can wait until it is drawn: the row that had focus is still looked after.
  const answered = useRef(version);
  useEffect(() => {
    if (answered.current === version) return;
    answered.current = version;
    ask();
  }, [ask, version]);
  return useMemo(
    () => ({ ...state, need: searching.need, begin, reload: ask }),
    [state, searching, begin, ask],
  );
}
