/**
 * Tells of each press outside an element; returns how to stop. From within a closed shadow tree nothing but its host is to be
 * seen from the document, so both are listened to.
 */
export function onPressOutside(element: Element, tell: () => void): () => void {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  const pressed = (event: Event) => {
    const path = event.composedPath();
    const isToldWithin = event.currentTarget === document && host !== null && path.includes(host);
    if (!isToldWithin && !path.includes(element)) tell();
  };
  const places = new Set([root, document]);
  for (const place of places) place.addEventListener('pointerdown', pressed);
  return () => {
    for (const place of places) place.removeEventListener('pointerdown', pressed);
  };
}
