/** The archive as it lies in storage, read past our own code. Each function is sent to a page of the extension's origin, and stands alone. */

/** Rows by table. */
export type Dump = Record<string, Record<string, unknown>[]>;

/** All rows of these tables at one moment; tables that are not there are empty. Nothing where there is no archive. */
export function dump(tables: readonly string[]): Promise<Dump | null> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('sagsspor');
    // It is not to be made by looking.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done(null);
    opening.onsuccess = () => {
      const rows: Dump = Object.fromEntries(tables.map((table) => [table, []]));
      const transaction = opening.result.transaction(tables as string[]);
      for (const table of tables) {
        const asking = transaction.objectStore(table).getAll();
        asking.onsuccess = () => {
          rows[table] = asking.result;
        };
      }
      const over = (then: () => void) => () => {
        opening.result.close();
        then();
      };
      transaction.oncomplete = over(() => done(rows));
      transaction.onabort = over(() => fail(transaction.error));
    };
  });
}

/** Lets all versions be those of an older extractor, as they are after an update of the extension. */
export function age(): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('sagsspor');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['versions', 'meta'], 'readwrite');
      transaction.objectStore('meta').delete('rebuilt');
      const walking = transaction.objectStore('versions').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        cursor.update({ ...cursor.value, extractorVersion: 0 });
        cursor.continue();
      };
      const over = (then: () => void) => () => {
        opening.result.close();
        then();
      };
      transaction.oncomplete = over(done);
      transaction.onabort = over(() => fail(transaction.error));
    };
  });
}

/** Locks of ours that some context holds or waits for: work under way. */
export async function underWay(): Promise<string[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].flatMap(({ name }) => (name?.startsWith('sagsspor:') ? [name] : []));
}

/**
 * Lets the transaction fail in which a context writes for the `nth` time from now on, as a browser may that runs out of something. The
 * context itself is told by its own transaction only.
 */
export function abortAt(nth: number): void {
  let left = nth;
  for (const name of ['put', 'add', 'delete'] as const) {
    const own = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given: unknown[]) {
      const asked = own.apply(this, given);
      if (this.transaction.db.name === 'sagsspor' && --left === 0) this.transaction.abort();
      return asked;
    } as never;
  }
}

/** Puts the clock of a context on or back (ms). */
export function shiftClock(by: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      if (given.length > 0) super(...given);
      else super(Real.now() + by);
    }
    static override now(): number {
      return Real.now() + by;
    }
  } as DateConstructor;
}
