import { dayIn } from '../../danish/when-day.ts';
import { agendaConfidence, agendaSigns, found, mayHoldItems, paperKind, reasons } from '../evidence.ts';
import { kindOfName } from '../papers.ts';
import type { Detection, SiteAdapter } from '../types.ts';
import { bodyIn } from '../words.ts';
import { isKkrAddress, isKlHost, isMaterialAddress, isNamedPaper, isSearchAddress } from './addresses.ts';
import { indexSigns } from './links.ts';

/** KL's public site: the pages of the five KKR, and their files. */
export const kl: SiteAdapter = {
  id: 'kl',
  matches: isKlHost,
  expects: isKkrAddress,
  detect(document, url) {
    if (document.contentType === 'application/pdf')
      return found('pdf', isNamedPaper(url) ? 0.9 : 0.3, [`file ${url.pathname}`]);
    const seen = document.body && look(document.body, document, url);
    if (seen) return seen;
    return isMaterialAddress(url)
      ? found('unexpected-nothing', 0.8, ['an address of meeting material'])
      : found('nothing', 1, []);
  },
};

function look(root: Element, document: Document, url: URL): Detection | null {
  const names = [document.querySelector('h1')?.textContent ?? '', document.title];
  if (mayHoldItems(root.textContent ?? '')) {
    const signs = agendaSigns(root);
    const named = names.some((name) => kindOfName(name) !== 'appendix' && (dayIn(name) ?? bodyIn(name)));
    const confidence = agendaConfidence(signs, named);
    if (confidence > 0) return found(paperKind(signs, names), confidence, reasons(signs));
  }
  if (isSearchAddress(url)) return null;
  const { papers, dated } = indexSigns(root, url);
  if (!isEnough(papers, dated, names, url)) return null;
  return found('index', Math.min(1, 0.5 + 0.1 * papers + (dated > 0 ? 0.2 : 0)), [
    `${papers} links to papers`,
    `${dated} with a day`,
  ]);
}

/** One paper will do where papers are kept; elsewhere there are several, with days, or on a page about a KKR. */
function isEnough(papers: number, dated: number, names: string[], url: URL): boolean {
  if (isMaterialAddress(url)) return papers >= 1;
  return papers >= 2 && (dated >= 1 || (papers >= 3 && names.some(bodyIn)));
}
