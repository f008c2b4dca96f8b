/** The user's cases: made, changed, judged, merged and split. What the user said is kept; nothing here is found by rules. */
import { KnownError } from '../../errors.ts';
import { titleCore } from '../../tracking/titles.ts';
import type { Link } from '../../tracking/types.ts';
import { CASE_STATUSES, type CaseChange, type CaseStatus } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { contentTables } from '../tables.ts';
import { rememberItems } from './remembering.ts';
import type { CaseRow, RememberedItem, VerdictRow } from './rows.ts';

const caseTables = (db: Archive) => [...contentTables(db), db.cases];

/** A case with what the user said of items. Works inside a transaction over cases and verdicts. Rejects `not-found`. */
export async function openCase(
  db: Archive,
  id: string,
): Promise<{ row: CaseRow; members: VerdictRow[]; rejected: VerdictRow[] }> {
  const row = await db.cases.get(id);
  if (!row) throw new KnownError('not-found', `case ${id}`);
  const verdicts = await db.verdicts.where({ caseId: id }).toArray();
  return {
    row,
    members: verdicts.filter(({ verdict }) => verdict === 'member'),
    rejected: verdicts.filter(({ verdict }) => verdict === 'rejected'),
  };
}

const now = () => new Date().toISOString();

/** Puts a case into its column before another, or last, and counts the column's places anew. */
async function place(db: Archive, row: CaseRow, before: string | null): Promise<void> {
  const column = (await db.cases.toArray())
    .filter(({ id, status, removedAt }) => status === row.status && removedAt === null && id !== row.id)
    .sort(byOrder);
  const at = column.findIndex(({ id }) => id === before);
  column.splice(at < 0 ? column.length : at, 0, row);
  await db.cases.bulkPut(column.map((one, order) => ({ ...one, order })));
}

/** Cases of a column in their places. */
export const byOrder = (a: CaseRow, b: CaseRow): number =>
  a.order - b.order || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
/** Columns of the board from left to right. */
export const columnOf = (status: CaseStatus): number => CASE_STATUSES.indexOf(status);

async function newCase(db: Archive, title: string): Promise<string> {
  const id = crypto.randomUUID();
  const at = now();
  const row: CaseRow = {
    ...{ id, title, status: 'new', owner: '', nextStep: '', order: 0 },
    ...{ createdAt: at, changedAt: at, removedAt: null },
  };
  await place(db, row, null);
  return id;
}

function verdictOf(
  caseId: string,
  item: RememberedItem,
  verdict: VerdictRow['verdict'],
  because: Link[] = [],
): VerdictRow {
  const { itemKey, meetingId, body, date, number, title, isHeading } = item;
  const remembered = { itemKey, meetingId, body, date, number, title, isHeading };
  return { ...remembered, caseId, verdict, because, mergedFrom: null, wasRejected: false, at: now() };
}

/** As `FollowingClient.createCase`. */
export async function createCase(db: Archive, itemKey: string): Promise<{ caseId: string }> {
  return db.transaction('rw', caseTables(db), async () => {
    for (const { caseId, verdict } of await db.verdicts.where({ itemKey }).toArray())
      if (verdict === 'member' && (await db.cases.get(caseId))?.removedAt === null) return { caseId };
    const item = (await rememberItems(db, [itemKey])).get(itemKey)?.remembered;
    if (!item) throw new KnownError('not-found', itemKey);
    const { core } = titleCore(item.title);
    const caseId = await newCase(db, core.charAt(0).toLocaleUpperCase('da') + core.slice(1));
    await db.verdicts.put(verdictOf(caseId, item, 'member'));
    return { caseId };
  });
}

/** As `FollowingClient.changeCase`. Rejects `not-found`. Bringing back a case that was merged takes back what it brought. */
export async function changeCase(db: Archive, caseId: string, change: CaseChange): Promise<void> {
  await db.transaction('rw', caseTables(db), async () => {
    const { row } = await openCase(db, caseId);
    const { title, status, owner, nextStep, before, removed } = change;
    const next: CaseRow = {
      ...row,
      ...(title?.trim() && { title: title.trim() }),
      ...(status && { status }),
      ...(owner !== undefined && { owner: owner.trim() }),
      ...(nextStep !== undefined && { nextStep: nextStep.trim() }),
      ...(removed !== undefined && { removedAt: removed ? (row.removedAt ?? now()) : null }),
      changedAt: now(),
    };
    const moves = before !== undefined || next.status !== row.status;
    if (moves && next.removedAt === null) await place(db, next, before ?? null);
    else await db.cases.put(next);
    if (removed === false) await unmerge(db, caseId);
  });
}

/** Takes what a case brought along to another out of that again. */
async function unmerge(db: Archive, caseId: string): Promise<void> {
  const brought = await db.verdicts.filter(({ mergedFrom }) => mergedFrom === caseId).toArray();
  await db.verdicts.bulkDelete(brought.map((one): [string, string] => [one.caseId, one.itemKey]));
  await db.verdicts.bulkPut(
    brought
      .filter(({ wasRejected }) => wasRejected)
      .map((one) => ({ ...one, verdict: 'rejected', mergedFrom: null, wasRejected: false })),
  );
}

/** As `FollowingClient.judge`. `because`: why an item was proposed, by its key. Rejects `not-found`. */
export async function judge(
  db: Archive,
  caseId: string,
  verdict: 'accept' | 'reject' | 'forget',
  itemKeys: readonly string[],
  because: ReadonlyMap<string, Link[]> = new Map(),
): Promise<void> {
  await db.transaction('rw', caseTables(db), async () => {
    const { row, members, rejected } = await openCase(db, caseId);
    const said = new Map([...members, ...rejected].map((one) => [one.itemKey, one]));
    if (verdict === 'forget') await db.verdicts.bulkDelete(itemKeys.map((key) => [caseId, key]));
    else {
      const items = await rememberItems(db, itemKeys);
      const kind = verdict === 'accept' ? 'member' : 'rejected';
      await db.verdicts.bulkPut(
        itemKeys.map((key) => {
          const before = said.get(key);
          const item = items.get(key)?.remembered ?? before;
          if (!item) throw new KnownError('not-found', key);
          return verdictOf(caseId, item, kind, because.get(key) ?? before?.because);
        }),
      );
    }
    await db.cases.put({ ...row, changedAt: now() });
  });
}

/** As `FollowingClient.mergeCases`. Rejects `not-found`. A case is not merged with itself. */
export async function mergeCases(db: Archive, into: string, from: string): Promise<void> {
  if (into === from) return;
  await db.transaction('rw', caseTables(db), async () => {
    const target = await openCase(db, into);
    const source = await openCase(db, from);
    if (source.row.removedAt !== null) return;
    const own = new Set(target.members.map(({ itemKey }) => itemKey));
    const said = new Set(target.rejected.map(({ itemKey }) => itemKey));
    const moved = (one: VerdictRow): VerdictRow => {
      return { ...one, caseId: into, mergedFrom: from, wasRejected: said.has(one.itemKey) };
    };
    await db.verdicts.bulkPut([
      ...source.rejected.filter(({ itemKey }) => !own.has(itemKey) && !said.has(itemKey)).map(moved),
      // What belongs to the one belongs to both, though the other once said that it does not.
      ...source.members.filter(({ itemKey }) => !own.has(itemKey)).map(moved),
    ]);
    await db.cases.bulkPut([
      { ...target.row, changedAt: now() },
      { ...source.row, removedAt: now() },
    ]);
  });
}

/** As `FollowingClient.splitCase`. Rejects `not-found` where none of the items is in the case, or none would be left. */
export async function splitCase(
  db: Archive,
  caseId: string,
  itemKeys: readonly string[],
): Promise<{ caseId: string }> {
  return db.transaction('rw', caseTables(db), async () => {
    const { row, members, rejected } = await openCase(db, caseId);
    const chosen = new Set(itemKeys);
    const [gone, left] = [
      members.filter(({ itemKey }) => chosen.has(itemKey)),
      members.filter(({ itemKey }) => !chosen.has(itemKey)),
    ];
    const first = gone.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))[0];
    if (!first || left.length === 0) throw new KnownError('not-found', `nothing to split off ${caseId}`);
    const id = await newCase(db, titleCore(first.title).core);
    await db.verdicts.bulkPut([
      ...[...gone, ...rejected].map((one) => ({ ...one, caseId: id, mergedFrom: null, wasRejected: false })),
      ...left.map((one) => verdictOf(id, one, 'rejected')),
      ...gone.map((one) => verdictOf(caseId, one, 'rejected', one.because)),
    ]);
    await db.cases.put({ ...row, changedAt: now() });
    return { caseId: id };
  });
}
