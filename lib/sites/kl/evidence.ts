import { isPaperPage } from './addresses.ts';
import { dayIn } from './dates.ts';
import { isFileAddress, isGeneric, kindOf, slugOf } from './papers.ts';

/** Beginnings of case numbers. Plain searches: a pattern run over half a megabyte once is not yet compiled. */
const CASE_PREFIXES = ['SAG-', 'EMN-', 'MOD-'];
/** A case line: the number, and nothing else but a label and initials ("SAG-2025-03121 lar/chch/chbn"). */
const CASE_LINE =
  /^(?:sags?(?:nr|nummer)?\.?:? {0,2})?(?:SAG|EMN|MOD)-\d{4}-\d{4,6}(?: [a-zæøå]{2,6}(?:\/[a-zæøå]{2,6}){0,9})?$/i;
const CAPTION =
  /^(Baggrund|Resum[eé]|Indstilling|Sagsfremstilling|Beslutning|Referat|Konklusion|Bilag) ?:?$/i;
/** A numbered title: "3.5 Konsekvenser …", "1. Godkendelse …", "Punkt 2: …". */
const NUMBERED = /^(?:[Pp]unkt )?\d{1,2}(?:\.\d{1,2}){0,2}\.?:? {1,3}\p{Lu}/u;
/**
 * Links that can be papers at all. The browser's own matching, and by letter, because asking a thousand links one by
 * one takes longer than all the rest.
 */
const LINKS =
  'dagsorden Dagsorden referat Referat tillaeg /media/ .pdf .PDF .doc .odt .rtf .zip backoffice.kl.dk'
    .split(' ')
    .map((part) => `a[href*="${part}"]`)
    .join();
/** Longest case line or section heading, in characters as they stand in the page. */
const SHORT = 100;
/** Longest numbered title. */
const TITLE = 300;
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
 * Signs of an agenda in running text: what stands on a line of its own. Most pages are known to have none by their
 * text as a whole; else one walk over text nodes, stopped early. No layout is asked for.
 */
export function agendaSigns(root: Element): AgendaSigns {
  const signs: AgendaSigns = { caseLines: 0, captions: new Map(), inOrder: 0, numbered: 0 };
  if (!mayHoldItems(root.textContent ?? '')) return signs;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  let captions = 0;
  let afterCaseLine = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const raw = node.nodeValue ?? '';
    if (raw.length > TITLE) continue;
    const line = raw.trim();
    if (line === '') continue;
    const caption = raw.length <= SHORT ? CAPTION.exec(line)?.[1]?.toLowerCase() : undefined;
    if (caption !== undefined) {
      signs.captions.set(caption, (signs.captions.get(caption) ?? 0) + 1);
      captions += 1;
      if (afterCaseLine) signs.inOrder += 1;
      afterCaseLine = false;
    } else if (raw.length <= SHORT && CASE_LINE.test(line.replace(/\s+/g, ' '))) {
      signs.caseLines += 1;
      afterCaseLine = true;
    } else if (NUMBERED.test(line)) signs.numbered += 1;
    if (signs.caseLines >= ENOUGH.caseLines && captions >= ENOUGH.captions) break;
  }
  return signs;
}

/** An item has a case number, or there are several recommendations; headings begin with a capital. */
function mayHoldItems(text: string): boolean {
  if (CASE_PREFIXES.some((prefix) => text.includes(prefix))) return true;
  return ['Indstilling', 'INDSTILLING'].some((word) => text.indexOf(word) !== text.lastIndexOf(word));
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
