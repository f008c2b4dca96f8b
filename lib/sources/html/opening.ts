/** How an element begins, for whoever must know before reading it. */
import { type Element, isElement, type Node } from './tree.ts';

/** Nodes looked at for an opening; keeps the reading of deep nests linear. */
export const MOST_NODES = 60;

/** The first characters below an element, `limit` at least where there are as many; `between` stands between its pieces. */
export function opening(element: Element, limit: number, between = ''): string {
  let text = '';
  let seen = 0;
  const open: Node[] = element.childNodes.toReversed();
  for (let node = open.pop(); node && text.length < limit && seen < MOST_NODES; node = open.pop()) {
    seen += 1;
    if (isElement(node))
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) open.push(node.childNodes[i] as Node);
    else if ('value' in node) text += (text === '' ? '' : between) + node.value;
  }
  return text;
}
