import { isAgendaText } from './chrome.ts';
import { isBlock } from './style.ts';
import { type Row, textOf } from './table.ts';
import { type Element, elementsIn, isElement } from './tree.ts';
import { tidy } from './writer.ts';

/** A term and its value stand on one line up to this length. */
const SHORT_VALUE = 200;
/** A label in a column of its own: an item's number beside its title. */
const SHORT_LABEL = 12;
/** What names a section: no number, no sentence. */
const CAPTION = /^\p{Lu}[^\d.]{2,60}$/u;
/** What is filed of an item beside its sections, one word a value. */
const FACT =
  /^(?:sags?[- ]?(?:nr|nummer|id|beh|type)|journal|kle(?!\p{L})|dok|initialer|status|type|adgang|åben|ansvarlig)/iu;

/** Terms of a `<dl>` (or a group in one) with one short value each, what a reader sees as a row; captions are none. */
export function pairsIn(list: Element, captions: ReadonlySet<Element>): Map<Element, Element> {
  const pairs = new Map<Element, Element>();
  const parts = elementsIn(list);
  for (const [i, term] of parts.entries()) {
    const value = parts[i + 1];
    if (term.tagName !== 'dt' || value?.tagName !== 'dd' || parts[i + 2]?.tagName === 'dd') continue;
    if (captions.has(term)) continue;
    const inline = !value.childNodes.some(
      (child) => isElement(child) && (isBlock(child) || child.tagName === 'br'),
    );
    if (inline && tidy(textOf(value)).length <= SHORT_VALUE) pairs.set(term, value);
  }
  return pairs;
}

/** Terms of a `<dl>` that names sections of an item in one of them: so do the others. */
export const captionTerms = (list: Element): Element[] =>
  namesOf(
    elementsIn(list)
      .flatMap((part) => (part.tagName === 'div' ? elementsIn(part) : [part]))
      .filter(({ tagName }) => tagName === 'dt'),
  );

/** First cells of a table of two columns that names sections of an item in one of them. */
export const captionCells = (rows: Row[]): Element[] =>
  namesOf(
    rows.flatMap(({ cells: [name, value, more] }) =>
      name && value && !more && !(name.tagName === 'th' && value.tagName === 'th') ? [name] : [],
    ),
  );

function namesOf(labels: Element[]): Element[] {
  const named = labels.map((label) => ({ label, text: tidy(textOf(label)) }));
  return named.some(({ text }) => isAgendaText(text))
    ? named.flatMap(({ label, text }) => (CAPTION.test(text) && !FACT.test(text) ? [label] : []))
    : [];
}

/** In a row of a layout table: the first cell, if it only numbers or dates what stands beside it. */
export function labelIn(row: Element): Element | null {
  const [first, second] = elementsIn(row);
  if (!first || !second || !/^t[dh]$/.test(first.tagName)) return null;
  const text = tidy(textOf(first));
  return text.length <= SHORT_LABEL && /\d/.test(text) ? first : null;
}
