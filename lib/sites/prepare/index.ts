import { type AgendaSigns, agendaSigns, found, paperKind, reasons } from '../evidence.ts';
import { shadowRootsIn } from '../shadow.ts';
import type { SiteAdapter } from '../types.ts';
import { NOT_PREPARE_PAGES } from './hosts.ts';

const OTHERS = NOT_PREPARE_PAGES.map((pattern) => new URL(pattern.slice(0, -1)).hostname);

/**
 * FirstAgenda Prepare: an app behind login that shows one item at a time and whose markup nobody has published. So it is
 * known by its text alone, shadow trees included, and anything but signing in may become an agenda at any click.
 */
export const prepare: SiteAdapter = {
  id: 'prepare',
  changes: true,
  matches: ({ protocol, hostname }) =>
    protocol === 'https:' && hostname.endsWith('.firstagenda.com') && !OTHERS.includes(hostname),
  expects: ({ pathname }) => !/^\/(login|logout|authentication|account)(\/|$)/i.test(pathname),
  detect(document) {
    if (document.contentType === 'application/pdf') return found('pdf', 0.6, ['a file of Prepare']);
    if (!document.body) return found('nothing', 1, []);
    const roots = [document.body, ...shadowRootsIn(document.body)];
    const signs = agendaSigns(...roots);
    const confidence = confidenceOf(signs);
    if (confidence === 0) return found('nothing', 1, reasons(signs));
    // One item after another may show the same signs: how much there is to read tells them apart.
    const length = roots.reduce((sum, root) => sum + (root.textContent ?? '').length, 0);
    const why = [...reasons(signs), `${length} characters`];
    return found(paperKind(signs, kindWords(document)), confidence, why);
  },
};

/** One item shown is enough here, and so is a list of items. */
function confidenceOf({ caseLines, captions, numbered }: AgendaSigns): number {
  if (captions.size >= 2 && (caseLines > 0 || numbered >= 2)) return 0.9;
  if (captions.size >= 1 && (caseLines > 0 || numbered >= 3)) return 0.8;
  return numbered >= 4 ? 0.6 : 0;
}

/** The word for the paper, which stands by itself somewhere above the items. */
function kindWords(document: Document): string[] {
  const top = (document.body.textContent ?? '').slice(0, 2000);
  return [/Dagsorden|Referat|Tillægsdagsorden/.exec(top)?.[0] ?? ''];
}
