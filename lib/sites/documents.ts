import type { BodyRef, DocumentKind, DocumentLink } from '../agenda/model.ts';
import { dayIn, type PrintedDay } from '../danish/when-day.ts';
import type { Line, Link } from '../sources/line.ts';
import { resolveDay } from './dates.ts';
import { isSearchAddress } from './kl/addresses.ts';
import { bodyNamed, ofMunicipality } from './names.ts';
import { joinCards, type Paper, papersOf } from './paper-links.ts';
import { type ListedMeeting, moved, ownMeeting, PLAIN_LEVEL, type Place, START } from './place.ts';
import { bodyIn } from './words.ts';

/**
 * Documents an index page offers: links to files, to meetings of FirstAgenda Publication and to pages named after an
 * agenda or minutes, each with kind, and with the body and day of the meeting it stands under. Files that belong to no
 * meeting are left out, and so is everything when there is neither agenda nor minutes among them. Pure; order of the
 * page.
 *
 * @param address the page's own address, which may name the body; null when unknown
 */
export function listDocuments(lines: Line[], address: string | null): DocumentLink[] {
  if (isSearch(lines, address)) return [];
  const pageBody = bodyOfPage(lines, address);
  const ofKkr =
    lines.some((line) => bodyIn(line.text) !== null) || (pageBody && bodyIn(pageBody.name)) !== null;
  const found = new Map<string, DocumentLink>();
  const dayOnly = new Set<string>();
  const joined = joinCards(lines);
  let place = START;
  for (const [at, line] of joined.entries()) {
    const papers = papersOf(line, ofKkr);
    if (papers.length === 0) place = moved(place, line, joined[at - 1], joined[at + 1]);
    const own = papers.length > 0 ? ownMeeting(line, place) : null;
    if (own && line.cells) place = { ...place, meeting: own };
    const columns = columnsOf(line, place);
    for (const [nth, paper] of papers.entries()) {
      const kind = paper.kind ?? columns.get(paper.href) ?? place.kind ?? 'appendix';
      const document = describe({ ...paper, kind }, own ?? place.meeting, place, pageBody);
      if (document && line.heading !== null && nth === 0) place = under(place, document, line.heading);
      if (kind === 'appendix' && !own && !place.meeting) dayOnly.add(paper.href);
      const before = found.get(paper.href);
      if (document && (!before || before.kind === 'appendix'))
        found.set(paper.href, { ...document, body: ofMunicipality(document.body, address) });
    }
  }
  const papers = [...found.values()].filter(({ kind }) => kind !== 'appendix');
  const days = new Set(papers.map(({ date }) => date));
  // An appendix may name its meeting's day instead of standing under it; other days are other matters.
  return [...found.values()].filter(
    ({ kind, date, href }) =>
      kind !== 'appendix' || (papers.length > 0 && (!dayOnly.has(href) || days.has(date))),
  );
}

/** Search results name papers of all kinds, and offer no meeting's. */
const isSearch = (lines: Line[], address: string | null): boolean =>
  (address !== null && URL.canParse(address) && isSearchAddress(new URL(address))) ||
  lines.some(
    ({ heading, text }) =>
      heading === 1 && /^(?:søgeresultat|søgning|du søgte|resultater (?:for|af))/i.test(text),
  );

function bodyOfPage(lines: Line[], address: string | null): BodyRef | null {
  const heading = lines.find((line) => line.heading === 1 && bodyNamed(line.text));
  return (address ? bodyIn(address) : null) ?? (heading ? bodyNamed(heading.text) : null);
}

/** What the columns of a table say of the links in a row. */
function columnsOf(line: Line, { columns }: Place): Map<string, DocumentKind | null> {
  const kinds = new Map<string, DocumentKind | null>();
  const left: Link[] = [...line.links];
  for (const [at, cell] of (line.cells ?? []).entries()) {
    let rest = cell;
    for (let link = left[0]; link && rest.includes(link.text); link = left[0]) {
      rest = rest.slice(rest.indexOf(link.text) + link.text.length);
      kinds.set(link.href, columns[at] ?? null);
      left.shift();
    }
  }
  return kinds;
}

/** A heading that links to a paper heads the rest of that meeting's papers too. */
function under(place: Place, { date, body }: DocumentLink, level: number): Place {
  return date === null ? place : { ...place, meeting: { date, body, level: Math.min(level, PLAIN_LEVEL) } };
}

function describe(
  { href, title, slug, kind }: Paper & { kind: DocumentKind },
  meeting: ListedMeeting | null,
  place: Place,
  pageBody: BodyRef | null,
): DocumentLink | null {
  const around = meeting?.body ?? place.body ?? pageBody;
  if (kind === 'appendix') {
    const date = meeting ? meeting.date : dateOf(dayIn(title), null, place);
    return meeting || date ? { href, title, kind, body: around, date } : null;
  }
  return {
    ...{ href, title, kind },
    body: bodyNamed(title) ?? bodyIn(slug) ?? around,
    date: dateOf(dayIn(title), meeting, place) ?? dateOf(dayIn(slug), null, place),
  };
}

/** The day a paper names wins over that of the meeting it stands under; a missing year is the meeting's. */
function dateOf(own: PrintedDay | null, meeting: ListedMeeting | null, { year }: Place): string | null {
  if (!own) return meeting?.date ?? null;
  return resolveDay(own, own.year ?? (meeting?.date ? Number(meeting.date.slice(0, 4)) : year));
}
