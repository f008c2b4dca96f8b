/** Words the user wants as they were read: one by one, or all of a meeting. */

import { repairsOf } from '../agenda/repairs.ts';
import type { KeptWord } from '../client.ts';
import { KnownError } from '../errors.ts';
import type { Archive } from './database.ts';
import { refreshMeeting } from './meetings.ts';
import { shownItem } from './shown.ts';
import { documentTables } from './tables.ts';

const isSame =
  ({ read, meant }: KeptWord) =>
  (other: KeptWord) =>
    other.read === read && other.meant === meant;

/** As `SagssporClient.keepWord`. */
export async function keepWord(db: Archive, itemKey: string, word: KeptWord, on: boolean): Promise<void> {
  await db.transaction('rw', documentTables(db), async () => {
    const rows = await db.items.where('itemKey').equals(itemKey).toArray();
    const row = rows.find((candidate) => repairsOf(shownItem(candidate, []).item).some(isSame(word)));
    if (!row || (await db.removals.get(row.meetingId)))
      throw new KnownError('not-found', `${word.read} in ${itemKey}`);
    const { meetingId } = row;
    const before = (await db.keptWords.get(itemKey))?.words ?? [];
    const others = before.filter((kept) => !isSame(word)(kept));
    const words = on ? [...others, word] : others;
    const { number, title, isHeading } = shownItem(row, []).item;
    if (words.length > 0) await db.keptWords.put({ itemKey, meetingId, words, number, title, isHeading });
    else await db.keptWords.delete(itemKey);
    await refreshMeeting(db, meetingId);
  });
}

/** As `SagssporClient.keepAllWords`. Words kept one by one stay so when the meeting is repaired again. */
export async function keepAllWords(db: Archive, meetingId: string, on: boolean): Promise<void> {
  await db.transaction('rw', documentTables(db), async () => {
    const isThere = (await db.documents.where('meetingId').equals(meetingId).count()) > 0;
    if (!isThere || (await db.removals.get(meetingId))) throw new KnownError('not-found', meetingId);
    if (on) await db.keptMeetings.put({ meetingId });
    else await db.keptMeetings.delete(meetingId);
    await refreshMeeting(db, meetingId);
  });
}
