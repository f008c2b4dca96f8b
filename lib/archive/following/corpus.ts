/**
 * All treatments of the archive, ready to be compared. Read when first asked for, meeting by meeting, and afterwards only what
 * changed, whichever context changed it: a stamp a meeting tells.
 */
import { Corpus } from '../../tracking/corpus.ts';
import { linksOf } from '../../tracking/links.ts';
import type { PackedHead } from '../../tracking/packed.ts';
import { type Proposal, proposalsFor } from '../../tracking/propose.ts';
import { resolver } from '../../tracking/references.ts';
import type { Link } from '../../tracking/types.ts';
import type { Archive } from '../database.ts';
import { withPrintedWords } from './reasons.ts';
import type { FeaturesRow, VerdictRow } from './rows.ts';

interface Kept {
  corpus: Corpus;
  /** By meeting: its stamp, and the keys taken in. */
  meetings: Map<string, { stamp: string; keys: string[] }>;
  /** Links of the treatments of sittings that were asked for; forgotten when the corpus changes. */
  links: Map<string, ReadonlyMap<string, Link[]>>;
}

const kept = new WeakMap<Archive, Promise<Kept>>();

/** Meetings read at once. They are taken in some 15 ms, which is how long others have to wait. */
const BATCH = 20;

/** The corpus as the archive is now. Calls wait for each other. */
export const corpusOf = async (db: Archive): Promise<Corpus> => (await keptOf(db)).corpus;

/** Begins to read the corpus for a question that asks for it last: a woken worker takes half a second for it. */
export function readAhead(db: Archive): void {
  // Who asks for it is told of a failure.
  keptOf(db).catch(() => undefined);
}

function keptOf(db: Archive): Promise<Kept> {
  const before =
    kept.get(db) ?? Promise.resolve({ corpus: new Corpus(), meetings: new Map(), links: new Map() });
  const now = before.then((known) => refreshed(db, known));
  kept.set(db, now);
  now.catch(() => kept.delete(db));
  return now;
}

/** Links of each treatment of a sitting, by key. Asked for whenever a meeting is opened, and again after every bookmark. */
export async function linksAt(db: Archive, sitting: string): Promise<ReadonlyMap<string, Link[]>> {
  const { corpus, links } = await keptOf(db);
  const known = links.get(sitting);
  if (known) return known;
  const resolved = resolver(corpus);
  const found = new Map(corpus.at(sitting).map((item) => [item.key, linksOf(corpus, item, resolved)]));
  links.set(sitting, found);
  return found;
}

async function refreshed(db: Archive, known: Kept): Promise<Kept> {
  const { corpus, meetings, links } = known;
  const stamps = new Map(
    (await db.features.orderBy('[meetingId+stamp]').keys()) as unknown as [string, string][],
  );
  for (const [id, { keys }] of meetings) {
    if (stamps.has(id)) continue;
    for (const key of keys) corpus.remove(key);
    meetings.delete(id);
    links.clear();
  }
  const stale = [...stamps].filter(([id, stamp]) => meetings.get(id)?.stamp !== stamp).map(([id]) => id);
  const read = (at: number) => db.features.bulkGet(stale.slice(at, at + BATCH));
  if (stale.length === 0) return known;
  links.clear();
  let coming = read(0);
  for (let at = 0; at < stale.length; at += BATCH) {
    const rows = await coming;
    // The next ones are read while these are taken in.
    coming = read(at + BATCH);
    // A failed reading is told where it is waited for.
    coming.catch(() => undefined);
    for (const row of rows) {
      if (!row) continue;
      const keys = takeIn(corpus, row, meetings.get(row.meetingId)?.keys);
      meetings.set(row.meetingId, { stamp: row.stamp, keys });
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
  const proposals = proposalsFor(corpus, {
    members: keys,
    rejected: [...rejected.map(({ itemKey }) => itemKey), ...elsewhere.filter((key) => !own.has(key))],
  });
  return withPrintedWords(db, proposals);
}
