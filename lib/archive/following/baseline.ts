/**
 * What a meeting said when the user read it. Nothing is kept of that but which versions were read: their sources are kept, and
 * are understood again by today's rules, so that a better extractor is no change. To be done outside transactions.
 */
import type { Archive } from '../database.ts';
import { keyed } from '../documents.ts';
import { documentContents } from '../meeting-contents.ts';
import { type DocumentContent, type DocumentItem, type KeyedItem, mergeDocuments } from '../merge.ts';
import type { DocumentRow } from '../rows.ts';
import { contentTables } from '../tables.ts';
import { understood } from '../understanding.ts';
import { asReadContents } from './derived.ts';
import type { ReadVersion } from './rows.ts';

/** A meeting's items at a time, by key, in order: as they were read, and as they are shown. */
export interface ItemsAt {
  read: KeyedItem[];
  shown: KeyedItem[];
}

/** The versions of a meeting's papers that are current. Works inside a transaction over documents and versions. */
export async function currentVersions(db: Archive, meetingId: string): Promise<ReadVersion[]> {
  const documents = await db.documents.where({ meetingId }).toArray();
  const rows = await db.versions.bulkGet(documents.map(({ currentVersion }) => currentVersion));
  return rows.flatMap((row) => (row ? [{ id: row.id, contentHash: row.contentHash }] : []));
}

const documentOf = (version: string): string => version.slice(0, version.lastIndexOf('@'));
/** What is gathered view by view grows in place: what was seen of a version is the same in all its states. */
const isGathered = (version: string): boolean => documentOf(version).endsWith('|gathered');

const nameOf = ({ id, contentHash }: ReadVersion): string => (isGathered(id) ? id : `${id} ${contentHash}`);
/** The same papers, word for word? */
export const areSameVersions = (a: readonly ReadVersion[], b: readonly ReadVersion[]): boolean =>
  setName(a) === setName(b);
export const setName = (versions: readonly ReadVersion[]): string => versions.map(nameOf).sort().join('\n');

/** A meeting's papers as they are. */
export async function contentsNow(db: Archive, meetingId: string): Promise<DocumentContent[]> {
  return db.transaction('r', contentTables(db), async () =>
    (await db.removals.get(meetingId)) ? [] : documentContents(db, meetingId),
  );
}

/** Items of papers, merged as the meeting shows them. */
export function itemsOf(contents: DocumentContent[]): ItemsAt {
  return {
    read: mergeDocuments(asReadContents(contents))?.items ?? [],
    shown: mergeDocuments(contents)?.items ?? [],
  };
}

/** The items as these versions told them; null where one of them is gone, so that nothing can be said. */
export async function itemsThen(
  db: Archive,
  meetingId: string,
  versions: readonly ReadVersion[],
  now: readonly DocumentContent[],
): Promise<ItemsAt | null> {
  const contents: DocumentContent[] = [];
  for (const version of versions) {
    const current = now.find(({ document }) => document.id === documentOf(version.id));
    const content = current && (await contentThen(db, meetingId, version, current));
    if (!content) return null;
    contents.push(content);
  }
  return itemsOf(contents);
}

async function contentThen(
  db: Archive,
  meetingId: string,
  version: ReadVersion,
  current: DocumentContent,
): Promise<DocumentContent | null> {
  const row = await db.versions.get(version.id);
  if (!row) return null;
  if (row.id === current.document.currentVersion)
    return isGathered(row.id) || row.contentHash === version.contentHash ? current : null;
  if (row.contentHash !== version.contentHash && !isGathered(row.id)) return null;
  const items = await remembered(db, `${row.id} ${row.contentHash}`, async () => {
    const source = (await db.sources.get(row.contentHash))?.source;
    const draft = source ? (await understood(db, source)).draft : null;
    return draft && keyed(meetingId, draft, row.items);
  });
  return items && { document: asOf(current.document, row.id), importedAt: row.importedAt, items };
}

const asOf = (document: DocumentRow, currentVersion: string): DocumentRow => ({
  ...document,
  currentVersion,
});

/** The last few versions understood again: the same changes are asked for while one works with a meeting. */
const REMEMBERED = 16;
const memory = new WeakMap<Archive, Map<string, DocumentItem[] | null>>();

async function remembered(
  db: Archive,
  name: string,
  read: () => Promise<DocumentItem[] | null>,
): Promise<DocumentItem[] | null> {
  const known = memory.get(db) ?? new Map<string, DocumentItem[] | null>();
  memory.set(db, known);
  const items = known.get(name) ?? (await read());
  known.delete(name);
  known.set(name, items);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return items;
}
