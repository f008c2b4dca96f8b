import { isPaperPage } from './addresses.ts';
import { dayIn } from './dates.ts';
import { isFileAddress, isGeneric, kindOf, slugOf } from './papers.ts';

/** Case number in any text: a quick first test. */
const CASE_NUMBER = /\b(?:SAG|EMN|MOD)-\d{4}-\d{4,6}\b/;
/** A case line: the number, and nothing else but a label and initials ("SAG-2025-03121 lar/chch/chbn"). */
const CASE_LINE =
  /^(?:sags?(?:nr|nummer)?\.?:? {0,2})?(?:SAG|EMN|MOD)-\d{4}-\d{4,6}(?: [a-zæøå]{2,6}(?:\/[a-zæøå]{2,6}){0,9})?$/i;
const CAPTION =
  /^(Baggrund|Resum[eé]|Indstilling|Sagsfremstilling|Beslutning|Referat|Konklusion|Bilag) ?:?$/i;
/** A numbered title: "3.5 Konsekvenser …", "1. Godkendelse …", "Punkt 2: …". */
const NUMBERED = /^(?:[Pp]unkt )?\d{1,2}(?:\.\d{1,2}){0,2}\.?:? {1,3}\p{Lu}/u;
/** A quick first test of links: no paper without one of these. */
const PAPER = /dagsorden|referat|till(ae|æ)g/i;
/** Longest text node that can be a line of structure. */
const LINE = 200;
/** So much is enough to tell; long agendas are not read to the end. */
const ENOUGH = { caseLines: 8, captions: 24 };

export interface AgendaSigns {
  caseLines: number;
  /** Section headings that stand alone, by name in lower case. */
  captions: Map<string, number>;
  /** Case lines followed by a section heading: structure in the order of an item. */
  inOrder: number;
  numbered: number;
}

/**
 * Signs of an agenda in running text: what stands on a line of its own. One walk over text nodes, stopped early; no
 * layout is asked for.
 */
export function agendaSigns(root: Element): AgendaSigns {
  const signs: AgendaSigns = { caseLines: 0, captions: new Map(), inOrder: 0, numbered: 0 };
  const text = root.textContent ?? '';
  if (!CASE_NUMBER.test(text) && !text.includes('ndstilling') && !text.includes('NDSTILLING')) return signs;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  let captions = 0;
  let afterCaseLine = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const raw = node.nodeValue ?? '';
    if (raw.length > LINE) continue;
    const line = raw.replace(/\s+/g, ' ').trim();
    const caption = CAPTION.exec(line)?.[1]?.toLowerCase();
    if (caption !== undefined) {
      signs.captions.set(caption, (signs.captions.get(caption) ?? 0) + 1);
      captions += 1;
      if (afterCaseLine) signs.inOrder += 1;
      afterCaseLine = false;
    } else if (CASE_LINE.test(line)) {
      signs.caseLines += 1;
      afterCaseLine = true;
    } else if (NUMBERED.test(line)) signs.numbered += 1;
    if (signs.caseLines >= ENOUGH.caseLines && captions >= ENOUGH.captions) break;
  }
  return signs;
}

export interface IndexSigns {
  /** Links standing by themselves to something that calls itself agenda, minutes or supplement. */
  papers: number;
  /** How many of them name a day. */
  dated: number;
}

/** Signs of a list of meeting papers, among the links of the page's content. */
export function indexSigns(root: Element, address: URL): IndexSigns {
  const signs: IndexSigns = { papers: 0, dated: 0 };
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const text = link.textContent ?? '';
    if (!PAPER.test(href) && !PAPER.test(text)) continue;
    if (href.startsWith('#') || !URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    const slug = slugOf(url);
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
