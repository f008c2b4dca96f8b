import type { MeetingHead } from '../agenda/model.ts';
import { findFacts } from '../extraction/facts/index.ts';
import type { SearchableItem } from '../search/types.ts';
import type { KeyedItem } from './merge.ts';

/** What of an item's text is asked for by value. It takes longer to find than all the rest. */
export function valuesIn(
  { item }: KeyedItem,
  head: MeetingHead,
): Pick<SearchableItem, 'deadlines' | 'amounts'> {
  const { facts } = findFacts(item, { meetingDate: head.date, body: head.body, kind: head.kind });
  return {
    deadlines: facts.flatMap((fact) =>
      fact.type === 'deadline' ? (fact.when.to ?? fact.when.from ?? []) : [],
    ),
    amounts: facts.flatMap((fact) => (fact.type === 'amount' ? { value: fact.value, unit: fact.unit } : [])),
  };
}
