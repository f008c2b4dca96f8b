import { attribute, type Document, type Element, elementsIn, isElement } from './tree.ts';

/** An address no page has: tells relative links from absolute ones when the page's own is unknown. */
const UNKNOWN = 'https://unknown.invalid/';

/** The address links are relative to: `<base href>`, else the page's own; null when neither is known. */
export function baseOf(document: Document, address: string | null): string | null {
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  if (!html || !isElement(html)) return address;
  const declared = elementsIn(html)
    .flatMap(elementsIn)
    .find((element) => element.tagName === 'base' && attribute(element, 'href') !== null);
  const url = declared && parseUrl(attribute(declared, 'href') ?? '', address ?? UNKNOWN);
  return url?.href.startsWith('http') && !url.href.startsWith(UNKNOWN) ? url.href : address;
}

/** Where a link leads: absolute if the base is known; null within the page and for anything but http and https. */
export function hrefOf(link: Element, base: string | null): string | null {
  const href = attribute(link, 'href')?.trim() ?? '';
  if (href === '' || href.startsWith('#')) return null;
  const url = parseUrl(href, base ?? UNKNOWN);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return url.href.startsWith(UNKNOWN) ? href : url.href;
}

/** No address in use is longer; what is takes time wherever it is copied to. */
const LONGEST = 8000;

function parseUrl(href: string, base: string): URL | null {
  return href.length <= LONGEST && URL.canParse(href, base) ? new URL(href, base) : null;
}
