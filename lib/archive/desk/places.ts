import type { RecentlyRead } from '../../desk/places.ts';
import type { Archive } from '../database.ts';

export async function keepPlace(db: Archive, meetingId: string, itemKey: string): Promise<void> {
  await db.positions.put({ meetingId, itemKey, at: new Date().toISOString() });
}

export async function lastPlace(db: Archive, meetingId: string): Promise<string | null> {
  return db.transaction('r', db.positions, db.items, async () => {
    const position = await db.positions.get(meetingId);
    if (!position) return null;
    const present = await db.items.where({ itemKey: position.itemKey }).count();
    return present > 0 ? position.itemKey : null;
  });
}

export async function recentPlaces(db: Archive, limit: number): Promise<RecentlyRead[]> {
  return db.transaction('r', db.positions, db.meetings, async () => {
    const rows = await db.positions.orderBy('at').reverse().toArray();
    const meetings = await db.meetings.bulkGet(rows.map(({ meetingId }) => meetingId));
    return rows
      .flatMap((row, index) => {
        const meeting = meetings[index];
        return meeting ? [{ ...row, body: meeting.body, date: meeting.date }] : [];
      })
      .slice(0, limit);
  });
}
