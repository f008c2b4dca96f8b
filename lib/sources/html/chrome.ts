import { committeeIn } from '../../danish/committees.ts';
import { findDate } from '../../danish/dates.ts';
import { opening } from './opening.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsIn,
  everyNode,
  isElement,
  isHeading,
  type Node,
  shadowOf,
} from './tree.ts';

/** Never text of the document. */
const UNREAD = new Set(
  'script style template noscript head title svg canvas iframe object embed video audio select datalist textarea input img dialog'.split(
    ' ',
  ),
);
const CHROME_TAGS = new Set(['nav', 'aside']);
const CHROME_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu'.split(' '),
);
/** Within these, `header` and `footer` belong to the content (HTML, "sectioning content" and `main`). */
const SECTIONING = new Set(['article', 'section', 'main']);
const CHROME_NAMES =
  /^(skip(-?link)?$|skip-|breadcrumbs?|site-?(header|footer|nav)|(page-?|global-?|main-?)?footer$|(top|main)-?(menu|bar|nav)|menu$|nav(bar|igation)?$|social|share|sharing|pager|pagination|related|totop|to-top|modal(-|$)|bundmenu|sidefod)/;
const COOKIES = /cookie|consent/i;

/** A case number as printed in KKR papers and their neighbours (domain notes §6.3). */
const CASE_NUMBER = /\b(SAG|EMN|MOD)-\d{4}-\d{4,6}\b/;
/** A section heading standing alone; each is one word that means nothing in a menu. */
const CAPTION = /^\s*(Indstilling|Sagsfremstilling|Beslutning(er)?)\s*(?::\s*)?$/i;
/** A point that stands on most agendas, in a menu of one: an app's list of items may call itself navigation. */
const LISTED =
  /^\s*(?:\d{1,2}(?:\.\d{1,2})?\.?\s{1,4})?(?:Godkendelse af (?:dagsorden|referat)(?:en|et)?(?: og (?:dagsorden|referat)(?:en|et)?)?|Siden sidst|Eventuelt)\s*$/;
/** What stands over a list of papers, alone or with how many there are. */
export const FILES = /^(?:bilag(?:sliste)?|attachments)(?: \(?\d{1,3}\)?)?:?$/i;
/** What the head of an agenda names: the body, or what paper this is. */
const NAMES = /\bKKR\s\p{Lu}|(?<!\p{L})(?:dagsorden|referat)(?!\p{L})/iu;
const FILE = /\.pdf\b|\/media\//i;
const MATERIAL_NAME = /dagsorden|referat/i;

/** What must be known of the whole page before any part of it is left out. */
export interface PageMap {
  /** Elements that hold agenda text or links to meeting papers: never chrome, wherever they stand. */
  material: Set<Node>;
  /** Is there agenda text (not only links) anywhere, shown or hidden? */
  hasAgendaText: boolean;
  /** Ids that something on the page opens: hidden only until the reader asks (accordions, tabs). */
  disclosed: Set<string>;
}

/** True for agenda text by itself: a case number, or a section heading alone on its line. */
export function isAgendaText(text: string): boolean {
  return CASE_NUMBER.test(text) || (text.length < 40 && CAPTION.test(text));
}

/** One pass over the page, linear in its size. */
export function mapPage(document: Document): PageMap {
  const material = new Set<Node>();
  const disclosed = new Set<string>();
  const hosts = new Map<unknown, Element>();
  let hasAgendaText = false;
  for (const node of everyNode(document)) {
    if (node.nodeName === '#text' && 'value' in node) {
      const parent = node.parentNode;
      if (!parent || !isElement(parent) || UNREAD.has(parent.tagName)) continue;
      const isText = isAgendaText(node.value);
      const isList = node.value.length < 80 && LISTED.test(node.value);
      if (isText || isList || (isHeading(parent) && FILES.test(node.value.trim())))
        markUp(node, material, hosts);
      hasAgendaText ||= isText;
    } else if (isElement(node)) {
      const href = attribute(node, 'href') ?? '';
      if (FILE.test(href) && MATERIAL_NAME.test(href)) markUp(node, material, hosts);
      const shadow = shadowOf(node);
      if (shadow) hosts.set(shadow, node);
      for (const id of opens(node, href)) disclosed.add(id);
    }
  }
  return { material, hasAgendaText, disclosed };
}

/** Marks the node and all that it stands in, out of shadow trees to their hosts. */
function markUp(node: Node, material: Set<Node>, hosts: ReadonlyMap<unknown, Element>): void {
  let at: Node | null = node;
  while (at && !material.has(at)) {
    material.add(at);
    const parent: unknown = ('parentNode' in at ? at.parentNode : null) ?? hosts.get(at) ?? null;
    at = parent as Node | null;
  }
}

function opens(element: Element, href: string): string[] {
  const targets = [attribute(element, 'data-target'), attribute(element, 'data-bs-target'), href]
    .filter((target) => target?.startsWith('#'))
    .map((target) => target?.slice(1) ?? '');
  return [...(attribute(element, 'aria-controls') ?? '').split(/\s+/), ...targets].filter((id) => id !== '');
}

/** Is the element left out: not text, hidden for good, or the frame of the page rather than its content? */
export function isLeftOut(element: Element, page: PageMap, showHidden: boolean, sectioned: boolean): boolean {
  if (UNREAD.has(element.tagName)) return element.tagName !== 'dialog' || !page.material.has(element);
  if (!showHidden && isHidden(element) && !page.disclosed.has(attribute(element, 'id') ?? '')) return true;
  return !page.material.has(element) && isChrome(element, sectioned);
}

function isHidden(element: Element): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

function isChrome(element: Element, sectioned: boolean): boolean {
  const { tagName } = element;
  if (CHROME_TAGS.has(tagName) || CHROME_ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (tagName === 'footer' && !sectioned) return true;
  if (tagName === 'header' && !sectioned) return !isMeetingHead(element);
  const id = attribute(element, 'id') ?? '';
  const names = attribute(element, 'class') ?? '';
  if (tagName === 'body' || tagName === 'html' || tagName === 'main') return false;
  if (COOKIES.test(id) || COOKIES.test(attribute(element, 'aria-label') ?? '')) return true;
  return `${names} ${id}`
    .toLowerCase()
    .split(/\s+/)
    .some((name) => CHROME_NAMES.test(name) || COOKIES.test(name));
}

/** Has the header a heading, a day, and the name of a body or paper: the head of the agenda, not of the site? */
function isMeetingHead(header: Element): boolean {
  const headings = elementsIn(header).flatMap((child) => [child, ...elementsIn(child)]);
  const text = opening(header, 400, ' ');
  return (
    headings.some(isHeading) && findDate(text) !== null && (NAMES.test(text) || committeeIn(text) !== null)
  );
}

/** Does the element make `header` and `footer` below it part of the content? */
export function isSectioning(element: Element): boolean {
  return SECTIONING.has(element.tagName) || /^(article|main|region)$/.test(attribute(element, 'role') ?? '');
}
