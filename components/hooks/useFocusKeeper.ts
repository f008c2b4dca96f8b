import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusedElement } from './keys.ts';

/**
 * Keeps the keyboard inside a surface when the element that had focus goes away (a button that did its work, a row that
 * was removed). A row hands over to its list; anything else to the element marked `data-rest`, not to the page.
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
      const wasRow = focused.closest('[data-key]') !== null;
      focused = null;
      const row = wasRow && rows(element).find((candidate) => candidate.offsetParent !== null);
      const rest = row || element.querySelector<HTMLElement>('[data-rest]');
      rest?.focus({ preventScroll: true });
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

/** The rows Tab reaches, one in each list. */
const rows = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]')];
