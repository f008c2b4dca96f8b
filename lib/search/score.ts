import { EXACT, type Fit, INFIX, PREFIX, type Standing, standing } from './occurrences.ts';
import type { Term } from './query.ts';
import type { PreparedItem } from './records.ts';

/**
 * The order wanted: the typed form before a look-alike, title before body, whole word before beginning before middle.
 * Each outweighs what follows it; how often a word is met only breaks ties.
 */
const FIT: Record<Fit, number> = { [EXACT]: 1, [PREFIX]: 0.6, [INFIX]: 0.3 };
const FIELD = { label: 6, title: 4, body: 1 } as const;
const LOOK_ALIKE = 0.05;
const AGAIN = 0.05;

type Form = 'lower' | 'folded';

function value({ fit, count }: Standing, field: keyof typeof FIELD): number {
  return FIELD[field] * FIT[fit] * (1 + AGAIN * (count - 1));
}

/**
 * Can the item not have the term in any form? Looking through the folded text alone is half the work, and most items are
 * done with then. Only where the term begins with the second half of a digraph may folding have swallowed its beginning
 * (`erhverv` in dataerhverv).
 */
function surelyAbsent({ title, body, labels }: PreparedItem, { folded }: Term): boolean {
  return !/^[ea]/.test(folded) && ![title, body, ...labels].some((text) => text.folded.includes(folded));
}

function scoreIn(item: PreparedItem, term: Term, form: Form): number {
  const needle = term[form];
  let score = 0;
  const title = standing(item.title[form], needle, term);
  if (title) score += value(title, 'title');
  const body = standing(item.body[form], needle, term);
  if (body) score += value(body, 'body');
  let best = 0;
  for (const label of item.labels) {
    const found = standing(label[form], needle, term);
    // A label that is just this ("3.5", "gitb") is what was asked for; a word within one counts as in a title.
    if (found) best = Math.max(best, value(found, label[form] === needle ? 'label' : 'title'));
  }
  return score + best;
}

/** What a term is worth in an item, 0 when it is not there. */
export function termScore(item: PreparedItem, term: Term): number {
  if (surelyAbsent(item, term)) return 0;
  return scoreIn(item, term, 'lower') || LOOK_ALIKE * scoreIn(item, term, 'folded');
}
