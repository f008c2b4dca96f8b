/**
 * Nothing of a closed item leaves the archive but its number and heading, unless the user asks for more; and no CPR number at all that
 * was read, though an older release may have stored it.
 */
import type { SourceDocument } from '../../agenda/source.ts';
import { maskCpr } from '../../danish/cpr.ts';
import { storedKey } from '../../desk/corrections.ts';
import type { ClosedContent } from '../../extraction/closed.ts';
import { understand } from '../../pipeline.ts';
import { maskedName } from '../../sources/masked.ts';
import type { Archive } from '../database.ts';
import type { BackupTable } from './backup-rows.ts';

/**
 * A source without what closed items say, and without the file that says it too; the very one where there is nothing to leave
 * out. It is understood again for that: only extraction knows what is closed, and an older one may have known less.
 */
export function openedSource(
  source: SourceDocument,
  closedContent: ClosedContent = 'left-out',
): SourceDocument {
  try {
    return understand(source, closedContent).storable;
  } catch {
    // No agenda can be read from it, so neither can a closed item; and a backup must not fail for one document.
    const { file: _, ...unfiled } = maskedName(source);
    const content = maskCpr(source.content);
    return content === source.content ? maskedName(source) : { ...unfiled, content };
  }
}

/** What the user wrote: it is left as it is. */
const OWN_WORDS = new Set(['note', 'comment', 'tags', 'owner', 'nextStep', 'query', 'name', 'word']);

/** A row without CPR numbers in what it quotes or names; the very row where there are none. */
export function maskedRow<R extends object>(row: R): R {
  const masked = maskedValue('', row) as R;
  return JSON.stringify(masked) === JSON.stringify(row) ? row : masked;
}

function maskedValue(field: string, value: unknown): unknown {
  if (OWN_WORDS.has(field) || value instanceof Uint8Array) return value;
  if (typeof value === 'string') return maskCpr(value);
  if (Array.isArray(value)) return value.map((one) => maskedValue('', one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskedValue(name, one)]));
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

/** Which of these items are closed: what was cut from one that is, too. */
export async function closedAmong(db: Archive, keys: readonly string[]): Promise<Set<string>> {
  const closed = new Set<string>();
  await db.items
    .where('itemKey')
    .anyOf([...new Set(keys.map(storedKey))])
    .each(({ itemKey, item }) => {
      if (item.closed) closed.add(itemKey);
    });
  return new Set(keys.filter((key) => closed.has(storedKey(key))));
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
