/** Unfolds the section an element stands in, as the browser's own search does: told to whoever keeps the folds, and at once. */
export function reveal(element: Element): void {
  const folded = element.closest('[data-fold][hidden]');
  if (!folded) return;
  element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  folded.removeAttribute('hidden');
}
