import type { BodyRef, DocumentKind, DocumentLink } from '../agenda/model.ts';
import type { Line, Link } from '../sources/line.ts';
import { isPaperPage } from './kl/addresses.ts';
import { dayIn, type PrintedDay, resolveDay, yearIn } from './dates.ts';
import { isFileAddress, isGeneric, kindOf, slugOf, titleOf } from './papers.ts';
import { bodyIn, fold } from './words.ts';

/** A plain line that announces a meeting is as low as can be: any heading ends its stretch. */
const PLAIN_LEVEL = 7;
/** Headings that divide a meeting's papers rather than begin something else. */
const DIVIDES =
  /^(bilag|dagsorden|referat|materiale|moedemateriale|dokumenter|filer|punkter|til (download|mødet))\b/;

interface Meeting {
  /** Null when no year is to be had. */
  date: string | null;
  body: BodyRef | null;
  level: number;
}

/** Where we are in the list, top to bottom. */
interface Place {
  year: number | null;
  yearLevel: number;
  meeting: Meeting | null;
  /** The body whose papers follow, on a page for several. */
  body: BodyRef | null;
  bodyLevel: number;
}

/**
 * Documents an index page offers: links to files (and to pages named after an agenda or minutes), each with kind, and
 * with the body and day of the meeting it stands under. Files that belong to no meeting are left out, and so is
 * everything when there is neither agenda nor minutes among them. Pure; order of the page.
 *
 * @param address the page's own address, which may name the body; null when unknown
 */
export function listDocuments(lines: Line[], address: string | null): DocumentLink[] {
  const heading = lines.find((line) => line.heading === 1 && bodyIn(line.text));
  const pageBody = (address ? bodyIn(address) : null) ?? (heading ? bodyIn(heading.text) : null);
  const found = new Map<string, DocumentLink>();
  let place: Place = { year: null, yearLevel: 0, meeting: null, body: null, bodyLevel: 0 };
  for (const line of lines) {
    const papers = line.links.flatMap((link) => paperOf(link, line));
    if (papers.length === 0) place = moved(place, line);
    for (const paper of papers) {
      const document = describe(paper, line, place, pageBody);
      const before = found.get(paper.href);
      if (document && (!before || before.kind === 'appendix')) found.set(paper.href, document);
    }
  }
  const documents = [...found.values()];
  return documents.some((document) => document.kind !== 'appendix') ? documents : [];
}

interface Paper {
  href: string;
  title: string;
  slug: string;
}

function paperOf(link: Link, line: Line): Paper[] {
  const unknown = 'https://unknown.invalid';
  if (!URL.canParse(link.href, unknown)) return [];
  const url = new URL(link.href, unknown);
  const slug = slugOf(url);
  if (!isFileAddress(url) && !isPaperPage(url, link.text)) return [];
  const rest = line.text.replace(link.text, '').trim();
  const title = isGeneric(link.text) && line.links.length === 1 && !isGeneric(rest) ? rest : link.text;
  return [{ href: link.href, title: titleOf(title) || slug, slug }];
}

function moved(before: Place, line: Line): Place {
  const place = line.heading === null ? before : underBody(before, line.heading, bodyIn(line.text));
  const level = line.heading ?? PLAIN_LEVEL;
  const meeting = meetingIn(line, level, place.year);
  if (meeting) return { ...place, meeting };
  const year = isLabel(line) ? yearIn(line.text) : null;
  if (year !== null) return { ...place, year, yearLevel: level, meeting: null };
  if (line.heading === null || DIVIDES.test(fold(line.text))) return place;
  return {
    ...place,
    year: level <= place.yearLevel ? null : place.year,
    meeting: place.meeting && level <= place.meeting.level ? null : place.meeting,
  };
}

function underBody(place: Place, level: number, body: BodyRef | null): Place {
  if (body) return { ...place, body, bodyLevel: level };
  return level <= place.bodyLevel ? { ...place, body: null, bodyLevel: 0 } : place;
}

/** Folded openings of a line that announces a meeting: the day itself, or a few words up to "møde". */
const OPENS_WITH_DAY = /^(?:[a-z]{3,5}dag )?(?:den |d )?\d{1,2} /;
const OPENS_WITH_MEETING = /^(?:[a-z]+ ){0,4}moede[rt]?\b/;

/** A meeting announced by a line; topics, and what is said of other meetings, mention days too. */
function meetingIn(line: Line, level: number, year: number | null): Meeting | null {
  const day = line.text.length <= 300 ? dayIn(line.text) : null;
  if (!day) return null;
  const folded = fold(line.text);
  const announces =
    line.heading !== null ||
    OPENS_WITH_MEETING.test(folded) ||
    (OPENS_WITH_DAY.test(folded) && folded.length <= 60);
  if (!announces || /^(naeste|opfoelgning|orientering|droeftelse|referat fra) /.test(folded)) return null;
  return { date: resolveDay(day, year), body: bodyIn(line.text), level };
}

function isLabel(line: Line): boolean {
  return line.heading !== null || line.bold || line.text.length <= 30;
}

function describe(paper: Paper, line: Line, place: Place, pageBody: BodyRef | null): DocumentLink | null {
  const kind = kindOf(paper.title, paper.slug);
  const meeting = ownMeeting(line, place) ?? place.meeting;
  const around = meeting?.body ?? place.body ?? pageBody;
  if (kind === 'appendix') return meeting && { ...named(paper, kind), body: around, date: meeting.date };
  return {
    ...named(paper, kind),
    body: bodyIn(paper.title) ?? bodyIn(paper.slug) ?? around,
    date: dateOf(dayIn(paper.title), meeting, place) ?? dateOf(dayIn(paper.slug), null, place),
  };
}

/** The meeting a line of papers names itself: in a table's row anywhere, else before its first link. */
function ownMeeting(line: Line, { year }: Place): Meeting | null {
  if (line.cells === null) {
    const text = line.text.slice(0, Math.max(0, line.text.indexOf(line.links[0]?.text ?? '')));
    return meetingIn({ ...line, text, heading: null }, PLAIN_LEVEL, year);
  }
  const day = dayIn(line.text);
  return day && { date: resolveDay(day, year), body: bodyIn(line.text), level: PLAIN_LEVEL };
}

function named({ href, title }: Paper, kind: DocumentKind) {
  return { href, title, kind };
}

/** The day a paper names wins over that of the meeting it stands under; a missing year is the meeting's. */
function dateOf(own: PrintedDay | null, meeting: Meeting | null, { year }: Place): string | null {
  if (!own) return meeting?.date ?? null;
  return resolveDay(own, own.year ?? (meeting?.date ? Number(meeting.date.slice(0, 4)) : year));
}
