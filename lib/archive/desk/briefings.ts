/** Briefings. Changed by the user's own acts, by nothing else. */
import {
  type BriefingChange,
  type BriefingItem,
  type BriefingSummary,
  type BriefingView,
  DEFAULT_FORM,
} from '../../desk/briefings.ts';
import { KnownError } from '../../errors.ts';
import type { Archive } from '../database.ts';
import { guarded } from '../failsafe.ts';
import { nameItems, namingTables, rememberItems } from '../following/remembering.ts';
import type { RememberedItem } from '../following/rows.ts';
import { contentTables } from '../tables.ts';
import type { BriefingEntry, BriefingRow } from './rows.ts';

const now = () => new Date().toISOString();
const shown = ({ entries }: BriefingRow): BriefingEntry[] =>
  entries.filter(({ removedAt }) => removedAt === null);

/** As `BriefingKeeper.list`. */
export async function listBriefings(db: Archive): Promise<BriefingSummary[]> {
  const rows = await db.briefings.filter(({ removedAt }) => removedAt === null).toArray();
  return rows
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
    .map((row) => {
      const entries = shown(row);
      const meetings = entries.map(({ meetingId, body, date }) => ({ id: meetingId, body, date }));
      return {
        ...{ id: row.id, title: row.title, changedAt: row.changedAt },
        items: entries.map(({ itemKey }) => itemKey),
        meetings: [...new Map(meetings.map((one) => [one.id, one])).values()],
      };
    });
}

/** As `BriefingKeeper.read`. */
export async function readBriefing(db: Archive, id: string): Promise<BriefingView> {
  return db.transaction('r', [...namingTables(db), db.briefings], async () => {
    const row = await db.briefings.get(id);
    if (!row || row.removedAt !== null) throw new KnownError('not-found', `briefing ${id}`);
    const entries = shown(row);
    const names = await nameItems(
      db,
      entries.map(({ itemKey }) => itemKey),
      entries,
    );
    const { title, createdAt, changedAt } = row;
    const items = entries.flatMap(({ itemKey, isHeading, comment, showsNote }): BriefingItem[] => {
      const name = names.get(itemKey);
      return name ? [{ ...name, isHeading, comment, showsNote }] : [];
    });
    return { ...{ id, title, createdAt, changedAt }, form: { ...DEFAULT_FORM, ...row.form }, items };
  });
}

/** Items as entries, in the order of their keys: as they stand in the archive, else as a bookmark remembers them. */
async function entriesOf(db: Archive, keys: readonly string[]): Promise<BriefingEntry[]> {
  const found = await rememberItems(db, keys);
  const bookmarks = await db.bookmarks.bulkGet([...keys]);
  return keys.map((key, at) => {
    const one: RememberedItem | undefined = found.get(key)?.remembered ?? bookmarks[at];
    if (!one) throw new KnownError('not-found', key);
    const { itemKey, meetingId, body, date, number, title, isHeading } = one;
    const remembered = { itemKey, meetingId, body, date, number, title, isHeading };
    return { ...remembered, comment: '', showsNote: true, removedAt: null };
  });
}

/** As `BriefingKeeper.create`. */
export async function createBriefing(
  db: Archive,
  id: string,
  title: string,
  itemKeys: readonly string[],
): Promise<void> {
  await db.transaction('rw', [...contentTables(db), db.briefings], async () => {
    if (await db.briefings.get(id)) return;
    const at = now();
    const entries = await entriesOf(db, [...new Set(itemKeys)]);
    const own = { id, title: title.trim(), form: DEFAULT_FORM, entries };
    await db.briefings.add({ ...own, createdAt: at, changedAt: at, removedAt: null });
  });
}

/** Changes a briefing's row; what it is changed by may read the archive. Rejects `not-found`. */
async function changing<T>(
  db: Archive,
  id: string,
  change: (row: BriefingRow) => Promise<{ row: Partial<BriefingRow>; answer: T }>,
): Promise<T> {
  return db.transaction('rw', [...contentTables(db), db.briefings], async () => {
    const row = await db.briefings.get(id);
    if (!row) throw new KnownError('not-found', `briefing ${id}`);
    const changed = await change(row);
    await db.briefings.put({ ...row, ...changed.row, changedAt: now() });
    return changed.answer;
  });
}

/** As `BriefingKeeper.change`. */
export const changeBriefing = (
  db: Archive,
  id: string,
  { title, form, removed }: BriefingChange,
): Promise<void> =>
  changing(db, id, async (row) => ({
    row: {
      ...(title?.trim() && { title: title.trim() }),
      ...(form && { form: { ...row.form, ...form } }),
      ...(removed !== undefined && { removedAt: removed ? (row.removedAt ?? now()) : null }),
    },
    answer: undefined,
  }));

/** As `BriefingKeeper.add`. */
export const addToBriefing = (db: Archive, id: string, itemKeys: readonly string[]): Promise<string[]> =>
  changing(db, id, async ({ entries }) => {
    const known = new Map(entries.map((entry) => [entry.itemKey, entry]));
    const added = [...new Set(itemKeys)].filter((key) => known.get(key)?.removedAt !== null);
    const fresh = await entriesOf(
      db,
      added.filter((key) => !known.has(key)),
    );
    const back = entries.map((entry) =>
      added.includes(entry.itemKey) ? { ...entry, removedAt: null } : entry,
    );
    return { row: { entries: [...back, ...fresh] }, answer: added };
  });

const changingEntries = (
  db: Archive,
  id: string,
  itemKeys: readonly string[],
  change: Partial<BriefingEntry>,
): Promise<void> =>
  changing(db, id, async ({ entries }) => ({
    row: {
      entries: entries.map((entry) => (itemKeys.includes(entry.itemKey) ? { ...entry, ...change } : entry)),
    },
    answer: undefined,
  }));

/** As `BriefingKeeper.drop`. */
export const dropFromBriefing = (db: Archive, id: string, itemKeys: readonly string[]): Promise<void> =>
  changingEntries(db, id, itemKeys, { removedAt: now() });

/** As `BriefingKeeper.write`. What is written of an item that is no longer in it is kept all the same. */
export const writeInBriefing = (
  db: Archive,
  id: string,
  itemKey: string,
  { comment, showsNote }: Partial<Pick<BriefingEntry, 'comment' | 'showsNote'>>,
): Promise<void> =>
  changingEntries(db, id, [itemKey], {
    ...(comment !== undefined && { comment }),
    ...(showsNote !== undefined && { showsNote }),
  });

/** As `BriefingKeeper.move`. */
export const moveInBriefing = (
  db: Archive,
  id: string,
  itemKey: string,
  before: string | null,
): Promise<void> =>
  changing(db, id, async ({ entries }) => {
    const moved = entries.find((entry) => entry.itemKey === itemKey);
    const others = entries.filter((entry) => entry !== moved);
    const at = others.findIndex((entry) => entry.itemKey === before);
    if (moved && before !== itemKey) others.splice(at < 0 ? others.length : at, 0, moved);
    return { row: moved && before !== itemKey ? { entries: others } : {}, answer: undefined };
  });

/** Deletes for good the briefings, and the items of briefings, that were removed before `before` (ISO instant). */
export async function purgeBriefings(db: Archive, before: string): Promise<void> {
  const isOver = ({ removedAt }: { removedAt: string | null }) => removedAt !== null && removedAt < before;
  await guarded(db, [db.briefings], 0, async () => {
    const rows = await db.briefings.toArray();
    await db.briefings.bulkDelete(rows.filter(isOver).map(({ id }) => id));
    const lighter = rows.filter((row) => !isOver(row) && row.entries.some(isOver));
    await db.briefings.bulkPut(
      lighter.map((row) => ({ ...row, entries: row.entries.filter((entry) => !isOver(entry)) })),
    );
  });
}
