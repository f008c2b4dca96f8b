import type { SourceDocument } from '../agenda/source.ts';
import { KnownError } from '../errors.ts';
import { EXTRACTOR_VERSION } from '../extraction/version.ts';
import { type Understanding, understand } from '../pipeline.ts';
import type { Archive } from './database.ts';
import { documentTables, writeVersion } from './documents.ts';
import { dropUnusedFile } from './files.ts';
import { exclusively } from './locks.ts';
import { refreshMeeting } from './meetings.ts';
import type { DocumentRow } from './rows.ts';

export interface Rebuilt {
  /** Documents understood anew. */
  rebuilt: number;
  /** Documents kept as they were, because their source is gone, or no agenda can be read from it any more. */
  kept: number;
}

/** What a stored source holds; null where it can no longer be read, for one such must not keep all others as they were. */
function understoodAgain(source: SourceDocument): Understanding | null {
  try {
    return understand(source);
  } catch (error) {
    if (error instanceof KnownError) return null;
    throw error;
  }
}

/** Makes a document's derived rows again from its stored source; false when that cannot be done. One transaction. */
export async function rederive(db: Archive, document: DocumentRow): Promise<boolean> {
  const version = await db.versions.get(document.currentVersion);
  const source = version && (await db.sources.get(version.contentHash));
  const understood = source && understoodAgain(source.source);
  const draft = understood?.draft ?? null;
  return db.transaction('rw', documentTables(db), async () => {
    const current = await db.documents.get(document.id);
    // Updated or undone meanwhile: whoever did so derived it with today's extractor.
    if (!version || current?.currentVersion !== version.id) return false;
    if (!draft) {
      await db.versions.update(version.id, { extractorVersion: EXTRACTOR_VERSION });
      return false;
    }
    // Closed today, though an older extractor took it for open: source and file are not kept any longer either.
    if (source && understood) {
      await db.sources.put({ ...source, source: understood.storable });
      await dropUnusedFile(db, source.source.file);
    }
    await writeVersion(db, current, version, draft);
    await refreshMeeting(db, current.meetingId);
    return true;
  });
}

/**
 * Understands anew what an older extractor understood, document by document, so that it may be interrupted and begun
 * again. Item keys and what the user made stay as they are. Cheap when nothing is to be done.
 */
export async function rebuildDerived(db: Archive): Promise<Rebuilt> {
  return exclusively('rebuild', async () => {
    const result: Rebuilt = { rebuilt: 0, kept: 0 };
    for (const id of await db.documents.toCollection().primaryKeys()) {
      const document = await db.documents.get(id);
      const version = document && (await db.versions.get(document.currentVersion));
      if (!document || !version || version.extractorVersion >= EXTRACTOR_VERSION) continue;
      if (await rederive(db, document)) result.rebuilt++;
      else result.kept++;
    }
    return result;
  });
}
