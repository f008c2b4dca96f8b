/** The trail of a case: what was asked and decided at each treatment, its sums and deadlines, and what changed in them. */
import type { Decision, Fact, Party } from '../agenda/facts.ts';
import type { RecommendedAction } from '../agenda/model.ts';
import type { Sitting, Treatment } from './types.ts';

/** A sum of money, in whole kroner. */
export interface TrailSum {
  value: number;
  /** As printed. */
  text: string;
}

export interface TrailDeadline {
  /** The last day, `YYYY-MM-DD`. */
  date: string;
  precision: Extract<Fact, { type: 'deadline' }>['when']['precision'];
  text: string;
  task: string;
  by: Party | null;
}

/** What came, and what is no longer told, since the last treatment that told any. */
export interface Turn<T> {
  came: T[];
  gone: T[];
}

export interface TrailStep {
  key: string;
  sitting: Sitting;
  title: string;
  number: string | null;
  asked: RecommendedAction[];
  decision: Decision | null;
  sums: TrailSum[];
  deadlines: TrailDeadline[];
  /** Who holds the matter, as the text tells: to be proposed as its owner. */
  responsible: Party[];
  /** Null where nothing earlier told any, or this tells none. */
  sumsTurned: Turn<TrailSum> | null;
  deadlinesTurned: Turn<TrailDeadline> | null;
}

/** The trail of a case. @param treatments of one case, in order of time */
export function trailOf(treatments: readonly Treatment[]): TrailStep[] {
  let [lastSums, lastDeadlines]: [TrailSum[], TrailDeadline[]] = [[], []];
  return treatments.map(({ key, sitting, item, facts }): TrailStep => {
    const sums = sumsOf(facts.facts);
    const deadlines = deadlinesOf(facts.facts);
    const step: TrailStep = {
      ...{ key, sitting, title: item.title, number: item.number, asked: item.recommendedActions },
      ...{ decision: facts.decision, sums, deadlines, responsible: responsibleIn(facts.facts) },
      sumsTurned: turn(lastSums, sums, ({ value }) => String(value)),
      deadlinesTurned: turn(lastDeadlines, deadlines, ({ date }) => date),
    };
    if (sums.length > 0) lastSums = sums;
    if (deadlines.length > 0) lastDeadlines = deadlines;
    return step;
  });
}

function turn<T>(before: readonly T[], now: readonly T[], nameOf: (one: T) => string): Turn<T> | null {
  if (before.length === 0 || now.length === 0) return null;
  const [old, fresh] = [new Set(before.map(nameOf)), new Set(now.map(nameOf))];
  return {
    came: now.filter((one) => !old.has(nameOf(one))),
    gone: before.filter((one) => !fresh.has(nameOf(one))),
  };
}

/** Sums of money, each value once. */
export function sumsOf(facts: readonly Fact[]): TrailSum[] {
  const sums = facts.flatMap((fact) =>
    fact.type === 'amount' && fact.unit === 'DKK' ? [{ value: fact.value, text: fact.text }] : [],
  );
  return firstOfEach(sums, ({ value }) => String(value));
}

/** Deadlines with a last day, each day and task once. */
export function deadlinesOf(facts: readonly Fact[]): TrailDeadline[] {
  const deadlines = facts.flatMap((fact): TrailDeadline[] => {
    if (fact.type !== 'deadline' || fact.when.to === null) return [];
    const { when, text, task, by } = fact;
    return [{ date: fact.when.to, precision: when.precision, text, task, by }];
  });
  return firstOfEach(deadlines, ({ date, task }) => `${date} ${task}`);
}

const responsibleIn = (facts: readonly Fact[]): Party[] =>
  firstOfEach(
    facts.flatMap((fact) => (fact.type === 'responsible' ? [fact.party] : [])),
    ({ key, text }) => key ?? text,
  );

function firstOfEach<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(nameOf(one)) && seen.add(nameOf(one)));
}
