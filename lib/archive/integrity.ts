import { stampOf } from '../search/index/writes.ts';
import type { Archive } from './database.ts';
import { deleteDocument } from './documents.ts';
import { agreesWithFindings } from './following/derived.ts';
import { deriveMissing } from './following/upkeep.ts';
import { indexWaiting, inspectIndex } from './index-upkeep.ts';
import { searchableItems } from './index-writing.ts';
import { exclusively } from './locks.ts';
import { presentMeeting } from './meeting-contents.ts';
import { refreshMeeting } from './meetings.ts';
import { rederive } from './rebuild.ts';
import type { IntegrityReport } from './rows.ts';
import { contentTables, derivedTables, indexTables } from './tables.ts';

/** A note outside the archive of which archive it belongs to; extension storage, say. */
export interface Witness {
  read(): Promise<string | null>;
  write(canary: string): Promise<void>;
}

/**
 * Plants a canary at the first start and looks for it at every later one. `lost`: there was an archive and it is gone or
 * another one (evicted, deleted behind our back); the new one gets a canary of its own, and the user should be told.
 */
export async function checkCanary(db: Archive, witness: Witness): Promise<'first' | 'intact' | 'lost'> {
  const expected = await witness.read();
  const canary = await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('canary');
    if (row?.key === 'canary') return row.value;
    const value = `${new Date().toISOString()} ${crypto.randomUUID()}`;
    await db.meta.put({ key: 'canary', value });
    return value;
  });
  if (canary === expected) return 'intact';
  await witness.write(canary);
  return expected === null ? 'first' : 'lost';
}

/** Documents whose derived rows cannot be right, and those that lost their source. */
async function inspectDocuments(
  db: Archive,
): Promise<{ broken: string[]; lost: string[]; problems: string[] }> {
  const broken: string[] = [];
  const lost: string[] = [];
  const problems: string[] = [];
  for (const { id, currentVersion } of await db.documents.toArray()) {
    const version = await db.versions.get(currentVersion);
    const source = version && (await db.sources.where('contentHash').equals(version.contentHash).count());
    if (!version || !source) {
      problems.push(`${id}: ${version ? 'source' : 'version'} missing`);
      lost.push(id);
      continue;
    }
    const rows = await db.items.where('documentId').equals(id).toArray();
    const have = new Set(rows.map(({ itemKey }) => itemKey));
    if (rows.length === version.items.length && version.items.every(({ key }) => have.has(key))) continue;
    problems.push(`${id}: ${rows.length} items of ${version.items.length}`);
    broken.push(id);
  }
  return { broken, lost, problems };
}

/** Deletes items without a document. */
async function dropOrphans(db: Archive): Promise<string[]> {
  const documents = new Set(await db.documents.toCollection().primaryKeys());
  const owners = (await db.items.orderBy('documentId').uniqueKeys()) as string[];
  const orphans = owners.filter((id) => !documents.has(id));
  for (const id of orphans) await deleteDocument(db, id);
  return orphans.map((id) => `${id}: items without their document`);
}

/** Writes list row and index of a meeting again when they do not say what its documents say; true if so. */
async function mendMeeting(db: Archive, id: string): Promise<boolean> {
  const tables = [...contentTables(db), ...indexTables(db), ...derivedTables(db), db.meetings];
  return db.transaction('rw', tables, async () => {
    const meeting = await presentMeeting(db, id);
    const items = meeting ? searchableItems(id, meeting) : [];
    const wanted = items.length > 0 ? stampOf(items) : undefined;
    const row = await db.meetings.get(id);
    const listed = (row !== undefined) === (meeting !== null);
    const isFound = await agreesWithFindings(db, id, meeting);
    if (listed && isFound && (await db.vocabularies.get(id))?.shown === wanted) return false;
    await refreshMeeting(db, id);
    return true;
  });
}

/** Mends all meetings, one small transaction each, so that nobody waits for it. */
async function mendMeetings(db: Archive): Promise<string[]> {
  const ids = new Set<string>([
    ...((await db.documents.orderBy('meetingId').uniqueKeys()) as string[]),
    ...(await db.meetings.toCollection().primaryKeys()),
    ...(await db.vocabularies.toCollection().primaryKeys()),
    ...(await db.findings.toCollection().primaryKeys()),
  ]);
  const problems: string[] = [];
  for (const id of ids)
    if (await mendMeeting(db, id))
      problems.push(`${id}: list, search or findings disagreed with its documents`);
  return problems;
}

/**
 * Checks that every document has its source, every item its document, every meeting its list row, its part of the
 * index and its findings, and that counts agree; makes derived data again where they do not. Never touches sources or what the user made.
 */
export async function checkIntegrity(db: Archive): Promise<IntegrityReport> {
  return exclusively('integrity', async () => {
    const { broken, lost, problems } = await inspectDocuments(db);
    problems.push(...(await dropOrphans(db)));
    let repaired = 0;
    for (const id of broken) {
      const document = await db.documents.get(id);
      if (document && (await rederive(db, document))) repaired++;
    }
    // What an older release could not derive is no damage.
    await deriveMissing(db);
    problems.push(...(await mendMeetings(db)), ...(await inspectIndex(db)).problems);
    await indexWaiting(db);
    const report: IntegrityReport = { checkedAt: new Date().toISOString(), problems, repaired, lost };
    await db.meta.put({ key: 'integrity', value: report });
    return report;
  });
}
