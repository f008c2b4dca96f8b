/** Nothing of a closed item leaves the archive but its number and heading, unless the user asks for more. */
import type { SourceDocument } from '../../agenda/source.ts';
import { understand } from '../../pipeline.ts';
import type { Archive } from '../database.ts';
import type { BackupTable } from './backup-rows.ts';

/**
 * A source without what closed items say, and without the file that says it too; the very one where there is nothing to leave
 * out. It is understood again for that: only extraction knows what is closed, and an older one may have known less.
 */
export function openedSource(source: SourceDocument): SourceDocument {
  try {
    return understand(source).storable;
  } catch {
    // No agenda can be read from it, so neither can a closed item; and a backup must not fail for one document.
    return source;
  }
}

/** Keys of closed items the user made something of. */
export async function closedKeys(db: Archive): Promise<Set<string>> {
  const tables = [db.bookmarks, db.highlights, db.keptWords, db.corrections, db.verdicts];
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return closedAmong(
    db,
    rows.flat().map(({ itemKey }) => itemKey),
  );
}

/** Which of these items are closed. */
export async function closedAmong(db: Archive, keys: readonly string[]): Promise<Set<string>> {
  const closed = new Set<string>();
  await db.items
    .where('itemKey')
    .anyOf([...new Set(keys)])
    .each(({ itemKey, item }) => {
      if (item.closed) closed.add(itemKey);
    });
  return closed;
}

type ItemRow = { itemKey: string };
type Corrected = ItemRow & { corrected: Record<string, unknown> };

/** A row the user made, without what it quotes of closed items; null where nothing else is in it. Own words stay. */
export function openedRow(table: BackupTable, row: object, closed: ReadonlySet<string>): object | null {
  if (!('itemKey' in row) || !closed.has((row as ItemRow).itemKey)) return row;
  switch (table) {
    case 'bookmarks':
      return { ...row, text: '' };
    case 'highlights':
      return { ...row, quote: '', before: '', after: '', read: null };
    case 'keptWords':
      return { ...row, words: [] };
    case 'corrections': {
      const { splitAt: _, ...kept } = (row as Corrected).corrected;
      return { ...row, corrected: kept };
    }
    case 'verdicts':
      return { ...row, because: [] };
    default:
      return row;
  }
}
