import sites from '../../../seeds/publication.json' with { type: 'json' };
import { agendaConfidence, agendaSigns, found, paperKind, reasons } from '../evidence.ts';
import type { SiteAdapter } from '../types.ts';

/** Addresses of a meeting: `/vis?id=…`, and `/Vis/Referat/…` of older versions (domain notes §3.3). */
const MEETING = /^\/vis(\/|$)/i;
const LINKS = 'a[href*="/vis?"],a[href*="/Vis?"],a[href*="/Vis/Referat/"],a[href*="/vis/referat/"]';
/** Papers with a day in their address or text: "Referat-Teknisk-Udvalg-d.22-09-2025". */
const DATED = /\d{1,2}[-. ]{1,2}\d{1,2}[-.]\d{4}|\d{1,2}\. ?\p{L}{3,9} \d{4}/u;

/**
 * FirstAgenda Publication: the municipalities' public sites. A municipality is a row in `seeds/publication.json`; sites
 * that are no row yet are known by the page naming the platform. Addresses are never given a fragment: the app takes it
 * for a meeting's id.
 */
export const publication: SiteAdapter = {
  id: 'publication',
  matches: ({ protocol, hostname }) =>
    protocol === 'https:' &&
    (hostname === 'publication.firstagenda.com' || sites.some(({ host }) => host === hostname)),
  expects: ({ pathname }) => MEETING.test(pathname) || pathname === '/',
  detect(document, url) {
    if (document.contentType === 'application/pdf') return found('pdf', 0.9, [`file ${url.pathname}`]);
    const { body } = document;
    if (!body) return found('nothing', 1, []);
    const names = [...body.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '');
    const signs = agendaSigns(body);
    const meeting =
      MEETING.test(url.pathname) || names.some((name) => /dagsorden|referat/i.test(name) && DATED.test(name));
    const confidence = agendaConfidence(signs, meeting);
    if (confidence > 0 || (meeting && signs.caseLines + signs.numbered >= 2))
      return found(paperKind(signs, [...names, document.title]), Math.max(confidence, 0.7), reasons(signs));
    const papers = [...body.querySelectorAll(LINKS)].slice(0, 200);
    const dated = papers.filter((link) =>
      DATED.test(`${link.getAttribute('href')} ${link.textContent}`),
    ).length;
    if (dated >= 2) return found('index', 0.9, [`${papers.length} links to meetings`, `${dated} with a day`]);
    return MEETING.test(url.pathname)
      ? found('unexpected-nothing', 0.8, ['an address of a meeting'])
      : found('nothing', 1, reasons(signs));
  },
};

/** Does the page say that it is of this platform, whatever its host? */
export const isPublicationPage = (document: Document): boolean =>
  document.querySelector(
    'input[value*="publication.firstagenda.com"],[src*="publication.firstagenda.com"],[href*="publication.firstagenda.com"]',
  ) !== null;
