import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { listBookmarks, setBookmark } from '@/lib/archive/following/bookmarks.ts';
import { run, stage } from '@/lib/archive/import.ts';
import { searchIndex } from '@/lib/archive/indexing.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { listMeetings } from '@/lib/archive/meetings.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { purge, removeMeeting, restoreMeeting } from '@/lib/archive/removal.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { ADDRESS, AGENDA, document, freshArchive } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const DOCUMENTS = [
  document(AGENDA),
  document(AGENDA.replace('Ringbyen', 'Byen').replace('3.2', '3.3')),
  document('KKR Hovedstaden 2025-09-02 10:00 minutes\n3.2 Letbanens anlæg og drift\ndecision: Drøftet.', {
    address: `${ADDRESS}/referat`,
  }),
  document('KKR Hovedstaden 2025-09-02 10:00 supplement\n3.9 Sent punkt', { address: `${ADDRESS}/tillaeg` }),
  document('KKR Sjælland 2025-09-03 10:00 agenda\n1 Andet punkt', { address: `${ADDRESS}/andet` }),
];

/** Everything that can happen to an archive, bad luck included. */
const STEPS: Record<string, (db: Archive, n: number) => Promise<unknown>> = {
  async save(db, n) {
    await run(db, await stage(db, DOCUMENTS[n % DOCUMENTS.length] ?? document(AGENDA)));
  },
  async saveAndFail(db, n) {
    const id = await stage(db, DOCUMENTS[n % DOCUMENTS.length] ?? document(AGENDA));
    const index = vi.spyOn(searchIndex(db), 'replaceMeetings').mockRejectedValue(new Error('bad luck'));
    await run(db, id);
    index.mockRestore();
  },
  async saveTwiceAtOnce(db, n) {
    const source = DOCUMENTS[n % DOCUMENTS.length] ?? document(AGENDA);
    const [a, b] = await Promise.all([stage(db, source), stage(db, source)]);
    await Promise.all([run(db, a), run(db, b)]);
  },
  async undo(db, n) {
    const imports = await db.imports.toArray();
    const chosen = imports[n % Math.max(1, imports.length)];
    if (chosen) await undoImport(db, chosen.id);
  },
  remove: (db) => removeMeeting(db, MEETING),
  restore: (db) => restoreMeeting(db, MEETING),
  purge: (db) => purge(db, '2999-01-01T00:00:00.000Z'),
  async understandAnew(db) {
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    await rebuildDerived(db);
  },
};

it('is sound and keeps what the user made, whatever happens in whatever order', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(20));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const db = await freshArchive();
      await run(db, await stage(db, document(AGENDA)));
      await setBookmark(db, `${MEETING}#letbanens-anlag-og-drift`, true);
      for (const [name, n] of steps) {
        await STEPS[name]?.(db, n);
        expect((await checkIntegrity(db)).problems).toEqual([]);
        expect(await versionsWithoutDocument(db)).toEqual([]);
      }
      expect(await listBookmarks(db)).toHaveLength(1);
      // Saving again always leads to a meeting that holds the bookmarked item.
      await undoLeftovers(db);
      await run(db, await stage(db, document(AGENDA)));
      expect((await listMeetings(db)).map(({ id }) => id)).toContain(MEETING);
      expect(await listBookmarks(db)).toMatchObject([{ present: true }]);
      expect(await sourcesWithoutVersion(db)).toEqual([]);
      db.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function undoLeftovers(db: Archive): Promise<void> {
  for (const { id } of await db.imports.toArray()) await undoImport(db, id);
}

async function versionsWithoutDocument(db: Archive): Promise<string[]> {
  const documents = new Set(await db.documents.toCollection().primaryKeys());
  return (await db.versions.toArray()).flatMap(({ id, documentId }) => (documents.has(documentId) ? [] : id));
}

async function sourcesWithoutVersion(db: Archive): Promise<string[]> {
  const used = new Set((await db.versions.toArray()).map(({ contentHash }) => contentHash));
  return (await db.sources.toCollection().primaryKeys()).filter((hash) => !used.has(hash));
}
