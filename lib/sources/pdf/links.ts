/** Links drawn over a page, given to the text under them. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Link } from '../line.ts';
import type { Fragment } from './fragments.ts';

/** Where on the page, in points from its top left as shown, and where to. */
export interface PageLink {
  href: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Links to addresses on the web; those within the document are none. */
export async function readLinks(page: PDFPageProxy): Promise<PageLink[]> {
  const annotations: { subtype?: string; url?: string; rect?: number[] }[] = await page.getAnnotations();
  const { transform: view } = page.getViewport({ scale: 1 });
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || !url || !/^https?:/i.test(url) || rect?.length !== 4) return [];
    const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view as number[];
    const [left = 0, low = 0, right = 0, high = 0] = rect;
    const xs = [a * left + c * low + e, a * right + c * high + e];
    const ys = [b * left + d * low + f, b * right + d * high + f];
    return { href: url, x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  });
}

/** The links that lie on these pieces of a line, with the words they cover. */
export function linksOn(pieces: Fragment[], links: PageLink[]): Link[] {
  return links.flatMap((link) => {
    const text = pieces
      .filter((piece) => link.y0 < piece.y - piece.size * 0.2 && link.y1 > piece.y - piece.size * 0.5)
      .map((piece) => wordsWithin(piece, link))
      .filter(Boolean)
      .join(' ');
    return text === '' ? [] : [{ href: link.href, text }];
  });
}

/** The words of a piece that lie mostly between the link's sides; letters are taken to be of one width. */
function wordsWithin({ text, x0, x1 }: Fragment, link: PageLink): string {
  const each = (x1 - x0) / Math.max(1, text.length);
  const words: string[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const middle = x0 + (index + word.length / 2) * each;
    if (middle > link.x0 && middle < link.x1) words.push(word);
  }
  return words.join(' ');
}
