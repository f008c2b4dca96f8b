/** The same thing written otherwise: two words as one compound, a compound as two words, an abbreviation as its name. */

import { meantBy } from '../analysis/abbreviations.ts';
import { bytesOf } from '../analysis/fold.ts';
import type { Leaf, Query } from '../query/ast.ts';
import { WordCursor } from './dictionary.ts';
import { type Asked, asked, familyIn, hasWord } from './family.ts';
import type { Hit } from './hits.ts';
import type { Segment } from './segment.ts';
import { formsOf, type Row, rowOf, type Sought } from './sought.ts';
import { WEIGHT } from './weights.ts';

/** Shortest part of a compound. */
const SHORTEST = 3;
/** Ways to part one word that are tried. */
const MOST_WAYS = 3;
const LINKS = ['', 's', 'e'];

/** Words typed beside one another, in the order of the query. */
function neighbours(query: Query): [Leaf, Leaf][] {
  if (query.type !== 'all') return [];
  return query.parts.flatMap((part, at): [Leaf, Leaf][] => {
    const next = query.parts[at + 1];
    return part.type === 'word' && next?.type === 'word' && !part.starred ? [[part, next]] : [];
  });
}

/** Lets a compound answer both of the words it is typed as: `lære pladser` finds `lærepladser`. Gives what that changes. */
export function joinNeighbours(
  query: Query,
  sought: ReadonlyMap<Leaf, Sought>,
  segments: readonly Segment[],
): Map<Leaf, Sought> {
  const changed = new Map<Leaf, Sought>();
  for (const pair of neighbours(query)) {
    const [a, b] = pair.map((leaf) => formsOf(sought.get(leaf)?.typed ?? ''));
    const [left, right] = [a?.[0]?.[0], b?.[0]?.[0]];
    if (a?.length !== 1 || b?.length !== 1 || !left || !right || left.length < 2 || right.length < 2)
      continue;
    const whole = LINKS.map((link) => asked(left + link + right, false));
    const hits = segments.map(({ dictionary }) =>
      whole
        .flatMap((word) => familyIn(dictionary, word))
        .filter(({ asTyped }) => asTyped)
        .map((hit): Hit => ({ ...hit, weight: hit.weight * WEIGHT.joined })),
    );
    if (hits.every((own) => own.length === 0)) continue;
    for (const leaf of pair) {
      const own = changed.get(leaf) ?? sought.get(leaf);
      if (own) changed.set(leaf, { ...own, hits: own.hits.map((some, at) => merged(some, hits[at] ?? [])) });
    }
  }
  return changed;
}

/** Hits with others, each kept once. */
function merged(hits: readonly Hit[], others: readonly Hit[]): Hit[] {
  const better = new Map(others.map((hit) => [hit.postings, hit]));
  const kept = hits.map((hit) => {
    const other = better.get(hit.postings);
    better.delete(hit.postings);
    return other && other.weight > hit.weight ? other : hit;
  });
  return [...kept, ...better.values()];
}

/** The ways to read a word as two of the archive's words: `højetaastrup` as `høje taastrup`. */
export function partedRows(word: Asked, segments: readonly Segment[]): Row[] {
  const cursors = segments.map(({ dictionary }) => new WordCursor(dictionary));
  const isWord = (form: string) => {
    const folded = bytesOf(asked(form, false).folded);
    return cursors.some((cursor) => hasWord(cursor, folded));
  };
  const { form } = word;
  const ways: [string, string][] = [];
  for (let at = SHORTEST; at <= form.length - SHORTEST && ways.length < MOST_WAYS; at++) {
    const first = form.slice(0, at);
    if (!isWord(first)) continue;
    const rests = LINKS.flatMap((link) => {
      const rest = form.slice(at + link.length);
      return form.startsWith(link, at) && rest.length >= SHORTEST && isWord(rest) ? [rest] : [];
    });
    for (const rest of rests) ways.push([first, rest]);
  }
  return ways.map((way) =>
    rowOf(
      way.map((part) => [part]),
      false,
      segments,
      WEIGHT.written,
    ),
  );
}

/** What an abbreviation stands for: words that are one, and rows of words. */
export function spelledOut(form: string, segments: readonly Segment[]): { hits: Hit[][]; rows: Row[] } {
  const names = meantBy(form).map(formsOf);
  const single = names.flatMap((places) => (places.length === 1 ? (places[0] ?? []) : []));
  const hits = segments.map(({ dictionary }) =>
    single.flatMap((name) =>
      familyIn(dictionary, asked(name, false)).map(
        (hit): Hit => ({ ...hit, weight: hit.weight * WEIGHT.written }),
      ),
    ),
  );
  const rows = names
    .filter((places) => places.length > 1)
    .map((places) => rowOf(places, false, segments, WEIGHT.written));
  return { hits, rows };
}
