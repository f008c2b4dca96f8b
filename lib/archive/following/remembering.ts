/** Items as they are named in lists, from what is found of their meetings, or from what is remembered of them. */
import type { AgendaItem } from '../../agenda/model.ts';
import { storedKey } from '../../desk/corrections.ts';
import type { ItemRef } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { presentMeeting } from '../meeting-contents.ts';
import type { FindingsRow, FoundItem, RememberedItem } from './rows.ts';

/** Tables that naming items reads. */
export const namingTables = (db: Archive) => [db.items, db.removals, db.findings];

/** An item found in the archive. */
export const foundRef = ({ meetingId, body, date }: FindingsRow, item: FoundItem): ItemRef => ({
  ...{ itemKey: item.itemKey, meetingId, body, date },
  ...{ number: item.number, title: item.title, present: true },
});

/** An item as it is remembered, though no paper holds it. */
const rememberedRef = (
  { itemKey, meetingId, body, date, number, title }: RememberedItem,
  present: boolean,
): ItemRef => ({ itemKey, meetingId, body, date, number, title, present });

/**
 * Names items by key. What is in no paper is named by what is remembered of it; what nobody remembers is left out. Works
 * inside a transaction over `namingTables`.
 */
export async function nameItems(
  db: Archive,
  keys: Iterable<string>,
  remembered: readonly RememberedItem[] = [],
): Promise<Map<string, ItemRef>> {
  const wanted = new Set(keys);
  const rows = await db.items
    .where('itemKey')
    .anyOf([...wanted].map(storedKey))
    .toArray();
  const removed = new Set(await db.removals.toCollection().primaryKeys());
  const present = new Map(
    rows
      .filter(({ meetingId }) => !removed.has(meetingId))
      .map(({ itemKey, meetingId }) => [itemKey, meetingId] as const),
  );
  const meetingOf = (itemKey: string) => present.get(storedKey(itemKey));
  const findings = await db.findings.bulkGet([...new Set(present.values())]);
  const refs = new Map<string, ItemRef>();
  for (const one of remembered)
    if (wanted.has(one.itemKey))
      refs.set(one.itemKey, rememberedRef(one, meetingOf(one.itemKey) !== undefined));
  for (const row of findings)
    for (const item of row?.items ?? [])
      if (wanted.has(item.itemKey) && row && meetingOf(item.itemKey) === row.meetingId)
        refs.set(item.itemKey, foundRef(row, item));
  return refs;
}

/** An item as shown, with what is to be remembered of it. */
export interface Remembered {
  remembered: RememberedItem;
  item: AgendaItem;
}

/** Items to be remembered, by key; those in no paper are left out. Works inside a transaction over `contentTables`. */
export async function rememberItems(db: Archive, keys: readonly string[]): Promise<Map<string, Remembered>> {
  const wanted = new Set(keys);
  const rows = await db.items
    .where('itemKey')
    .anyOf([...wanted].map(storedKey))
    .toArray();
  const found = new Map<string, Remembered>();
  for (const meetingId of new Set(rows.map((row) => row.meetingId))) {
    const merged = await presentMeeting(db, meetingId);
    for (const { key, item } of merged?.items ?? [])
      if (merged && wanted.has(key)) {
        const { body, date } = merged.head;
        const { number, title, isHeading } = item;
        found.set(key, {
          remembered: { itemKey: key, meetingId, body, date, number, title, isHeading },
          item,
        });
      }
  }
  return found;
}
