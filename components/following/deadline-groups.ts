/** Deadlines in the order they press. */
import { partyKey } from '@/lib/tracking/dues.ts';
import type { DeadlineFilter, DeadlineView } from '@/lib/tracking/views.ts';
import { daysBetween, monthsAfter } from './days.ts';

export const NO_FILTER: DeadlineFilter = { body: null, by: null, case: null, all: false };

/** Why nothing is to be done about it any more; null where something is. */
export const settledBy = ({ mark, kept }: Pick<DeadlineView, 'mark' | 'kept'>) =>
  mark.state ?? (kept ? 'kept' : null);

/** Those that fit, `by` as `partyKey` tells it. */
export const fittingDeadlines = (
  all: readonly DeadlineView[],
  { body, by, case: caseId, all: settled }: DeadlineFilter,
): DeadlineView[] =>
  all.filter(
    (one) =>
      (body === null || one.item.body?.key === body) &&
      (by === null || (one.by !== null && partyKey(one.by) === by)) &&
      (caseId === null || one.cases.some(({ id }) => id === caseId)) &&
      (settled || settledBy(one) === null),
  );

export interface DeadlineGroup {
  /** `overdue`, a month (`2025-09`), `later` or `settled`. */
  key: string;
  deadlines: DeadlineView[];
}

/** Months told one by one; what comes after them is told together. */
const MONTHS = 12;

/** Days before what is only told by month, season or year: it may still be later. */
const byDay = (a: DeadlineView, b: DeadlineView) =>
  a.to.localeCompare(b.to) || Number(a.precision !== 'day') - Number(b.precision !== 'day');

/** What is overdue, the latest first; then by the month of the last day; then what is done or dismissed. */
export function deadlineGroups(deadlines: readonly DeadlineView[], today: string): DeadlineGroup[] {
  const end = monthsAfter(today.slice(0, 7), MONTHS);
  const groupOf = (one: DeadlineView) => {
    const { to } = one;
    if (settledBy(one) !== null) return 'settled';
    if (to < today) return 'overdue';
    return to.slice(0, 7) < end ? to.slice(0, 7) : 'later';
  };
  const groups = Map.groupBy([...deadlines].sort(byDay), groupOf);
  const months = [...groups.keys()].filter((key) => /^\d/.test(key)).sort();
  return ['overdue', ...months, 'later', 'settled'].flatMap((key) => {
    const found = groups.get(key);
    return found ? [{ key, deadlines: key === 'overdue' ? found.toReversed() : found }] : [];
  });
}

/** A season is three months: what is longer does not belong to each of its months. */
const SEASON = 93;

/** Is it told for this month (`2025-09`) without a day? A longer stretch only in its last month. */
export function isLooseIn(month: string, { from, to, precision }: DeadlineView): boolean {
  if (precision === 'day') return false;
  const [first, last] = [(from ?? to).slice(0, 7), to.slice(0, 7)];
  const isShort = from !== null && daysBetween(from, to) <= SEASON;
  return isShort ? first <= month && month <= last : last === month;
}
