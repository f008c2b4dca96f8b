import type { BodyRef } from '@/lib/agenda/model.ts';
import type { AnnouncedMeeting, MeetingSummary } from '@/lib/agenda/views.ts';

/** A sitting of today or later. */
export interface ComingMeeting {
  /** Null where only its date is known. */
  meetingId: string | null;
  body: BodyRef | null;
  date: string;
  startTime: string | null;
  location: string | null;
  /** Of the page that announced it. */
  address: string | null;
  /** Days from today; 0 today. */
  inDays: number;
}

const DAY_MS = 86_400_000;

/** Civil days from one to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY_MS);

/** Saved and announced meetings from today on, soonest first. @param today `YYYY-MM-DD` in Denmark */
export function comingMeetings(
  saved: readonly MeetingSummary[],
  announced: readonly AnnouncedMeeting[],
  today: string,
): ComingMeeting[] {
  const known = new Set(saved.map(({ body, date }) => `${body?.key}/${date}`));
  return [
    ...saved.map(({ id, ...meeting }) => ({ ...meeting, meetingId: id, address: null })),
    // A page that announced them goes on listing them when they are past, or saved.
    ...announced
      .filter(({ body, date }) => !known.has(`${body.key}/${date}`))
      .map((meeting) => ({ ...meeting, meetingId: null })),
  ]
    .flatMap(({ meetingId, body, date, startTime, location, address }) =>
      date === null || date < today
        ? []
        : [{ meetingId, body, date, startTime, location, address, inDays: daysBetween(today, date) }],
    )
    .sort((a, b) => a.date.localeCompare(b.date) || (a.startTime ?? '').localeCompare(b.startTime ?? ''));
}
