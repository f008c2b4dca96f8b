/** The one transaction of an import: document, version, source, items, index and result, or nothing at all. */

import type { SourceDocument } from '../agenda/source.ts';
import { KnownError } from '../errors.ts';
import { EXTRACTOR_VERSION } from '../extraction/version.ts';
import type { Archive } from './database.ts';
import {
  difference,
  documentId,
  keyed,
  knownItem,
  knownItems,
  meetingOf,
  sameContent,
  writeDerived,
} from './documents.ts';
import { dropUnusedFile } from './files.ts';
import { noticing } from './following/noticing.ts';
import { addsNothing, atHome, gatheredItems, writeGathered } from './gathered.ts';
import { gather, isCurrent } from './gathering.ts';
import { documentContents } from './meeting-contents.ts';
import { refreshMeeting } from './meetings.ts';
import type { DocumentContent } from './merge.ts';
import type { ImportRow, ImportUndo, VersionRow } from './rows.ts';
import { documentTables } from './tables.ts';
import type { RepairedDraft } from './understanding.ts';

/** A document read, before the archive is asked what it knows. */
export interface Reading {
  source: SourceDocument;
  draft: RepairedDraft;
  /** Content hash of the reading lines. */
  hash: string;
}

type Added = Omit<ImportUndo, 'removedAt'>;

/** Writes a new version of a document, which may be new itself. */
async function addVersion(
  db: Archive,
  importId: string,
  meetingId: string,
  contents: DocumentContent[],
  { source, draft, hash }: Reading,
): Promise<Added> {
  const id = documentId(meetingId, draft, source);
  const before = contents.find(({ document }) => document.id === id);
  const previous = before && (await db.versions.get(before.document.currentVersion));
  const items = keyed(meetingId, draft, await knownItems(db, meetingId, contents));
  const n = (previous?.n ?? 0) + 1;
  const version: VersionRow = {
    ...{ id: `${id}@${n}`, documentId: id, n, contentHash: hash, importId },
    importedAt: new Date().toISOString(),
    extractorVersion: EXTRACTOR_VERSION,
    repairedBy: draft.repairedBy,
    ...(draft.keepsClosed && { keepsClosed: true }),
    items: items.map(knownItem),
    changes: difference(before?.items ?? [], items),
  };
  await db.sources.put({ contentHash: hash, source });
  await db.versions.put(version);
  const { channel, address } = source;
  const { kind } = draft.meeting;
  const identity = { id, meetingId, kind, channel, address, currentVersion: version.id };
  await writeDerived(db, identity, draft, items);
  return { documentId: id, versionId: version.id, previousVersion: previous?.id ?? null };
}

/** The import's own row. */
async function openImport(db: Archive, importId: string): Promise<ImportRow> {
  const row = await db.imports.get(importId);
  if (!row) throw new KnownError('not-found', `import ${importId}`);
  return row;
}

/**
 * Ends an import: `same` is there already, else `write` writes it. Content that is there already changes nothing, unless
 * its meeting was marked as removed: then it comes back.
 */
async function settle(
  db: Archive,
  row: ImportRow,
  meetingId: string,
  same: { documentId: string; versionId: string } | undefined,
  write: () => Promise<Added>,
): Promise<ImportRow> {
  const removedAt = (await db.removals.get(meetingId))?.removedAt ?? null;
  await db.removals.delete(meetingId);
  const done: ImportRow = { ...row, state: 'done', step: 'indexed', source: null, code: null, meetingId };
  if (same && removedAt === null) done.outcome = 'unchanged';
  else {
    // What is only brought back has its version for its own predecessor, so that undoing leaves it.
    const added = same ? { ...same, previousVersion: same.versionId } : await write();
    done.outcome = added.previousVersion && removedAt === null ? 'updated' : 'added';
    done.undo = { ...added, removedAt };
    await noticing(db, meetingId, () => refreshMeeting(db, meetingId));
  }
  await db.imports.put(done);
  // What is stored may do without the file: where closed items were printed with content, say.
  await dropUnusedFile(db, row.source?.file);
  return done;
}

/** Writes what was read, and the import's result with it. Does nothing when another context was faster. */
export async function store(db: Archive, importId: string, reading: Reading): Promise<ImportRow> {
  return db.transaction('rw', documentTables(db), async () => {
    const row = await openImport(db, importId);
    if (row.state === 'done') return row;
    const meetingId = await meetingOf(db, reading.draft, reading.source.address);
    const contents = await documentContents(db, meetingId);
    const same = (await sameContent(db, contents, reading))?.document;
    return settle(db, row, meetingId, same && { documentId: same.id, versionId: same.currentVersion }, () =>
      addVersion(db, importId, meetingId, contents, reading),
    );
  });
}

/**
 * Adds a view to what is gathered of its meeting, as `store` does for whole papers; `own` is what the view alone was
 * understood as. Another view that came in between is taken in first.
 */
export async function storeView(
  db: Archive,
  importId: string,
  view: SourceDocument,
  own: RepairedDraft,
): Promise<ImportRow> {
  for (;;) {
    const read = await gather(db, view, own);
    const { meetingId } = read;
    const done = await db.transaction('rw', documentTables(db), async () => {
      const row = await openImport(db, importId);
      if (row.state === 'done') return row;
      if (!(await isCurrent(db, read))) return null;
      const gathered = { ...read, before: await atHome(db, meetingId, read.before) };
      const { before } = gathered;
      const contents = await documentContents(db, meetingId);
      const { earlier, items } = await gatheredItems(db, gathered, contents);
      const same = addsNothing(earlier, items) ? before?.version : undefined;
      return settle(db, row, meetingId, same && { documentId: same.documentId, versionId: same.id }, () =>
        writeGathered(db, importId, earlier ?? [], items, gathered),
      );
    });
    if (done) return done;
  }
}
