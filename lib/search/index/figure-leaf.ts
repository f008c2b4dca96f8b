/** Figures asked for: sums, days, case numbers, however typed. */

import { isoDay } from '../../danish/when-day.ts';
import { numberTerm, yearlessDay } from '../analysis/figures.ts';
import { wordForm } from '../analysis/words.ts';
import type { Figure, Meaning } from '../query/ast.ts';
import { asked, familyIn } from './family.ts';
import type { Segment } from './segment.ts';
import { distinct, formsOf, rowOf, type Sought } from './sought.ts';

function formsMeant(meaning: Meaning): string[] {
  switch (meaning.kind) {
    case 'number':
    case 'amount':
      return [numberTerm(meaning.value)];
    case 'day':
      return [
        meaning.year === null
          ? yearlessDay(meaning.month, meaning.day)
          : isoDay(meaning.year, meaning.month, meaning.day),
      ];
    case 'case':
      return [wordForm(meaning.number)];
  }
}

/** A figure: what it means, or as it is typed. */
export function soughtFigure(leaf: Figure, open: boolean, segments: readonly Segment[]): Sought {
  const places = formsOf(leaf.text);
  const typed = places.length === 1 ? places[0]?.[0] : undefined;
  const forms = new Set(leaf.meanings.flatMap(formsMeant));
  if (typed !== undefined) forms.add(typed);
  const hits = segments.map(({ dictionary }) =>
    distinct(
      [...forms].flatMap((form) => {
        const isOpen = open && form === typed;
        return familyIn(dictionary, asked(form, isOpen)).filter(
          (hit) => hit.form === form || (isOpen && hit.kind === 'beginning'),
        );
      }),
    ),
  );
  const rows = places.length > 1 ? [rowOf(places, open, segments, 1)] : [];
  return { leaf, typed: leaf.text, hits, rows, isReread: false };
}
