import { isBlock } from './style.ts';
import { textOf } from './table.ts';
import { type Element, elementsIn, isElement } from './tree.ts';
import { tidy } from './writer.ts';

/** A term and its value stand on one line up to this length. */
const SHORT_VALUE = 200;
/** A label in a column of its own: an item's number beside its title. */
const SHORT_LABEL = 12;

/** Terms of a `<dl>` (or a group in one) with one short value each: what a reader sees as a row. */
export function pairsIn(list: Element): Map<Element, Element> {
  const pairs = new Map<Element, Element>();
  const parts = elementsIn(list);
  for (const [i, term] of parts.entries()) {
    const value = parts[i + 1];
    if (term.tagName !== 'dt' || value?.tagName !== 'dd' || parts[i + 2]?.tagName === 'dd') continue;
    const inline = !value.childNodes.some(
      (child) => isElement(child) && (isBlock(child) || child.tagName === 'br'),
    );
    if (inline && tidy(textOf(value)).length <= SHORT_VALUE) pairs.set(term, value);
  }
  return pairs;
}

/** In a row of a layout table: the first cell, if it only numbers or dates what stands beside it. */
export function labelIn(row: Element): Element | null {
  const [first, second] = elementsIn(row);
  if (!first || !second || !/^t[dh]$/.test(first.tagName)) return null;
  const text = tidy(textOf(first));
  return text.length <= SHORT_LABEL && /\d/.test(text) ? first : null;
}
