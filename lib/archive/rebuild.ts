import type { SourceDocument } from '../agenda/source.ts';
import { KnownError } from '../errors.ts';
import { EXTRACTOR_VERSION } from '../extraction/version.ts';
import type { Archive } from './database.ts';
import { writeVersion } from './documents.ts';
import { dropUnusedFile } from './files.ts';
import { exclusively } from './locks.ts';
import { refreshMeeting } from './meetings.ts';
import type { DocumentRow, VersionRow } from './rows.ts';
import { documentTables } from './tables.ts';
import { repairStamp, type Understood, understood } from './understanding.ts';

export interface Rebuilt {
  /** Documents understood anew. */
  rebuilt: number;
  /** Documents kept as they were, because their source is gone, or no agenda can be read from it any more. */
  kept: number;
}

/** What a stored source holds; null where it can no longer be read, for one such must not keep all others as they were. */
async function understoodAgain(db: Archive, source: SourceDocument): Promise<Understood | null> {
  try {
    return await understood(db, source);
  } catch (error) {
    if (error instanceof KnownError) return null;
    throw error;
  }
}

/** Makes a document's derived rows again from its stored source; false when that cannot be done. One transaction. */
export async function rederive(db: Archive, document: DocumentRow): Promise<boolean> {
  const version = await db.versions.get(document.currentVersion);
  const source = version && (await db.sources.get(version.contentHash));
  const found = source && (await understoodAgain(db, source.source));
  const draft = found?.draft ?? null;
  return db.transaction('rw', documentTables(db), async () => {
    const current = await db.documents.get(document.id);
    // Updated or undone meanwhile: whoever did so derived it with today's extractor.
    if (!version || current?.currentVersion !== version.id) return false;
    if (!draft) {
      // Not to be tried again at every start.
      await db.versions.update(version.id, { extractorVersion: EXTRACTOR_VERSION, repairedBy: null });
      return false;
    }
    // Closed today, though an older extractor took it for open: source and file are not kept any longer either.
    if (source && found) {
      await db.sources.put({ ...source, source: found.storable });
      await dropUnusedFile(db, source.source.file);
    }
    await writeVersion(db, current, version, draft);
    await refreshMeeting(db, current.meetingId);
    return true;
  });
}

/**
 * Was a version understood by an older extractor, or repaired by another language or without the words taught since? Better
 * an old repair than none: where no language can be loaded, damaged text stays as it is.
 */
async function isStale(db: Archive, version: VersionRow, stamp: string): Promise<boolean> {
  if (version.extractorVersion < EXTRACTOR_VERSION) return true;
  const isDamaged = typeof version.repairedBy === 'string';
  return isDamaged && version.repairedBy !== stamp && (await db.language()) !== null;
}

async function rebuildStale(db: Archive, ids: string[], stamp: string): Promise<Rebuilt> {
  const result: Rebuilt = { rebuilt: 0, kept: 0 };
  for (const id of ids) {
    const document = await db.documents.get(id);
    const version = document && (await db.versions.get(document.currentVersion));
    if (!document || !version || !(await isStale(db, version, stamp))) continue;
    if (await rederive(db, document)) result.rebuilt++;
    else result.kept++;
  }
  return result;
}

/**
 * Understands anew what an older extractor understood, or another language repaired, document by document, so that it may
 * be interrupted and begun again. Item keys and what the user made stay as they are. Cheap when nothing is to be done.
 */
export async function rebuildDerived(db: Archive): Promise<Rebuilt> {
  return exclusively('rebuild', async () => {
    const stamp = await repairStamp(db);
    const rebuilt = await rebuildStale(db, await db.documents.toCollection().primaryKeys(), stamp);
    await db.meta.put({ key: 'rebuilt', value: rebuiltBy(stamp) });
    return rebuilt;
  });
}

/** As `rebuildDerived`, for one meeting that somebody waits for. */
export async function rebuildMeeting(db: Archive, meetingId: string): Promise<void> {
  const ids = await db.documents.where('meetingId').equals(meetingId).primaryKeys();
  await rebuildStale(db, ids, await repairStamp(db));
}

const rebuiltBy = (stamp: string) => `${EXTRACTOR_VERSION} ${stamp}`;

/** Goes on with a rebuild that was cut short. One look where none was. */
export async function resumeRebuild(db: Archive): Promise<void> {
  const row = await db.meta.get('rebuilt');
  if (row?.value !== rebuiltBy(await repairStamp(db))) await rebuildDerived(db);
}
