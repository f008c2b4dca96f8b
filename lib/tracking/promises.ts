/** What a treatment promises to come back with, and whether it did: "status på KKR-mødet den 24. oktober 2025". */
import type { Fact } from '../agenda/facts.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { fold } from '../danish/fold.ts';
import { dayAfter } from '../danish/when-day.ts';
import { sentencesIn } from './sentences.ts';
import type { Treatment } from './types.ts';

export interface Promised {
  /** Key of the treatment that promises. */
  key: string;
  /** The sentence, as printed. */
  text: string;
  /** The time, as printed, and what it means. */
  phrase: string;
  from: string;
  to: string;
}

export interface PromiseState extends Promised {
  state: 'open' | 'kept' | 'late';
  /** The treatment that keeps it. */
  by: string | null;
}

/** Folded: æ, ø and å are a and o. */
const COMES_BACK =
  /(?:folges|folger|fulgt) (?:\S{1,40} )?op\b|(?:fore|frem)lagges|forelagge|fremlagge|tages (?:\S{1,40} )?op\b|genoptag|vender? (?:\S{1,40} )?tilbage|behandles (?:\S{1,40} )?(?:igen|pa ny|pa modet|pa kkr)|droftes (?:\S{1,40} )?(?:igen|pa ny|pa modet)|(?:status|opfolgning|evaluering|afrapportering|redegorelse|orientering|oplag|forslag|plan|udkast)\S{0,40} (?:\S{1,40} ){0,3}?(?:pa|til|ved) (?:kkr-?|det |sit |et )?(?:\S{1,40} )?mode|(?:status|evaluer\S{0,40}|afrapporter\S{0,40}) (?:i|til|ved|senest)\b|udsat til|udsattes til|praesenteres|orienteres (?:igen |om status )?(?:i|pa)\b/;
/** Days after the last one promised within which the next sitting still keeps it. */
const GRACE = 21;
const LOOSE = new Set(['deadline', 'period', 'expectation', 'date']);

/** Promises of a treatment, each time once. */
export function promisesIn({ key, sitting, item, facts }: Treatment): Promised[] {
  const texts = item.sections.map(({ blocks }) => blocksText(blocks));
  const sentences = texts.map(sentencesIn);
  const found = facts.facts.flatMap((fact): Promised[] => {
    const when = comingTime(fact);
    if (!when || when.to <= sitting.date) return [];
    const { section, start } = fact.place;
    const text = sentences[section]?.find(({ end }) => start < end)?.text ?? '';
    if (!COMES_BACK.test(fold(text))) return [];
    return [{ key, text, phrase: fact.text, from: when.from ?? dayAfter(sitting.date, 1), to: when.to }];
  });
  return [...new Map(found.map((promise) => [`${promise.from} ${promise.to}`, promise])).values()];
}

function comingTime(fact: Fact): { from: string | null; to: string } | null {
  const isSitting = fact.type === 'reference' && fact.to.kind === 'meeting';
  const when =
    isSitting && fact.to.kind === 'meeting'
      ? fact.to.when
      : LOOSE.has(fact.type) && 'when' in fact
        ? fact.when
        : null;
  if (!when) return null;
  // "til næste møde": the next one, whenever that is.
  if (when.to === null)
    return isSitting && when.from ? { from: when.from, to: dayAfter(when.from, NEXT_SITTING) } : null;
  return { from: when.from, to: when.to };
}

/** Days within which a body sits again: five times a year (domain notes §1.2). */
const NEXT_SITTING = 120;

/** Promises of one treatment of a case, with the treatment's day. */
export interface PromisesAt {
  key: string;
  /** `YYYY-MM-DD`. */
  date: string;
  promised: readonly Promised[];
}

/**
 * Promises of a case: kept by its first treatment on or after the first day promised, and not much after the last; else
 * late once that has passed.
 * @param treatments of one case, in order of time
 * @param today `YYYY-MM-DD`
 */
export function promiseStates(treatments: readonly PromisesAt[], today: string): PromiseState[] {
  return treatments.flatMap(({ date, promised }) =>
    promised.map((promise): PromiseState => {
      const last = dayAfter(promise.to, GRACE);
      const by = treatments.find(
        (later) => later.date > date && later.date >= promise.from && later.date <= last,
      );
      if (by) return { ...promise, state: 'kept', by: by.key };
      return { ...promise, state: today > last ? 'late' : 'open', by: null };
    }),
  );
}

/** The same for treatments at hand. */
export function promisesOf(treatments: readonly Treatment[], today: string): PromiseState[] {
  return promiseStates(
    treatments.map((one) => ({ key: one.key, date: one.sitting.date, promised: promisesIn(one) })),
    today,
  );
}
