import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { PlacedPassage, PlacedPassages } from './placing.ts';
import type { PassageActs } from './usePassageActs.ts';

/** The passages of a meeting. Each item listens for itself: marking one draws no other item anew. */
export interface PassageStore {
  ofItem: (itemKey: string) => readonly PlacedPassage[];
  set: (passages: PlacedPassages) => void;
  listen: (told: () => void) => () => void;
}

const NONE: readonly PlacedPassage[] = [];

export function createPassageStore(): PassageStore {
  let all = new Map<string, readonly PlacedPassage[]>();
  const listeners = new Set<() => void>();
  return {
    ofItem: (itemKey) => all.get(itemKey) ?? NONE,
    set(passages) {
      const before = all;
      // What is the same stays the same object, and so draws nothing.
      all = new Map(
        [...passages].map(([key, next]) => {
          const old = before.get(key);
          return [key, old && JSON.stringify(old) === JSON.stringify(next) ? old : next];
        }),
      );
      for (const told of listeners) told();
    },
    listen(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

export interface PassagesSource {
  store: PassageStore;
  acts: PassageActs;
  /** Begins to mark in an item, at its first paragraph in sight. */
  begin: (itemKey: string) => void;
  /** Opens what can be done with a marked passage. */
  open: (id: string) => void;
  /** Whoever shows the tools says how they are opened. */
  tools: { current: { begin: (itemKey: string) => void; open: (id: string) => void } | null };
}

const PassagesContext = createContext<PassagesSource | null>(null);
export const PassagesContextProvider = PassagesContext.Provider;
/** Passages are marked in the reader alone; elsewhere there are none. */
export const usePassages = (): PassagesSource | null => useContext(PassagesContext);

/** The passages of an item, as they are now. An empty key: those whose item is gone. */
export function usePassagesOf(itemKey: string): readonly PlacedPassage[] {
  const store = usePassages()?.store;
  const read = () => store?.ofItem(itemKey) ?? NONE;
  const [, setSeen] = useState(read);
  // At once: what is told before is never told again.
  useLayoutEffect(() => {
    setSeen(read());
    return store?.listen(() => setSeen(read()));
  });
  return read();
}
