/**
 * Reading documents as the archive does: understood, and where recognition damaged them, repaired. The language is loaded only
 * then; where it cannot be, the text stays as it was read, and is repaired at a later start. To be done outside
 * transactions: it takes its time.
 */
import { shortHash } from '../agenda/identity.ts';
import type { AgendaDraft } from '../agenda/model.ts';
import type { SourceDocument } from '../agenda/source.ts';
import type { Language } from '../danish/repair/types.ts';
import { type DraftLayer, damageOf, findRepairs, withRepairs } from '../extraction/repaired.ts';
import { LANGUAGE_DATA } from '../extraction/version.ts';
import { type Understanding, understand } from '../pipeline.ts';
import type { Archive } from './database.ts';

/** A draft as shown, with what it is made from. */
export interface RepairedDraft extends AgendaDraft {
  /** The draft as it was read, and the repairs over it; null where none were made. */
  layer: (DraftLayer & { read: AgendaDraft }) | null;
  /** By what it was repaired: see `VersionRow.repairedBy`. */
  repairedBy: string | null;
}

export interface Understood extends Omit<Understanding, 'draft'> {
  draft: RepairedDraft | null;
}

/** As `VersionRow.repairedBy` of a damaged document for which no language was at hand. */
export const UNREPAIRED = '';

/** Reads, extracts and repairs. Rejects as `understand` throws. */
export async function understood(db: Archive, source: SourceDocument): Promise<Understood> {
  const found = understand(source);
  return { ...found, draft: found.draft && (await repaired(db, found.draft)) };
}

/** The draft as it was read. */
export const readDraft = (draft: RepairedDraft): AgendaDraft => draft.layer?.read ?? draft;

/** What repair goes by today: the language data, and the words the user taught. */
export async function repairStamp(db: Archive): Promise<string> {
  return stampOf(await db.taughtWords.toCollection().primaryKeys());
}

const stampOf = (taught: string[]) => `${LANGUAGE_DATA}/${shortHash(taught.toSorted().join('\n'))}`;

async function repaired(db: Archive, read: AgendaDraft): Promise<RepairedDraft> {
  if (damageOf(read) === 'none') return { ...read, layer: null, repairedBy: null };
  const language = await db.language();
  if (!language) return { ...read, layer: null, repairedBy: UNREPAIRED };
  const taught = await db.taughtWords.toCollection().primaryKeys();
  const repairedBy = stampOf(taught);
  const found = remembered(language, JSON.stringify([repairedBy, read.meeting.location, read.items]), () =>
    findRepairs(read, language, new Set(taught)),
  );
  if (!found) return { ...read, layer: null, repairedBy };
  return { ...withRepairs(read, found), layer: { ...found, read }, repairedBy };
}

/** A page is looked at many times before it changes: the repairs of the last few documents are kept. */
const REMEMBERED = 4;
const memory = new WeakMap<Language, Map<string, DraftLayer | null>>();

function remembered(language: Language, key: string, find: () => DraftLayer | null): DraftLayer | null {
  const known = memory.get(language) ?? new Map<string, DraftLayer | null>();
  memory.set(language, known);
  const found = known.has(key) ? (known.get(key) ?? null) : find();
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return found;
}
