import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { SectionRole } from '@/lib/agenda/model.ts';
import { isMain } from '../ui/sections.ts';

/**
 * Which sections of a meeting are folded, for as long as it is open. Each section listens for itself: folding one, or all, of
 * a long meeting draws no item anew.
 */
export interface Folds {
  isFolded: (id: string, isMain: boolean) => boolean;
  /** Folds a section, or unfolds it. */
  set: (id: string, isMain: boolean, folded: boolean) => void;
  /** Are all folded but what one is asked to do, and what was decided? */
  readonly all: boolean;
  setAll: (folded: boolean) => void;
  listen: (told: () => void) => () => void;
}

export function createFolds(): Folds {
  let all = false;
  let others = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const told of listeners) told();
  };
  const usual = (isMain: boolean) => all && !isMain;
  return {
    isFolded: (id, isMain) => usual(isMain) !== others.has(id),
    set(id, isMain, folded) {
      if (folded === usual(isMain)) others.delete(id);
      else others.add(id);
      tell();
    },
    get all() {
      return all;
    },
    setAll(folded) {
      all = folded;
      others = new Set();
      tell();
    },
    listen(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

/** Unfolds the section that an element stands in; false where it was not folded. */
export function unfoldAround(folds: Folds, element: Element | null): boolean {
  const prose = element?.closest<HTMLElement>('[data-fold][hidden]');
  const id = prose?.dataset.fold;
  if (!prose || id === undefined) return false;
  folds.set(id, isMain({ role: prose.parentElement?.dataset.role as SectionRole }), false);
  return true;
}

const FoldsContext = createContext<Folds>(createFolds());
export const FoldsProvider = FoldsContext.Provider;

function useTold<T>(folds: Folds, read: () => T): T {
  const [, setSeen] = useState<T>(read);
  // At once: what is told before is never told again.
  useLayoutEffect(() => folds.listen(() => setSeen(read())));
  return read();
}

/** Whether a section is folded, and how to fold it. */
export function useFold(id: string, isMain: boolean): [boolean, (folded: boolean) => void] {
  const folds = useContext(FoldsContext);
  const folded = useTold(folds, () => folds.isFolded(id, isMain));
  return [folded, (next) => folds.set(id, isMain, next)];
}

/** Whether all sections are folded, and how to fold them. */
export function useFoldAll(): [boolean, (folded: boolean) => void] {
  const folds = useContext(FoldsContext);
  return [useTold(folds, () => folds.all), folds.setAll];
}
