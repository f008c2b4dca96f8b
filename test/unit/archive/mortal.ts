/** A context that dies: every access to the archive fails from some moment on, and what it had begun is never committed. */
import type { DBCore, DBCoreTable } from 'dexie';
import { type Archive, openArchive } from '@/lib/archive/database.ts';

export interface Mortal {
  db: Archive;
  /** Dies at the access after so many. */
  dieAfter(accesses: number): void;
  isDead(): boolean;
}

/** The archive of this name, in a context that can be made to die. */
export async function mortalContext(name: string): Promise<Mortal> {
  let left = Number.POSITIVE_INFINITY;
  // Not an async function: what storage answers must reach Dexie as it is, within its transaction.
  const alive =
    <A, R>(through: (request: A) => Promise<R>) =>
    (request: A): Promise<R> =>
      left-- > 0 ? through(request) : Promise.reject(new Error('the context was killed'));
  const dying = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: alive(table.mutate),
    get: alive(table.get),
    getMany: alive(table.getMany),
    query: alive(table.query),
    openCursor: alive(table.openCursor),
    count: alive(table.count),
  });
  const db = await openArchive(name);
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore) => ({ ...core, table: (own) => dying(core.table(own)) }),
  });
  await db.open();
  return {
    db,
    dieAfter(accesses) {
      left = accesses;
    },
    isDead: () => left < 0,
  };
}
