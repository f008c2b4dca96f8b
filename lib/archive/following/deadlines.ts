/** Deadlines and promises over all meetings, and what the user says of them. */
import { KnownError } from '../../errors.ts';
import { partyKey } from '../../tracking/dues.ts';
import type { DeadlineFilter, DeadlineView, ItemRef, Mark } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { casePromises, membersOf } from './case-list.ts';
import { markOf, type Overview, readOverview } from './overview.ts';
import type { FoundDeadline } from './rows.ts';

/** A deadline or promise, as shown. */
export function deadlineView(all: Overview, item: ItemRef, due: FoundDeadline): DeadlineView {
  const { id, from, to, precision, text, task, by, kind } = due;
  const titles = new Map(all.cases.map((row) => [row.id, row.title]));
  const cases = all.verdicts.flatMap(({ caseId, itemKey, verdict }) =>
    verdict === 'member' && itemKey === item.itemKey ? [{ id: caseId, title: titles.get(caseId) ?? '' }] : [],
  );
  return { id, item, cases, from, to, precision, text, task, by, kind, mark: markOf(all, id) };
}

/** Ids of promises that a later treatment of their case has kept. */
function kept(all: Overview): Set<string> {
  const promises = all.cases.flatMap(({ id }) => casePromises(all, membersOf(all, id)));
  return new Set(promises.flatMap(({ state, due }) => (state === 'kept' ? [due.id] : [])));
}

/** As `FollowingClient.deadlines`. What is done, dismissed, or kept by a later treatment is left out unless `all` is asked for. */
export async function listDeadlines(db: Archive, filter: DeadlineFilter): Promise<DeadlineView[]> {
  const all = await readOverview(db);
  return deadlinesOf(all, filter);
}

export function deadlinesOf(all: Overview, filter: DeadlineFilter): DeadlineView[] {
  const over = kept(all);
  const views = all.findings
    .filter(({ body }) => filter.body === null || body?.key === filter.body)
    .flatMap(({ deadlines }) => deadlines)
    .flatMap((due): DeadlineView[] => {
      const item = all.refs.get(due.itemKey);
      if (!item) return [];
      const view = deadlineView(all, item, due);
      if (!over.has(due.id)) return [view];
      return filter.all ? [{ ...view, kept: true }] : [];
    });
  return views
    .filter(({ mark }) => filter.all || mark.state === null)
    .filter(({ by }) => filter.by === null || (by !== null && partyKey(by) === filter.by))
    .filter(({ cases }) => filter.case === null || cases.some(({ id }) => id === filter.case))
    .sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
}

/** As `FollowingClient.markDeadline`. A mark is kept though its deadline is found no more. Rejects `not-found`. */
export async function markDeadline(db: Archive, id: string, mark: Partial<Mark>): Promise<void> {
  await db.transaction('rw', db.deadlineMarks, db.items, async () => {
    const itemKey = id.slice(0, id.lastIndexOf('!'));
    const known = await db.deadlineMarks.get(id);
    if (!known && (await db.items.where({ itemKey }).count()) === 0) throw new KnownError('not-found', id);
    await db.deadlineMarks.put({ state: null, note: '', ...known, ...mark, id, itemKey });
  });
}
