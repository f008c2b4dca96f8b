import type { BodyRef, DocumentKind } from '../agenda/model.ts';
import { dayIn } from '../danish/when-day.ts';
import type { Line } from '../sources/line.ts';
import { resolveDay, yearIn } from './dates.ts';
import { bodyNamed } from './names.ts';
import { kindOfPlace } from './papers.ts';
import { fold } from './words.ts';

/** A plain line that announces a meeting is as low as can be: any heading ends its stretch. */
export const PLAIN_LEVEL = 7;
/** Headings that divide a meeting's papers rather than begin something else. */
const DIVIDES =
  /^(bilag|dagsorden|referat|materiale|moedemateriale|dokumenter|filer|punkter|til (download|mødet))\b/;

export interface ListedMeeting {
  /** Null when no year is to be had. */
  date: string | null;
  body: BodyRef | null;
  level: number;
}

/** Where we are in a list, top to bottom. */
export interface Place {
  year: number | null;
  yearLevel: number;
  meeting: ListedMeeting | null;
  /** The body whose papers follow, on a page for several. */
  body: BodyRef | null;
  bodyLevel: number;
  /** The kind that the heading above says all have that follow ("Referater"). */
  kind: DocumentKind | null;
  kindLevel: number;
  /** The same by column, from the head of a table. */
  columns: (DocumentKind | null)[];
}

export const START: Place = {
  ...{ year: null, yearLevel: 0, meeting: null, body: null, bodyLevel: 0 },
  ...{ kind: null, kindLevel: 0, columns: [] },
};

/** The place after a line that links to no paper. `next` and `before` are its neighbours: years in a row are tabs. */
export function moved(from: Place, line: Line, before: Line | undefined, next: Line | undefined): Place {
  if (line.cells !== null) return { ...from, columns: line.cells.map(kindOfPlace), meeting: null };
  const level = line.heading ?? PLAIN_LEVEL;
  const place = isLabel(line) ? underKind(underBody(from, line), line, level) : from;
  const meeting = meetingIn(line, level, place.year);
  if (meeting) return { ...place, meeting };
  const year =
    isLabel(line) && !(isYear(line) && (isYear(before) || isYear(next))) ? yearIn(line.text) : null;
  if (year !== null) return { ...place, year, yearLevel: level, meeting: null };
  if (line.heading === null || DIVIDES.test(fold(line.text))) return place;
  return {
    ...place,
    columns: [],
    year: level <= place.yearLevel ? null : place.year,
    meeting: place.meeting && level <= place.meeting.level ? null : place.meeting,
  };
}

const isYear = (line: Line | undefined): boolean => line !== undefined && /^20\d\d$/.test(line.text);

function underBody(place: Place, line: Line): Place {
  const level = line.heading;
  if (level === null) return place;
  const body = bodyNamed(line.text);
  if (body) return { ...place, body, bodyLevel: level };
  return level <= place.bodyLevel ? { ...place, body: null, bodyLevel: 0 } : place;
}

function underKind(place: Place, line: Line, level: number): Place {
  const kind = kindOfPlace(line.text);
  if (kind) return { ...place, kind, kindLevel: level };
  return level <= place.kindLevel ? { ...place, kind: null, kindLevel: 0 } : place;
}

/** Folded openings of a line that announces a meeting: the day itself, or a few words up to "møde". */
const OPENS_WITH_DAY = /^(?:[a-z]{3,5}dag )?(?:den |d )?\d{1,2} /;
const OPENS_WITH_MEETING = /^(?:[a-z]+ ){0,4}moede[rt]?\b/;

/** A meeting announced by a line; topics, and what is said of other meetings, mention days too. */
export function meetingIn(line: Line, level: number, year: number | null): ListedMeeting | null {
  const day = line.text.length <= 300 ? dayIn(line.text) : null;
  if (!day) return null;
  const folded = fold(line.text);
  const announces =
    line.heading !== null ||
    OPENS_WITH_MEETING.test(folded) ||
    (OPENS_WITH_DAY.test(folded) && folded.length <= 60);
  if (!announces || /^(naeste|opfoelgning|orientering|droeftelse|referat fra) /.test(folded)) return null;
  return { date: resolveDay(day, year), body: bodyNamed(line.text), level };
}

const isLabel = (line: Line): boolean => line.heading !== null || line.bold || line.text.length <= 30;

/** The meeting a line of papers names itself: in a table's row anywhere, else before its first link. */
export function ownMeeting(line: Line, { year }: Place): ListedMeeting | null {
  if (line.cells === null) {
    const text = line.text.slice(0, Math.max(0, line.text.indexOf(line.links[0]?.text ?? '')));
    return meetingIn({ ...line, text, heading: null }, PLAIN_LEVEL, year);
  }
  const day = dayIn(line.text);
  return day && { date: resolveDay(day, year), body: bodyNamed(line.text), level: PLAIN_LEVEL };
}
