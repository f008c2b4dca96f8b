/** What was found in a text, in words. */
import type { Decision, Fact, Party } from '@/lib/agenda/facts.ts';
import { numberFormat } from './formats.ts';
import { whenLabel } from './when.ts';
import type { Words } from './words.ts';

export { whenLabel };

export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
export type TimeFact = FactOf<'deadline' | 'period' | 'expectation' | 'past' | 'date'>;

/** Facts less sure than this are to be checked against the source. */
const SURE = 0.6;
export const isUncertain = ({ confidence }: Fact): boolean => confidence < SURE;

/** What kind of thing it is: `Frist`. Numbers that are no money are `Tal`. */
export const factName = (fact: Fact, { facts }: Words): string =>
  fact.type === 'amount' && fact.unit !== 'DKK' ? facts.number : facts.names[fact.type];

const OPEN = { deadline: 'by', period: 'until', expectation: 'to', past: 'to', date: 'to' } as const;

/** A fact's time: `senest 30. oktober 2025`. */
export const timeLabel = ({ type, when, text }: TimeFact, words: Words): string =>
  whenLabel(when, text, words, OPEN[type]);

const plain = (value: number, { locale }: Words, most = 2, least = 0) =>
  numberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: 'always',
  }).format(value);

const SCALES = [
  ['billion', 1e9],
  ['million', 1e6],
] as const;
/** Is the number told in full with two decimals? */
const isRound = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

const scaleOf = (value: number) =>
  SCALES.find(([, unit]) => Math.abs(value) >= unit && isRound(value / unit));
const inFull = (value: number, words: Words) =>
  words.facts.kroner(Number.isInteger(value) ? plain(value, words) : plain(value, words, 2, 2));

/** Kroner, never rounded: `2,6 mio. kr.`, but `2.605.000 kr.`. */
export function kronerLabel(value: number, words: Words): string {
  const scale = scaleOf(value);
  return scale ? words.facts[scale[0]](plain(value / scale[1], words)) : inFull(value, words);
}

/** Sums that stand beside each other: all in full where one of them must be. */
export const kronerLabels = (values: readonly number[], words: Words): ((value: number) => string) =>
  values.every(scaleOf) ? (value) => kronerLabel(value, words) : (value) => inFull(value, words);

/** `2,6 mio. kr.`, `3,5 %`, `12 årsværk`; what can be read in two ways with what is printed. */
export function amountLabel({ value, unit, ambiguous, text }: FactOf<'amount'>, words: Words): string {
  const label = unit === 'DKK' ? kronerLabel(value, words) : words.facts[unit](plain(value, words, 4));
  return ambiguous ? words.facts.ambiguous(label, text) : label;
}

/** A number of a table, in the language's notation. */
export const numberLabel = (value: number, words: Words): string => plain(value, words, 4);

/** As printed, as a name stands at the head of a line. */
export const partyLabel = ({ text }: Party): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Punkt 3.2`, `KKR Sjælland, 18. juni 2025`, or the name of a paper. */
export function referenceLabel({ to, text }: FactOf<'reference'>, words: Words): string {
  if (to.kind === 'item') return words.facts.itemNumber(to.number);
  return to.kind === 'paper' ? to.name : words.facts.sitting(to.body, whenLabel(to.when, text, words));
}

/** What became of an item: `Godkendt`. */
export const outcomeName = ({ outcome }: Decision, { facts }: Words): string => facts.outcomes[outcome];

/** A topic by its key; null for one without a name here. */
export const topicName = (key: string | null, { facts }: Words): string | null =>
  (key !== null && facts.topics[key]) || null;

/** A fact in a few words, without the name of its kind. */
export function factLabel(fact: Fact, words: Words): string {
  switch (fact.type) {
    case 'amount':
      return amountLabel(fact, words);
    case 'responsible':
      return partyLabel(fact.party);
    case 'reference':
      return referenceLabel(fact, words);
    case 'scenario':
    case 'organisation':
    case 'municipality':
      return fact.name;
    default:
      return timeLabel(fact, words);
  }
}
