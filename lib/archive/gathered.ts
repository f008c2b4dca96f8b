/** Writing what is gathered of a meeting. Everything here works inside a transaction of its caller. */
import { EXTRACTOR_VERSION } from '../extraction/version.ts';
import { readCaptures } from '../sources/captures.ts';
import type { Archive } from './database.ts';
import {
  deleteDocument,
  difference,
  dropUnusedSource,
  keyed,
  knownItem,
  knownItems,
  writeDerived,
} from './documents.ts';
import { type Gathered, gatheredIdentity, type Regathered, without } from './gathering.ts';
import { documentContents, isKeptAsRead } from './meeting-contents.ts';
import { refreshMeeting } from './meetings.ts';
import type { DocumentContent, DocumentItem } from './merge.ts';
import type { ImportUndo, VersionChanges, VersionRow } from './rows.ts';

const isSeen = ({ item }: DocumentItem) => item.sections.length > 0 || item.attachments.length > 0;
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, '') ?? '';

/** What changed of items that were seen; that text came to those merely listed is no change. */
function changesSeen(before: DocumentItem[], after: DocumentItem[]): VersionChanges {
  const { added, removed, changed } = difference(before, after);
  const later = new Map(after.map(({ key, read }) => [key, read]));
  const seen = new Set(before.filter(isSeen).map(({ key }) => key));
  const renamed = before.filter(({ key, read }) => {
    const now = later.get(key);
    return now && (plain(read.title) !== plain(now.title) || plain(read.number) !== plain(now.number));
  });
  const counts = new Set([...seen, ...renamed.map(({ key }) => key)]);
  return {
    added,
    removed: removed.filter((key) => seen.has(key)),
    changed: changed.filter((key) => counts.has(key)),
  };
}

/** The items as they were read, to the letter. */
const letters = (items: DocumentItem[]) =>
  plain(JSON.stringify(items.map(({ key, read }) => [key, { ...read, page: null, confidence: 1 }])));

/** Are a meeting's gathered items the same with a view as without it? Its captures may be others all the same. */
export function addsNothing(before: DocumentItem[] | undefined, after: DocumentItem[]): boolean {
  return before !== undefined && letters(before) === letters(after);
}

/** The items of what was gathered, with the keys they have or would have in the archive; works inside a transaction. */
export async function gatheredItems(
  db: Archive,
  { meetingId, before, draft }: Regathered,
  contents: DocumentContent[],
): Promise<{ earlier: DocumentItem[] | undefined; items: DocumentItem[] }> {
  const known = await knownItems(db, meetingId, contents, before?.version.items);
  return {
    earlier: contents.find(({ document }) => document.gathered)?.items,
    items: keyed(meetingId, draft, known),
  };
}

/**
 * Writes a gathered document that is still as it was read. Grows its version in place, or adds one.
 */
export async function writeGathered(
  db: Archive,
  importId: string,
  earlier: DocumentItem[],
  items: DocumentItem[],
  gathered: Regathered,
): Promise<Omit<ImportUndo, 'removedAt'>> {
  const { meetingId, before, source, draft, hash } = gathered;
  const { id } = gatheredIdentity(meetingId, source, draft.meeting.kind);
  const changes = changesSeen(earlier, items);
  const grows = before !== null && changes.removed.length === 0 && changes.changed.length === 0;
  const n = grows ? before.version.n : (before?.version.n ?? 0) + 1;
  const version: VersionRow = {
    ...{ id: `${id}@${n}`, documentId: id, n, contentHash: hash },
    importId: grows ? before.version.importId : importId,
    importedAt: new Date().toISOString(),
    extractorVersion: EXTRACTOR_VERSION,
    repairedBy: draft.repairedBy,
    ...(draft.keepsClosed && { keepsClosed: true }),
    items: items.map(knownItem),
    changes: grows ? before.version.changes : changes,
  };
  await writeVersionOf(db, version, gathered, items);
  if (grows) await dropUnusedSource(db, before.version.contentHash);
  const had = before ? readCaptures(before.source.content).captures : [];
  const have = readCaptures(source.content).captures;
  return {
    ...{ documentId: id, versionId: version.id, previousVersion: before?.version.id ?? null },
    captures: { added: without(have, had), removed: without(had, have) },
  };
}

async function writeVersionOf(
  db: Archive,
  version: VersionRow,
  { meetingId, source, draft, hash }: Regathered,
  items: DocumentItem[],
): Promise<void> {
  await db.sources.put({ contentHash: hash, source });
  await db.versions.put(version);
  const identity = gatheredIdentity(meetingId, source, draft.meeting.kind);
  await writeDerived(db, { ...identity, currentVersion: version.id }, draft, items);
}

/**
 * What was gathered before, as a document of this meeting: moved there, with what the user made and what can be undone, if it
 * was gathered before anything showed whose meeting it is, or when.
 */
export async function atHome(
  db: Archive,
  meetingId: string,
  before: Gathered | null,
): Promise<Gathered | null> {
  const from = before?.document.meetingId;
  if (!before || from === meetingId) return before;
  const old = before.document.id;
  const { id } = gatheredIdentity(meetingId, before.source, before.document.kind);
  const moved = <T extends string | null>(version: T) =>
    (version?.startsWith(`${old}@`) ? `${id}${version.slice(old.length)}` : version) as T;
  const versions = await db.versions.where('documentId').equals(old).toArray();
  await db.versions.bulkDelete(versions.map((version) => version.id));
  await db.versions.bulkPut(
    versions.map((version) => ({ ...version, id: moved(version.id), documentId: id })),
  );
  const items = await db.items.where('documentId').equals(old).toArray();
  await deleteDocument(db, old);
  await db.items.bulkPut(items.map((item) => ({ ...item, documentId: id, meetingId })));
  const document = { ...before.document, id, meetingId, currentVersion: moved(before.version.id) };
  await db.documents.put(document);
  const ofUser = { meetingId: from ?? '' };
  await db.bookmarks.where(ofUser).modify({ meetingId });
  await db.keptWords.where(ofUser).modify({ meetingId });
  await db.verdicts.where(ofUser).modify({ meetingId });
  await db.highlights.where(ofUser).modify({ meetingId });
  await db.corrections.where(ofUser).modify({ meetingId });
  await moveReads(db, from ?? '', meetingId, moved);
  if (await isKeptAsRead(db, from ?? '')) await db.keptMeetings.put({ meetingId });
  await db.keptMeetings.delete(from ?? '');
  await db.imports
    .filter(({ undo }) => undo?.documentId === old)
    .modify((row) => {
      row.meetingId = meetingId;
      if (row.undo)
        row.undo = {
          ...row.undo,
          documentId: id,
          versionId: moved(row.undo.versionId),
          previousVersion: moved(row.undo.previousVersion),
        };
    });
  await refreshMeeting(db, from ?? '');
  return { ...before, document, version: { ...before.version, id: document.currentVersion, documentId: id } };
}

/** What was read of a meeting, as read of the meeting it turned out to be. */
async function moveReads(
  db: Archive,
  from: string,
  meetingId: string,
  moved: (version: string) => string,
): Promise<void> {
  await db.reads.where({ meetingId: from }).modify((row) => {
    row.meetingId = meetingId;
    row.versions = row.versions.map((version) => ({ ...version, id: moved(version.id) }));
  });
  await db.news.where({ meetingId: from }).modify({ meetingId });
}

/** Writes what `ungather` left, in the version the import found. */
export async function writeUngathered(db: Archive, undo: ImportUndo, left: Regathered): Promise<void> {
  const { meetingId, before, draft, hash } = left;
  const earlier = undo.previousVersion ? await db.versions.get(undo.previousVersion) : undefined;
  const current = before?.version;
  const version = current?.id === undo.versionId ? (earlier ?? current) : current;
  if (!version || !current) return;
  const contents = await documentContents(db, meetingId);
  const items = keyed(meetingId, draft, await knownItems(db, meetingId, contents, current.items));
  const hashes = [version.contentHash, current.contentHash];
  const { repairedBy } = draft;
  await writeVersionOf(
    db,
    {
      ...version,
      ...{ contentHash: hash, repairedBy, items: items.map(knownItem) },
      ...(draft.keepsClosed && { keepsClosed: true }),
    },
    left,
    items,
  );
  const own = undo.versionId === undo.previousVersion ? undefined : await db.versions.get(undo.versionId);
  if (own && own.id !== version.id) {
    hashes.push(own.contentHash);
    await db.versions.delete(own.id);
  }
  for (const old of hashes) await dropUnusedSource(db, old);
}

/** Deletes a gathered document of which nothing is left, with all its versions. */
export async function deleteGathered(db: Archive, documentId: string): Promise<void> {
  const versions = await db.versions.where('documentId').equals(documentId).toArray();
  await db.versions.bulkDelete(versions.map(({ id }) => id));
  for (const { contentHash } of versions) await dropUnusedSource(db, contentHash);
  await deleteDocument(db, documentId);
}
