/** What is due of an item: its deadlines, and what it promises to come back with, each once, under ids that stay. */
import type { Party, Precision } from '../agenda/facts.ts';
import { shortHash } from '../agenda/identity.ts';
import { fold } from '../danish/fold.ts';
import { promisesIn } from './promises.ts';
import { deadlinesOf } from './trail.ts';
import type { Treatment } from './types.ts';

export interface Due {
  /** Made of the item's key and the day: neither a new number nor a task read otherwise makes it another. */
  id: string;
  /** Null where only the end is told. */
  from: string | null;
  to: string;
  precision: Precision;
  /** As printed. */
  text: string;
  /** What is to be done; of a promise its sentence. */
  task: string;
  by: Party | null;
  kind: 'deadline' | 'promise';
}

/** Deadlines and promises of an item, in the order of its text. */
export function duesOf(treatment: Treatment): Due[] {
  const spans = new Map(
    treatment.facts.facts.flatMap((fact) =>
      'when' in fact && fact.when.to !== null ? [[fact.text, fact.when] as const] : [],
    ),
  );
  const promises = promisesIn(treatment).map((promise): Omit<Due, 'id'> => {
    const { from, to, phrase, text } = promise;
    const precision = spans.get(phrase)?.precision ?? (from === to ? 'day' : 'part-of-year');
    return { from, to, precision, text: phrase, task: text, by: null, kind: 'promise' };
  });
  const deadlines = deadlinesOf(treatment.facts.facts).flatMap(
    ({ date: to, precision, text, task, by }): Omit<Due, 'id'>[] => {
      // The promise says it all, but for whom it is on.
      const promise = promises.find((one) => one.to === to && one.text === text);
      if (promise) promise.by ??= by;
      const from = spans.get(text)?.from ?? null;
      return promise ? [] : [{ from, to, precision, text, task, by, kind: 'deadline' }];
    },
  );
  return identified(treatment.key, once([...deadlines, ...promises]));
}

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The recommendation repeats what the text said: of those of one day and party whose tasks say the same, the longer is kept. */
function once(all: Omit<Due, 'id'>[]): Omit<Due, 'id'>[] {
  const kept: Omit<Due, 'id'>[] = [];
  for (const due of all) {
    const at = kept.findIndex((other) => areSame(other, due));
    const other = kept[at];
    if (!other) kept.push(due);
    else if (due.task.length > other.task.length) kept[at] = { ...due, by: due.by ?? other.by };
    else other.by ??= due.by;
  }
  return kept;
}

/** What a party is known by, however it is written in a sentence (“Kommunerne”, “kommunerne”). */
export const partyKey = ({ key, text }: Party): string => key ?? words(text);

function areSame(a: Omit<Due, 'id'>, b: Omit<Due, 'id'>): boolean {
  if (a.to !== b.to || a.precision !== b.precision || a.kind !== b.kind) return false;
  if (a.by && b.by && partyKey(a.by) !== partyKey(b.by)) return false;
  const [one, other] = [words(a.task), words(b.task)];
  return one.includes(other) || other.includes(one);
}

function identified(key: string, dues: Omit<Due, 'id'>[]): Due[] {
  const count = new Map<string, number>();
  return dues.map((due) => {
    const name = shortHash(`${due.to} ${due.precision}`);
    const n = (count.get(name) ?? 0) + 1;
    count.set(name, n);
    return { id: `${key}!${name}${n === 1 ? '' : `~${n}`}`, ...due };
  });
}
