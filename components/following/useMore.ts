import { useCallback, useState } from 'preact/hooks';

export interface More<T> {
  shown: T[];
  /** How many are not shown. */
  left: number;
  more: () => void;
}

/** The first of a long list, and more of them when asked for: what nobody reads is not drawn. */
export function useMore<T>(all: readonly T[], step: number): More<T> {
  const [limit, setLimit] = useState(step);
  const more = useCallback(() => setLimit((before) => before + step), [step]);
  return { shown: all.slice(0, limit), left: Math.max(0, all.length - limit), more };
}
