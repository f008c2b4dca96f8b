import type { SourceDocument } from '@/lib/agenda/source.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { run, stage } from '@/lib/archive/import.ts';
import { createDexieStore } from '@/lib/search/index/dexie-store.ts';
import { indexedMeetings } from '@/lib/search/index/integrity.ts';

let count = 0;

/** An empty archive of its own. */
export function freshArchive(): Promise<Archive> {
  return openArchive(`test-${++count}-${Math.random()}`);
}

export const ADDRESS = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/moede';

export function document(content: string, more: Partial<SourceDocument> = {}): SourceDocument {
  return {
    address: ADDRESS,
    channel: 'kl',
    mediaType: 'text/plain',
    name: 'moede',
    content,
    fetchedAt: '2025-08-26T08:00:00.000Z',
    ...more,
  };
}

/** Stages and runs; gives the id and the status at the end. */
export async function importing(db: Archive, source: SourceDocument) {
  const importId = await stage(db, source);
  return { importId, status: await run(db, importId) };
}

/** How the index lies in storage depends on what was written before: what it holds is told by its meetings. */
const LIE = ['searchManifest', 'searchParts'];

/** Meetings of the index, each with the stamp of its items. */
async function indexed(db: Archive): Promise<[string, string][]> {
  return [...(await indexedMeetings(createDexieStore(db)))].toSorted();
}

/** Everything in the archive but the list of imports and what of them is yet to be noticed, as plain data: equal contents are equal archives. */
export async function contentOf(db: Archive): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(
    ({ name }) => name !== 'imports' && name !== 'toNotice' && !LIE.includes(name),
  );
  const rows = tables.map(async (table) => [table.name, await table.toArray()] as const);
  return { ...Object.fromEntries(await Promise.all(rows)), indexed: await indexed(db) };
}

export const AGENDA = `
  KKR Hovedstaden 2025-09-02 10:00 agenda
  # 1 Godkendelser
  1.1 Godkendelse af referat
  background: Referatet er udsendt.
  # 3 Regionalpolitiske sager
  3.1 Konsekvenser af sundhedsreformen for Klimaalliancen
  case: SAG-2025-03121
  workers: gitb
  background: Reformen ændrer opgaverne.
  recommendation: Det indstilles, at KKR drøfter sagen.
  bilag: Notat om scenarier
  3.2 Letbanens anlæg og drift
  background: Ringbyen er med.
`;
