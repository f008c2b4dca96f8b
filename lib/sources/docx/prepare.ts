/** A Word document made plain for a converter that knows neither automatic numbers nor inherited styles. */
import { Counter, type Lists } from './numbering.ts';
import { outlineOf, type Style } from './styles.ts';
import { allOf, attributeOf, childOf, childrenOf, make, toggleOf } from './xml.ts';

interface Paragraph {
  element: Element;
  style: Style | undefined;
  heading: number | null;
  list: { numId: string; level: number } | null;
  /** The automatic number; null for none. */
  number: string | null;
}

/**
 * Changes the document in place: headings get heading styles, bold that comes from a style is put on the text, numbers of
 * outlines become text, tables of contents and hidden text go. Plain lists stay lists.
 */
export function preparePlain(document: Document, styles: Map<string, Style>, lists: Lists): void {
  for (const run of allOf(document, 'r'))
    if (toggleOf(childOf(run, 'rPr'), 'vanish')) run.parentNode?.removeChild(run);
  const paragraphs = readParagraphs(document, styles, lists);
  const outlines = outlineLists(paragraphs, lists);
  for (const paragraph of paragraphs) {
    const { element, style, heading, list, number } = paragraph;
    if (style?.contents) {
      // Not taken out: a cell must keep a paragraph.
      while (element.firstChild) element.removeChild(element.firstChild);
      continue;
    }
    const isPrinted = number !== null && list !== null && textOf(element) !== '';
    if (isPrinted && (heading !== null || outlines.has(keyOf(list)))) printNumber(element, number);
    if (style?.bold && heading === null) embolden(element);
    if (heading !== null) setStyle(element, `Heading${heading}`);
  }
}

function readParagraphs(document: Document, styles: Map<string, Style>, lists: Lists): Paragraph[] {
  const counter = new Counter(lists);
  return allOf(document, 'p')
    .filter((element) => !isUnread(element))
    .map((element) => {
      const properties = childOf(element, 'pPr');
      const id = attributeOf(properties, 'pStyle');
      const style = styles.get(id ?? '');
      const list = listOf(properties, id, style, lists);
      const outlined = outlineOf(properties);
      const number = list && !isDeleted(properties) ? counter.next(list.numId, list.level) : null;
      return { element, style, heading: outlined ?? style?.heading ?? null, list, number };
    });
}

/** The newer form of a drawing's text is not read, but the older one beside it: counted twice, it would be. */
function isUnread(element: Element): boolean {
  for (let node = element.parentNode; node; node = node.parentNode)
    if (node.nodeName === 'mc:Choice') return true;
  return false;
}

/** Is the paragraph's own mark deleted in tracked changes? Then it is none. */
const isDeleted = (properties: Element | undefined): boolean =>
  childOf(childOf(properties, 'rPr'), 'del') !== undefined;

function listOf(
  properties: Element | undefined,
  styleId: string | undefined,
  style: Style | undefined,
  lists: Lists,
): Paragraph['list'] {
  const own = childOf(properties, 'numPr');
  const numId = attributeOf(own, 'numId') ?? style?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const printed = attributeOf(own, 'ilvl');
  const byStyle = lists.get(numId)?.levels.findIndex((level) => level?.style === styleId) ?? -1;
  const level =
    printed === undefined ? (byStyle >= 0 && styleId ? byStyle : (style?.level ?? 0)) : Number(printed);
  return { numId, level: Math.min(8, level || 0) };
}

const keyOf = ({ numId, level }: { numId: string; level: number }): string => `${numId}/${level}`;

/**
 * Lists that number the document rather than a few entries: they have headings or bold titles, count in several levels
 * (`3.1`), or go on after other text.
 */
function outlineLists(paragraphs: Paragraph[], lists: Lists): Set<string> {
  const outlines = new Set<string>();
  const last = new Map<string, number>();
  paragraphs.forEach(({ element, style, heading, list, number }, at) => {
    if (!list || number === null) return;
    const text = lists.get(list.numId)?.levels[list.level]?.text ?? '';
    const several = (text.match(/%/g) ?? []).length > 1;
    const before = last.get(list.numId);
    const interrupted = before !== undefined && paragraphs.slice(before + 1, at).some((other) => !other.list);
    if (heading !== null || several || interrupted || style?.bold || isBold(element))
      outlines.add(keyOf(list));
    last.set(list.numId, at);
  });
  return outlines;
}

function isBold(element: Element): boolean {
  const runs = allOf(element, 'r').filter((run) => textOf(run) !== '');
  return runs.length > 0 && runs.every((run) => toggleOf(childOf(run, 'rPr'), 'b'));
}

const textOf = (element: Element): string =>
  allOf(element, 't')
    .map((text) => text.textContent ?? '')
    .join('')
    .trim();

function propertiesOf(element: Element): Element {
  const own = childOf(element, 'pPr');
  if (own) return own;
  const made = make(element, 'pPr');
  element.insertBefore(made, element.firstChild);
  return made;
}

function printNumber(element: Element, number: string): void {
  const properties = propertiesOf(element);
  for (const old of childrenOf(properties, 'numPr')) properties.removeChild(old);
  // No list: not that of the style either.
  properties.appendChild(
    make(element, 'numPr', {}, make(element, 'ilvl', { val: '0' }), make(element, 'numId', { val: '0' })),
  );
  const text = make(element, 't', {}, `${number} `);
  text.setAttribute('xml:space', 'preserve');
  const run = make(
    element,
    'r',
    {},
    ...(isBold(element) ? [make(element, 'rPr', {}, make(element, 'b'))] : []),
    text,
  );
  element.insertBefore(run, properties.nextSibling);
}

function embolden(element: Element): void {
  for (const run of allOf(element, 'r')) {
    const properties = childOf(run, 'rPr') ?? run.insertBefore(make(run, 'rPr'), run.firstChild);
    if (toggleOf(properties, 'b') === undefined) properties.appendChild(make(run, 'b'));
  }
}

function setStyle(element: Element, style: string): void {
  const properties = propertiesOf(element);
  for (const old of childrenOf(properties, 'pStyle')) properties.removeChild(old);
  properties.insertBefore(make(element, 'pStyle', { val: style }), properties.firstChild);
}
