/** Meetings known by their date only. Rows are kept for ever: a past one costs little, and the meeting may come to be saved. */
import type { AnnouncedMeeting } from '../agenda/views.ts';
import type { Archive } from './database.ts';
import type { AnnouncementRow } from './rows.ts';

const idOf = ({ body, date }: AnnouncedMeeting) => `${body.key}/${date}`;

/** The calendar day in Denmark at an instant, `YYYY-MM-DD`. */
export function danishDay(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
}

/**
 * Takes over what a page announces. What the same page announced before and says no longer was moved or cancelled; hour
 * and place are kept where only another page knows them. Works inside a transaction over announcements.
 */
export async function announce(db: Archive, meetings: AnnouncedMeeting[]): Promise<void> {
  const fresh = new Map(meetings.map((meeting) => [idOf(meeting), meeting]));
  const pages = new Set(meetings.map(({ address }) => address).filter((address) => address !== null));
  const bodies = new Set(meetings.map(({ body }) => body.key));
  await db.announcements
    .filter(({ id, address, body }) => pages.has(address ?? '') && bodies.has(body.key) && !fresh.has(id))
    .delete();
  const known = await db.announcements.bulkGet([...fresh.keys()]);
  const rows = [...fresh].map(
    ([id, meeting], i): AnnouncementRow => ({
      ...meeting,
      id,
      startTime: meeting.startTime ?? known[i]?.startTime ?? null,
      location: meeting.location ?? known[i]?.location ?? null,
    }),
  );
  await db.announcements.bulkPut(rows);
}

/** Announced meetings from the day of `now` on, soonest first; saved ones are no longer announced. */
export async function listAnnounced(db: Archive, now = new Date()): Promise<AnnouncedMeeting[]> {
  return db.transaction('r', db.announcements, db.meetings, async () => {
    const rows = await db.announcements.where('date').aboveOrEqual(danishDay(now)).toArray();
    const saved = new Set(
      (await db.meetings.toArray()).map(({ body, date }) => `${body?.key ?? ''}/${date ?? ''}`),
    );
    return rows
      .filter(({ id }) => !saved.has(id))
      .sort((a, b) => a.date.localeCompare(b.date) || (a.startTime ?? '').localeCompare(b.startTime ?? ''))
      .map(({ id: _, ...meeting }) => meeting);
  });
}
