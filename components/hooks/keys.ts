import { isApple, isKey, type Key } from './keymap.ts';

/** True where a letter is text, not a command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select');

/** A bare key of the table outside text fields, or null: what single-key commands listen to. */
export function commandKey(event: KeyboardEvent): Key | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
    return null;
  return isKey(event.key) ? event.key : null;
}

/** Is it this key with Ctrl, or ⌘ on Apple's keyboards? Works while typing too. */
export function isChord(event: KeyboardEvent, chord: Extract<Key, `Mod+${string}`>): boolean {
  const mod = isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return mod && !event.altKey && !event.shiftKey && `Mod+${event.key.toLowerCase()}` === chord;
}

/** The element with focus, also inside a shadow root. */
export function focusedElement(near: Node): HTMLElement | null {
  const root = near.getRootNode() as Document | ShadowRoot;
  return root.activeElement as HTMLElement | null;
}
