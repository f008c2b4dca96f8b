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

function textOf(document: Document, counts: (holder: Element) => boolean): PageText {
  const nodes: PageText['nodes'] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    const holder = node.parentElement;
    if (!value.trim() || !holder || holder.closest(UNSEEN) || !counts(holder)) continue;
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

/**
 * Scrolls to the item and marks it; says how sure the place is. What is folded away is looked through too, because the
 * best evidence may be there; what cannot be brought to light is no place to show. `layer` is an element of ours to draw in.
 */
export async function jumpTo(
  document: Document,
  target: AnchorTarget,
  layer: HTMLElement,
): Promise<AnchorState> {
  for (const counts of [() => true, isVisible]) {
    const page = textOf(document, counts);
    const place = findPlace(page.text, target);
    const range = place && rangeOf(page, place.start, place.end, document);
    const holder = range?.startContainer.parentElement;
    if (!place || !range || !holder) return 'lost';
    if (!(await unfold(holder))) continue;
    scrollTo(range, holder);
    mark(range, layer);
    return place.state;
  }
  return 'lost';
}

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;

/** How long a page may take to unfold something (ms). */
const UNFOLDING_MS = 600;

/** Opens what is folded around an element, in the page's own way; true once the element can be seen. */
async function unfold(element: Element): Promise<boolean> {
  const folded: Element[] = [];
  for (let el: Element | null = element; el; el = el.parentElement) {
    if (el instanceof HTMLDetailsElement) el.open = true;
    const opener = isVisible(el) ? null : openerOf(el);
    if (opener) folded.push(el);
    opener?.click();
  }
  const inSight = () => [element, ...folded].every(isVisible);
  const until = performance.now() + UNFOLDING_MS;
  while (!inSight() && performance.now() < until) await new Promise((done) => setTimeout(done, 16));
  return inSight();
}

/** The control that says it would show this element: of an accordion, a disclosure or a set of tabs. */
function openerOf({ id, ownerDocument }: Element): HTMLElement | null {
  if (!id) return null;
  const controls = `[aria-controls~="${CSS.escape(id)}"]`;
  return ownerDocument.querySelector<HTMLElement>(
    `${controls}[aria-expanded="false"], ${controls}[aria-selected="false"]`,
  );
}

/** To the middle of the window, clear of bars at its edges; by the text itself where its element is larger than that. */
function scrollTo(range: Range, holder: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'auto' : 'smooth';
  if (holder.getBoundingClientRect().height < innerHeight / 2) {
    holder.scrollIntoView({ block: 'center', behavior });
    return;
  }
  holder.scrollIntoView({ block: 'start', behavior: 'instant' });
  const top = range.getBoundingClientRect().top - innerHeight / 3;
  scrollerOf(holder).scrollBy({ top, behavior });
}

/** The nearest element around that scrolls, or the page itself. */
function scrollerOf(element: Element): Element {
  const { body, scrollingElement } = element.ownerDocument;
  for (let el: Element | null = element; el && el !== body; el = el.parentElement)
    if (el.scrollHeight > el.clientHeight && /auto|scroll/.test(getComputedStyle(el).overflowY)) return el;
  return scrollingElement ?? body;
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
