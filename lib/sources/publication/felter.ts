/** The HTML of an item, parted where the page itself has its captions. */
import { serializeOuter } from 'parse5';
import type { ExportedField } from '../exported.ts';
import { textOf } from '../html/table.ts';
import { type Element, elementsIn, isElement, type Node, parseHtml } from '../html/tree.ts';
import { tidy } from '../html/writer.ts';

const HEADING = /^h[1-6]$/;

/**
 * Captions stand beside the texts they announce (`<h3>` and `<span>`), while headings of the author's own stand inside
 * the texts, at the same level: so only headings outside of any `span` part the field.
 *
 * @param caption of what stands above the first one
 */
export function captionedParts(html: string, caption: string): ExportedField[] {
  const fields: ExportedField[] = [{ caption, content: '' }];
  const root = parseHtml(html).childNodes.find(isElement);
  const parted = root ? parentsOfHeadings(root) : new Set<Node>();
  const open = root ? elementsIn(root).flatMap(bodyNodes).toReversed() : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node) && HEADING.test(node.tagName))
      fields.push({ caption: tidy(textOf(node)), content: '' });
    else if (isElement(node) && parted.has(node)) open.push(...node.childNodes.toReversed());
    else append(fields, node);
  }
  return fields.filter(({ content }) => content.trim() !== '');
}

const bodyNodes = (element: Element): Node[] => (element.tagName === 'body' ? element.childNodes : []);

function append(fields: ExportedField[], node: Node): void {
  const last = fields.at(-1);
  if (last) last.content += serializeOuter(node as Element);
}

/** Elements above a heading that no `span` encloses. */
function parentsOfHeadings(root: Node): Set<Node> {
  const parents = new Set<Node>();
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || node.tagName === 'span') continue;
    if (HEADING.test(node.tagName))
      for (let up: unknown = node.parentNode; up && !parents.has(up as Node); up = (up as Element).parentNode)
        parents.add(up as Node);
    open.push(...node.childNodes);
  }
  return parents;
}
