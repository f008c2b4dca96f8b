/**
 * Whatever happens to the index, in whatever order (meetings come, change and go, segments are merged, the worker dies in
 * the middle, another context writes), exact queries find what looking through the items finds.
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDexieStore, SEARCH_STORES } from '@/lib/search/index/dexie-store.ts';
import { createSearchIndex } from '@/lib/search/index/index.ts';
import { createMemoryStore } from '@/lib/search/index/memory-store.ts';
import type { IndexStore } from '@/lib/search/index/store.ts';
import type { Filter, Query } from '@/lib/search/query/ast.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import type { SearchableItem, SearchIndex } from '@/lib/search/types.ts';
import { searchable, wordsOf } from '../search/items.ts';

/** No two share a stem, stand in one another, or are two typing errors apart. */
const WORDS = [
  'violin',
  'granit',
  'kanel',
  'zebra',
  'fjordhest',
  'oktober',
  'bibliotek',
  'sæbekiste',
  'ødegård',
  'jungle',
];
const BODIES = ['nord', 'syd'];
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

const word = fc.constantFrom(...WORDS);
const content = fc.record({
  title: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
  text: fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '. ', '\n', ', ')), { maxLength: 8 })
    .map((parts) => parts.flat().join('')),
  year: fc.integer({ min: 2022, max: 2025 }),
  body: fc.constantFrom(...BODIES),
  caseNumber: fc.constantFrom(null, 'SAG-2025-03121', 'SAG-2024-00077'),
  caseworkers: fc.subarray(['gitb', 'ascm']),
  actions: fc.subarray(['approve', 'inform'] as const),
  deadlines: fc.subarray(['2026-05-01', '2027-01-01']),
  amounts: fc.subarray([500_000, 2_605_000]),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** More than segments are left unmerged. */
const MEETINGS = 24;
const meeting = fc.integer({ min: 0, max: MEETINGS - 1 });
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      meeting,
      items: fc.array(content, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('put many' as const),
      meetings: fc.array(fc.tuple(meeting, fc.array(content, { maxLength: 3 })), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), meeting }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('maintain' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open anew' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** A step, in which of two contexts it happens, and after how many accesses to storage the context dies, if it does. */
const happening = fc.record({
  step,
  context: fc.integer({ min: 0, max: 1 }),
  dies: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 16 })),
});

const leaf = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 3,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  },
  fc.constantFrom(
    ...[
      'kkr:nord',
      'kkr:syd',
      'år:2023',
      'fra:2024',
      'til:2023-06',
      'sag:SAG-2025-03121',
      'sag:00077',
      'medarbejder:gitb',
    ],
    ...[
      'type:godkendelse',
      'type:orientering',
      'frist:2027',
      'frist:',
      'beløb:>1mio',
      'beløb:500.000',
      'er:bogmærket',
    ],
  ),
);
const query = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: leaf },
      leaf.map((one) => `-${one}`),
      fc.tuple(leaf, leaf).map((two) => two.join(' OR ')),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

function itemsOf(id: string, contents: Content[]): SearchableItem[] {
  return contents.map(({ year, body, amounts, ...content }, i) =>
    searchable(`${id}#${i}`, id, {
      ...content,
      date: `${year}-06-15`,
      body: { key: `kkr-${body}`, name: `KKR ${body}` },
      amounts: amounts.map((value) => ({ value, unit: 'DKK' })),
    }),
  );
}

/** Storage in which the context dies after so many accesses: everything fails from then on. */
function mortal(store: IndexStore): { store: IndexStore; dieAfter(accesses: number | null): void } {
  let left = Number.POSITIVE_INFINITY;
  const proxied = new Proxy(store, {
    get(target, name: keyof IndexStore) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (left-- <= 0) throw new Error('the worker was killed');
        const answer = await method.apply(target, args);
        if (left < 0 && name !== 'transaction') throw new Error('the worker was killed');
        return answer;
      };
    },
  });
  return {
    store: proxied,
    dieAfter(accesses) {
      left = accesses ?? Number.POSITIVE_INFINITY;
    },
  };
}

/** An archive's index, two contexts that use it, and what they should find. */
class World {
  readonly #storage: IndexStore;
  readonly #doors: ReturnType<typeof mortal>[];
  readonly #contexts: SearchIndex[];
  readonly #items = new Map<string, SearchableItem[]>();

  constructor(storage: IndexStore) {
    this.#storage = storage;
    this.#doors = [mortal(storage), mortal(storage)];
    this.#contexts = this.#doors.map(({ store }) => createSearchIndex(store));
  }

  async happen({ step: what, context, dies }: { step: Step; context: number; dies: number | null }) {
    const door = this.#doors[context]!;
    door.dieAfter(dies);
    try {
      await this.#do(what, this.#contexts[context]!, door.store);
      door.dieAfter(null);
    } catch (error) {
      if (dies === null) throw error;
      this.#reopen(context);
    }
  }

  #reopen(context: number) {
    this.#doors[context] = mortal(this.#storage);
    this.#contexts[context] = createSearchIndex(this.#doors[context].store);
  }

  async #do(what: Step, index: SearchIndex, store: IndexStore) {
    const known = new Map<string, SearchableItem[]>();
    switch (what.do) {
      case 'put':
        known.set(`m${what.meeting}`, itemsOf(`m${what.meeting}`, what.items));
        await store.transaction('rw', async () => {
          for (const [id, items] of known) await index.replaceMeeting(id, items);
        });
        break;
      case 'put many':
        for (const [number, contents] of what.meetings)
          known.set(`m${number}`, itemsOf(`m${number}`, contents));
        await store.transaction('rw', async () => index.replaceMeetings(known));
        break;
      case 'remove':
        known.set(`m${what.meeting}`, []);
        await store.transaction('rw', async () => index.removeMeeting(`m${what.meeting}`));
        break;
      case 'maintain':
        await index.maintain();
        break;
      case 'open anew':
        this.#reopen(0);
    }
    // Only what was written whole counts.
    for (const [id, items] of known) this.#items.set(id, items);
  }

  get items(): SearchableItem[] {
    return [...this.#items.values()].flat();
  }

  async found(typed: string, context: number) {
    const bookmarked = new Set(this.items.filter((_, i) => i % 2 === 0).map(({ itemKey }) => itemKey));
    const result = await this.#contexts[context]!.search(parseQuery(`${typed} `), {
      limit: 1000,
      facets: true,
      sets: { bookmarked },
    });
    const wanted = this.items.filter((item) => matches(item, parseQuery(typed).query, bookmarked));
    return { result, wanted };
  }
}

/** Does the item have what is asked? Found by looking. */
function matches(item: SearchableItem, asked: Query, bookmarked: Set<string>): boolean {
  switch (asked.type) {
    case 'all':
      return asked.parts.every((part) => matches(item, part, bookmarked));
    case 'any':
      return asked.parts.some((part) => matches(item, part, bookmarked));
    case 'not':
      return !matches(item, asked.part, bookmarked);
    case 'word':
      return wordsOf(`${item.title}\n${item.text}`).includes(asked.text);
    case 'phrase':
      return [item.title, item.text].some((text) =>
        ` ${wordsOf(text).join(' ')} `.includes(` ${asked.words.join(' ')} `),
      );
    case 'figure':
      return false;
    case 'filter':
      return passes(item, asked, bookmarked);
  }
}

function passes(item: SearchableItem, { field, value }: Filter, bookmarked: Set<string>): boolean {
  if (field === 'bookmarked') return bookmarked.has(item.itemKey);
  if (value?.kind === 'present') return item.deadlines.length > 0;
  if (value?.kind === 'action') return item.actions.includes(value.action);
  if (value?.kind === 'amount') {
    const { least, most, strict } = value;
    const isIn = (sum: number) =>
      strict ? sum > (least ?? -1) && sum < (most ?? 1e12) : sum >= (least ?? 0) && sum <= (most ?? 1e12);
    return item.amounts.some(({ value: sum }) => isIn(sum));
  }
  if (value?.kind === 'days') {
    const { from, to } = value;
    const isIn = (day: string) => day >= (from ?? '') && day <= (to ?? '9999');
    return field === 'deadline' ? item.deadlines.some(isIn) : item.date !== null && isIn(item.date);
  }
  if (value?.kind !== 'text') return true;
  if (field === 'body') return item.body?.name.toLowerCase().includes(value.text) ?? false;
  if (field === 'case') return item.caseNumber?.endsWith(value.text) ?? false;
  return item.caseworkers.includes(value.text);
}

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
