/**
 * Brings focus to the next mark of a text, or the one before: from the element with focus on, else from what is in sight.
 * False where there is none further on.
 */
export function goToMark(column: HTMLElement, back: boolean): boolean {
  const marks = [...column.querySelectorAll<HTMLElement>('article .mark[data-tip]')];
  const from = document.activeElement;
  const isInside = from !== null && from !== column && column.contains(from);
  const top = column.getBoundingClientRect().top;
  const isBefore = (mark: Element) =>
    isInside
      ? Boolean(from.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING)
      : mark.getBoundingClientRect().bottom < top;
  const before = marks.filter(isBefore);
  const target = back ? before.at(-1) : marks.slice(before.length).find((mark) => mark !== from);
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: true });
  return target !== undefined;
}
