/** Is all well? What the archive knows of itself, and what can be done where it is not. */
import type { Health, SiteHealth, StuckImport } from '../../desk/overview.ts';
import type { ErrorCode } from '../../errors.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import type { Archive } from '../database.ts';
import { dropUnusedFile } from '../files.ts';
import { importLock, run } from '../import.ts';
import { exclusively } from '../locks.ts';
import type { ImportRow } from '../rows.ts';
import { readNote } from './keeping.ts';

/** An import that has gone on this long (ms) was interrupted, or will not come to its end. */
const LONG = 60_000;

const lastSeen = ({ foundAt, missedAt }: SiteHealth): string =>
  [foundAt ?? '', missedAt ?? ''].sort().at(-1) ?? '';

const bySeverity = (a: SiteHealth, b: SiteHealth): number =>
  Number(b.missed > 0) - Number(a.missed > 0) || lastSeen(b).localeCompare(lastSeen(a));

function stuck({ id, state, source, code, stagedAt }: ImportRow): StuckImport {
  return {
    ...{ id, name: source?.name ?? '', code, stagedAt },
    state: state === 'failed' ? 'failed' : 'interrupted',
  };
}

/** The integrity report, and the day the archive was made, which its canary begins with. */
async function notes(db: Archive): Promise<Pick<Health, 'integrity' | 'since'>> {
  const [report, canary] = await db.meta.bulkGet(['integrity', 'canary']);
  const since = canary?.key === 'canary' ? (canary.value.split(' ', 1)[0] ?? '') : '';
  const value = report?.key === 'integrity' ? report.value : null;
  return {
    integrity: value && {
      checkedAt: value.checkedAt,
      problems: value.problems.length,
      repaired: value.repaired,
      lost: value.lost.length,
    },
    since: Number.isNaN(Date.parse(since)) ? null : since,
  };
}

/** Documents whose current version an older extractor understood. */
async function outdated(db: Archive): Promise<number> {
  const current = (await db.documents.toArray()).map(({ currentVersion }) => currentVersion);
  const versions = await db.versions.bulkGet(current);
  return versions.filter((version) => version && version.extractorVersion < EXTRACTOR_VERSION).length;
}

/** As `Overview.health`. */
export async function healthOf(db: Archive, now = new Date()): Promise<Health> {
  const before = new Date(now.getTime() - LONG).toISOString();
  const unfinished = await db.imports.filter(({ state }) => state !== 'done').toArray();
  const readings = await db.readings.filter(({ state }) => state === 'failed' || state === 'paused').count();
  const batches = await db.batches.where('state').equals('paused').count();
  const { lastBackup, hasFailed } = await readNote(db);
  return {
    sites: (await db.siteEvents.toArray()).sort(bySeverity),
    imports: unfinished.filter((row) => row.state === 'failed' || row.stagedAt < before).map(stuck),
    waiting: readings + batches,
    unindexed: await db.unindexed.count(),
    outdated: await outdated(db),
    extractor: EXTRACTOR_VERSION,
    ...(await notes(db)),
    lastBackup,
    backupFailed: hasFailed,
  };
}

/** As `Overview.retryImport`. */
export async function retryImport(db: Archive, id: string): Promise<ErrorCode | null> {
  const status = await run(db, id);
  return status.state === 'failed' ? (status.code as ErrorCode) : null;
}

/** As `Overview.discardImport`. One that runs just now is waited for; what is in stays in. */
export async function discardImport(db: Archive, id: string): Promise<void> {
  await exclusively(importLock(id), () =>
    db.transaction('rw', db.imports, db.files, db.sources, db.readings, async () => {
      const row = await db.imports.get(id);
      if (!row || row.state === 'done') return;
      await db.imports.delete(id);
      await dropUnusedFile(db, row.source?.file);
    }),
  );
}
