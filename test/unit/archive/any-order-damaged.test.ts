import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { asMeant } from '@/lib/agenda/repairs.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { run, stage } from '@/lib/archive/import.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import { purge } from '@/lib/archive/removal.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { damaged, danishArchive, MEETING, MOBILITY, mobility, openedBy } from './damaged.ts';

const PAPERS = [
  damaged(),
  damaged({ number: '4.2', background: 'Sagen genoptages efter hgring, jf. naeste mgde i @stdanmark.' }),
  damaged({ kind: 'REFERAT' }, { address: 'https://www.kl.dk/referat' }),
];
const REGION = { read: '@stdanmark', meant: 'Østdanmark' };
const WORD = { read: 'mgde', meant: 'møde' };

/** One archive, in a context that reads Danish and in one that cannot load it. */
interface Contexts {
  db: Archive;
  mute: Archive;
  key: string;
}
const isThere = async ({ db, key }: Contexts) => (await db.items.where({ itemKey: key }).count()) > 0;

/** What a damaged document may meet with, in whatever order. */
const STEPS: Record<string, (all: Contexts, n: number) => Promise<unknown>> = {
  async save({ db, mute }, n) {
    const by = n % 2 === 0 ? db : mute;
    await run(by, await stage(by, PAPERS[n % PAPERS.length] ?? damaged()));
  },
  async undo({ db, mute }, n) {
    const imports = await db.imports.toArray();
    await undoImport(n % 2 === 0 ? db : mute, imports[n % imports.length]?.id ?? '').catch(() => {});
  },
  async understandAnew({ db, mute }, n) {
    await db.versions.toCollection().modify({ extractorVersion: 0 });
    await rebuildDerived(n % 2 === 0 ? db : mute);
  },
  async teach({ db }, n) {
    await createArchiveClient(db).teachWord('Opfelgning', n % 2 === 0, MEETING);
    await rebuildDerived(db);
  },
  keepAnother: ({ db, key }, n) =>
    createArchiveClient(db)
      .keepWord(key, WORD, n % 2 === 0)
      .catch(() => {}),
  keepAll: ({ db }, n) =>
    createArchiveClient(db)
      .keepAllWords(MEETING, n % 2 === 0)
      .catch(() => {}),
  async removeAndPurge({ db }) {
    await createArchiveClient(db).removeMeeting(MEETING);
    await purge(db, '2999');
  },
};

it('shows every word where it stands, and what the user keeps as it was read, whatever happens in whatever order', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(20));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const db = await danishArchive();
      const mute = await openedBy(db, async () => {
        throw new TypeError('Failed to fetch');
      });
      await run(db, await stage(db, damaged()));
      const { key } = await mobility(db);
      const all = { db, mute, key };
      await createArchiveClient(db).keepWord(key, REGION, true);
      for (const [name, n] of steps) {
        await STEPS[name]?.(all, n);
        expect((await checkIntegrity(db)).problems).toEqual([]);
        if (await isThere(all)) await expectToBeTold(db);
      }
      const client = createArchiveClient(db);
      await client.teachWord('Opfelgning', false, null);
      await run(db, await stage(db, damaged()));
      await rebuildDerived(db);
      await client.keepAllWords(MEETING, false);
      const { title, repairs, key: found } = await mobility(db);
      expect(found).toBe(key);
      expect(title).toBe(MOBILITY.replace('Østdanmark', '@stdanmark'));
      expect(asMeant(title, repairs)).toBe(MOBILITY);
      db.close();
      mute.close();
    }),
    { numRuns: 20 },
  );
  vi.restoreAllMocks();
}, 120_000);

/** Each repair of the meeting stands where it says. */
async function expectToBeTold(db: Archive): Promise<void> {
  for (const item of (await createArchiveClient(db).meeting(MEETING)).items)
    for (const [text, repairs = []] of [
      [item.title, item.repairs] as const,
      ...item.sections.map((section) => [blocksText(section.blocks), section.repairs] as const),
      ...item.attachments.map((attachment) => [attachment.title, attachment.repairs] as const),
    ])
      for (const { start, end, read, meant, kept } of repairs)
        expect(text.slice(start ?? 0, end ?? 0)).toBe(kept ? read : meant);
}
