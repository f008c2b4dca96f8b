/** WordprocessingML as a tree, and the few steps one takes in it. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { KnownError } from '../../errors.ts';
import { refuseTangledXml } from '../tangle.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A run of text takes some seven elements with all its looks: a quarter of a million are 250 pages. */
const MOST = { depth: 200, elements: 250_000 };

/** Throws KnownError `damaged` | `too-complex`. */
export function parseXml(bytes: Uint8Array): Document {
  const fail = (message: string) => {
    throw new KnownError('damaged', message.slice(0, 200));
  };
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
  // A document type would bring entities; Word writes none.
  const text = new TextDecoder().decode(bytes);
  if (text.slice(0, 2000).includes('<!DOCTYPE')) fail('document type in a Word file');
  refuseTangledXml(text, MOST);
  return parser.parseFromString(text, 'text/xml');
}

export const writeXml = (document: Document): Uint8Array =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(document));

/** Children that are `w:` elements of the name. */
export function childrenOf(parent: Node | null | undefined, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1 && node.nodeName === `w:${name}`) found.push(node as Element);
  return found;
}

export const childOf = (parent: Node | null | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** The `w:val` of a child element. */
export const attributeOf = (parent: Node | null | undefined, name: string): string | undefined =>
  childOf(parent, name)?.getAttribute('w:val') ?? undefined;

/** A property that is on when present, unless its value says otherwise; undefined when absent. */
export function toggleOf(parent: Node | null | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !/^(?:0|false|off)$/.test(element.getAttribute('w:val') ?? '');
}

/** All `w:` elements of the name below, in document order. */
export const allOf = (parent: Document | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagName(`w:${name}`));

/** A new `w:` element with attributes (`w:` as well) and children. */
export function make(
  near: Node,
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): Element {
  const document = near.ownerDocument ?? (near as Document);
  const element = document.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(W, `w:${key}`, value);
  for (const child of children)
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return element;
}
