import { useCallback, useState } from 'preact/hooks';

export interface Selection {
  has: (key: string) => boolean;
  /** Those selected that are in the list, in its order. */
  keys: string[];
  toggle: (key: string) => void;
  /** From the row last toggled to this one, as that one is. */
  extend: (key: string) => void;
  all: () => void;
  none: () => void;
}

/** Rows chosen to be treated together. What is no longer in the list is not chosen. */
export function useSelection(keys: readonly string[]): Selection {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const toggle = useCallback((key: string) => {
    setAnchor(key);
    choose((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const extend = (key: string) => {
    const [from, to] = [keys.indexOf(anchor ?? key), keys.indexOf(key)];
    if (from < 0 || to < 0) return toggle(key);
    const stretch = keys.slice(Math.min(from, to), Math.max(from, to) + 1);
    choose(new Set([...chosen, ...stretch]));
    if (anchor === null) setAnchor(key);
  };
  const shown = keys.filter((key) => chosen.has(key));
  return {
    has: (key) => chosen.has(key),
    keys: shown,
    toggle,
    extend,
    all: () => choose(new Set(keys)),
    none: () => {
      choose(new Set());
      setAnchor(null);
    },
  };
}
