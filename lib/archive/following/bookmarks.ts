/** Bookmarks: what the user says of single items. Changed by the user's own acts, by nothing else. */
import { KnownError } from '../../errors.ts';
import { itemText } from '../../tracking/parts.ts';
import type { BookmarkChange, BookmarkView } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { guarded } from '../failsafe.ts';
import type { BookmarkRow } from '../rows.ts';
import { changedSinceRead, noteReading, readingTables } from './changes.ts';
import { nameItems, namingTables, type Remembered, rememberItems } from './remembering.ts';

const alike = (a: string, b: string) => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da');
const trimmed = (tags: readonly string[] = []) =>
  tags.map((tag) => tag.replace(/\s+/g, ' ').trim()).filter(Boolean);

function tagsAfter(tags: readonly string[], { addTags, removeTags }: BookmarkChange): string[] {
  const kept = tags.filter((tag) => !trimmed(removeTags).some((gone) => alike(gone, tag)));
  for (const tag of trimmed(addTags)) if (!kept.some((own) => alike(own, tag))) kept.push(tag);
  return kept.sort((a, b) => a.localeCompare(b, 'da'));
}

function changed(row: BookmarkRow, change: BookmarkChange, at: string): BookmarkRow {
  const { on, note, status, colour } = change;
  return {
    ...row,
    removedAt: on === false ? (row.removedAt ?? at) : null,
    ...(note !== undefined && { note }),
    ...(status !== undefined && { status }),
    ...(colour !== undefined && { colour }),
    tags: tagsAfter(row.tags, change),
  };
}

function fresh({ remembered, item }: Remembered, createdAt: string): BookmarkRow {
  const text = itemText(item);
  const own = { note: '', tags: [], status: null, colour: null, text };
  return { ...remembered, createdAt, removedAt: null, ...own };
}

/**
 * As `FollowingClient.changeBookmarks`: all of them or none. Writing of an item is having read it. Rejects `unusual-loss` where more
 * are removed than is usual and accepted.
 */
export async function changeBookmarks(
  db: Archive,
  itemKeys: readonly string[],
  change: BookmarkChange,
  accepts = 0,
): Promise<void> {
  const write = async () => writeBookmarks(db, itemKeys, change);
  if (change.on === false) await guarded(db, readingTables(db), accepts, write);
  else await db.transaction('rw', readingTables(db), write);
}

async function writeBookmarks(
  db: Archive,
  itemKeys: readonly string[],
  change: BookmarkChange,
): Promise<void> {
  const known = new Map(
    (await db.bookmarks.bulkGet([...itemKeys])).flatMap((row) => (row ? [[row.itemKey, row]] : [])),
  );
  const isWritten = change.note !== undefined;
  const looked = itemKeys.filter((key) => isWritten || (change.on !== false && !known.has(key)));
  const items = await rememberItems(db, looked);
  const at = new Date().toISOString();
  const rows = itemKeys.flatMap((key): BookmarkRow[] => {
    const row = known.get(key);
    const found = items.get(key);
    if (!row && change.on === false) return [];
    if (!row && !found) throw new KnownError('not-found', key);
    const base = row ?? (found && fresh(found, at));
    const text = isWritten && found ? { text: itemText(found.item) } : {};
    return base ? [{ ...changed(base, change, at), ...text }] : [];
  });
  await db.bookmarks.bulkPut(rows);
  await noteReading(db, [...items.keys()]);
}

/** As `SagssporClient.setBookmark`. */
export const setBookmark = (db: Archive, itemKey: string, on: boolean): Promise<void> =>
  changeBookmarks(db, [itemKey], { on });

const live = async (db: Archive): Promise<BookmarkRow[]> =>
  (await db.bookmarks.toArray()).filter(({ removedAt }) => removedAt === null);

/** As `FollowingClient.bookmarks`. */
export async function listBookmarks(db: Archive): Promise<BookmarkView[]> {
  const { rows, names } = await db.transaction('r', [...namingTables(db), db.bookmarks], async () => {
    const all = await live(db);
    return {
      rows: all,
      names: await nameItems(
        db,
        all.map(({ itemKey }) => itemKey),
        all,
      ),
    };
  });
  const changes = new Map<string, unknown>();
  for (const meetingId of new Set(rows.map((row) => row.meetingId)))
    for (const [key, fields] of await changedSinceRead(db, meetingId)) changes.set(key, fields);
  return rows
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .flatMap(({ itemKey, createdAt, note, tags, status, colour, text }): BookmarkView[] => {
      const name = names.get(itemKey);
      if (!name) return [];
      return [
        {
          ...name,
          ...{ createdAt, note, tags, status, colour },
          changed: name.present && changes.has(itemKey),
          text: name.present ? null : text,
        },
      ];
    });
}

/** As `FollowingClient.tags`: each in the spelling used most. */
export async function listTags(db: Archive): Promise<{ tag: string; count: number }[]> {
  const all = (await live(db)).flatMap(({ tags }) => tags);
  return [...Map.groupBy(all, (tag) => tag.toLocaleLowerCase('da')).values()]
    .map((same) => {
      const spellings = [...Map.groupBy(same, (tag) => tag)].sort((a, b) => b[1].length - a[1].length);
      return { tag: spellings[0]?.[0] ?? '', count: same.length };
    })
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'da'));
}
