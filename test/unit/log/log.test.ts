/** The log tells what failed, where and when, and no word of anything else: whatever is thrown. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import {
  checkedEntry,
  describeFailure,
  ERROR_NAMES,
  fromOverlay,
  LOG_CONTEXTS,
  type LogEntry,
} from '@/lib/log/entry.ts';
import { collector, logTo, noteFailure } from '@/lib/log/note.ts';
import { eraseLog, LOG_NAME, LOG_SIZE, readLog, writeLog } from '@/lib/log/ring.ts';

const FILE = 'chrome-extension://abc/background.js';
const FILES = new Map([[FILE, 'background.js']]);
const SECRET = 'Borgerens hemmelighed 010190-1234';
const RUNS = Number(process.env.SAGSSPOR_RUNS ?? 300);

beforeEach(eraseLog);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const entry = (change: Partial<LogEntry> = {}): LogEntry => ({
  ...{ context: 'worker', step: 'import', code: 'unexpected', names: ['TypeError'], place: null },
  ...{ first: '2026-01-05T08:00:00.000Z', last: '2026-01-05T08:00:00.000Z', count: 1 },
  ...change,
});
/** An error as Chromium gives it. */
const failing = (message: string, frame = `at o (${FILE}:1:2345)`, Kind: ErrorConstructor = TypeError) => {
  const error = new Kind(message);
  error.stack = `${Kind.name}: ${message}\n    at Array.map (<anonymous>)\n    ${frame}`;
  return error;
};

describe('What is kept of a failure', () => {
  it('is its code, its name and the place in our own code', () => {
    expect(describeFailure(failing('x'), FILES)).toEqual({
      ...{ code: 'unexpected', names: ['TypeError'], place: 'background.js:1:2345' },
    });
    expect(describeFailure(new KnownError('storage-full', SECRET), FILES)).toMatchObject({
      ...{ code: 'storage-full', names: ['KnownError'] },
    });
  });

  it('is told by Firefox, too', () => {
    const error = new RangeError('x');
    error.stack = `o@${FILE}:7:11\nmain@${FILE}:8:1\n`;
    expect(describeFailure(error, FILES).place).toBe('background.js:7:11');
  });

  it('names what caused it, and where that began', () => {
    const cause = failing(SECRET, `at put (${FILE}:9:9)`);
    const error = new KnownError('storage-failed', SECRET, { cause });
    error.stack = `KnownError: ${error.message}\n    at known (${FILE}:2:2)`;
    expect(describeFailure(error, FILES)).toEqual({
      ...{ code: 'storage-failed', names: ['KnownError', 'TypeError'], place: 'background.js:9:9' },
    });
  });

  it('is no place of a page, nor one that only the message names', () => {
    expect(describeFailure(failing('x', 'at https://www.kl.dk/app.js:1:2'), FILES).place).toBeNull();
    expect(describeFailure(failing(`se ${FILE}:101:1234`, ''), FILES).place).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['a text', SECRET],
    ['an error by another name', Object.assign(new Error(SECRET), { name: SECRET })],
    ['an object that is no error', { message: SECRET, stack: SECRET, code: SECRET }],
    [
      'a cause of itself',
      (() => {
        const error: Error & { cause?: unknown } = new Error(SECRET);
        error.cause = error;
        return error;
      })(),
    ],
    [
      'what does not let itself be looked at',
      new Proxy(
        {},
        {
          get() {
            throw new Error(SECRET);
          },
        },
      ),
    ],
  ])('is of our own words where %s is thrown', (_, thrown) => {
    const { code, names, place } = describeFailure(thrown, FILES);
    expect(code).toBe('unexpected');
    for (const name of names) expect(ERROR_NAMES).toContain(name);
    expect(names.length).toBeLessThanOrEqual(4);
    expect(place).toBeNull();
  });

  it('holds no word of what was thrown, whatever it was', { timeout: 600_000 }, () => {
    const seed = Number(process.env.SAGSSPOR_SEED ?? 8);
    console.info(`seed ${seed}, ${RUNS} runs`);
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 3 }),
      fc.record({ name: fc.string(), message: fc.string(), stack: fc.string(), cause: fc.anything() }),
      fc.string().map((text) => failing(`${text} ${SECRET}`)),
      fc.string().map((text) => Object.assign(failing(text), { name: SECRET, inner: failing(SECRET) })),
    );
    fc.assert(
      fc.property(anything, (thrown) => {
        const kept = describeFailure(thrown, FILES);
        // Exactly what is of our lists, and numbers: a check of its own, not the one under trial.
        expect(checkedEntry({ ...entry(), ...kept })).toEqual({ ...entry(), ...kept });
        expect(JSON.stringify(kept)).not.toMatch(/[^\w\s"{}[\]:,.$-]|hemmelig|010190/i);
      }),
      { numRuns: RUNS, seed },
    );
  });
});

describe('An entry that another context wrote', () => {
  it('is taken as it is where all of it is of our lists', () => {
    const whole = entry({ place: 'content-scripts/overlay.js:1:2', context: 'overlay', step: 'search' });
    expect(checkedEntry(whole)).toEqual(whole);
  });

  it.each<[string, object | null]>([
    ['no entry', null],
    ['of no context', { context: SECRET }],
    ['of no step', { step: SECRET }],
    ['of no code', { code: SECRET }],
    ['without a count', { count: '1' }],
    ['counted below one', { count: 0 }],
    ['at no time', { last: SECRET }],
    ['without names', { names: SECRET }],
  ])('is dropped where it is %s', (_, change) => {
    expect(checkedEntry(change && { ...entry(), ...change })).toBeNull();
  });

  it('loses what else it brings', () => {
    const found = { ...entry(), names: [SECRET, 'TypeError'], place: `${SECRET}.js:1:1`, note: SECRET };
    expect(checkedEntry(found)).toEqual(entry({ names: ['other', 'TypeError'], place: null }));
  });

  it('is known for every context there is', () => {
    for (const context of LOG_CONTEXTS) expect(checkedEntry(entry({ context }))).not.toBeNull();
  });
});

describe('Entries that an overlay sends', () => {
  const own = entry({ context: 'overlay', step: 'search', place: 'content-scripts/overlay.js:1:2' });

  it('are taken where they are its own', () => {
    expect(fromOverlay([own])).toEqual([own]);
  });

  it.each<[string, unknown]>([
    ['none', undefined],
    ['a text', SECRET],
    ['of another context', [{ ...own, context: 'worker' }]],
    ['of a step there is not', [{ ...own, step: SECRET }]],
    ['an entry within an entry', [[own]]],
  ])('are dropped where they are %s', (_, found) => {
    expect(fromOverlay(found)).toEqual([]);
  });

  it('name no other file, and are so many at most', () => {
    expect(fromOverlay([{ ...own, place: 'background.js:1:2' }])).toMatchObject([{ place: null }]);
    expect(fromOverlay(Array.from({ length: 10_000 }, () => own))).toHaveLength(500);
  });
});

describe('The log', () => {
  it('keeps equal failures as one, with the first and the last time and a count', async () => {
    await writeLog([entry({ first: '2026-01-05T08:00:00.000Z', last: '2026-01-05T08:00:00.000Z' })]);
    await writeLog([
      entry({ first: '2026-01-06T08:00:00.000Z', last: '2026-01-07T08:00:00.000Z', count: 999 }),
    ]);
    expect(await readLog()).toEqual([entry({ last: '2026-01-07T08:00:00.000Z', count: 1000 })]);
  });

  it('tells the latest first, and lets go of what was not seen for longest', async () => {
    const minute = (n: number) => new Date(Date.UTC(2026, 0, 5) + n * 60_000).toISOString();
    const many = Array.from({ length: LOG_SIZE + 20 }, (_, n) =>
      entry({ place: `background.js:1:${n}`, first: minute(n), last: minute(n) }),
    );
    await writeLog(many);
    const log = await readLog();
    expect(log).toHaveLength(LOG_SIZE);
    expect(log[0]?.place).toBe(`background.js:1:${LOG_SIZE + 19}`);
    expect(log.at(-1)?.place).toBe('background.js:1:20');
  });

  it('is not made by looking, and is gone when erased', async () => {
    expect(await readLog()).toEqual([]);
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: LOG_NAME }));
    await writeLog([entry()]);
    await eraseLog();
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: LOG_NAME }));
  });
});

describe('Noting a failure', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  it('writes the first at once, and a thousand equal ones within a second as one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: Date.parse('2026-01-05T08:00:00Z') });
    const write = vi.fn(async (_: LogEntry[]) => {});
    logTo(collector('panel', () => FILES, write));
    for (let n = 0; n < 1000; n++) noteFailure('search', failing('x'));
    expect(write).toHaveBeenCalledTimes(1);
    expect(write.mock.calls[0]?.[0]).toMatchObject([{ context: 'panel', step: 'search', count: 1 }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(write).toHaveBeenCalledTimes(2);
    expect(write.mock.calls[1]?.[0]).toMatchObject([{ count: 999 }]);
  });

  it('holds no more than a bounded number of different ones', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const write = vi.fn(async (_: LogEntry[]) => {});
    const note = collector('worker', () => FILES, write);
    for (let n = 0; n < 5000; n++) note('import', failing('x', `at o (${FILE}:1:${n})`));
    await vi.advanceTimersByTimeAsync(1000);
    expect(write.mock.calls[1]?.[0]).toHaveLength(500);
  });

  it('fails for nobody where it cannot be written, and goes on afterwards', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const write = vi.fn(async (_: LogEntry[]): Promise<void> => {
      throw new Error('no room');
    });
    const note = collector('worker', () => FILES, write);
    note('import', failing('x'));
    await vi.advanceTimersByTimeAsync(1000);
    note('index', failing('y'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('throws nothing where not even its files are known', () => {
    const files = () => {
      throw new Error('no performance here');
    };
    expect(() => collector('worker', files, async () => {})('import', failing('x'))).not.toThrow();
  });

  it('leaves out what users are told and can act on', () => {
    const note = vi.fn();
    logTo(note);
    noteFailure('preview', new KnownError('not-an-agenda', SECRET));
    noteFailure('preview', new KnownError('damaged', SECRET));
    expect(note).toHaveBeenCalledTimes(1);
  });
});
