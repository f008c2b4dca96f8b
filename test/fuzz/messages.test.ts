/**
 * Messages of any shape to the worker as it is wired, over a real archive: each is refused, and nothing comes of it. The number of
 * messages is `SAGSSPOR_RUNS` (10,000 in `npm run test:long`), the seed `SAGSSPOR_SEED`.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sender } from '@/lib/message-sender.ts';

const RUNS = Number(process.env.SAGSSPOR_RUNS ?? 1000);
const SEED = Number(process.env.SAGSSPOR_SEED ?? (process.env.CI ? 20260902 : Date.now() % 2 ** 31));
const OURS = 'abcdefghijklmnopabcdefghijklmnop';
const ITEM = 'kkr-hovedstaden/2025-09-02#letbanen';

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean;

/** What the worker did to the browser: tabs it opened, scripts it brought. */
const done: string[] = [];
let listener: Listener = () => false;

/** A browser that has every function and does nothing; it notes what would be seen by a person or a page. */
function standIn(path: string): unknown {
  const noted = /^(tabs\.create|scripting\.executeScript|sidePanel\.open|permissions\.request|action\.)/;
  return new Proxy(() => {}, {
    get(_, name) {
      const next = path ? `${path}.${String(name)}` : String(name);
      if (next === 'runtime.id') return OURS;
      if (next === 'runtime.onMessage.addListener') return (heard: Listener) => (listener = heard);
      if (name === 'then' || next === 'runtime.lastError') return undefined;
      return standIn(next);
    },
    apply(_, __, args) {
      if (noted.test(path)) done.push(path);
      if (path === 'tabs.sendMessage') args.at(-1)(); // no script of ours is there to answer
      return path.endsWith('getMessage') ? '' : Promise.resolve(path.endsWith('.contains') ? false : []);
    },
  });
}

const sender: Sender = {
  ...{ id: OURS, url: 'https://www.kl.dk/politik/', origin: 'https://www.kl.dk', frameId: 0 },
  tab: { id: 7, incognito: false },
};
const source = {
  ...{ address: 'https://www.kl.dk/politik/', channel: 'kl', mediaType: 'text/html' },
  ...{ name: 'Dagsorden', content: '<h1>1. Letbanen</h1>', fetchedAt: '2025-09-02T08:00:00Z' },
};
const detection = { kind: 'agenda', confidence: 0.9, why: ['3 case lines'] };
const search = { query: 'letbanen', limit: 20, offset: 0, sort: 'date', grouped: false, facets: false };
const selection = {
  ...{ text: 'Tekst', number: '3.1', title: 'Letbanen', body: null, date: null },
  ...{ address: source.address, channel: 'kl' },
};
const link = { href: 'https://www.kl.dk/a.pdf', kind: 'agenda', title: 'A', body: null, date: null };
const batch = { title: 'Møder', address: source.address, documents: [link], meetings: [] };

/** What a person could have asked for, one of each kind of argument. */
const ASKED: [type: string, data: unknown][] = [
  ['pageDetected', { detection, address: source.address }],
  ['openReader', { meetingId: null, itemKey: null, address: 'https://www.kl.dk/a.pdf', batchId: 'b' }],
  ...(
    [
      ['preview', source],
      ['save', source],
      ['importStatus', 'x'],
      ['undoSave', 'x'],
      ['meeting', 'kkr-hovedstaden/2025-09-02'],
      ['restoreMeeting', 'kkr-hovedstaden/2025-09-02'],
      ['search', search],
      ['suggest', 'letb', 4, 'da'],
      ['similar', ITEM, 5],
      ['keepSearch', 'letbanen', true],
      ['setBookmark', ITEM, true],
      ['saveSelection', selection],
      ['startBatch', batch],
      ['saveSettings', { theme: 'dark', overlayWidth: 360, overlayOpen: true, textSize: 'large' }],
      ['createCase', ITEM],
      ['changeCase', 'x', { title: 'Letbanen', status: 'followed', removed: true }],
      ['judge', 'x', 'accept', [ITEM]],
      ['mergeCases', 'x', 'y'],
      ['splitCase', 'x', [ITEM]],
      ['deadlines', { body: null, by: null, case: null, all: true }],
      ['markDeadline', 'x', { state: 'done', note: 'n' }],
      ['calendar', { what: 'deadline', id: 'x' }],
      ['markRead', [ITEM]],
      ['saveSearch', { query: 'letbanen', name: 'Letbanen', notify: true }],
      ['removeSearch', 'x'],
      ['newsSeen', ['x'], true],
    ] as [string, ...unknown[]][]
  ).map(([method, ...args]): [string, unknown] => ['client', { method, args }]),
];

/** Every place in a value where something simple stands. */
function places(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]));
}

/** The value with something else in one place, written out so that `__proto__` is a key like any other. */
function replaced(value: unknown, at: (string | number)[], by: unknown): unknown {
  const copy = structuredClone({ value });
  const path = ['value', ...at];
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[path.at(-1) as string] = by;
  return copy.value;
}

/** No simple value of the protocol may be any of these, wherever it stands. */
const WRONG: readonly unknown[] = [
  {},
  [[[]]],
  [null],
  { toString: 'x', length: 3 },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  { $gt: '' },
];
const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);

const malformed: fc.Arbitrary<[type: string, data: unknown]> = fc
  .constantFrom(...ASKED)
  .chain(([type, data]) =>
    fc.oneof(
      // Something else where a simple value belongs; the name of a call is one.
      fc
        .tuple(fc.constantFrom(...places(data)), fc.constantFrom(...WRONG, deep))
        .map(([at, by]): [string, unknown] => [type, replaced(data, at, by)]),
      // Something else in the place of all of it.
      fc
        .oneof(fc.jsonValue(), fc.constantFrom(undefined, deep, ...WRONG))
        .map((by): [string, unknown] => [type, by]),
      // A call there is not, or is none for pages.
      fc
        .oneof(
          fc.constantFrom(
            'constructor',
            '__proto__',
            'toString',
            'source',
            'teachWord',
            'keepWord',
            'deleteAll',
          ),
          fc.string(),
        )
        .map((method): [string, unknown] => ['client', { method, args: [] }]),
      // More, or less, than is asked for.
      fc.jsonValue().map((more): [string, unknown] => {
        return ['client', { method: 'removeSearch', args: ['x', more, more] }];
      }),
    ),
  );

const another: fc.Arbitrary<Sender> = fc.constantFrom<Sender>(
  { ...sender, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' },
  { ...sender, frameId: 2 },
  { ...sender, tab: undefined },
  { ...sender, url: `chrome-extension://${OURS}/reader.html`, origin: `chrome-extension://${OURS}` },
  { ...sender, url: 'about:blank', origin: 'null' },
  { ...sender, origin: 'https://evil.example' },
);

/** What comes back; undefined when nobody answers. */
function send(message: unknown, from: Sender): Promise<{ res?: unknown; err?: unknown } | undefined> {
  return new Promise((resolve) => {
    const answered = resolve as (answer: unknown) => void;
    if (!listener(message, from, answered)) resolve(undefined);
  });
}
const messageOf = (type: string, data: unknown) => ({ id: 1, type, data, timestamp: 1 });

/** All there is in the archive. */
async function contents(): Promise<unknown> {
  const { openedArchive } = await import('@/entrypoints/shared/archive.ts');
  const { archive } = await openedArchive();
  const tables = await Promise.all(
    archive.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

beforeAll(async () => {
  console.log(`messages: seed ${SEED}, ${RUNS} runs`);
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal('chrome', standIn(''));
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('location', new URL(`chrome-extension://${OURS}/background.js`));
  const { default: background } = await import('@/entrypoints/background/index.ts');
  background.main();
  await send(messageOf('client', { method: 'settings', args: [] }), sender);
  done.length = 0;
});

// The worker's upkeep loads what it needs when it comes to it.
afterAll(() => vi.dynamicImportSettled());

describe('a message to the worker', () => {
  it('that is as it should be is answered', async () => {
    const answer = await send(messageOf('client', { method: 'search', args: [search] }), sender);
    expect(answer).toMatchObject({ res: { total: 0 } });
    for (const [type, data] of ASKED.slice(0, 2))
      expect(await send(messageOf(type, data), sender)).toEqual({});
    expect(done).toContain('tabs.create');
    done.length = 0;
  });

  it('that is not is refused, and nothing comes of it', async () => {
    const before = await contents();
    await fc.assert(
      fc.asyncProperty(malformed, async ([type, data]) => {
        const answer = await send(messageOf(type, data), sender);
        expect(answer).toHaveProperty('err');
        expect(answer).not.toHaveProperty('res');
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(await contents()).toEqual(before);
    expect(done).toEqual([]);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('is refused from anybody else, however good it is', async () => {
    const before = await contents();
    const good = [
      ...ASKED,
      ['siteGranted', undefined],
      ['mayNotify', { ask: true }],
      ['openSidePanel', undefined],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...(good as typeof ASKED)), another, async ([type, data], from) => {
        expect(await send(messageOf(type, data), from)).toMatchObject({
          err: { message: /^invalid-message/ },
        });
      }),
      { seed: SEED, numRuns: Math.ceil(RUNS / 5) },
    );
    expect(await contents()).toEqual(before);
    expect(done).toEqual([]);
  });

  // The library looks listeners up by name in a plain object, so that names of its prototype reach that object's own methods.
  it('that is named like what any object has does nothing', async () => {
    const before = await contents();
    done.length = 0;
    for (const type of Object.getOwnPropertyNames(Object.prototype))
      await send({ id: 1, type, data: ASKED, timestamp: 0 }, sender);
    expect(await contents()).toEqual(before);
    expect(done).toEqual([]);
  });

  it('that is no message of ours is left alone', async () => {
    const none = fc.oneof(
      fc.jsonValue().filter((value) => value !== undefined),
      // Names that any object has are the next test's.
      fc.record({ type: fc.string().filter((type) => !(type in {})), timestamp: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(none, async (message) => {
        expect(await send(message, sender)).toBeUndefined();
      }),
      { seed: SEED, numRuns: Math.ceil(RUNS / 5) },
    );
  });
});
