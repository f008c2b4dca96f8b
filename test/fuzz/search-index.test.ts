/**
 * Whatever happens to the index, in whatever order (meetings come, change and go, segments are merged, the worker dies in
 * the middle, another context writes), exact queries find what looking through the items finds.
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDexieStore, SEARCH_STORES } from '@/lib/search/index/dexie-store.ts';
import { createMemoryStore } from '@/lib/search/index/memory-store.ts';
import type { IndexStore } from '@/lib/search/index/store.ts';
import { happening, query, step } from '../search/happenings.ts';
import { World } from '../search/world.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

/** Long enough for segments to be merged, several times. */
const lives = fc.array(happening, { maxLength: 60, size: 'max' });
const questions = fc.array(fc.tuple(query, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 4 });
type Lives = typeof lives extends fc.Arbitrary<infer T> ? T : never;
type Questions = typeof questions extends fc.Arbitrary<infer T> ? T : never;

const keysOf = (list: { itemKey: string }[]): string[] => list.map(({ itemKey }) => itemKey).toSorted();

/** Lives through what happens, asking in between so that caches are warm with what was; then asks all. */
async function checked(world: World, happenings: Lives, asked: Questions): Promise<void> {
  for (const one of happenings) {
    await world.happen(one);
    for (const [typed, context] of asked.slice(0, 1)) await world.found(typed, context);
  }
  for (const [typed, context] of asked) {
    const { result, wanted } = await world.found(typed, context);
    expect(keysOf(result.relaxed ? [] : result.matches), typed).toEqual(keysOf(wanted));
    if (result.relaxed) continue;
    expect(result.total).toBe(wanted.length);
    for (const { name, count } of result.facets?.body ?? [])
      expect(count, name).toBe(wanted.filter(({ body }) => body?.name === name).length);
  }
}

let databases = 0;
async function inDatabase(work: (store: IndexStore) => Promise<void>): Promise<void> {
  const db = new Dexie(`fuzz-${databases++}`, { cache: 'disabled' });
  db.version(1).stores(SEARCH_STORES);
  try {
    await work(createDexieStore(db));
  } finally {
    await db.delete();
  }
}

describe('exact queries find what looking finds, whatever has happened', () => {
  it('in memory', async () => {
    await fc.assert(
      fc.asyncProperty(lives, questions, (happenings, asked) =>
        checked(new World(createMemoryStore()), happenings, asked),
      ),
      { numRuns: RUNS },
    );
  });

  it('in a database', async () => {
    await fc.assert(
      fc.asyncProperty(lives, questions, (happenings, asked) =>
        inDatabase((store) => checked(new World(store), happenings, asked)),
      ),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it('while one context writes, and the other merges and searches', async () => {
    const writes = fc.array(
      fc.record({ step: step.filter((one) => one.do !== 'open anew'), context: fc.nat(1) }),
      {
        maxLength: 40,
        size: 'max',
      },
    );
    await fc.assert(
      fc.asyncProperty(writes, questions, (happenings, asked) =>
        inDatabase(async (store) => {
          const world = new World(store);
          for (const { step: what, context } of happenings) {
            const before = keysOf(world.items);
            const [, , { result }] = await Promise.all([
              world.happen({ step: what, context, dies: null }),
              world.happen({ step: { do: 'maintain' }, context: 1 - context, dies: null }),
              world.found('-xylofon', 1 - context),
            ]);
            expect([before, keysOf(world.items)]).toContainEqual(keysOf(result.matches));
          }
          await checked(world, [], asked);
        }),
      ),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it('and nothing is left over or lost', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (happenings) => {
        const world = new World(createMemoryStore());
        for (const one of happenings) await world.happen(one);
        const { result } = await world.found('-xylofon', 0);
        expect(keysOf(result.matches)).toEqual(keysOf(world.items));
      }),
      { numRuns: RUNS },
    );
  });
});

/** What a disk may do to the records of an index. */
const damage = fc.record({
  which: fc.nat(),
  how: fc.constantFrom('flipped', 'cut', 'gone'),
  at: fc.nat(),
});

describe('a damaged index', () => {
  it('is known by its check, never fails a search, and is as before once given what the check names', async () => {
    await fc.assert(
      fc.asyncProperty(
        lives,
        questions,
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        async (happenings, asked, damages) => {
          const store = createMemoryStore();
          const world = new World(store);
          for (const one of happenings) await world.happen(one);
          expect(await world.check(0)).toEqual({ meetings: [], problems: [] });

          for (const { which, how, at } of damages) {
            const ids = await store.partIds();
            const id = ids[which % Math.max(1, ids.length)];
            const [part] = id === undefined ? [] : await store.parts([id]);
            if (!part || id === undefined) continue;
            const bytes = part.bytes.slice();
            if (how === 'flipped') bytes[at % bytes.length]! ^= 1 << (at % 8);
            if (how === 'gone') await store.deleteParts(id, id + 1);
            else
              await store.putParts([
                { ...part, bytes: how === 'cut' ? bytes.slice(0, at % bytes.length) : bytes },
              ]);
          }
          const fresh = new World(store, world);
          for (const [typed, context] of asked) {
            if (typed.includes('-')) continue;
            const { result, wanted } = await fresh.found(typed, context);
            const found = keysOf(result.relaxed ? [] : result.matches);
            expect(new Set(keysOf(wanted)).isSupersetOf(new Set(found)), typed).toBe(true);
          }
          const { meetings } = await fresh.check(1);
          await fresh.rebuild(meetings, 1);
          await checked(fresh, [], asked);
          expect(await fresh.check(0)).toEqual({ meetings: [], problems: [] });
        },
      ),
      { numRuns: RUNS },
    );
  });
});
