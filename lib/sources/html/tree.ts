import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { KnownError } from '../../errors.ts';
import { refuseTangledHtml } from '../tangle.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Document = DefaultTreeAdapterTypes.Document;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop nesting at 512; what goes deeper is made to hurt, and costs the parser quadratic time. */
const MAX_DEPTH = 1000;

/** Parses as a browser would. Throws KnownError `too-complex` on nesting no browser would show. */
export function parseHtml(html: string): Document {
  refuseTangledHtml(html);
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new KnownError('too-complex', `nested deeper than ${MAX_DEPTH}`);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

/** Child elements. */
export const elementsIn = (parent: Parent): Element[] => parent.childNodes.filter(isElement);

/** Value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Is the element a heading, by its tag or its role? */
export const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.tagName) || attribute(element, 'role') === 'heading';

/** The shadow tree we are in, and the one around its host: where the children of a slot stand. */
export interface Shadow {
  host: Element;
  outer: Shadow | null;
  /** Names of slots already met: only the first of a name shows the host's children. */
  filled: Set<string>;
}

/** The declared shadow tree of an element (`<template shadowrootmode>`), or null. */
export function shadowOf(element: Element): Parent | null {
  for (const child of element.childNodes)
    if (child.nodeName === 'template' && isElement(child) && attribute(child, 'shadowrootmode') !== null)
      return defaultTreeAdapter.getTemplateContent(child as DefaultTreeAdapterTypes.Template);
  return null;
}

/**
 * Children in the order a reader sees them: a shadow tree in place of its host's own children, and at each slot the
 * host's children that belong there.
 */
export function shownChildren(
  element: Element,
  shadow: Shadow | null,
): { nodes: Node[]; shadow: Shadow | null } {
  if (element.tagName === 'slot' && shadow) {
    const name = attribute(element, 'name') ?? '';
    if (shadow.filled.has(name)) return { nodes: element.childNodes, shadow };
    shadow.filled.add(name);
    const assigned = shadow.host.childNodes.filter((child) =>
      isElement(child)
        ? child.tagName !== 'template' && (attribute(child, 'slot') ?? '') === name
        : name === '' && child.nodeName === '#text',
    );
    if (assigned.length > 0) return { nodes: assigned, shadow: shadow.outer };
  }
  const own = shadowOf(element);
  return own
    ? { nodes: own.childNodes, shadow: { host: element, outer: shadow, filled: new Set() } }
    : { nodes: element.childNodes, shadow };
}

/** Every node below the root in document order, without recursion. */
export function* everyNode(root: Parent): Generator<Node> {
  const open: Node[] = root.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (!isElement(node)) continue;
    const shadow = shadowOf(node);
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) open.push(node.childNodes[i] as Node);
    if (shadow)
      for (let i = shadow.childNodes.length - 1; i >= 0; i -= 1) open.push(shadow.childNodes[i] as Node);
  }
}

/** Takes a node out of the tree. */
export const detach = (node: Node): void => defaultTreeAdapter.detachNode(node);

/** Puts a piece of text where the element stands, with a space on both sides. */
export function replaceByText(element: Element, text: string): void {
  const { parentNode, namespaceURI } = element;
  if (!parentNode) return;
  const piece = defaultTreeAdapter.createElement('span', namespaceURI, []);
  defaultTreeAdapter.insertText(piece, text);
  defaultTreeAdapter.insertTextBefore(parentNode, ' ', element);
  defaultTreeAdapter.insertBefore(parentNode, piece, element);
  defaultTreeAdapter.insertTextBefore(parentNode, ' ', element);
  detach(element);
}
