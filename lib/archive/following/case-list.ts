/** Cases as lists and the board show them, from what is found of the meetings: no item is read for it. */
import { announcesCase } from '../../tracking/announcing.ts';
import { type PromiseState, promiseStates } from '../../tracking/promises.ts';
import type { CaseSummary, CaseView, ItemRef } from '../../tracking/views.ts';
import type { Archive } from '../database.ts';
import { byOrder, columnOf } from './cases.ts';
import { markOf, type Overview, readOverview, refOf } from './overview.ts';
import type { CaseRow, FoundDeadline } from './rows.ts';

const byDate = (a: ItemRef, b: ItemRef): number =>
  (a.date ?? '').localeCompare(b.date ?? '') || a.itemKey.localeCompare(b.itemKey);

/** Treatments of a case, in order of time. */
export const membersOf = (all: Overview, caseId: string): ItemRef[] =>
  all.verdicts
    .filter((one) => one.caseId === caseId && one.verdict === 'member')
    .map((one) => refOf(all, one))
    .sort(byDate);

/** A promise of a case with its row. */
export interface CasePromise extends PromiseState {
  due: FoundDeadline;
}

/** Promises of a case's treatments, kept or not. */
export function casePromises(all: Overview, members: readonly ItemRef[]): CasePromise[] {
  const rows = new Map<string, FoundDeadline>();
  const treatments = members.map(({ itemKey: key, date }) => ({
    ...{ key, date: date ?? '' },
    promised: (all.dues.get(key) ?? []).flatMap((due) => {
      if (due.kind !== 'promise') return [];
      rows.set(`${key} ${due.from} ${due.to}`, due);
      return [{ key, text: due.task, phrase: due.text, from: due.from ?? due.to, to: due.to }];
    }),
  }));
  return promiseStates(treatments, all.today).flatMap((state) => {
    const due = rows.get(`${state.key} ${state.from} ${state.to}`);
    return due ? [{ ...state, due }] : [];
  });
}

/** Sittings whose announcements are still looked at: those of a body's last few. */
const LAST_LISTS = 3;

/** Coming sittings a case is announced for. */
export function comingOf(all: Overview, members: readonly ItemRef[]): CaseView['coming'] {
  const bodies = new Set(members.map(({ body }) => body?.key));
  const titles = members.map(({ title }) => title);
  const own = new Set(members.map(({ itemKey }) => itemKey));
  return [...bodies].flatMap((body) => {
    const held = all.findings
      .filter((row) => row.body?.key === body && row.date !== null)
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return held.slice(0, LAST_LISTS).flatMap(({ announced, date: told }) =>
      announced.flatMap(({ itemKey, title, date }) => {
        const isHeld = held.some(
          (row) => row.date !== null && row.date > (told ?? '') && row.date >= (date ?? ''),
        );
        const announcedBy = all.refs.get(itemKey);
        if (isHeld || !announcedBy || own.has(itemKey) || !announcesCase(title, titles)) return [];
        return [{ date, title, announcedBy }];
      }),
    );
  });
}

/** The next sitting a case comes to: listed already, announced, or promised. */
function nextOf(
  all: Overview,
  members: readonly ItemRef[],
  promises: readonly CasePromise[],
): CaseSummary['next'] {
  const known = [
    ...members.flatMap(({ date, title }) => (date ? [{ date, title }] : [])),
    ...comingOf(all, members).flatMap(({ date, title }) => (date ? [{ date, title }] : [])),
    ...promises.flatMap(({ state, from, to, text, due }) =>
      state === 'open' && from === to && markOf(all, due.id).state === null
        ? [{ date: to, title: text }]
        : [],
    ),
  ];
  return (
    known.filter(({ date }) => date >= all.today).sort((a, b) => a.date.localeCompare(b.date))[0] ?? null
  );
}

/** The next deadline of a case, or the last one overdue. */
function deadlineOf(all: Overview, members: readonly ItemRef[]): CaseSummary['deadline'] {
  const open = members
    .flatMap(({ itemKey }) => all.dues.get(itemKey) ?? [])
    .filter(({ id, kind }) => kind === 'deadline' && markOf(all, id).state === null)
    .sort((a, b) => a.to.localeCompare(b.to));
  const due = open.find(({ to }) => to >= all.today) ?? open.at(-1);
  return due ? { date: due.to, precision: due.precision, text: due.text } : null;
}

/** How many were proposed when a case was last looked at in this context; lists do not wait for reckoning. */
const counted = new WeakMap<Archive, Map<string, number>>();

export function noteProposals(db: Archive, caseId: string, count: number): void {
  const known = counted.get(db) ?? new Map<string, number>();
  counted.set(db, known.set(caseId, count));
}

/** A case as lists show it. */
export function summaryOf(db: Archive, all: Overview, row: CaseRow): CaseSummary {
  const { id, title, status, owner, nextStep, order, changedAt } = row;
  const members = membersOf(all, id);
  const promises = casePromises(all, members);
  const isLate = ({ state, due }: CasePromise) => state === 'late' && markOf(all, due.id).state === null;
  return {
    ...{ id, title, status, owner, nextStep, order, changedAt, members },
    next: nextOf(all, members, promises),
    deadline: deadlineOf(all, members),
    late: promises.filter(isLate).length,
    proposals: counted.get(db)?.get(id) ?? null,
  };
}

/** As `FollowingClient.cases`. */
export async function listCases(db: Archive): Promise<CaseSummary[]> {
  const all = await readOverview(db);
  return all.cases
    .sort((a, b) => columnOf(a.status) - columnOf(b.status) || byOrder(a, b))
    .map((row) => summaryOf(db, all, row));
}
