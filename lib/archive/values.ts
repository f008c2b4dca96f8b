import type { ItemFacts } from '../agenda/facts.ts';
import type { SearchableItem } from '../search/types.ts';

/** What of an item's text is asked for by value. It takes longer to find than all the rest. */
export function valuesIn({ facts }: ItemFacts): Pick<SearchableItem, 'deadlines' | 'amounts'> {
  return {
    deadlines: facts.flatMap((fact) =>
      fact.type === 'deadline' ? (fact.when.to ?? fact.when.from ?? []) : [],
    ),
    amounts: facts.flatMap((fact) => (fact.type === 'amount' ? { value: fact.value, unit: fact.unit } : [])),
  };
}
