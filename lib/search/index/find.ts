/** The items that answer a query, best first. */
import type { Leaf, Query } from '../query/ast.ts';
import type { Ready } from './ask.ts';
import { First, type Found, type Sort } from './first.ts';
import type { View } from './live.ts';
import { byMeetings, type FoundIn } from './meetings.ts';
import { all, NOT, Parts, type Passing, union } from './query-parts.ts';
import { relaxation } from './relax.ts';
import type { Segment } from './segment.ts';

/** What a query found: how many, and the first of them. */
export interface Findings {
  total: number;
  /** Nothing has all that was asked for. */
  relaxed: boolean;
  /** Best first. */
  first: Found[];
  /** By segment: not 0 for each item found. */
  all: Uint8Array[];
  /** Leaves of the query that an item lacks. */
  missing(found: Found): Leaf[];
}

/** Calls `visit` with each living item listed, or with all where there is no list. */
function eachItem(segment: Segment, items: ArrayLike<number> | null, visit: (item: number) => void): void {
  const { dead } = segment;
  const all = items ? items.length : segment.columns.items;
  for (let at = 0; at < all; at++) {
    const item = items ? (items[at] ?? 0) : at;
    if (!dead[item]) visit(item);
  }
}

/** Finds what answers a query; of all that does, the first `most`. */
export function find(
  query: Query,
  ready: Ready,
  view: View,
  passing: Passing,
  most: number,
  { sort = 'relevance', grouped = false }: { sort?: Sort; grouped?: boolean },
): Findings {
  const made = new Parts(ready, view, passing);
  const queries = query.type === 'all' ? query.parts : [query];
  const parts = queries.map((part) => made.of(part));
  const whole = new First(most, sort);
  const found = view.segments.map(
    ({ columns: { items } }): FoundIn => ({
      marks: new Uint8Array(items),
      scores: new Float32Array(grouped ? items : 0),
    }),
  );
  const everything = all(parts);
  view.segments.forEach((segment, at) => {
    const own = found[at];
    const worthOf = everything.worths(at);
    eachItem(segment, everything.items(at), (item) => {
      const score = worthOf(item);
      if (score === NOT) return;
      whole.add(segment, item, score, 0);
      mark(own, item, score, 0);
    });
  });
  const partial = new First(most, sort);
  const relaxed = relaxation(parts, view);
  if (relaxed && (whole.total === 0 || relaxed.isLong))
    view.segments.forEach((segment, at) => {
      const standingOf = relaxed.standings(at);
      eachItem(segment, union(relaxed.asked, at), (item) => {
        if (found[at]?.marks[item]) return;
        const standing = standingOf(item);
        if (!standing) return;
        partial.add(segment, item, standing.score, standing.lacks);
        mark(found[at], item, standing.score, standing.lacks);
      });
    });
  return {
    total: whole.total + partial.total,
    relaxed: whole.total === 0 && partial.total > 0,
    first: grouped
      ? byMeetings(view.segments, found, most, sort)
      : [...whole.kept, ...partial.kept].slice(0, most),
    all: found.map(({ marks }) => marks),
    missing({ segment, item }) {
      const at = view.segments.indexOf(segment);
      return queries.flatMap((part) => {
        const standings = made.standings.get(part as Leaf);
        return standings && (standings[at]?.worths[item] ?? 0) === 0 ? [part as Leaf] : [];
      });
    },
  };
}

function mark(own: FoundIn | undefined, item: number, score: number, lacks: number): void {
  if (!own) return;
  own.marks[item] = 1 + lacks;
  if (own.scores.length > 0) own.scores[item] = score;
}
