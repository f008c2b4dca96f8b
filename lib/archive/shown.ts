/**
 * Items as shown: what was read, with its repairs made, but for the words the user keeps as read. Rows hold the parts, and
 * nothing else puts them together, so that a word is undone everywhere at once.
 */
import { type Kept, repairedItem } from '../extraction/layer.ts';
import type { Archive } from './database.ts';
import type { DocumentItem } from './merge.ts';
import type { ItemRow } from './rows.ts';

type StoredItem = Pick<ItemRow, 'meetingId' | 'itemKey' | 'item' | 'layer'>;

/** An item with certain words kept. */
export function shownItem({ itemKey: key, item: read, layer }: StoredItem, kept: Kept): DocumentItem {
  return layer ? { key, item: repairedItem(read, layer, kept), read, layer } : { key, item: read, read };
}

/** Items in the order of their rows. Works inside a transaction over what the user keeps. */
export async function shownItems(db: Archive, rows: readonly StoredItem[]): Promise<DocumentItem[]> {
  const damaged = rows.filter(({ layer }) => layer);
  const meetings = await db.keptMeetings.bulkGet([...new Set(damaged.map(({ meetingId }) => meetingId))]);
  const words = await db.keptWords.bulkGet(damaged.map(({ itemKey }) => itemKey));
  const whole = new Set(meetings.map((row) => row?.meetingId));
  const single = new Map(words.map((row) => [row?.itemKey, row?.words]));
  return rows.map((row) =>
    shownItem(row, whole.has(row.meetingId) ? 'all' : (single.get(row.itemKey) ?? [])),
  );
}
