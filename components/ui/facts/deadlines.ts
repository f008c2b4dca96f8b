import type { Fact } from '@/lib/agenda/facts.ts';
import type { FactOf } from '../../i18n/facts.ts';

/** The day by this machine's calendar, `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Is the last day of it over? */
export const isPassed = ({ when }: FactOf<'deadline'>, day = today()): boolean =>
  when.to !== null && when.to < day;

/** Each deadline once: those to come, the soonest first, then those that have passed, the latest first. */
export function deadlinesOf(facts: readonly Fact[], day = today()): FactOf<'deadline'>[] {
  const all = facts.filter((fact) => fact.type === 'deadline');
  const once = new Map(all.map((fact) => [JSON.stringify([fact.when, fact.by, fact.task]), fact]));
  const [coming, passed]: [FactOf<'deadline'>[], FactOf<'deadline'>[]] = [[], []];
  for (const fact of once.values()) (isPassed(fact, day) ? passed : coming).push(fact);
  const byDay = (a: FactOf<'deadline'>, b: FactOf<'deadline'>) =>
    (a.when.to ?? '9999').localeCompare(b.when.to ?? '9999');
  return [...coming.sort(byDay), ...passed.sort((a, b) => byDay(b, a))];
}
