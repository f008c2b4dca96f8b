/**
 * All treatments of the archive, ready to be compared. Read when first asked for, meeting by meeting, and afterwards only what
 * changed, whichever context changed it: a stamp a meeting tells.
 */
import { Corpus } from '../../tracking/corpus.ts';
import type { PackedHead } from '../../tracking/packed.ts';
import { type Proposal, proposalsFor } from '../../tracking/propose.ts';
import type { Archive } from '../database.ts';
import type { FeaturesRow, VerdictRow } from './rows.ts';

interface Kept {
  corpus: Corpus;
  /** By meeting: its stamp, and the keys taken in. */
  meetings: Map<string, { stamp: string; keys: string[] }>;
}

const kept = new WeakMap<Archive, Promise<Kept>>();

/** Meetings read at once. */
const BATCH = 20;
/** How long others wait for a step at most (ms). */
const STEP_MS = 30;

/** The corpus as the archive is now. Calls wait for each other. */
export async function corpusOf(db: Archive): Promise<Corpus> {
  const before = kept.get(db) ?? Promise.resolve({ corpus: new Corpus(), meetings: new Map() });
  const now = before.then((known) => refreshed(db, known));
  kept.set(db, now);
  now.catch(() => kept.delete(db));
  return (await now).corpus;
}

async function refreshed(db: Archive, known: Kept): Promise<Kept> {
  const { corpus, meetings } = known;
  const stamps = new Map(
    (await db.features.orderBy('[meetingId+stamp]').keys()) as unknown as [string, string][],
  );
  for (const [id, { keys }] of meetings) {
    if (stamps.has(id)) continue;
    for (const key of keys) corpus.remove(key);
    meetings.delete(id);
  }
  const stale = [...stamps].filter(([id, stamp]) => meetings.get(id)?.stamp !== stamp).map(([id]) => id);
  let begun = performance.now();
  for (let at = 0; at < stale.length; at += BATCH) {
    for (const row of await db.features.bulkGet(stale.slice(at, at + BATCH))) {
      if (!row) continue;
      const keys = takeIn(corpus, row, meetings.get(row.meetingId)?.keys);
      meetings.set(row.meetingId, { stamp: row.stamp, keys });
      if (performance.now() - begun < STEP_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
  }
  return known;
}

function takeIn(
  corpus: Corpus,
  { heads, bytes, sitting }: Partial<FeaturesRow>,
  before: readonly string[] = [],
): string[] {
  for (const key of before) corpus.remove(key);
  // What older rules made is made again in the background; until then it is not known.
  if (!heads || !bytes || !sitting) return [];
  const read = JSON.parse(heads) as PackedHead[];
  corpus.take({ heads: read, bytes }, sitting);
  return read.map(({ key }) => key);
}

/** A corpus of some meetings alone: enough for what neighbours tell of each other. */
export async function corpusOfMeetings(db: Archive, ids: readonly string[]): Promise<Corpus> {
  const corpus = new Corpus();
  for (const row of await db.features.bulkGet([...ids])) if (row) takeIn(corpus, row);
  return corpus;
}

/** What may belong to a case. @param elsewhere keys in the user's other cases: these the user has placed already */
export async function proposalsOf(
  db: Archive,
  members: readonly VerdictRow[],
  rejected: readonly VerdictRow[],
  elsewhere: readonly string[],
): Promise<Proposal[]> {
  const corpus = await corpusOf(db);
  const keys = members.map(({ itemKey }) => itemKey);
  const own = new Set(keys);
  return proposalsFor(corpus, {
    members: keys,
    rejected: [...rejected.map(({ itemKey }) => itemKey), ...elsewhere.filter((key) => !own.has(key))],
  });
}
