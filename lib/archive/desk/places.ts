import { storedKey } from '../../desk/corrections.ts';
import type { ReadingPlace, RecentlyRead } from '../../desk/places.ts';
import type { Archive } from '../database.ts';

export async function keepPlace(db: Archive, meetingId: string, place: ReadingPlace): Promise<void> {
  const { itemKey } = place;
  const part = Math.min(1, Math.max(0, Number.isFinite(place.part) ? place.part : 0));
  await db.positions.put({ meetingId, itemKey, part, at: new Date().toISOString() });
}

export async function lastPlace(db: Archive, meetingId: string): Promise<ReadingPlace | null> {
  return db.transaction('r', db.positions, db.items, async () => {
    const position = await db.positions.get(meetingId);
    if (!position) return null;
    const { itemKey, part } = position;
    const present = await db.items.where({ itemKey: storedKey(itemKey) }).count();
    return present > 0 ? { itemKey, part } : null;
  });
}

export async function recentPlaces(db: Archive, limit: number): Promise<RecentlyRead[]> {
  return db.transaction('r', db.positions, db.meetings, async () => {
    const rows = await db.positions.orderBy('at').reverse().toArray();
    const meetings = await db.meetings.bulkGet(rows.map(({ meetingId }) => meetingId));
    return rows
      .flatMap(({ meetingId, itemKey, at }, index) => {
        const meeting = meetings[index];
        return meeting ? [{ meetingId, itemKey, at, body: meeting.body, date: meeting.date }] : [];
      })
      .slice(0, limit);
  });
}

export const readItems = (db: Archive, meetingId: string): Promise<string[]> =>
  db.reads.where({ meetingId }).primaryKeys();

export const unreadItems = (db: Archive, itemKeys: string[]): Promise<void> => db.reads.bulkDelete(itemKeys);
