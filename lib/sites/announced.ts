import type { BodyRef } from '../agenda/model.ts';
import type { AnnouncedMeeting } from '../agenda/views.ts';
import { daysIn, type PlacedDay } from '../danish/when-day.ts';
import type { Line } from '../sources/line.ts';
import { resolveDay, weekdayOf, yearIn } from './dates.ts';
import { bodyNamed, ofMunicipality } from './names.ts';
import { bodyIn, fold } from './words.ts';

/** Headings under which a body lists its meeting days, folded. */
const CALENDAR =
  /\b(?:moededatoer|moededage|moedekalender|moedeplan|moedeoversigt|moedetidspunkter|(?:kommende|naeste|planlagte) moeder?|datoer for)\b|^(?:politiske )?moeder(?: i)?(?: 20\d\d)?$/;
/** Headings of papers, whatever days they bear. */
const MATERIAL = /materiale|dagsorden|referat|bilag|arkiv|nyhed|aktuelt|kursus|konference|tilmeld|frist/;
/** `KKR Hovedstaden holder møde den …`, `Næste møde er …`: not what was held. */
const MEETS =
  /\b(?:af)?holde[rs]\b|\bmødes\b|\bsamles\b|\ber\b|\bbliver\b|finder sted|planlagt|fastsat|^næste møde/i;
/** Speaks of the page's own body without naming it. */
const OF_THE_PAGE =
  /^(?:det |vores )?(?:næste|kommende|konstituerende|ordinære|ekstraordinære)\b.{0,20}møde|^møde/i;
const MEETING = /\b(?:\p{L}{0,20}møde(?:r|t|rne)?|mødes)(?!\p{L})/iu;
const NOT_TO_COME = /\b(?:holdt|afholdt|referat|blev|aflys|flyttet fra|udgår|frist|senest|tilmeld)/i;
const TIME =
  /(?:\bkl\.?|\bklokken)\s{0,3}(\d{1,2})(?:[.:](\d{2}))?|(?:^|[\s,])(\d{1,2})[.:](\d{2})(?=\s?[-–]|[\s,]|$)/i;
/** A time with what it lasts until. */
const SPAN =
  /(?:\b(?:kl\.?|klokken|fra)\s{0,3})?\d{1,2}(?:[.:]\d{2})?(?:\s{0,2}(?:[-–]|til(?: kl\.)?)\s{0,2}\d{1,2}(?:[.:]\d{2})?)?/i;
/** Longer lines are prose about other things. */
const MAX_LINE = 300;
const MAX_PLACE = 80;
/** A line that says nothing but a day, in a list of days. */
const MAX_LISTED = 120;
/** A bold line is a heading of lowest level. */
const LABEL_LEVEL = 7;

/**
 * Days on which a page says that a body meets: lists under "Mødedatoer" and the like, and sentences ("KKR X holder møde
 * den …"). Whether they are to come is for the reader's clock. Left out: a day whose weekday is not that of its date, a
 * day without a year, and days of nobody named. In order of date.
 *
 * @param address the page's own, which may name the body
 */
export function announcedMeetings(lines: Line[], address: string | null): AnnouncedMeeting[] {
  const page = bodyOfPage(lines, address);
  const found = new Map<string, AnnouncedMeeting>();
  let calendar: number | null = null;
  let year: number | null = null;
  let section: BodyRef | null = null;
  for (const line of lines) {
    const level = line.heading ?? (isLabel(line) ? LABEL_LEVEL : null);
    if (level !== null) {
      calendar = calendarAfter(line, level, calendar);
      year = yearIn(line.text) ?? (level <= 2 ? null : year);
      if (level <= 3) section = bodyNamed(line.text);
    }
    for (const { day, text } of announcedIn(line, calendar !== null)) {
      const date = dateOf(day, year);
      const body = ofMunicipality(bodyNamed(line.text) ?? section ?? page, address);
      if (!date || !body || found.has(`${body.key} ${date}`)) continue;
      const startTime = timeIn(text);
      found.set(`${body.key} ${date}`, { body, date, startTime, location: placeIn(text), address });
    }
  }
  return [...found.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

function bodyOfPage(lines: Line[], address: string | null): BodyRef | null {
  const heading = lines.find((line) => line.heading === 1 && bodyNamed(line.text));
  return (address ? bodyIn(address) : null) ?? (heading ? bodyNamed(heading.text) : null);
}

const isLabel = (line: Line): boolean =>
  line.cells === null &&
  line.text.length <= 60 &&
  (line.bold || /^20\d\d$/.test(line.text)) &&
  daysIn(line.text).length === 0;

/** Level of the calendar's heading we are under, or null. A year inside it divides it. */
function calendarAfter(line: Line, level: number, calendar: number | null): number | null {
  const folded = fold(line.text);
  if (MATERIAL.test(folded)) return null;
  if (CALENDAR.test(folded)) return level;
  const isYear = yearIn(line.text) !== null && folded.length <= 12;
  return calendar !== null && level <= calendar && !isYear ? null : calendar;
}

/** The days a line announces, each with the text that follows it. */
function announcedIn(line: Line, inCalendar: boolean): { day: PlacedDay; text: string }[] {
  const text = line.cells ? line.cells.join(', ') : line.text;
  if (text.length > MAX_LINE || NOT_TO_COME.test(text)) return [];
  if (line.links.some((link) => /dagsorden|referat/i.test(link.text))) return [];
  const days = daysIn(text);
  const listed = inCalendar && text.length <= MAX_LISTED;
  const says = MEETING.test(text) && MEETS.test(text) && (OF_THE_PAGE.test(text) || bodyNamed(text) !== null);
  if (!listed && !says) return [];
  return days.map((day, at) => ({ day, text: text.slice(day.end, days[at + 1]?.start ?? text.length) }));
}

/** The day in the year printed with it, else in that above it; none whose weekday says otherwise. */
function dateOf(day: PlacedDay, section: number | null): string | null {
  const years = [day.year, section].filter((year) => year !== null);
  const year = years.find((one) => day.weekday === null || weekdayOf(day, one) === day.weekday);
  return year === undefined ? null : resolveDay({ ...day, year }, null);
}

function timeIn(text: string): string | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hour, minute] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What is left beside day and time, as far as it looks like a place: `på Rådhuset`, `KL-Huset, København`. */
function placeIn(text: string): string | null {
  const rest = text
    .replace(SPAN, ' ')
    .replace(/^[\s,.:;–-]+|^\s*(?:sted|lokale)\s?:/i, '')
    .replace(/^\s*(?:på|i|hos)\s+/, '')
    .split(/\.\s+(?=\p{Lu})|\s(?:med|hvor|og)\s/u)[0]
    ?.replace(/(?<![\s.,;])[\s.,;]+$/, '')
    .trim();
  const isPlace = rest && /^\p{Lu}[\p{L}\d]/u.test(rest) && rest.length <= MAX_PLACE && !MEETING.test(rest);
  return isPlace ? rest : null;
}
