import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { focusedElement } from './keys.ts';

/** Remembers what had focus when something opened over it, to give it back when that is closed. */
export function useReturn(root: RefObject<HTMLElement | null>) {
  const from = useRef<HTMLElement | null>(null);
  return {
    leave() {
      from.current = root.current && focusedElement(root.current);
    },
    /** Takes effect when what lay below is no longer hidden or inert. */
    comeBack() {
      setTimeout(() => from.current?.focus());
    },
  };
}
