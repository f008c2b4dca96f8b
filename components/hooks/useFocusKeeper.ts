import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusedElement } from './keys.ts';

/**
 * Keeps the keyboard inside a surface when the element that had focus goes away (a button that did its work, a row that
 * was removed): focus then rests on the element marked `data-rest`, instead of falling back to the page.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let focused: Element | null = null;
    const onFocusIn = (event: FocusEvent) => {
      focused = event.target as Element;
    };
    const onFocusOut = (event: FocusEvent) => {
      // A removed element is still connected while its focusout is told; one that was merely left stays connected.
      const left = event.target as Element;
      setTimeout(() => {
        if (left === focused && left.isConnected) focused = null;
      });
    };
    const watch = new MutationObserver(() => {
      if (!focused || focused.isConnected || element.contains(focusedElement(element))) return;
      focused = null;
      element.querySelector<HTMLElement>('[data-rest]')?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    watch.observe(element, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
    };
  }, [root]);
}
