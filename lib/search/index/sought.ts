/** What is sought for a leaf of a query: words of the dictionaries, single or beside one another. */
import { termsOf, wordForm } from '../analysis/words.ts';
import type { Leaf } from '../query/ast.ts';
import { asked, familyIn } from './family.ts';
import type { Hit } from './hits.ts';
import type { Segment } from './segment.ts';

/** Hits of each segment. */
export type HitsBySegment = Hit[][];

/** Words beside one another; each place has its hits. */
export interface Row {
  places: HitsBySegment[];
  weight: number;
}

/** One thing asked for, answered by single words or by rows of words. */
export interface Sought {
  leaf: Leaf;
  typed: string;
  hits: HitsBySegment;
  rows: Row[];
  /** Nothing is written so; the hits differ by some letters. */
  isReread: boolean;
}

/** The words of a text, those at one place being one. */
export function formsOf(text: string): string[][] {
  const places: string[][] = [];
  const add = (form: string, position: number) => {
    const place = places[position] ?? [];
    places[position] = place;
    if (form !== '' && !place.includes(form)) place.push(form);
  };
  termsOf(text, {
    word: (whole, start, end, position) => add(wordForm(whole.slice(start, end)), position),
    term: (form, _start, _end, position) => add(form, position),
  });
  return places.filter((place) => place && place.length > 0);
}

/** Hits found twice are kept once, as what they are worth most. */
export function distinct(hits: Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.postings);
    if (!known || known.weight < hit.weight) best.set(hit.postings, hit);
  }
  return [...best.values()];
}

/** Words beside one another, in any spelling, the typed one first. */
export function rowOf(
  places: readonly string[][],
  open: boolean,
  segments: readonly Segment[],
  weight: number,
): Row {
  return {
    weight,
    places: places.map((forms, at) => {
      const isOpen = open && at === places.length - 1;
      const words = forms.map((form) => asked(form, isOpen));
      return segments.map(({ dictionary }) =>
        distinct(
          words.flatMap((word) =>
            familyIn(dictionary, word).filter(({ form, kind }) =>
              isOpen && kind !== 'form' ? true : asked(form, false).folded === word.folded,
            ),
          ),
        ),
      );
    }),
  };
}
