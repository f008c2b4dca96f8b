import type { Detection, DetectionKind, SiteAdapter } from '../types.ts';
import { isKkrAddress, isKlHost, isMaterialAddress, isNamedPaper, isSearchAddress } from './addresses.ts';
import { dayIn } from './dates.ts';
import { type AgendaSigns, agendaSigns, indexSigns } from './evidence.ts';
import { kindOfName } from './papers.ts';
import { bodyIn, fold } from './words.ts';

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
  const signs = agendaSigns(root);
  const names = [document.querySelector('h1')?.textContent ?? '', document.title];
  const confidence = agendaConfidence(signs, names);
  if (confidence > 0) return found(paperKind(signs, names), confidence, reasons(signs));
  if (isSearchAddress(url)) return null;
  const { papers, dated } = indexSigns(root, url);
  if (!isEnough(papers, dated, names, url)) return null;
  return found('index', Math.min(1, 0.5 + 0.1 * papers + (dated > 0 ? 0.2 : 0)), [
    `${papers} links to papers`,
    `${dated} with a day`,
  ]);
}

/**
 * 0 when it is no agenda. Case lines in the order of items are the strong sign. A page that only explains agendas may
 * show one item as an example, so a single item counts only where the page calls itself an agenda of a body or a day.
 */
function agendaConfidence({ inOrder, captions, numbered }: AgendaSigns, names: string[]): number {
  const recommendations = captions.get('indstilling') ?? 0;
  const kinds = captions.size;
  if (inOrder >= 3 && kinds >= 2) return 1;
  if (inOrder >= 2 && kinds >= 2) return 0.9;
  const named = names.some((name) => kindOfName(name) !== 'appendix' && (dayIn(name) ?? bodyIn(name)));
  if (inOrder >= 1 && kinds >= 2 && named) return 0.8;
  if (recommendations >= 2 && kinds >= 2 && numbered >= 3) return named ? 0.8 : 0.6;
  return 0;
}

/** One paper will do where papers are kept; elsewhere there are several, with days, or on a page about a KKR. */
function isEnough(papers: number, dated: number, names: string[], url: URL): boolean {
  if (isMaterialAddress(url)) return papers >= 1;
  return papers >= 2 && (dated >= 1 || (papers >= 3 && names.some(bodyIn)));
}

/** Minutes call themselves so, or carry decisions. */
function paperKind({ captions }: AgendaSigns, names: string[]): DetectionKind {
  for (const name of names) {
    if (/\b(beslutnings|moede)?referat/.test(fold(name))) return 'minutes';
    if (/\b(tillaegs)?dagsorden/.test(fold(name))) return 'agenda';
  }
  return (captions.get('beslutning') ?? 0) >= 2 ? 'minutes' : 'agenda';
}

function reasons({ caseLines, captions, inOrder, numbered }: AgendaSigns): string[] {
  return [
    `${caseLines} case lines, ${inOrder} before a section`,
    ...[...captions].map(([name, count]) => `${count} × ${name}`),
    `${numbered} numbered lines`,
  ];
}

function found(kind: DetectionKind, confidence: number, why: string[]): Detection {
  return { kind, confidence, why };
}
