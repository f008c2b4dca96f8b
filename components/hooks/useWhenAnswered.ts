import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Does something with the answer to what is typed: at once, or as soon as it is in, for whoever presses Enter right behind
 * the last letter. Not where something else has been typed meanwhile.
 * @param answered what the newest answer is to
 */
export function useWhenAnswered(query: string, answered: string | undefined, act: () => void): () => void {
  const [awaited, setAwaited] = useState<string | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (awaited === null || (awaited === query && answered !== query)) return;
    setAwaited(null);
    if (awaited === query) latest.current();
  }, [awaited, query, answered]);
  return () => (answered === query ? act() : setAwaited(query));
}
