import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import { retrying } from './retrying.ts';

export interface Loaded<T> {
  /** The latest answer for this key; survives quiet re-reading. */
  data: T | undefined;
  /** Why there is no data. A failed re-reading keeps the data and stays quiet. */
  error: ErrorCode | null;
  loading: boolean;
  /** Reads again; resolves when the new answer is in. */
  reload: () => Promise<void>;
}

interface State<K, T> {
  key: K | null;
  data: T | undefined;
  error: ErrorCode | null;
}

/**
 * Reads something, and reads it again quietly when `version` rises. Another `key` starts afresh; answers to an earlier
 * key are dropped, and those that a later reading has overtaken. What is only about to be read anew is shown meanwhile: of
 * something that changes faster than it can be read, nothing would be seen. A null key reads nothing.
 */
export function useLoaded<K, T>(key: K | null, version: number, load: (key: K) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<State<K, T>>({ key: null, data: undefined, error: null });
  const latestLoad = useRef(load);
  latestLoad.current = load;
  /** Readings begun, and the last that counts no more: it was answered, or another key was asked for. */
  const begun = useRef(0);
  const over = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++begun.current;
    if (key === null) return;
    try {
      const data = await retrying(() => latestLoad.current(key));
      if (mine <= over.current) return;
      over.current = mine;
      setState({ key, data, error: null });
    } catch (error) {
      const code = errorCodeOf(error);
      if (mine <= over.current || mine < begun.current) return;
      setState((before) =>
        before.key === key && before.data !== undefined && code !== 'not-found'
          ? before
          : { key, data: undefined, error: code },
      );
    }
  }, [key]);

  useEffect(
    () => () => {
      over.current = begun.current;
    },
    [reload],
  );
  // A higher version is a reason to read, though not read itself
  useEffect(() => void reload(), [reload, version]);

  const current = state.key === key && key !== null;
  const retry = useCallback(async () => {
    setState({ key: null, data: undefined, error: null });
    await reload();
  }, [reload]);
  return {
    data: current ? state.data : undefined,
    error: current ? state.error : null,
    loading: key !== null && !current,
    reload: current && state.error ? retry : reload,
  };
}
