/** What is marked in the texts of an item: what was found there, and which words were read otherwise. */
import type { Fact } from '@/lib/agenda/facts.ts';
import type { WordRepair } from '@/lib/agenda/model.ts';
import type { ItemView, MeetingSummary, MeetingView } from '@/lib/agenda/views.ts';
import { factLabel, factName, kronerLabel, partyLabel } from '../i18n/facts.ts';
import type { PassageWords } from '../i18n/passages.ts';
import type { Words } from '../i18n/words.ts';
import type { PlacedPassage } from '../passages/placing.ts';
import type { Mark } from '../ui/marks.ts';
import { writeRoute } from './route.ts';
import { entryId } from './word-entries.ts';

/** Below this a fact is told as uncertain. */
const SURE = 0.6;
/** Of a note, beside its passage (letters). */
const LONGEST_TIP = 200;
/** Names that say nothing more where something else was found at the very same place. */
const NAMES: readonly Fact['type'][] = ['organisation', 'municipality'];

export type LinkOf = (fact: Fact) => Pick<Mark, 'href' | 'item'>;

/** Marks for what was found in a section, by its index. */
export function factMarks(
  { facts }: ItemView['facts'],
  section: number,
  linkOf: LinkOf,
  words: Words,
): Mark[] {
  const here = facts.filter(({ place }) => place.section === section);
  return here
    .filter(
      (fact) =>
        !NAMES.includes(fact.type) || !here.some((other) => other !== fact && sharesPlace(fact, other)),
    )
    .map((fact) => ({
      start: fact.place.start,
      end: fact.place.end,
      kind: fact.type,
      tip: tipOf(fact, words),
      ...linkOf(fact),
    }));
}

const sharesPlace = ({ place: a }: Fact, { place: b }: Fact) => a.start === b.start && a.end === b.end;

/** `Frist: senest 1. december 2025 · Kommunerne`. */
function tipOf(fact: Fact, words: Words): string {
  const sums = fact.type === 'scenario' && fact.amounts.map((sum) => kronerLabel(sum, words)).join(', ');
  const said = [
    sums || factLabel(fact, words),
    fact.type === 'deadline' && fact.by && partyLabel(fact.by),
    fact.confidence < SURE && words.uncertain,
  ];
  return `${factName(fact, words)}: ${said.filter(Boolean).join(' · ')}`;
}

/** Marks for the repaired words of a text; those without a place in it have none. */
export const repairMarks = (repairs: readonly WordRepair[] | undefined, words: Words): Mark[] =>
  (repairs ?? []).flatMap((repair) => {
    const { start, end, read, meant, kept } = repair;
    if (start === null || end === null) return [];
    const tip = kept ? words.repairs.keptFor(meant) : words.repairs.correctedFrom(read);
    return [{ start, end, kind: 'repair' as const, tip, entry: entryId(repair) }];
  });

/** Marks for what the user marked in a section, by its index. */
export const passageMarks = (
  passages: readonly PlacedPassage[],
  section: number,
  { one, states }: PassageWords,
): Mark[] =>
  passages.flatMap(({ highlight: { id, colour, note }, place }) =>
    (place?.places ?? [])
      .filter((at) => at.section === section)
      .map(({ start, end }) => {
        const state = place?.state ?? 'doubtful';
        const tip = [one, states[state], note.slice(0, LONGEST_TIP)].filter(Boolean).join(' · ');
        return { start, end, kind: 'highlight' as const, tip, highlight: { id, colour, state } };
      }),
  );

/** Is any sitting named that could be led to? */
export const refersToSittings = ({ items }: MeetingView): boolean =>
  items.some(({ facts }) =>
    facts.facts.some((fact) => fact.type === 'reference' && fact.to.kind === 'meeting'),
  );

/**
 * Where references of a meeting lead: to the one item of that number, and to a sitting of that day when it is saved.
 * @param saved the meetings in the archive
 */
export function linksIn(meeting: MeetingView, saved: readonly MeetingSummary[]): LinkOf {
  return (fact) => {
    if (fact.type !== 'reference') return {};
    const { to } = fact;
    if (to.kind === 'item') {
      const [item, other] = meeting.items.filter(({ number }) => number === to.number);
      if (!item || other) return {};
      return {
        href: writeRoute({ view: 'meeting', meetingId: meeting.id, itemKey: item.key }),
        item: item.key,
      };
    }
    if (to.kind !== 'meeting' || to.when.precision !== 'day') return {};
    const isOwn = to.body === null || to.body === 'KKR';
    const sitting = saved.find(
      ({ id, date, body }) =>
        id !== meeting.id &&
        date === to.when.from &&
        (isOwn ? body?.key === meeting.body?.key : body?.name === to.body),
    );
    return sitting ? { href: writeRoute({ view: 'meeting', meetingId: sitting.id, itemKey: null }) } : {};
  };
}
