/** Writing documents and their derived rows. Everything here works inside a transaction of its caller. */
import { chooseMeeting, itemKeys, type KnownMeeting } from '../agenda/identity.ts';
import type { Identifiable, KnownItem } from '../agenda/matching.ts';
import type { AgendaDraft, AgendaItem } from '../agenda/model.ts';
import { asMeant, asRead } from '../agenda/repairs.ts';
import type { SourceDocument } from '../agenda/source.ts';
import { titleLayer } from '../extraction/layer.ts';
import { EXTRACTOR_VERSION } from '../extraction/version.ts';
import type { Archive } from './database.ts';
import { dropUnusedFile } from './files.ts';
import { documentContents, mergedMeeting } from './meeting-contents.ts';
import {
  type DocumentContent,
  type DocumentItem,
  inAuthority,
  type KeyedItem,
  sealedUnless,
} from './merge.ts';
import type { DocumentRow, ItemRow, VersionChanges, VersionRow } from './rows.ts';
import { type RepairedDraft, readDraft } from './understanding.ts';

/**
 * Identity of a document: meeting, kind, channel and address. A meeting may have several supplements, so one that came
 * without address is known by its name.
 */
export function documentId(meetingId: string, draft: AgendaDraft, source: SourceDocument): string {
  const { kind } = draft.meeting;
  const place = source.address ?? (kind === 'supplement' ? source.name : '');
  return [meetingId, kind, source.channel, place].join('|');
}

/** Which meeting a draft is about, given what the archive holds. */
export async function meetingOf(db: Archive, draft: AgendaDraft, address: string | null): Promise<string> {
  const ids = (await db.documents.orderBy('meetingId').uniqueKeys()) as string[];
  const prefix = draft.meeting.date === null ? null : `/${draft.meeting.date}`;
  const known: KnownMeeting[] = [];
  for (const id of ids.filter((candidate) => prefix !== null && candidate.includes(prefix))) {
    const merged = await mergedMeeting(db, id);
    if (!merged) continue;
    known.push({ id, startTime: merged.head.startTime, titles: merged.items.map(meantTitle) });
  }
  return chooseMeeting(
    draft.meeting,
    address,
    draft.items.map(({ title }) => title),
    known,
  );
}

/** An item's title with all repairs made: identity does not depend on what the user wants to see. */
export const meantTitle = ({ item: { title, repairs } }: Pick<KeyedItem, 'item'>) => asMeant(title, repairs);

/** An item as identity knows it. */
export function knownItem(entry: KeyedItem): KnownItem {
  return { key: entry.key, ...identifiable(entry) };
}

function identifiable({ item }: Pick<KeyedItem, 'item'>): Identifiable {
  const { number, isHeading, repairs } = item;
  const named = { number, title: meantTitle({ item }), isHeading };
  return repairs ? { ...named, read: asRead(item.title, repairs) } : named;
}

/**
 * Items whose keys must be kept: those the user marked, follows, corrected or keeps words of, even if they vanished, those of the meeting's
 * documents, and before all others those of the `own` version, when one is read again.
 */
export async function knownItems(
  db: Archive,
  meetingId: string,
  contents: DocumentContent[],
  own: KnownItem[] = [],
): Promise<KnownItem[]> {
  const ofUser = await Promise.all(
    // Corrections last: they remember what was extracted, all others may remember what was corrected.
    [db.keptWords, db.verdicts, db.highlights, db.bookmarks, db.corrections].map((table) =>
      table.where({ meetingId }).toArray(),
    ),
  );
  const all = [
    ...ofUser
      .flat()
      .map(({ itemKey, number, title, isHeading }) => ({ key: itemKey, number, title, isHeading })),
    ...inAuthority(contents)
      .toReversed()
      .flatMap(({ items }) => items.map(knownItem)),
    ...own,
  ];
  return [...new Map(all.map((known) => [known.key, known])).values()];
}

/** The draft's items with their keys, closed ones sealed unless what they say is kept. */
export function keyed(meetingId: string, draft: RepairedDraft, known: KnownItem[]): DocumentItem[] {
  const { layer, keepsClosed } = draft;
  const shown = sealedUnless(keepsClosed, draft.items).map((item) => ({ item }));
  const keys = itemKeys(meetingId, shown.map(identifiable), known);
  return sealedUnless(keepsClosed, readDraft(draft).items).map((read, i) => {
    const item = shown[i]?.item ?? read;
    const entry = { key: keys[i] ?? '', item, read };
    const own = layer?.items[i];
    return own ? { ...entry, layer: item.closed && !keepsClosed ? titleLayer(own) : own } : entry;
  });
}

/** Everything of an item that a reader would call a change; white space, its place and our certainty are none. */
function substance({ number, title, sections, attachments, closed }: AgendaItem): string {
  const content = [number, title, sections, attachments.map((entry) => entry.title), closed];
  return JSON.stringify(content, (_, value) =>
    typeof value === 'string' ? value.replace(/\s+/g, '') : value,
  );
}

/** What changed from one version's items to the next one's, as they were read: another repair is no change. */
export function difference(before: DocumentItem[], after: DocumentItem[]): VersionChanges {
  const old = new Map(before.map(({ key, read }) => [key, substance(read)]));
  const fresh = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !old.has(key)).map(({ key }) => key),
    removed: before.filter(({ key }) => !fresh.has(key)).map(({ key }) => key),
    changed: after
      .filter(({ key, read }) => old.has(key) && old.get(key) !== substance(read))
      .map(({ key }) => key),
  };
}

/** What a document is, without what extraction says of it. */
type DocumentIdentity = Omit<DocumentRow, 'head' | 'repairedLocation' | 'warnings' | 'quality'>;

/** The rows of a document's items. */
export function itemRows(
  { id, meetingId }: Pick<DocumentRow, 'id' | 'meetingId'>,
  items: DocumentItem[],
): ItemRow[] {
  return items.map(({ key, read, layer }) => ({
    ...{ documentId: id, order: read.order, meetingId, itemKey: key, item: read },
    ...(layer && { layer }),
  }));
}

/** Replaces the derived rows of a document by what a draft says of its current version. */
export async function writeDerived(
  db: Archive,
  identity: DocumentIdentity,
  draft: RepairedDraft,
  items: DocumentItem[],
): Promise<void> {
  const { warnings, quality } = draft;
  const head = readDraft(draft).meeting;
  const { location } = draft.meeting;
  const repaired = location !== null && location !== head.location ? { repairedLocation: location } : {};
  await db.documents.put({ ...identity, head, ...repaired, warnings, quality });
  await db.items.where('documentId').equals(identity.id).delete();
  await db.items.bulkPut(itemRows(identity, items));
}

/**
 * Makes a version the current one of its document, derived rows and all, from what its source says today. Keys stay as
 * they were.
 */
export async function writeVersion(
  db: Archive,
  document: DocumentRow,
  version: VersionRow,
  draft: RepairedDraft,
): Promise<void> {
  const { head: _h, repairedLocation: _l, warnings: _w, quality: _q, ...identity } = document;
  const contents = await documentContents(db, document.meetingId);
  const known = await knownItems(db, document.meetingId, contents, version.items);
  const items = keyed(document.meetingId, draft, known);
  await writeDerived(db, { ...identity, currentVersion: version.id }, draft, items);
  const { repairedBy } = draft;
  const { keepsClosed: _, ...kept } = version;
  await db.versions.put({
    ...kept,
    ...{ extractorVersion: EXTRACTOR_VERSION, repairedBy, items: items.map(knownItem) },
    ...(draft.keepsClosed && { keepsClosed: true }),
  });
}

/** Deletes a document with its derived rows; its versions and sources are the caller's. */
export async function deleteDocument(db: Archive, id: string): Promise<void> {
  await db.documents.delete(id);
  await db.items.where('documentId').equals(id).delete();
}

/** Deletes a source that no version refers to any more, and its file where nothing else needs that. */
export async function dropUnusedSource(db: Archive, contentHash: string): Promise<void> {
  if ((await db.versions.where('contentHash').equals(contentHash).count()) > 0) return;
  const file = (await db.sources.get(contentHash))?.source.file;
  await db.sources.delete(contentHash);
  await dropUnusedFile(db, file);
}

/**
 * The document of the meeting whose current version has this very content, with that version, if any. What closed items say
 * is content: kept now, it is not the same as without.
 */
export async function sameContent(
  db: Archive,
  contents: DocumentContent[],
  { draft, hash }: { draft: Pick<RepairedDraft, 'meeting' | 'keepsClosed'>; hash: string },
): Promise<{ document: DocumentRow; version: VersionRow } | undefined> {
  for (const { document } of contents) {
    if (document.kind !== draft.meeting.kind || document.gathered) continue;
    const version = await db.versions.get(document.currentVersion);
    const isLess = draft.keepsClosed && !version?.keepsClosed;
    if (version?.contentHash === hash && !isLess) return { document, version };
  }
  return undefined;
}
