/** What was found in an item as chips, in the order an official has use for them. */
import {
  Building2,
  Calendar,
  CalendarDays,
  CalendarRange,
  Coins,
  FileText,
  History,
  Hourglass,
  type IconNode,
  Link,
  MapPin,
  Percent,
  Split,
  Tag,
  Timer,
  TimerOff,
  UserRound,
  Users,
} from 'lucide';
import type { Fact, ItemFacts, Place } from '@/lib/agenda/facts.ts';
import { type FactOf, factLabel, factName, isUncertain, partyLabel, topicName } from '../../i18n/facts.ts';
import type { Words } from '../../i18n/words.ts';
import { deadlinesOf, isPassed } from './deadlines.ts';

export interface Chip {
  key: string;
  type: Fact['type'] | 'topic';
  icon: IconNode;
  /** What kind of thing it is. */
  name: string;
  /** The label does not tell what it is: the name is shown before it. */
  named: boolean;
  label: string;
  /** Whoever must, after the label. */
  by?: string;
  /** The label is a Danish name, whatever the language around it. */
  isDanish: boolean;
  place: Place | null;
  hasPassed: boolean;
  isUncertain: boolean;
  /** Shown only when all are asked for. */
  isMinor: boolean;
}

/** More sums than these, and those of less than a tenth of the largest, are details of a budget, to be read in the text. */
const SUMS = 3;
const TENTH = 0.1;

const ICONS: Record<Exclude<Fact['type'], 'amount' | 'reference'>, IconNode> = {
  deadline: Timer,
  period: CalendarRange,
  expectation: Hourglass,
  past: History,
  date: Calendar,
  scenario: Split,
  responsible: UserRound,
  organisation: Building2,
  municipality: MapPin,
};
const AMOUNTS = { DKK: Coins, fte: Users, percent: Percent };
const REFERENCES = { item: Link, meeting: CalendarDays, paper: FileText };

function iconOf(fact: Fact): IconNode {
  if (fact.type === 'amount') return AMOUNTS[fact.unit];
  return fact.type === 'reference' ? REFERENCES[fact.to.kind] : ICONS[fact.type];
}

const NAMED: readonly Fact['type'][] = ['responsible', 'period', 'expectation', 'past', 'date'];
const DANISH: readonly Fact['type'][] = ['responsible', 'organisation', 'municipality'];

/**
 * Every value once, at its first place: deadlines to come and passed, who is responsible, the largest sums, references,
 * what is expected and goes on, the topic; and behind them what one seldom looks for. Scenarios have a comparison of
 * their own, the outcome its badge.
 * @param day today, `YYYY-MM-DD`
 */
export function chipsOf({ facts, topic }: ItemFacts, words: Words, day: string): Chip[] {
  const of = <Type extends Fact['type']>(type: Type) =>
    facts.filter((fact): fact is FactOf<Type> => fact.type === type);
  const chip = (fact: Fact, isMinor = false): Chip => ({
    key: `${fact.type} ${factLabel(fact, words)}`,
    type: fact.type,
    icon: iconOf(fact),
    name: factName(fact, words),
    named: NAMED.includes(fact.type),
    label: factLabel(fact, words),
    isDanish: DANISH.includes(fact.type) || (fact.type === 'reference' && fact.to.kind === 'paper'),
    place: fact.place,
    hasPassed: false,
    isUncertain: isUncertain(fact),
    isMinor,
  });
  const minor = (fact: Fact) => chip(fact, true);
  const topicChip = (label: string): Chip => ({
    key: 'topic',
    type: 'topic',
    icon: Tag,
    name: words.facts.topic,
    named: true,
    label,
    isDanish: false,
    place: null,
    hasPassed: false,
    isUncertain: false,
    isMinor: false,
  });

  const compared = new Set(of('scenario').flatMap(({ amounts }) => amounts));
  const sums = of('amount').sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const kroner = sums.filter(({ unit }) => unit === 'DKK');
  const weighty = kroner.filter(
    ({ value }) => !compared.has(value) && Math.abs(value) >= Math.abs(kroner[0]?.value ?? 0) * TENTH,
  );
  const years = compared.size > 0 ? [] : sums.filter(({ unit }) => unit === 'fte');
  const named = topicName(topic, words);

  return distinct([
    ...deadlinesOf(facts, day).map((fact) => deadlineChip(chip(fact), fact, day)),
    ...of('responsible').map((fact) => chip(fact)),
    ...distinct(weighty.map((sum) => chip(sum))).slice(0, SUMS),
    ...years.slice(0, 1).map((sum) => chip(sum)),
    ...of('reference').map((fact) => chip(fact)),
    ...of('expectation').map((fact) => chip(fact)),
    ...of('period').map((fact) => chip(fact)),
    ...(named ? [topicChip(named)] : []),
    ...kroner.map(minor),
    ...sums.map(minor),
    ...of('date').map(minor),
    ...of('past').map(minor),
    ...of('organisation').map(minor),
    ...of('municipality').map(minor),
  ]);
}

function deadlineChip(chip: Chip, fact: FactOf<'deadline'>, day: string): Chip {
  const by = fact.by ? partyLabel(fact.by) : '';
  const hasPassed = isPassed(fact, day);
  return {
    ...chip,
    key: `${chip.key} ${by}`,
    icon: hasPassed ? TimerOff : chip.icon,
    hasPassed,
    ...(by ? { by } : {}),
  };
}

const distinct = (chips: Chip[]): Chip[] => {
  const seen = new Set<string>();
  return chips.filter(({ key }) => !seen.has(key) && seen.add(key));
};
