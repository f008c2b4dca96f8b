/**
 * The log on this machine: the last 500 different failures, in a database of its own, so that it is there when the archive is
 * not, and is part of no backup. Opened for each use and closed again: it is in nobody's way when everything is deleted.
 */
import { checkedEntry, joined, keyOf, type LogEntry } from './entry.ts';

/** `sagsspor-…` goes with the archive when everything is deleted. */
export const LOG_NAME = 'sagsspor-log';
const VERSION = 1;
const ENTRIES = 'entries';
export const LOG_SIZE = 500;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(LOG_NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ENTRIES, { keyPath: 'key' }).createIndex('last', 'last');
  };
  return done(request);
}

/** One transaction over the entries; resolves when it has been written. */
async function inLog<T>(mode: IDBTransactionMode, act: (entries: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await open();
  db.onversionchange = () => db.close();
  try {
    const transaction = db.transaction(ENTRIES, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([act(transaction.objectStore(ENTRIES)), ended]);
    return result;
  } finally {
    db.close();
  }
}

/** Adds to what is known of each, and lets go of those not seen for longest. Rejects where storage does. */
export function writeLog(news: readonly LogEntry[]): Promise<void> {
  return inLog('readwrite', async (entries) => {
    for (const entry of news) {
      const key = keyOf(entry);
      const before = checkedEntry(await done(entries.get(key)));
      entries.put({ ...(before ? joined(before, entry) : entry), key });
    }
    const tooMany = (await done(entries.count())) - LOG_SIZE;
    if (tooMany <= 0) return;
    for (const key of await done(entries.index('last').getAllKeys(null, tooMany))) entries.delete(key);
  });
}

/** What is in the log, the latest first. Makes none where there is none. Rejects where storage does. */
export async function readLog(): Promise<LogEntry[]> {
  if (!(await indexedDB.databases()).some(({ name }) => name === LOG_NAME)) return [];
  const rows = await inLog('readonly', (entries) => done(entries.index('last').getAll()));
  return rows.flatMap((row) => checkedEntry(row) ?? []).reverse();
}

/** Deletes the log. */
export async function eraseLog(): Promise<void> {
  await done(indexedDB.deleteDatabase(LOG_NAME));
}
