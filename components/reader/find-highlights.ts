/** Shows what was found without touching the text: by the browser's own highlights, where it has them. */
import type { Stretch } from './find-text.ts';

const ALL = 'sagsspor-found';
const HERE = 'sagsspor-found-here';

const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Boxes over a place, for browsers that have no highlights. */
let boxes: HTMLElement[] = [];

function clearBoxes() {
  for (const box of boxes) box.remove();
  boxes = [];
}

/** Marks all places, and the one gone to besides. Of very many only the first are marked: `here` always is. */
export function showFound(all: readonly Stretch[], here: Stretch | null, column: HTMLElement): void {
  if (canHighlight()) {
    CSS.highlights.set(ALL, new Highlight(...all.map((one) => new StaticRange(one))));
    const one = new Highlight(...(here ? [new StaticRange(here)] : []));
    one.priority = 1;
    CSS.highlights.set(HERE, one);
    return;
  }
  clearBoxes();
  if (!here) return;
  const from = column.getBoundingClientRect();
  boxes = [...liveRange(here).getClientRects()].map((rect) => {
    const box = document.createElement('div');
    box.className = 'found-box';
    box.style.cssText = `left:${rect.left - from.left}px;top:${rect.top - from.top + column.scrollTop}px;width:${rect.width}px;height:${rect.height}px`;
    return box;
  });
  column.append(...boxes);
}

export function clearFound(): void {
  clearBoxes();
  if (!canHighlight()) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(HERE);
}

/** A range that can be measured. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: Stretch): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
