import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SidebarHost } from '../sidebar/types.ts';

/**
 * The text being taken as an item, if one is.
 * @param given as the page's menu gives it; each new object begins anew
 * @param ask asks the page what is marked
 */
export function useMarked(given: { text: string } | null, ask: SidebarHost['selection']) {
  const [marked, setMarked] = useState(given);
  useEffect(() => {
    if (given) setMarked(given);
  }, [given]);
  const begin = useCallback(async () => setMarked({ text: (await ask?.()) ?? '' }), [ask]);
  const end = useCallback(() => setMarked(null), []);
  return { marked, begin, end };
}
