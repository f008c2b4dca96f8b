/** Deadlines, promises and meetings as entries of a calendar, worded in Danish as the papers are. */
import type { Precision } from '../agenda/facts.ts';
import { shortHash } from '../agenda/identity.ts';
import type { BodyRef } from '../agenda/model.ts';
import { dayAfter } from '../danish/when-day.ts';
import type { DeadlineView } from '../tracking/views.ts';
import type { CalendarEntry } from './ics.ts';

/** Months that a loosely told time covers, up to its last day. */
const MONTHS: Partial<Record<Precision, number>> = {
  month: 1,
  'part-of-year': 1,
  quarter: 3,
  season: 3,
  'half-year': 6,
  year: 12,
};
const PART_OF_MONTH_DAYS = 10;

/** First day of a time of which only the end is told. */
export function firstDay(to: string, precision: Precision): string {
  if (precision === 'day') return to;
  if (precision === 'part-of-month') return dayAfter(to, 1 - PART_OF_MONTH_DAYS);
  const day = new Date(`${to.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - ((MONTHS[precision] ?? 1) - 1));
  return day.toISOString().slice(0, 10);
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
const LONGEST_TITLE = 160;
const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text;

/** A day is one day, however long one has had; what is told loosely covers all it may mean, and says so in its title. */
export function dueEntry({
  id,
  item,
  from,
  to,
  precision,
  text,
  task,
  by,
  kind,
  mark,
}: DeadlineView): CalendarEntry {
  const who = by ? `${by.text}: ` : '';
  const what = shortened(capital(`${who}${task || item.title}`));
  const isDay = precision === 'day';
  const place = [item.body?.name, item.date, item.number && `punkt ${item.number}`]
    .filter(Boolean)
    .join(', ');
  return {
    uid: `${shortHash(id)}@sagsspor`,
    title: `${kind === 'promise' ? 'Lovet' : 'Frist'}: ${what}${isDay ? '' : ` (${text})`}`,
    description: [text, item.title, place, mark.note].filter(Boolean).join('\n'),
    location: null,
    when: { kind: 'days', from: isDay ? to : (from ?? firstDay(to, precision)), to },
  };
}

export interface KnownMeeting {
  body: BodyRef | null;
  date: string;
  /** `HH:MM`. */
  startTime: string | null;
  location: string | null;
}

export function meetingEntry({ body, date, startTime, location }: KnownMeeting): CalendarEntry {
  const name = body?.name ?? 'Møde';
  return {
    uid: `${shortHash(`meeting ${body?.key ?? ''} ${date}`)}@sagsspor`,
    title: name,
    description: startTime === null ? '' : 'Sluttidspunktet er ikke oplyst.',
    location,
    when:
      startTime === null ? { kind: 'days', from: date, to: date } : { kind: 'hour', date, time: startTime },
  };
}
