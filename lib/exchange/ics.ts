/** Calendar files (RFC 5545): days as all-day entries, which take no time; meetings with an hour as instants in UTC. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { dayAfter } from '../danish/when-day.ts';
import { printable } from './handout.ts';
import { instantOf } from './zone.ts';

export interface CalendarEntry {
  /** Stays the same when the entry is written again, so that a calendar replaces it. */
  uid: string;
  title: string;
  description: string;
  location: string | null;
  when:
    | { kind: 'days'; from: string; to: string }
    /** A wall-clock time in Denmark. */
    | { kind: 'hour'; date: string; time: string };
}

/** When a sitting ends is not told; calendars show one of no length badly. */
const SITTING_MS = 2 * 3_600_000;

const written = (text: string): string => printable(text.replace(/\r\n?/g, '\n'));
/** Names and ids are written as they are given: a line of theirs would be one of the file. */
const oneLine = (text: string): string =>
  printable(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** @param stamp when this was written */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], stamp: Date): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Sagsspor', product: 'Sagsspor', language: 'DA' },
  });
  for (const { uid, title, description, location, when } of entries) {
    const shared = {
      ...{ id: oneLine(uid), stamp, summary: written(title), description: written(description) },
      ...(location === null ? {} : { location: written(location) }),
    };
    if (when.kind === 'days')
      calendar.createEvent({
        ...shared,
        allDay: true,
        start: when.from,
        // The day after the last one.
        end: dayAfter(when.to, 1),
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    else {
      const start = instantOf(when.date, when.time);
      calendar.createEvent({ ...shared, start, end: new Date(start.getTime() + SITTING_MS) });
    }
  }
  return calendar.toString();
}
