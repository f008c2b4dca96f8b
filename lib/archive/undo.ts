import { KnownError } from '../errors.ts';
import type { Archive } from './database.ts';
import { deleteDocument, dropUnusedSource, writeVersion } from './documents.ts';
import { deleteGathered, writeUngathered } from './gathered.ts';
import { isCurrent, ungather } from './gathering.ts';
import { refreshMeeting } from './meetings.ts';
import type { ImportUndo, VersionRow } from './rows.ts';
import { documentTables } from './tables.ts';
import { type RepairedDraft, understood } from './understanding.ts';

/**
 * Takes back exactly what an import added: a new document vanishes, an updated one returns to the version before, a
 * meeting brought back is marked as removed again. What the user made stays. Nothing to take back is no error, so that
 * undoing twice is harmless. Rejects `not-found` for an import nobody knows.
 */
export async function undoImport(db: Archive, importId: string): Promise<void> {
  for (;;) {
    const undo = (await db.imports.get(importId))?.undo;
    if (undo?.captures) return undoViews(db, importId, undo);
    const before = undo && (await versionBefore(db, undo));
    const source = before && (await db.sources.get(before.contentHash));
    // Reading again takes its time: before the transaction, not within.
    const draft = source ? (await understood(db, source.source)).draft : null;
    if (await takeBack(db, importId, before?.id, draft)) return;
  }
}

/** False where a document would return to another version than the one that was read: then nothing is changed. */
async function takeBack(
  db: Archive,
  importId: string,
  read: string | undefined,
  draft: RepairedDraft | null,
): Promise<boolean> {
  return db.transaction('rw', documentTables(db), async () => {
    const row = await db.imports.get(importId);
    if (!row) throw new KnownError('not-found', `import ${importId}`);
    if (!row.undo) return true;
    const { documentId, versionId, previousVersion, removedAt } = row.undo;
    const document = await db.documents.get(documentId);
    const version = await db.versions.get(versionId);
    // A version that was there before is not ours to take back: then only the mark was.
    if (document && version && versionId !== previousVersion) {
      if (document.currentVersion === versionId) {
        const before = await versionBefore(db, row.undo);
        if (before?.id !== read) return false;
        if (before && !draft) throw new KnownError('unexpected', `cannot read ${before.id} again`);
        if (before && draft) await writeVersion(db, document, before, draft);
        else await deleteDocument(db, documentId);
      }
      await db.versions.delete(versionId);
      await dropUnusedSource(db, version.contentHash);
    }
    if (document && removedAt) await db.removals.put({ meetingId: document.meetingId, removedAt });
    if (document) await refreshMeeting(db, document.meetingId);
    await db.imports.update(importId, { undo: null });
    return true;
  });
}

/**
 * The version a document returns to without the one that is taken back: the one before it, or where that was itself taken back, the
 * newest that is left of those before.
 */
async function versionBefore(
  db: Archive,
  { documentId, versionId, previousVersion }: ImportUndo,
): Promise<VersionRow | undefined> {
  if (!previousVersion) return undefined;
  const n = (await db.versions.get(versionId))?.n ?? 0;
  const left = await db.versions.where('documentId').equals(documentId).sortBy('n');
  return left.findLast((version) => version.n < n);
}

/** Takes the captures of an import out of what is gathered; what came later stays. */
async function undoViews(db: Archive, importId: string, undo: ImportUndo): Promise<void> {
  for (;;) {
    const found = await ungather(db, undo);
    const done = await db.transaction('rw', documentTables(db), async () => {
      if (!(await db.imports.get(importId))?.undo) return true;
      if (found) {
        const { document } = found.before;
        const { meetingId } = document;
        if (!(await isCurrent(db, { meetingId, before: found.before }))) return false;
        if (found.left) await writeUngathered(db, undo, found.left);
        else await deleteGathered(db, document.id);
        if (undo.removedAt) await db.removals.put({ meetingId, removedAt: undo.removedAt });
        await refreshMeeting(db, meetingId);
      }
      await db.imports.update(importId, { undo: null });
      return true;
    });
    if (done) return;
  }
}
