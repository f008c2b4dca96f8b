/** What changed of a meeting since the user read it, and that the user has read it. */
import { KnownError } from '../../errors.ts';
import { type ChangedField, changesBetween } from '../../tracking/changes.ts';
import { itemText } from '../../tracking/parts.ts';
import type { MeetingChanges } from '../../tracking/views.ts';
import { partDiffs } from '../../tracking/word-diff.ts';
import type { Archive } from '../database.ts';
import type { KeyedItem } from '../merge.ts';
import { contentTables } from '../tables.ts';
import {
  areSameVersions,
  contentsNow,
  currentVersions,
  type ItemsAt,
  itemsOf,
  itemsThen,
  setName,
} from './baseline.ts';
import { nameItems, namingTables, rememberItems } from './remembering.ts';
import type { ReadRow, RememberedItem } from './rows.ts';

/** An item that says something else than when it was read. */
export interface ChangedItem {
  key: string;
  fields: ChangedField[];
  before: KeyedItem;
  after: KeyedItem;
}

/** What changed of a meeting. */
interface SinceRead {
  since: string | null;
  added: string[];
  removed: KeyedItem[];
  changed: ChangedItem[];
}

const NOTHING: SinceRead = { since: null, added: [], removed: [], changed: [] };

/**
 * Compares a meeting with what the user read of it: each item with its own last reading, items never read with the first
 * reading of the meeting. Whether a change is one is decided by the text as it was read and as it is shown: neither another
 * repair nor damage that repair undoes is a change.
 */
export async function sinceRead(db: Archive, meetingId: string): Promise<SinceRead> {
  const [reads, versions] = await db.transaction('r', db.reads, db.documents, db.versions, async () =>
    Promise.all([db.reads.where({ meetingId }).sortBy('at'), currentVersions(db, meetingId)]),
  );
  const [first] = reads;
  if (!first) return NOTHING;
  const nothing = { ...NOTHING, since: first.at };
  if (reads.every((row) => areSameVersions(row.versions, versions))) return nothing;
  const contents = await contentsNow(db, meetingId);
  if (contents.length === 0) return nothing;
  const now = itemsOf(contents);
  const baselines = new Map<string, ItemsAt>();
  for (const row of reads) {
    const name = setName(row.versions);
    if (baselines.has(name)) continue;
    baselines.set(name, (await itemsThen(db, meetingId, row.versions, contents)) ?? now);
  }
  return compare(first, reads, (row) => baselines.get(setName(row.versions)) ?? now, now);
}

function compare(
  first: ReadRow,
  reads: readonly ReadRow[],
  baselineOf: (row: ReadRow) => ItemsAt,
  now: ItemsAt,
): SinceRead {
  const own = new Map(reads.map((row) => [row.itemKey, row]));
  const found: SinceRead = { since: first.at, added: [], removed: [], changed: [] };
  const keys = new Set([...now.read, ...baselineOf(first).read].map(({ key }) => key).concat(...own.keys()));
  for (const key of keys) {
    const then = baselineOf(own.get(key) ?? first);
    const before = pairOf(then, key);
    const after = pairOf(now, key);
    if (!after && before) found.removed.push(before.shown);
    else if (after && !before) {
      // Read as it is, but with a paper that is gone since: nothing can be said of it.
      if (!own.has(key)) found.added.push(key);
    } else if (after && before) {
      const fields = fieldsChanged(before, after);
      if (fields.length > 0) found.changed.push({ key, fields, before: before.shown, after: after.shown });
    }
  }
  return found;
}

interface Pair {
  read: KeyedItem;
  shown: KeyedItem;
}

function pairOf({ read, shown }: ItemsAt, key: string): Pair | null {
  const [one, other] = [read, shown].map((items) => items.find((entry) => entry.key === key));
  return one && other ? { read: one, shown: other } : null;
}

function fieldsChanged(before: Pair, after: Pair): ChangedField[] {
  const fieldsOf = (then: KeyedItem, now: KeyedItem) => changesBetween([then], [now])[0]?.fields ?? [];
  const shown = new Set(fieldsOf(before.shown, after.shown));
  return fieldsOf(before.read, after.read).filter((field) => shown.has(field));
}

/** As `FollowingClient.changes`. */
export async function meetingChanges(db: Archive, meetingId: string): Promise<MeetingChanges> {
  const { since, added, removed, changed } = await sinceRead(db, meetingId);
  const gone = removed.map(({ key, item }): RememberedItem => {
    const { number, title, isHeading } = item;
    return { itemKey: key, meetingId, body: null, date: null, number, title, isHeading };
  });
  const keys = [...added, ...changed.map(({ key }) => key), ...removed.map(({ key }) => key)];
  return db.transaction('r', [...namingTables(db), db.meetings], async () => {
    const meeting = await db.meetings.get(meetingId);
    if (!meeting) throw new KnownError('not-found', meetingId);
    const { body, date } = meeting;
    const names = await nameItems(
      db,
      keys,
      gone.map((one) => ({ ...one, body, date })),
    );
    const nameOf = (key: string) => names.get(key) ?? [];
    return {
      since,
      added: added.flatMap(nameOf),
      removed: removed.flatMap(({ key }) => nameOf(key)),
      changed: changed.flatMap(({ key, fields, before, after }) => {
        const item = names.get(key);
        return item ? [{ item, fields, diff: partDiffs(before.item, after.item, fields) }] : [];
      }),
    };
  });
}

/** Keys of a meeting's items that say something else than when the user read them. */
export async function changedSinceRead(db: Archive, meetingId: string): Promise<Map<string, ChangedField[]>> {
  const { changed } = await sinceRead(db, meetingId);
  return new Map(changed.map(({ key, fields }) => [key, fields]));
}

/** Tables that `noteReading` needs. */
export const readingTables = (db: Archive) => [...contentTables(db), db.reads, db.news];

/** The user has read these items, or written of them, as they now are. Works inside a transaction over `readingTables`. */
export async function noteReading(db: Archive, itemKeys: readonly string[]): Promise<void> {
  const rows = await db.items
    .where('itemKey')
    .anyOf([...itemKeys])
    .toArray();
  const read = await db.reads.bulkGet([...itemKeys]);
  const meetings = new Map(
    [...read.flatMap((row) => row ?? []), ...rows].map(({ itemKey, meetingId }) => [itemKey, meetingId]),
  );
  const at = new Date().toISOString();
  const versions = new Map(
    await Promise.all(
      [...new Set(meetings.values())].map(async (id) => [id, await currentVersions(db, id)] as const),
    ),
  );
  await db.reads.bulkPut(
    [...meetings].map(([itemKey, meetingId]) => {
      return { itemKey, meetingId, at, versions: versions.get(meetingId) ?? [] };
    }),
  );
  const told = new Set(itemKeys);
  await db.news
    .where('meetingId')
    .anyOf([...versions.keys()])
    .and(({ itemKey, why }) => why.kind === 'changed' && told.has(itemKey))
    .modify({ seen: true });
}

/** As `FollowingClient.markRead`. What a bookmark remembers of its item is what the user read of it last. */
export async function markRead(db: Archive, itemKeys: readonly string[]): Promise<void> {
  await db.transaction('rw', readingTables(db), async () => {
    await noteReading(db, itemKeys);
    const marked = await db.bookmarks
      .where('itemKey')
      .anyOf([...itemKeys])
      .toArray();
    const items = await rememberItems(
      db,
      marked.map(({ itemKey }) => itemKey),
    );
    for (const [itemKey, { item }] of items) await db.bookmarks.update(itemKey, { text: itemText(item) });
  });
}
