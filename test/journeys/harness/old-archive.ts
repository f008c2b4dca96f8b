import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type Session, until } from './browser.ts';
import { type Rows, savedYears } from './saved-years.ts';

const NAME = 'sagsspor';
const VERSION = 3;
/** Dexie stores its versions times ten. */
const NATIVE = 10 * VERSION;
/** Meetings written at once. */
const BATCH = 50;

/**
 * Puts an archive of the release before in the place of ours, with nothing of our code: so many meetings of 25 items. What
 * is opened next upgrades it. @param bookmarked how many items of each meeting have a bookmark
 */
export async function putOldArchive(session: Session, meetings: number, bookmarked = 0): Promise<void> {
  const { stores } = JSON.parse(readFileSync(join(ROOT, `test/upgrades/${VERSION}.json`), 'utf8'));
  // A file of the package has the extension's origin, and runs nothing.
  const page = await session.openOwn('manifest.json');
  const canary = await canaryOf(page);
  await session.killWorker();
  await page.evaluate(create, [NAME, NATIVE, stores] as const);
  const meta: Rows = { meta: [{ key: 'canary', value: canary }] };
  const batch: Rows[] = [meta];
  for (const rows of savedYears(meetings, bookmarked)) {
    if (batch.push(rows) >= BATCH) await page.evaluate(write, JSON.stringify(batch.splice(0)));
  }
  await page.evaluate(write, JSON.stringify(batch));
  await page.close();
}

/** The note by which the product knows its archive; read when its first start is over, so that nothing works on it. */
async function canaryOf(page: Page): Promise<string> {
  let canary: unknown;
  await until(async () => {
    canary = await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      return (await storage.local.get('canary')).canary;
    });
    // The canary, by whom all was rebuilt, and what integrity found: the last that a start writes.
    return typeof canary === 'string' && (await storedRows(page, 'meta')) >= 3;
  });
  return String(canary);
}

/** While rows are added, the page holds the database: whoever would upgrade it has to wait. */
declare global {
  var beingMade: IDBDatabase | undefined;
}

/** Runs in a page: makes the database anew, of these stores in Dexie's syntax. */
function create([name, version, stores]: readonly [string, number, Record<string, string>]): Promise<void> {
  const keyPath = (spec: string) => (spec.startsWith('[') ? spec.slice(1, -1).split('+') : spec);
  return new Promise((done, fail) => {
    indexedDB.deleteDatabase(name);
    const opening = indexedDB.open(name, version);
    opening.onerror = () => fail(opening.error);
    opening.onupgradeneeded = () => {
      for (const [table, specs] of Object.entries(stores)) {
        const [primary = '', ...indexes] = specs.split(', ');
        const store = opening.result.createObjectStore(table, { keyPath: keyPath(primary) });
        for (const spec of indexes) store.createIndex(spec, keyPath(spec));
      }
    };
    opening.onsuccess = () => {
      globalThis.beingMade = opening.result;
      done();
    };
  });
}

/** Runs in the same page: adds rows, by table, that come as JSON. */
function write(json: string): Promise<void> {
  return new Promise((done, fail) => {
    const database = globalThis.beingMade;
    if (!database) return fail(new Error('Not made yet.'));
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const rows of JSON.parse(json) as Record<string, object[]>[])
      for (const [table, values] of Object.entries(rows))
        for (const value of values) transaction.objectStore(table).add(value);
    transaction.onabort = () => fail(transaction.error);
    transaction.oncomplete = () => done();
  });
}

/** How many rows a table of the archive has; seen from a page of ours, past our own code. */
export function storedRows(page: Page, table: string): Promise<number> {
  return page.evaluate(count, [NAME, table] as const);
}

/** Runs in a page. */
function count([name, table]: readonly [string, string]): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction(table).objectStore(table).count();
      counting.onerror = () => fail(counting.error);
      counting.onsuccess = () => {
        opening.result.close();
        done(counting.result);
      };
    };
  });
}

/** Spoils the records of the search index, as a disk might: all bytes of all of them. Its list of them stays as it is. */
export function damageIndex(page: Page): Promise<void> {
  return page.evaluate(spoil, NAME);
}

/** Runs in a page. */
function spoil(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('searchParts', 'readwrite');
      transaction.onabort = () => fail(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
      const walking = transaction.objectStore('searchParts').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        for (const value of Object.values(cursor.value))
          if (ArrayBuffer.isView(value)) new Uint8Array(value.buffer).fill(0xa5);
        cursor.update(cursor.value);
        cursor.continue();
      };
    };
  });
}

/** Changes rows of a table past our own code: all of them, or the one of a key. */
export function changeRows(page: Page, table: string, change: object, key?: string): Promise<number> {
  return page.evaluate(rewrite, [NAME, table, change, key] as const);
}

/** Runs in a page; resolves to how many it changed. */
function rewrite([name, table, change, key]: readonly [
  string,
  string,
  object,
  string | undefined,
]): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite');
      let changed = 0;
      transaction.onabort = () => fail(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        done(changed);
      };
      const walking = transaction.objectStore(table).openCursor(key);
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        cursor.update({ ...cursor.value, ...change });
        changed++;
        cursor.continue();
      };
    };
  });
}
