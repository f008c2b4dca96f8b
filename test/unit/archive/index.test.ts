/** Archive and index agree, whatever was cut short, taken back, damaged or done by another context. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { resumePending, run, stage } from '@/lib/archive/import.ts';
import { indexWaiting, tendIndex } from '@/lib/archive/index-upkeep.ts';
import { searchIndex } from '@/lib/archive/indexing.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { removeMeeting, restoreMeeting } from '@/lib/archive/removal.ts';
import { search } from '@/lib/archive/search.ts';
import { undoImport } from '@/lib/archive/undo.ts';
import { SEARCH_STORES } from '@/lib/search/index/dexie-store.ts';
import type { Manifest, Part } from '@/lib/search/index/parts.ts';
import { asked } from '../../search/asked.ts';
import { type Mortal, mortalContext } from './mortal.ts';
import { AGENDA, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const NEWER = AGENDA.replace('Ringbyen er med', 'Sporvejen er med');
const LAST_ACCESS = 400;
const PATIENCE = { timeout: 10_000 };

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

const total = async (query: string, archive = db) => (await search(archive, asked(query))).total;
const problems = async (archive = db) => (await checkIntegrity(archive)).problems;

/** Does something in a context that is killed after ever more accesses; `then` looks at what another context finds. */
async function killedAnywhere(
  prepare: (db: Archive) => Promise<unknown>,
  work: (context: Mortal) => Promise<unknown>,
  then: (db: Archive) => Promise<void>,
  step = 1,
): Promise<void> {
  let accesses = 0;
  for (; accesses < LAST_ACCESS; accesses += step) {
    const survivor = await freshArchive();
    await prepare(survivor);
    const context = await mortalContext(survivor.name);
    context.dieAfter(accesses);
    await work(context).catch(() => {});
    await tendIndex(context.db);
    const died = context.isDead();
    context.db.close();
    await then(survivor);
    survivor.close();
    if (!died) break;
  }
  expect(accesses).toBeGreaterThan(5);
  expect(accesses).toBeLessThan(LAST_ACCESS);
}

it('has the tables the index asks for', () => {
  for (const [table, keys] of Object.entries(SEARCH_STORES))
    expect(db.table(table).schema.primKey.src).toBe(keys);
});

describe('a context that is killed anywhere', { timeout: 60_000 }, () => {
  it('in an import leaves archive and index as before it or as after it, and it is gone on with', async () => {
    await killedAnywhere(
      (survivor) => importing(survivor, document(AGENDA)),
      async ({ db: dying }) => run(dying, await stage(dying, document(NEWER))),
      async (survivor) => {
        const isNew = (await total('sporvejen', survivor)) === 1;
        expect(await total('ringbyen', survivor)).toBe(isNew ? 0 : 1);
        expect(await problems(survivor)).toEqual([]);
        const staged = await survivor.imports.where('state').equals('running').count();
        await resumePending(survivor);
        expect(await total('sporvejen', survivor)).toBe(isNew || staged > 0 ? 1 : 0);
        expect(await problems(survivor)).toEqual([]);
      },
    );
  });

  it('in removing or bringing back does it wholly or not at all', async () => {
    await killedAnywhere(
      (survivor) => importing(survivor, document(AGENDA)),
      async ({ db: dying }) => {
        await removeMeeting(dying, MEETING);
        await restoreMeeting(dying, MEETING);
      },
      async (survivor) => {
        expect(await total('ringbyen', survivor)).toBe(await survivor.meetings.count());
        expect(await problems(survivor)).toEqual([]);
      },
    );
  });

  it('in giving the index what an upgrade left to be given leaves the rest to the next', async () => {
    await killedAnywhere(
      async (survivor) => {
        for (let day = 10; day < 15; day++)
          await importing(survivor, document(AGENDA.replaceAll('2025-09-02', `2025-09-${day}`)));
        await forgetIndex(survivor);
      },
      ({ db: dying }) => indexWaiting(dying),
      async (survivor) => {
        await indexWaiting(survivor);
        expect(await search(survivor, asked('ringbyen'))).toMatchObject({ total: 5, damaged: false });
        expect(await problems(survivor)).toEqual([]);
      },
      4,
    );
  });
});

/** As an upgrade leaves an archive from before there was an index. */
async function forgetIndex(archive: Archive): Promise<void> {
  for (const table of [...Object.keys(SEARCH_STORES), 'vocabularies']) await archive.table(table).clear();
  const meetings = await archive.meetings.toCollection().primaryKeys();
  await archive.unindexed.bulkPut(meetings.map((meetingId) => ({ meetingId })));
}

describe('an index that is yet to be made', () => {
  it('says so, answers from what is there, and is searched like any other once it is made', async () => {
    await importing(db, document(AGENDA));
    await forgetIndex(db);
    expect(await search(db, asked('ringbyen'))).toMatchObject({ total: 0, damaged: true });
    await importing(db, document(AGENDA.replaceAll('2025-09-02', '2025-10-02')));
    expect(await total('ringbyen')).toBeGreaterThan(0);
    await tendIndex(db);
    expect(await search(db, asked('ringbyen'))).toMatchObject({ total: 2, damaged: false });
    expect(await problems()).toEqual([]);
  });

  it('gets nothing of a meeting that was removed meanwhile', async () => {
    await importing(db, document(AGENDA));
    await forgetIndex(db);
    await removeMeeting(db, MEETING);
    await tendIndex(db);
    expect(await search(db, asked('ringbyen'))).toMatchObject({ total: 0, damaged: false });
    await restoreMeeting(db, MEETING);
    expect(await total('ringbyen')).toBe(1);
  });
});

describe('a damaged index', { timeout: 20_000 }, () => {
  const damages: [string, (part: Part) => Part | null][] = [
    ['other bytes', (part) => ({ ...part, bytes: part.bytes.map((byte) => byte ^ 0x55) })],
    ['fewer bytes', (part) => ({ ...part, bytes: part.bytes.slice(0, -1) })],
    ['no bytes', (part) => ({ ...part, bytes: null as unknown as Uint8Array })],
    ['no record', () => null],
  ];
  const OTHER = '2025-10-02';

  it.each(damages)('with %s in a record goes on without them, and is mended by itself', async (_, damage) => {
    await importing(db, document(AGENDA));
    const [first] = (await db.table<Manifest>('searchManifest').toArray())[0]?.segments ?? [];
    const parts = await db.table<Part>('searchParts').toArray();
    await importing(db, document(AGENDA.replaceAll('2025-09-02', OTHER)));
    expect(first).toBeDefined();
    for (const part of parts) {
      const damaged = damage(part);
      if (damaged) await db.table('searchParts').put(damaged);
      else await db.table('searchParts').delete(part.id);
    }
    const fresh = await openArchive(db.name);
    const client = createArchiveClient(fresh);
    const { hits, damaged } = await client.search(asked('ringbyen'));
    expect(damaged).toBe(true);
    expect(hits.map(({ date }) => date)).toEqual([OTHER]);
    await vi.waitFor(
      async () => expect(await client.search(asked('ringbyen'))).toMatchObject({ total: 2, damaged: false }),
      PATIENCE,
    );
    expect(await problems()).toEqual([]);
    fresh.close();
  });
});

describe('the index', { timeout: 20_000 }, () => {
  it('agrees after undo, removal, restoring and removing again', async () => {
    const { importId } = await importing(db, document(AGENDA));
    const newer = await importing(db, document(NEWER));
    expect([await total('ringbyen'), await total('sporvejen')]).toEqual([0, 1]);
    await undoImport(db, newer.importId);
    expect([await total('ringbyen'), await total('sporvejen')]).toEqual([1, 0]);
    await removeMeeting(db, MEETING);
    expect(await total('ringbyen')).toBe(0);
    await restoreMeeting(db, MEETING);
    expect(await total('ringbyen')).toBe(1);
    await undoImport(db, importId);
    expect(await total('ringbyen')).toBe(0);
    expect(await problems()).toEqual([]);
  });

  it('is kept in few pieces, by two contexts that both see to it', async () => {
    const other = await openArchive(db.name);
    for (let day = 10; day < 30; day++) {
      const archive = day % 2 ? db : other;
      await importing(archive, document(AGENDA.replaceAll('2025-09-02', `2025-09-${day}`)));
    }
    await vi.waitFor(async () => {
      await Promise.all([tendIndex(db), tendIndex(other)]);
      const [manifest] = await db.table<Manifest>('searchManifest').toArray();
      expect(manifest?.segments.length).toBeLessThanOrEqual(8);
    }, PATIENCE);
    for (const archive of [db, other]) expect(await total('ringbyen', archive)).toBe(20);
    expect(await problems()).toEqual([]);
    other.close();
  });

  it('is tended without a word to anyone when the archive is closed under it', async () => {
    await importing(db, document(AGENDA));
    vi.spyOn(searchIndex(db), 'maintain').mockImplementation(async () => {
      db.close();
      return true;
    });
    await tendIndex(db);
    expect(console.warn).not.toHaveBeenCalled();
  });
});
