import type { DocumentKind } from '../agenda/model.ts';
import { committeeIn } from '../danish/committees.ts';
import { dayIn } from '../danish/when-day.ts';
import type { Line, Link } from '../sources/line.ts';
import { isKlHost, isPaperPage } from './kl/addresses.ts';
import { isFileAddress, isGeneric, isNeutral, kindOfName, kindOfPlace, slugOf, titleOf } from './papers.ts';
import { queryOf } from './query.ts';

/** A link that leads to a paper. */
export interface Paper {
  href: string;
  title: string;
  /** The name its author gave the file or page. */
  slug: string;
  /** Kind by its own words; null when they say nothing of it. */
  kind: DocumentKind | null;
}

/** An address no page has: tells relative links from absolute ones. */
const UNKNOWN = 'https://unknown.invalid';
/** A meeting's page in FirstAgenda Publication (domain notes §3.3). */
const MEETING_PAGE = /^\/vis(?:\/(?:dagsorden|referat)\/|$)/i;
const PAPER_WORD = /dagsorden|referat|protokol/i;

/**
 * Runs of lines that are one link, as cards are (day, committee and kind each on a line of its own), as one line each;
 * others as they are.
 */
export function joinCards(lines: Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const href = cardOf(line);
    if (last && href !== null && cardOf(last) === href) {
      const text = `${last.text} ${line.text}`;
      joined[joined.length - 1] = { ...last, heading: null, bold: false, text, links: [{ href, text }] };
    } else joined.push(line);
  }
  return joined;
}

const cardOf = ({ links, text }: Line): string | null =>
  links.length === 1 && links[0]?.text === text ? (links[0]?.href ?? null) : null;

/** The papers a line links to. `ofKkr`: the page is a KKR's, where minutes of others are appendices. */
export function papersOf(line: Line, ofKkr: boolean): Paper[] {
  return line.links.flatMap((link) => paperOf(link, line, ofKkr));
}

function paperOf(link: Link, line: Line, ofKkr: boolean): Paper[] {
  if (!URL.canParse(link.href, UNKNOWN)) return [];
  const url = new URL(link.href, UNKNOWN);
  const isMeeting = MEETING_PAGE.test(url.pathname);
  const slug = isMeeting ? titleInQuery(url) : slugOf(url);
  const rest = line.cells ? '' : line.text.replace(link.text, '').trim();
  const text = isGeneric(link.text) && line.links.length === 1 && !isGeneric(rest) ? rest : link.text;
  const own = isMeeting ? (kindOfPlace(text) ?? kindOfPlace(slug)) : kindBy(titleOf(text), slug, ofKkr);
  // A word beside the only link of a line: "Byrådet 27-03-2019 Referat".
  const kind = own ?? (line.links.length === 1 ? kindOfPlace(rest) : null);
  if (!isMeeting && !isFileAddress(url) && !isPage(url, link.text, kind)) return [];
  return [{ href: link.href, title: titleOf(text) || slug, slug, kind }];
}

/** Is a page a paper? On KL's site only where address and text both say so; elsewhere text and day, or both. */
function isPage(url: URL, text: string, kind: DocumentKind | null): boolean {
  if (isPaperPage(url, text)) return true;
  if (kind === null || kind === 'appendix' || /^\/(?:nyhed|nyt|aktuelt|arrangement)/i.test(url.pathname))
    return false;
  if (isKlHost(url)) return false;
  return dayIn(text) !== null || (url.origin !== UNKNOWN && PAPER_WORD.test(url.pathname + url.search));
}

/** `/vis?Referat-Teknisk-Udvalg-d.06-10-2025-kl.16.00&id=…`. */
function titleInQuery(url: URL): string {
  return queryOf(url).find(([name, value]) => name.toLowerCase() !== 'id' && value === '')?.[0] ?? '';
}

/** The kind by text; where it says nothing or only which meeting, by file name. Null where that says no more. */
function kindBy(text: string, slug: string, ofKkr: boolean): DocumentKind | null {
  const byText = isGeneric(text) ? null : kindIn(text, ofKkr);
  if (byText !== null || isOpaque(slug)) return byText;
  const bySlug = kindIn(slug, ofKkr);
  return bySlug === 'appendix' && !isGeneric(text) ? null : bySlug;
}

/** The kind a name tells; null where it only says which meeting. */
function kindIn(name: string, ofKkr: boolean): DocumentKind | null {
  const whole = kindOfName(name);
  if (whole !== 'appendix') return whole;
  const bare = ofKkr ? name : withoutCommittee(name);
  const kind = bare === name ? whole : kindOfName(bare);
  return kind === 'appendix' && isNeutral(bare) ? null : kind;
}

/** A file's number or key: nobody's name for it. */
const isOpaque = (name: string): boolean => !/\p{L}{4}/u.test(name) || /^[0-9a-f-]{8,}$/i.test(name);

/** `Referat Teknisk Udvalg (§ 17, stk. 4) 12. marts` without whose it is. */
function withoutCommittee(text: string): string {
  const bare = text.replace(/\([^()]{0,60}\)/g, ' ');
  const committee = committeeIn(bare, (letters) => PAPER_WORD.test(letters));
  if (!committee) return bare;
  const [name = ''] = committee.split(', ', 1);
  const at = bare.indexOf(name);
  const after = bare.slice(at + name.length).replace(/^s(?= )/, '');
  return `${bare.slice(0, at)} ${after.replace(/\p{Lu}[\p{L}-]{1,40} Kommune/u, ' ')}`;
}
