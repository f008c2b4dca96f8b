import { type AgendaSigns, agendaConfidence, agendaSigns, found, paperKind, reasons } from '../evidence.ts';
import { isPublicationPage, publication } from '../publication/index.ts';
import { shadowRootsIn } from '../shadow.ts';
import type { SiteAdapter } from '../types.ts';

/** What a page is called that is an agenda or minutes: the word, and a body or a day beside it. */
const PAPER = /dagsorden|referat|beslutningsprotokol|åben protokol/i;
const OF_A_MEETING =
  /\d{1,2}[-./ ]{1,2}(?:\d{1,2}|\p{L}{3,9})[-./ ]{1,2}(?:20)?\d\d|udvalg|byråd|kommunalbestyrelse|regionsråd|magistrat|kkr/iu;
/** How far into a page its head reaches, in characters. */
const HEAD = 2000;
const FILE = /\.pdf$|\/(?:pdf|download|getmedia|media)\//i;
const NAMED_LINK = /^(?:hent |læs |se )?(?:tillægs)?(?:dagsorden|referat|beslutningsprotokol)/i;

/**
 * Any page the user points at. It claims no address of its own: it is asked only where the user clicked, or granted the
 * host.
 */
export const generic: SiteAdapter = {
  id: 'generic',
  matches: () => false,
  expects: ({ pathname }) => /dagsorden|referat|m(?:ø|oe)de/i.test(decoded(pathname)),
  detect(document, url) {
    if (document.contentType === 'application/pdf') return found('pdf', 0.5, [`file ${url.pathname}`]);
    const { body } = document;
    if (!body) return found('nothing', 1, []);
    if (isPublicationPage(document)) return publication.detect(document, url);
    const names = [
      document.title,
      ...[...body.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? ''),
    ];
    const head = (body.textContent ?? '').slice(0, HEAD);
    const titled = names.some(isPaperName);
    const named = titled || isPaperName(head);
    const signs = agendaSigns(body, ...shadowRootsIn(body));
    const confidence = Math.max(agendaConfidence(signs, named), looksLikeOne(signs, named, titled) ? 0.6 : 0);
    if (confidence > 0) return found(paperKind(signs, names), confidence, reasons(signs));
    const papers = [...body.querySelectorAll('a[href]')].filter(isPaper).length;
    return papers >= 3
      ? found('index', 0.6, [`${papers} links to papers`])
      : found('nothing', 1, reasons(signs));
  },
};

const isPaperName = (text: string): boolean => PAPER.test(text) && OF_A_MEETING.test(text);

/** The user pointed here, so less will do than where every page is looked at; reading it decides. */
function looksLikeOne(
  { captions, caseLines, inOrder, numbered }: AgendaSigns,
  named: boolean,
  titled: boolean,
): boolean {
  const printed = [...captions.values()].reduce((sum, count) => sum + count, 0);
  if (named && ((captions.size >= 2 && printed >= 3) || caseLines >= 2)) return true;
  if (titled && printed >= 2) return true;
  return inOrder >= 1 && captions.size >= 2 && numbered >= 3;
}

function isPaper(link: Element): boolean {
  const text = (link.textContent ?? '').trim();
  return (
    text.length < 120 &&
    NAMED_LINK.test(text) &&
    (FILE.test(link.getAttribute('href') ?? '') || OF_A_MEETING.test(text))
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
