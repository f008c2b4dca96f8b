/** True where a letter is text, not a command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select');

/** A bare key outside text fields, or null: what single-key commands listen to. */
export function commandKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
    return null;
  return event.key;
}

/** The element with focus, also inside a shadow root. */
export function focusedElement(near: Node): HTMLElement | null {
  const root = near.getRootNode() as Document | ShadowRoot;
  return root.activeElement as HTMLElement | null;
}
