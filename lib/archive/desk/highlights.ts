/** Marked passages. Changed by the user's own acts, by nothing else. */
import type { Passage } from '../../agenda/passages.ts';
import type { HighlightChange, HighlightView, ListedHighlight } from '../../desk/highlights.ts';
import { KnownError } from '../../errors.ts';
import type { Colour } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { guarded } from '../failsafe.ts';
import { nameItems, namingTables, rememberItems } from '../following/remembering.ts';
import { contentTables } from '../tables.ts';
import type { HighlightRow } from './rows.ts';

const now = () => new Date().toISOString();
const isLive = ({ removedAt }: HighlightRow) => removedAt === null;

function viewOf(row: HighlightRow): HighlightView {
  const { id, itemKey, quote, before, after, at = 0, read = null, colour, note, createdAt } = row;
  return { id, itemKey, quote, before, after, at, read, colour, note, createdAt };
}

/** As `HighlightKeeper.ofMeeting`. */
export async function highlightsOf(db: Archive, meetingId: string): Promise<HighlightView[]> {
  const rows = await db.highlights.where({ meetingId }).filter(isLive).toArray();
  return rows.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).map(viewOf);
}

/** As `HighlightKeeper.list`. */
export async function listHighlights(db: Archive): Promise<ListedHighlight[]> {
  return db.transaction('r', [...namingTables(db), db.highlights], async () => {
    const rows = await db.highlights.filter(isLive).toArray();
    const names = await nameItems(
      db,
      rows.map(({ itemKey }) => itemKey),
      rows,
    );
    return rows
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .flatMap((row): ListedHighlight[] => {
        const item = names.get(row.itemKey);
        return item ? [{ ...viewOf(row), item }] : [];
      });
  });
}

/** As `HighlightKeeper.mark`. */
export async function markPassage(
  db: Archive,
  id: string,
  itemKey: string,
  { quote, before, after, at, read }: Passage,
  colour: Colour,
): Promise<void> {
  await db.transaction('rw', contentTables(db), async () => {
    if (await db.highlights.get(id)) return;
    const found = (await rememberItems(db, [itemKey])).get(itemKey);
    if (!found) throw new KnownError('not-found', itemKey);
    const own = { id, quote, before, after, at, read, colour, note: '' };
    await db.highlights.add({ ...found.remembered, ...own, createdAt: now(), removedAt: null });
  });
}

/** As `HighlightKeeper.change`. */
export async function changeHighlight(
  db: Archive,
  id: string,
  { colour, note, removed, passage }: HighlightChange,
): Promise<void> {
  await db.transaction('rw', db.highlights, async () => {
    const row = await db.highlights.get(id);
    if (!row) throw new KnownError('not-found', `highlight ${id}`);
    await db.highlights.put({
      ...row,
      ...passage,
      ...(colour && { colour }),
      ...(note !== undefined && { note }),
      ...(removed !== undefined && { removedAt: removed ? (row.removedAt ?? now()) : null }),
    });
  });
}

/** Deletes for good the passages whose mark was removed before `before` (ISO instant). */
export async function purgeHighlights(db: Archive, before: string): Promise<void> {
  // However many they are by now: the guard sees that none of them is the user's any more.
  await guarded(db, [db.highlights], 0, async () => {
    await db.highlights.filter(({ removedAt }) => removedAt !== null && removedAt < before).delete();
  });
}
