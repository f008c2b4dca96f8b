/** What the user made: bookmarks and settings. Nothing but the user's own acts changes these rows. */

import { type BookmarkView, DEFAULT_SETTINGS, type Settings } from '../agenda/views.ts';
import { KnownError } from '../errors.ts';
import type { Archive } from './database.ts';
import { shownItems } from './shown.ts';
import { contentTables } from './tables.ts';

/** Sets or takes away a bookmark. Rejects `not-found` for an item that is neither in the archive nor once bookmarked. */
export async function setBookmark(db: Archive, itemKey: string, on: boolean): Promise<void> {
  await db.transaction('rw', contentTables(db), async () => {
    const known = await db.bookmarks.get(itemKey);
    if (!on) {
      if (known && known.removedAt === null)
        await db.bookmarks.update(itemKey, { removedAt: new Date().toISOString() });
      return;
    }
    if (known) {
      await db.bookmarks.update(itemKey, { removedAt: null });
      return;
    }
    const row = await db.items.where('itemKey').equals(itemKey).first();
    const document = row && (await db.documents.get(row.documentId));
    if (!row || !document) throw new KnownError('not-found', itemKey);
    const [shown] = await shownItems(db, [row]);
    const { number, title, isHeading } = shown?.item ?? row.item;
    const { body, date } = document.head;
    await db.bookmarks.put({
      ...{ itemKey, meetingId: row.meetingId, createdAt: new Date().toISOString(), removedAt: null },
      ...{ number, title, isHeading, body, date },
    });
  });
}

/** All bookmarks, the latest first. A title set before it could be repaired is shown as its item is today. */
export async function listBookmarks(db: Archive): Promise<BookmarkView[]> {
  return db.transaction('r', contentTables(db), async () => {
    const rows = (await db.bookmarks.toArray()).filter(({ removedAt }) => removedAt === null);
    const keys = rows.map(({ itemKey }) => itemKey);
    const stored = await db.items.where('itemKey').anyOf(keys).toArray();
    const present = new Map((await shownItems(db, stored)).map((entry) => [entry.key, entry]));
    const titleOf = (key: string, title: string) => {
      const { read, item } = present.get(key) ?? {};
      return item && read?.title === title ? item.title : title;
    };
    const removed = new Set(await db.removals.toCollection().primaryKeys());
    return rows
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .map(
        ({ itemKey, meetingId, createdAt, number, title, body, date }): BookmarkView => ({
          ...{ itemKey, meetingId, createdAt, number, title: titleOf(itemKey, title), body, date },
          present: present.has(itemKey) && !removed.has(meetingId),
        }),
      );
  });
}

/** Settings as saved, over the defaults: a setting that a later release adds has its default. */
export async function readSettings(db: Archive): Promise<Settings> {
  const row = await db.meta.get('settings');
  return { ...DEFAULT_SETTINGS, ...(row?.key === 'settings' ? row.value : {}) };
}

export async function saveSettings(db: Archive, change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const value = { ...(await readSettings(db)), ...change };
    await db.meta.put({ key: 'settings', value });
    return value;
  });
}
