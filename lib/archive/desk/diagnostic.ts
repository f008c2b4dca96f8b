/**
 * The diagnostic file. It is put together from numbers, and from words of lists that stand in our code: whatever a row holds
 * besides, a restored one too, cannot come along. No text is copied.
 */

import { MeetingDocumentKind, WarningCode } from '../../agenda/model.ts';
import { POLICY_KEYS } from '../../agenda/policy-reading.ts';
import { Channel } from '../../agenda/source.ts';
import { IMPORT_STEPS } from '../../agenda/views.ts';
import type { Health, StorageUse } from '../../desk/overview.ts';
import { ERROR_CODES } from '../../errors.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import type { LogEntry } from '../../log/entry.ts';
import { readLog } from '../../log/ring.ts';
import { KL_HOSTS } from '../../sites/kl/hosts.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
import { ownBrowser } from './browser-name.ts';
import { healthOf } from './health.ts';
import { readNote } from './keeping.ts';
import { storageUse } from './overview-storage.ts';

const FORMAT = 'sagsspor-diagnostic';
const VERSION = 1;

/** A word of ours, or `other`. */
const oneOf = (words: readonly string[], value: unknown): string =>
  words.find((word) => word === value) ?? 'other';

/** A count as a count; anything else as -1. */
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : -1);

/** The day of an instant; null where it is none. */
function day(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{1,20}Z$/.test(value)
    ? value.slice(0, 10)
    : null;
}

/** How often each word occurs. */
function tally(words: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** A platform's host. Prepare's begins with the name of an organisation, and others tell who the user works with. */
function siteName(host: string): string {
  if (host.endsWith('.firstagenda.com')) return '*.firstagenda.com';
  return oneOf(KL_HOSTS, host);
}

const quality = (ocr: unknown): string =>
  number(ocr) >= 0.9 ? 'clean' : number(ocr) >= 0.5 ? 'damaged' : 'heavily damaged';

async function papers(db: Archive) {
  const [documents, versions] = await Promise.all([db.documents.toArray(), db.versions.toArray()]);
  const extractors = versions.map(({ extractorVersion }) => String(number(extractorVersion)));
  return {
    kinds: tally(documents.map(({ kind }) => oneOf(MeetingDocumentKind.options, kind))),
    channels: tally(documents.map(({ channel }) => oneOf(Channel.options, channel))),
    quality: tally(documents.map((row) => quality(row.quality?.ocr))),
    warnings: tally(
      documents.flatMap((row) => (row.warnings ?? []).map(({ code }) => oneOf(WarningCode.options, code))),
    ),
    extractors: tally(extractors),
  };
}

const STATES = ['waiting', 'running', 'paused', 'failed', 'done', 'saved', 'unchanged', 'skipped'] as const;

async function work(db: Archive) {
  const [imports, readings, batches, fetched] = await Promise.all([
    db.imports.toArray(),
    db.readings.toArray(),
    db.batches.toArray(),
    db.batchDocuments.toArray(),
  ]);
  const state = (row: { state: string; code: string | null }) =>
    [oneOf(STATES, row.state), ...(row.code === null ? [] : [oneOf(ERROR_CODES, row.code)])].join(' ');
  return {
    imports: tally(imports.map((row) => `${state(row)} at ${oneOf(IMPORT_STEPS, row.step)}`)),
    attempts: Math.max(0, ...imports.map(({ attempts }) => number(attempts))),
    readings: tally(readings.map(state)),
    batches: tally(batches.map(state)),
    fetched: tally(fetched.map(state)),
  };
}

function told(health: Health) {
  const { integrity } = health;
  return {
    since: day(health.since),
    lastBackup: day(health.lastBackup),
    backupFailed: health.backupFailed === true,
    unindexed: number(health.unindexed),
    outdated: number(health.outdated),
    integrity: integrity && {
      checkedAt: day(integrity.checkedAt),
      problems: number(integrity.problems),
      repaired: number(integrity.repaired),
      lost: number(integrity.lost),
    },
    sites: health.sites.map(({ site, foundAt, missedAt, missed }) => ({
      ...{ site: siteName(site), found: day(foundAt), missed: day(missedAt), pages: number(missed) },
    })),
  };
}

const sizes = ({ kinds, usage, quota, persisted, removed }: StorageUse) => ({
  ...{ usage, quota, persisted, removed, kinds },
});

/** Which keys an organisation has set, not what to: its folders, sites and servers are its own. */
function decided({ policyInForce: { policy, refused } }: Archive) {
  return { set: POLICY_KEYS.filter((key) => policy[key] !== undefined), refused: refused.length };
}

/** The log is made of words of our lists and numbers, and is checked again as it is read. */
async function failures(): Promise<LogEntry[] | null> {
  return readLog().catch(() => null); // the file is for when something is broken
}

async function ofArchive(db: Archive) {
  const rows: Record<string, number> = {};
  // Names of tables are ours, too: the archive was opened by this release's schema.
  for (const table of db.tables) rows[table.name] = await table.count();
  const { everyDays } = await readNote(db);
  return {
    archive: number(db.verno),
    rows,
    papers: await papers(db),
    work: await work(db),
    health: { ...told(await healthOf(db)), backupEveryDays: everyDays === null ? null : number(everyDays) },
    storage: sizes(await storageUse(db)),
    policy: decided(db),
  };
}

/**
 * As `Overview.diagnostic`. Of an archive that cannot be opened, or read, it tells why; the rest is there all the same.
 * @param release version of this release, as its manifest says; null where it is not known
 */
export async function diagnosticOf(
  open: () => Promise<Archive>,
  release: string | null,
): Promise<{ name: string; text: string }> {
  const createdAt = day(new Date().toISOString());
  const file = {
    format: FORMAT,
    version: VERSION,
    createdAt,
    release: /^\d{1,5}(?:\.\d{1,5}){0,3}$/.exec(release ?? '')?.[0] ?? null,
    browser: ownBrowser(),
    extractor: EXTRACTOR_VERSION,
    ...(await open()
      .then(ofArchive)
      .catch((error: unknown) => ({ archive: null, failed: toKnownError(error).code }))),
    log: await failures(),
  };
  return { name: `sagsspor-diagnose-${createdAt}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}
