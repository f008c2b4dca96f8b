/** What a leaf of a query asks of each segment: which words of its dictionary answer it, and what they are worth. */

import { isoDay } from '../../danish/when-day.ts';
import { numberTerm, yearlessDay } from '../analysis/figures.ts';
import { bytesOf, foldLetters } from '../analysis/fold.ts';
import { withoutE } from '../analysis/inflection.ts';
import { misreadings } from '../analysis/misread.ts';
import { termsOf, wordForm } from '../analysis/words.ts';
import type { Figure, Leaf, Meaning } from '../query/ast.ts';
import type { PartCache } from './cache.ts';
import { type Asked, asked, familyIn } from './family.ts';
import type { Hit, Kind } from './hits.ts';
import { insideKey, insideOf, insideRows } from './inside.ts';
import { byNearness, mostWrong, nearIn } from './near.ts';
import type { Segment } from './segment.ts';
import { BEHIND, BEHIND_BEGINNINGS, WEIGHT } from './weights.ts';
import { partedRows, spelledOut } from './written.ts';

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

const count = (hits: HitsBySegment, test: (hit: Hit) => boolean = () => true): number =>
  hits.reduce((sum, own) => sum + own.filter(test).length, 0);

/** Letters so few that beginnings count less than the word itself, and how much. */
const SHORT = 3;
const SHORT_BEGINNING = 0.4;

/** Makes what is not written as typed count less: far behind where something is, else nearly as much. */
function weigh(hits: HitsBySegment, letters: number): void {
  const isThere = (...kinds: Kind[]) =>
    hits.some((own) => own.some(({ asTyped, kind }) => asTyped && kinds.includes(kind)));
  // So little is typed that much begins with it.
  const isShort = letters <= SHORT && isThere('exact');
  const behind = isThere('exact', 'form') ? BEHIND : isThere('beginning') ? BEHIND_BEGINNINGS : 1;
  for (const own of hits)
    for (const hit of own) {
      if (isShort && hit.kind === 'beginning') hit.weight *= SHORT_BEGINNING;
      if (hit.kind === 'misread') hit.weight *= behind;
      else if (!hit.asTyped && hit.kind !== 'typo') hit.weight *= behind < 1 ? behind : WEIGHT.alike;
    }
}

/** Hits found twice are kept once, as what they are worth most. */
function distinct(hits: Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.postings);
    if (!known || known.weight < hit.weight) best.set(hit.postings, hit);
  }
  return [...best.values()];
}

/** Words of all segments that are the word asked for, or a form or spelling of it. */
function family(segments: readonly Segment[], word: Asked): HitsBySegment {
  return segments.map(({ dictionary }) => familyIn(dictionary, word));
}

function withMisreadings(segments: readonly Segment[], word: Asked, hits: HitsBySegment): HitsBySegment {
  const readings = misreadings(word.respelt).map((form) => asked(form, false));
  if (readings.length === 0) return hits;
  return hits.map((own, at) => {
    const segment = segments[at];
    if (!segment) return own;
    const more = readings.flatMap((reading) =>
      familyIn(segment.dictionary, reading).map(
        (hit): Hit => ({
          ...hit,
          kind: 'misread',
          asTyped: false,
          weight: WEIGHT.misread,
        }),
      ),
    );
    return [...own, ...more];
  });
}

async function inside(segments: readonly Segment[], word: Asked, cache: PartCache): Promise<HitsBySegment> {
  const key = insideKey(word);
  if (!key) return segments.map(() => []);
  const rows = insideRows(key);
  const records = await cache.get(segments.flatMap((segment) => segment.rowChunks(rows)));
  return segments.map((segment) => insideOf(segment, word, key, records));
}

/** Words whose families count where nothing is written as typed, at each distance. */
const NEAREST = 6;

/** Words nearest in their letters, of all segments, and their inflections; those farther off count less. */
export function near(segments: readonly Segment[], word: Asked): HitsBySegment {
  const most = mostWrong(word.folded.length);
  if (most === 0) return segments.map(() => []);
  const short = withoutE(word.folded);
  const keys = [...new Set([word.folded, foldLetters(word.form), ...(short ? [short] : [])])].map(bytesOf);
  const found = segments.map(({ dictionary }) => keys.flatMap((key) => nearIn(dictionary, key, most)));
  const nearest = new Map<string, number>();
  for (const wrong of [1, 2]) {
    const own = found.flat().filter(({ distance }) => Math.floor(distance) === wrong);
    for (const { hit } of own.sort(byNearness)) {
      if (nearest.size >= NEAREST * wrong) break;
      if (!nearest.has(hit.form)) nearest.set(hit.form, wrong);
    }
  }
  const words = [...nearest].map(([form, distance]) => ({ word: asked(form, false), distance }));
  return segments.map(({ dictionary }) =>
    distinct(
      words.flatMap(({ word: other, distance }) =>
        familyIn(dictionary, other).map((hit): Hit => {
          const weight = hit.weight * (distance > 1 ? WEIGHT.typos : WEIGHT.typo);
          return { ...hit, kind: 'typo', asTyped: false, weight };
        }),
      ),
    ),
  );
}

/** Beginnings count for a word that is long enough to be the first part of a compound, or may go on. */
const PART_FROM = 4;

/** All that answers a word. */
export async function soughtWord(
  leaf: Leaf,
  typed: string,
  form: string,
  ending: 'whole' | 'open' | 'starred',
  segments: readonly Segment[],
  cache: PartCache,
): Promise<Sought> {
  const word = asked(form, ending !== 'whole' || form.length >= PART_FROM, ending === 'open');
  if (ending === 'starred') {
    const hits = family(segments, word).map((own) => own.filter(({ form: found }) => begins(found, word)));
    for (const hit of hits.flat()) hit.weight = hit.asTyped ? 1 : WEIGHT.alike;
    return { leaf, typed, hits, rows: [], isReread: false };
  }
  const direct = withMisreadings(segments, word, family(segments, word));
  const within = await inside(segments, word, cache);
  const { hits: named, rows } = spelledOut(form, segments);
  const hits = direct.map((own, at) => distinct([...own, ...(within[at] ?? []), ...(named[at] ?? [])]));
  if (count(hits, ({ kind }) => kind === 'exact' || kind === 'form') === 0)
    rows.push(...partedRows(word, segments));
  weigh(hits, form.length);
  if (count(hits) > 0) return { leaf, typed, hits, rows, isReread: false };
  return { leaf, typed, hits: near(segments, word), rows, isReread: true };
}

function begins(found: string, word: Asked): boolean {
  return asked(found, false).folded.startsWith(word.folded);
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
