/** Taking what was chosen of another archive, in one transaction, and taking it back. */
import type { Accepting, IncomingChange, Work } from '../../desk/keeping.ts';
import { KnownError } from '../../errors.ts';
import type { Archive } from '../database.ts';
import { deleteDocument, dropUnusedSource } from '../documents.ts';
import { guarded } from '../failsafe.ts';
import { refreshMeeting } from '../meetings.ts';
import type { DocumentRow, VersionRow } from '../rows.ts';
import { documentTables } from '../tables.ts';
import { deriveRestored, fromStaged, sealIfUnwanted, toBeDerived } from './restore.ts';
import { changesOf } from './restore-changes.ts';
import { COMPARED, readRows, same, type Write } from './restore-rows.ts';
import { checkedRow, type Staged } from './restore-staging.ts';

/** A row that was written, and what stood there before. */
interface Written extends Write {
  before: object | undefined;
}

/** What a backup would change. */
export async function compare(db: Archive, { db: staged }: Staged): Promise<IncomingChange[]> {
  const theirs = await readRows(staged);
  const mine = await db.transaction('r', COMPARED, async () => readRows(db));
  return changesOf(mine, theirs).map(({ writes: _, ...change }) => change);
}

const mergeTables = (db: Archive) => [
  ...new Set([...COMPARED.map((name) => db.table(name)), ...documentTables(db), db.meta]),
];

/** Brings the sources of versions that were taken, with their files. */
async function bringSources(db: Archive, staged: Archive, versions: readonly VersionRow[]): Promise<void> {
  for (const { contentHash } of versions) {
    if ((await db.sources.where('contentHash').equals(contentHash).count()) > 0) continue;
    const found = await fromStaged(() => staged.sources.get(contentHash));
    if (!found) continue;
    await db.sources.put(checkedRow('sources', found) as typeof found);
    const id = found.source.file;
    if (id === undefined || (await db.files.where('id').equals(id).count()) > 0) continue;
    const file = await fromStaged(() => staged.files.get(id));
    if (file) await db.files.put(checkedRow('files', file) as typeof file);
  }
}

async function write(db: Archive, { table, key, row }: Write): Promise<Written> {
  const before: object | undefined = await db.table(table).get(key);
  if (row) await db.table(table).put(checkedRow(table, row));
  else await db.table(table).delete(key);
  return { table, key, row, before };
}

const rowsOf = <R>(writes: readonly Write[], table: Write['table']) =>
  writes.flatMap((one) => (one.table === table && one.row ? [one.row as R] : []));

/** Meetings whose items, or how they are shown, these rows are about. */
function meetingsOf(written: readonly Written[]): Set<string> {
  const shown = new Set<string>(['documents', 'removals', 'keptWords', 'keptMeetings', 'corrections']);
  return new Set(
    written
      .filter(({ table }) => shown.has(table))
      .flatMap(({ row, before }) => (row ?? before ?? {}) as { meetingId?: string })
      .flatMap(({ meetingId }) => meetingId ?? []),
  );
}

/**
 * Takes these changes of what is staged; what is no change any more, because the archive changed meanwhile, is left. Until the
 * transaction's end the archive is as it was.
 */
export async function mergeStaged(
  db: Archive,
  { db: staged, header }: Staged,
  ids: readonly string[],
  work: Work & Accepting = {},
): Promise<{ taken: number; written: Written[] }> {
  const theirs = await readRows(staged);
  const chosen = new Set(ids);
  const result = await guarded(db, mergeTables(db), work.accepts ?? 0, async () => {
    const changes = changesOf(await readRows(db), theirs).filter(({ id }) => chosen.has(id));
    const writes = changes.flatMap((change) => change.writes);
    await bringSources(db, staged, rowsOf<VersionRow>(writes, 'versions'));
    const written: Written[] = [];
    for (const [at, one] of writes.entries()) {
      if (work.signal?.aborted) throw new KnownError('cancelled');
      written.push(await write(db, one));
      work.onProgress?.({ phase: 'writing', done: at + 1, of: writes.length });
    }
    await sealIfUnwanted(db, header);
    await toBeDerived(db, rowsOf<DocumentRow>(writes, 'documents'));
    for (const meetingId of meetingsOf(written)) await refreshMeeting(db, meetingId);
    return { taken: changes.length, written };
  });
  await deriveRestored(db, work);
  return result;
}

/** Is a row as it was written? Of what is derived with a paper only its content counts. */
function isAsWritten({ table, row }: Written, now: object | undefined): boolean {
  if (!row || !now) return !row && !now;
  if (table === 'documents')
    return (now as DocumentRow).currentVersion === (row as DocumentRow).currentVersion;
  if (table === 'versions') return (now as VersionRow).contentHash === (row as VersionRow).contentHash;
  return same(now, row);
}

/** Takes back what a merge wrote, but for what was changed since. */
export async function takeBack(db: Archive, written: readonly Written[]): Promise<void> {
  // It takes back what the user has just agreed to take in, and no more than that.
  await guarded(db, mergeTables(db), written.length, async () => {
    for (const one of written.toReversed()) {
      const { table, key, before } = one;
      const now: object | undefined = await db.table(table).get(key);
      if (!isAsWritten(one, now)) continue;
      if (before) await db.table(table).put(before);
      else if (table === 'documents') await deleteDocument(db, String(key));
      else await db.table(table).delete(key);
    }
    for (const { contentHash } of rowsOf<VersionRow>(written, 'versions'))
      await dropUnusedSource(db, contentHash);
    const reverted = written.flatMap(({ table, before }) =>
      table === 'documents' && before ? [before as DocumentRow] : [],
    );
    await toBeDerived(db, reverted);
    for (const meetingId of meetingsOf(written)) await refreshMeeting(db, meetingId);
  });
  await deriveRestored(db);
}
