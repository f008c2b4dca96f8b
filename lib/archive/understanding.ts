/**
 * Reading documents as the archive does: understood, and where recognition damaged them, repaired. The language is loaded only
 * then; where it cannot be, the text stays as it was read, and is repaired at a later start. To be done outside
 * transactions: it takes its time.
 */
import { shortHash } from '../agenda/identity.ts';
import type { AgendaDraft } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { Language } from '../danish/repair/types.ts';
import { type DraftLayer, damageOf, findingRepairs, withRepairs } from '../extraction/repaired.ts';
import { EXTRACTOR_VERSION, LANGUAGE_DATA } from '../extraction/version.ts';
import { type Understanding, understand } from '../pipeline.ts';
import { contentHash } from './content.ts';
import type { Archive } from './database.ts';
import { saysClosed, sealedUnless } from './merge.ts';
import { readSettings } from './user-data.ts';

/** A draft as shown, with what it is made from. */
export interface RepairedDraft extends AgendaDraft {
  /** The draft as it was read, and the repairs over it; null where none were made. */
  layer: (DraftLayer & { read: AgendaDraft }) | null;
  /** By what it was repaired: see `VersionRow.repairedBy`. */
  repairedBy: string | null;
  /** Its closed items have what they say, because the user wants that kept. */
  keepsClosed: boolean;
}

export interface Understood extends Omit<Understanding, 'draft'> {
  draft: RepairedDraft | null;
  /** Content hash of the reading lines; empty where there is no draft. */
  hash: string;
}

/** As `VersionRow.repairedBy` of a damaged document for which no language was at hand. */
const UNREPAIRED = '';

/** Reads, extracts and repairs. Rejects as `understand` throws. */
export async function understood(db: Archive, source: SourceDocument): Promise<Understood> {
  const { keepClosed } = await readSettings(db);
  const found = understand(source, keepClosed ? 'kept' : 'left-out');
  if (!found.draft) return { ...found, hash: '', draft: null };
  const hash = await contentHash(found.lines);
  const keepsClosed = keepClosed && found.draft.items.some(saysClosed);
  return { ...found, hash, draft: await repaired(db, { ...found.draft, keepsClosed }, hash) };
}

/** The draft as it was read. */
export const readDraft = (draft: RepairedDraft): AgendaDraft => draft.layer?.read ?? draft;

/** What repair goes by today: the language data, and the words the user taught. */
export async function repairStamp(db: Archive): Promise<string> {
  return stampOf(await db.taughtWords.toCollection().primaryKeys());
}

const stampOf = (taught: string[]) => `${LANGUAGE_DATA}/${shortHash(taught.toSorted().join('\n'))}`;

type ReadDraft = AgendaDraft & Pick<RepairedDraft, 'keepsClosed'>;

async function repaired(db: Archive, read: ReadDraft, hash: string): Promise<RepairedDraft> {
  if (damageOf(read) === 'none') return { ...read, layer: null, repairedBy: null };
  const taught = await db.taughtWords.toCollection().primaryKeys();
  const repairedBy = stampOf(taught);
  let found = await storedLayer(db, read, hash, repairedBy);
  if (!found) {
    const language = await db.language();
    if (!language) return { ...read, layer: null, repairedBy: UNREPAIRED };
    const key = JSON.stringify([repairedBy, read.meeting.location, read.items]);
    found = await remembered(language, key, () => unhurried(findingRepairs(read, language, new Set(taught))));
  }
  if (!found) return { ...read, layer: null, repairedBy };
  const { keepsClosed } = read;
  return { ...withRepairs(read, found), layer: { ...found, read }, repairedBy, keepsClosed };
}

/**
 * The repairs of a saved document that is looked at again, so that a context that has just begun need not load the language.
 * Null where nothing saved is this very text: its hash is blind to white space, and places are not.
 */
async function storedLayer(
  db: Archive,
  read: ReadDraft,
  hash: string,
  repairedBy: string,
): Promise<DraftLayer | null> {
  const version = await db.versions
    .where({ contentHash: hash })
    .filter((one) => one.repairedBy === repairedBy && one.extractorVersion >= EXTRACTOR_VERSION)
    .last();
  const document = version && (await db.documents.get(version.documentId));
  if (!document || document.currentVersion !== version.id) return null;
  if (document.head.location !== read.meeting.location) return null;
  const rows = await db.items.where({ documentId: document.id }).sortBy('order');
  const isSame =
    JSON.stringify(rows.map(({ item }) => item)) ===
    JSON.stringify(sealedUnless(read.keepsClosed, read.items));
  if (!isSame) return null;
  const location = document.repairedLocation ?? document.head.location;
  return { location, items: rows.map(({ layer }) => layer ?? []) };
}

/** A page is looked at many times before it changes: the repairs of the last few documents are kept. */
const REMEMBERED = 4;
const memory = new WeakMap<Language, Map<string, Promise<DraftLayer | null>>>();

function remembered(
  language: Language,
  key: string,
  find: () => Promise<DraftLayer | null>,
): Promise<DraftLayer | null> {
  const known = memory.get(language) ?? new Map<string, Promise<DraftLayer | null>>();
  memory.set(language, known);
  const found = known.get(key) ?? find();
  found.catch(() => known.delete(key));
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return found;
}

/** How long others wait for a step at most, but for that of one item (ms). */
const STEP_MS = 30;

/** Runs work that stops now and then to its end, and lets others have their turn: a scan of 300 pages takes seconds. */
async function unhurried<T>(work: Generator<undefined, T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - begun < STEP_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
