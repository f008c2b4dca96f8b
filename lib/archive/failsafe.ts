/**
 * The failsafe in the archive. Whatever may remove much runs in `guarded`, which compares what the user has before and after, within
 * the transaction. So that no path avoids it, any other transaction that deletes more rows of the user's than is usual is
 * refused by the database itself (`failsafeWall`).
 */
import {
  type DBCore,
  type DBCoreMutateRequest,
  Dexie,
  type Middleware,
  type Table,
  type Transaction,
} from 'dexie';
import type { ChangeSubject } from '../desk/keeping.ts';
import { isUnusual, type Loss, UNUSUAL, UnusualLoss } from '../failsafe.ts';
import type { Archive } from './database.ts';

/** A row of the user's, as the failsafe sees it. */
interface OwnRow {
  /** The meeting it stands in; null for one of no meeting. */
  meetingId: string | null;
  /** The user's own words; empty for none. */
  said: string;
}

/** Tables of what the user made, what a row of them is, and what the user wrote there. */
const OWN: Record<string, { subject: ChangeSubject; said: (row: Record<string, unknown>) => string }> = {
  bookmarks: { subject: 'bookmarks', said: ({ note }) => String(note ?? '') },
  cases: { subject: 'cases', said: ({ nextStep }) => String(nextStep ?? '') },
  highlights: { subject: 'highlights', said: ({ note }) => String(note ?? '') },
  corrections: { subject: 'corrections', said: () => '' },
  briefings: { subject: 'briefings', said: commentsOf },
  deadlineMarks: { subject: 'deadlines', said: ({ note }) => String(note ?? '') },
  savedSearches: { subject: 'searches', said: () => '' },
  taughtWords: { subject: 'words', said: () => '' },
};

function commentsOf({ entries }: Record<string, unknown>): string {
  const all = (entries ?? []) as { comment: string; removedAt: string | null }[];
  return all.flatMap(({ comment, removedAt }) => (comment && removedAt === null ? comment : [])).join('\n');
}

/** Tables whose rows the failsafe counts. */
export const OWN_TABLES: readonly string[] = ['documents', ...Object.keys(OWN)];

type OwnRows = Map<ChangeSubject, Map<string, OwnRow>>;

/** What the user has: nothing that is marked as removed. Works inside a transaction over `ownTables`. */
async function ownRows(db: Dexie): Promise<OwnRows> {
  const removed = new Set(await db.table('removals').toCollection().primaryKeys());
  const saved = (await db.table('documents').orderBy('meetingId').uniqueKeys()) as string[];
  const meetings = saved.filter((id) => !removed.has(id));
  const rows: OwnRows = new Map([
    ['meetings', new Map(meetings.map((id) => [id, { meetingId: null, said: '' }]))],
  ]);
  for (const [name, { subject, said }] of Object.entries(OWN)) {
    const table: Table<Record<string, unknown>> = db.table(name);
    const own = new Map<string, OwnRow>();
    await table.each((row, { primaryKey }) => {
      if (row.removedAt) return;
      const meetingId = typeof row.meetingId === 'string' ? row.meetingId : null;
      own.set(String(primaryKey), { meetingId, said: said(row) });
    });
    rows.set(subject, own);
  }
  return rows;
}

/**
 * What is gone: rows that are there no more, those that stand in a meeting that is there no more, and such as said something that
 * they say no more. What is added to is not lost.
 */
function lossBetween(before: OwnRows, after: OwnRows): Loss {
  const loss: Loss = { rows: 0, of: 0, counts: {} };
  const [had, has] = [before, after].map((rows) => rows.get('meetings'));
  const lostPlace = (id: string | null) => id !== null && had?.has(id) === true && has?.has(id) !== true;
  for (const [subject, rows] of before) {
    loss.of += rows.size;
    let lost = 0;
    for (const [key, { meetingId, said }] of rows) {
      const now = after.get(subject)?.get(key);
      if (!now || lostPlace(meetingId) || !now.said.includes(said)) lost++;
    }
    if (lost > 0) loss.counts[subject] = lost;
    loss.rows += lost;
  }
  return loss;
}

/** Transactions that answer for what they remove. */
const answerable = new WeakSet<object>();

/** Says that the transaction around this one's call answers for what it removes: of a copy, say, which is nobody's yet. */
export function answers(): void {
  const now = Dexie.currentTransaction as (Transaction & { idbtrans?: object }) | null;
  if (now?.idbtrans) answerable.add(now.idbtrans);
}

/** Tables that `guarded` looks at. */
const ownTables = (db: Dexie) => [...OWN_TABLES, 'removals'].map((name) => db.table(name));

/**
 * Runs `work` in a transaction over these tables and the user's. Rejects `UnusualLoss`, and then has changed nothing, where it takes
 * more than is usual and more than the user accepted.
 * @param accepts rows the user has agreed to lose; 0 for none
 */
export async function guarded<T>(
  db: Archive,
  tables: readonly Table[],
  accepts: number,
  work: () => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [...new Set([...tables, ...ownTables(db)])], async () => {
    answers();
    const before = await ownRows(db);
    const result = await work();
    const loss = lossBetween(before, await ownRows(db));
    if (isUnusual(loss) && loss.rows > accepts) throw new UnusualLoss(loss);
    return result;
  });
}

/** Rows of the user's that each transaction has deleted so far. */
const deleted = new WeakMap<object, number>();

const rowsOf = (core: ReturnType<DBCore['table']>, request: DBCoreMutateRequest): PromiseLike<number> => {
  if (request.type === 'delete') return Promise.resolve(request.keys.length);
  if (request.type !== 'deleteRange') return Promise.resolve(0);
  const { trans, range } = request;
  return core.count({ trans, query: { index: core.schema.primaryKey, range } });
};

/** Refuses to delete more of the user's rows than is usual in a transaction that does not answer for it. */
export const failsafeWall: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'failsafe',
  create: (down) => ({
    ...down,
    table(name) {
      const core = down.table(name);
      if (!OWN_TABLES.includes(name)) return core;
      return {
        ...core,
        mutate(request) {
          const isDeletion = request.type === 'delete' || request.type === 'deleteRange';
          if (!isDeletion || answerable.has(request.trans)) return core.mutate(request);
          return Dexie.Promise.resolve(rowsOf(core, request)).then((rows) => {
            const all = (deleted.get(request.trans) ?? 0) + rows;
            deleted.set(request.trans, all);
            const subject = OWN[name]?.subject ?? 'meetings';
            if (all > UNUSUAL.rows) throw new UnusualLoss({ rows: all, of: all, counts: { [subject]: all } });
            return core.mutate(request);
          });
        },
      };
    },
  }),
};

/**
 * An upgrade step that must not lose what the user made: where there are fewer rows after it than before, beyond what is usual, it is
 * undone whole, and the archive stays of its version. Nobody can agree to that: it is a fault of ours.
 */
export async function upgradeGuarded(
  transaction: Transaction,
  upgrade: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  // Dexie's own list has the tables of versions to come, too.
  const { db } = (transaction as Transaction & { idbtrans: IDBTransaction }).idbtrans;
  const names = OWN_TABLES.filter((name) => db.objectStoreNames.contains(name));
  const count = () => Promise.all(names.map((name) => transaction.table(name).count()));
  const before = await count();
  await upgrade(transaction);
  const after = await count();
  const loss: Loss = { rows: 0, of: 0, counts: {} };
  for (const [at, name] of names.entries()) {
    const had = before[at] ?? 0;
    const lost = Math.max(0, had - (after[at] ?? 0));
    loss.of += had;
    loss.rows += lost;
    if (lost > 0) loss.counts[OWN[name]?.subject ?? 'meetings'] = lost;
  }
  if (isUnusual(loss)) throw new UnusualLoss(loss);
}
