/** Going to an item in the page, and marking it for a moment without touching the page's own elements. */
import type { AnchorState, AnchorTarget } from '@/lib/agenda/views.ts';
import { findPlace } from '@/lib/anchoring/place.ts';

const MARK_MS = 2000;
/** Text that nobody sees. */
const UNSEEN = 'script,style,noscript,template,textarea,select';

interface PageText {
  text: string;
  nodes: { node: Text; start: number }[];
}

function textOf(document: Document): PageText {
  const nodes: PageText['nodes'] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    if (!value.trim() || node.parentElement?.closest(UNSEEN)) continue;
    nodes.push({ node: node as Text, start: text.length });
    text += `${value}\n`;
  }
  return { text, nodes };
}

function rangeOf({ nodes }: PageText, start: number, end: number, document: Document): Range | null {
  const holder = (at: number) => nodes.findLast((entry) => entry.start <= at);
  const first = holder(start);
  const last = holder(end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** Scrolls to the item and marks it; says how sure the place is. `layer` is an element of ours to draw in. */
export function jumpTo(document: Document, target: AnchorTarget, layer: HTMLElement): AnchorState {
  const page = textOf(document);
  const place = findPlace(page.text, target);
  const range = place && rangeOf(page, place.start, place.end, document);
  if (!place || !range) return 'lost';
  unfold(range.startContainer.parentElement);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  mark(range, layer);
  return place.state;
}

/** Opens what is folded around an element, in the page's own way: the user asked to see what is in it. */
function unfold(element: Element | null): void {
  for (let el = element; el; el = el.parentElement) {
    if (el instanceof HTMLDetailsElement) el.open = true;
    if (!el.id || el.getClientRects().length > 0) continue;
    const opener = el.ownerDocument.querySelector<HTMLElement>(
      `[aria-controls~="${CSS.escape(el.id)}"][aria-expanded="false"]`,
    );
    opener?.click();
  }
}

/** A frame drawn in our own layer that follows the text while the page scrolls. */
function mark(range: Range, layer: HTMLElement): void {
  layer.querySelector('.place-mark')?.remove();
  const frame = layer.ownerDocument.createElement('div');
  frame.className = 'place-mark';
  layer.append(frame);
  const until = performance.now() + MARK_MS;
  const follow = () => {
    if (performance.now() > until || !frame.isConnected) return frame.remove();
    const { left, top, width, height } = range.getBoundingClientRect();
    frame.style.cssText = `left:${left - 6}px;top:${top - 4}px;width:${width + 12}px;height:${height + 8}px`;
    requestAnimationFrame(follow);
  };
  follow();
}
