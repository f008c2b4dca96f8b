import { dayIn } from '../../danish/when-day.ts';
import { isFileAddress, isGeneric, kindOf, slugOf } from '../papers.ts';
import { isPaperPage } from './addresses.ts';

/**
 * Links that can be papers at all. The browser's own matching, and by letter, because asking a thousand links one by
 * one takes longer than all the rest.
 */
const LINKS =
  'dagsorden Dagsorden referat Referat tillaeg /media/ .pdf .PDF .doc .odt .rtf .zip backoffice.kl.dk'
    .split(' ')
    .map((part) => `a[href*="${part}"]`)
    .join();
export interface IndexSigns {
  /** Links standing by themselves to something that calls itself agenda, minutes or supplement. */
  papers: number;
  /** How many of them name a day. */
  dated: number;
}

/** Signs of a list of meeting papers, among the links of the page's content. */
export function indexSigns(root: Element, address: URL): IndexSigns {
  const signs: IndexSigns = { papers: 0, dated: 0 };
  for (const link of root.querySelectorAll(LINKS)) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    const slug = slugOf(url);
    const text = link.textContent ?? '';
    if (isFileAddress(url) ? kindOf(text, slug) === 'appendix' : !isPaperPage(url, text)) continue;
    if (!standsAlone(link, text) || inFrame(link)) continue;
    signs.papers += 1;
    if (dayIn(isGeneric(text) ? slug : text) ?? dayIn(slug)) signs.dated += 1;
  }
  return signs;
}

/** Is the link its block, rather than a word in a sentence? */
function standsAlone(link: Element, text: string): boolean {
  const block = link.closest('li, td, th, dd, p, h1, h2, h3, h4, h5, h6, div');
  return block === null || (block.textContent ?? '').trim().length <= text.trim().length + 40;
}

/** In the page's frame, where every page may link to the newest agenda. */
function inFrame(element: Element): boolean {
  return (
    element.closest('nav, header, footer, [role="navigation"]') !== null &&
    element.closest('main article') === null
  );
}
