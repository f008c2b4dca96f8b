/** The items that answer a query, best first. */
import type { Leaf, Query } from '../query/ast.ts';
import type { Ready } from './ask.ts';
import type { View } from './live.ts';
import { normsOf, type Standing, standingIn, worth } from './score.ts';
import type { Segment } from './segment.ts';

/** An item found. */
export interface Found {
  segment: Segment;
  item: number;
  score: number;
  /** Parts asked for that it does not have. */
  lacks: number;
}

/** For each item of a segment: does the part of the query hold, and what is it worth. */
interface Answer {
  holds: Uint8Array;
  scores: Float32Array;
}

/** Which items pass a filter, by leaf, for each segment. */
export type Passing = ReadonlyMap<Leaf, Uint8Array[]>;

/** How much a leaf tells: rare ones more. */
function weightOf(having: number, items: number): number {
  return Math.log(1 + (items - having + 0.5) / (having + 0.5)) + 0.05;
}

/** Parts a long question may lack. */
const mayLack = (parts: number): number => (parts < 4 ? 0 : Math.floor(parts / 3));
/** Share of the weight of all parts that an item needs to count at all. */
const LEAST_SHARE = 0.55;

/** Of items that are not found. */
const OUT = 200;

class Finder {
  readonly #view: View;
  readonly #passing: Passing;
  readonly #standings = new Map<Leaf, Standing[]>();
  readonly #weights = new Map<Leaf, number>();

  constructor(ready: Ready, view: View, passing: Passing) {
    this.#view = view;
    this.#passing = passing;
    const norms = normsOf(view.mean);
    for (const [leaf, sought] of ready.sought) {
      const standings = view.segments.map((segment, at) =>
        standingIn(segment, at, sought, ready.records, norms),
      );
      this.#standings.set(leaf, standings);
      this.#weights.set(leaf, weightOf(having(standings), view.items));
    }
  }

  /** Is it a leaf that no item has? */
  isNowhere(query: Query): boolean {
    const standings = this.#standings.get(query as Leaf);
    return standings?.every(({ best }) => best.every((value) => value === 0)) ?? false;
  }

  weight(query: Query): number {
    switch (query.type) {
      case 'not':
      case 'filter':
        return 0;
      case 'any':
        return Math.max(...query.parts.map((part) => this.weight(part)));
      case 'all':
        return query.parts.reduce((sum, part) => sum + this.weight(part), 0);
      default:
        return this.#weights.get(query) ?? 0;
    }
  }

  answer(query: Query, at: number): Answer {
    const items = this.#view.segments[at]?.columns.items ?? 0;
    switch (query.type) {
      case 'all':
        return combine(
          items,
          query.parts.map((part) => this.answer(part, at)),
          true,
        );
      case 'any':
        return combine(
          items,
          query.parts.map((part) => this.answer(part, at)),
          false,
        );
      case 'not': {
        const { holds } = this.answer(query.part, at);
        return { holds: holds.map((yes) => (yes ? 0 : 1)), scores: new Float32Array(items) };
      }
      case 'filter': {
        const holds = this.#passing.get(query)?.[at] ?? new Uint8Array(items).fill(1);
        return { holds, scores: new Float32Array(items) };
      }
      default:
        return this.#leaf(query, at, items);
    }
  }

  /** Leaves among the parts that an item does not have. */
  missing(parts: readonly Query[], { segment, item }: Found): Leaf[] {
    const at = this.#view.segments.indexOf(segment);
    return parts.flatMap((part) => {
      const standings = this.#standings.get(part as Leaf);
      return standings && (standings[at]?.best[item] ?? 0) === 0 ? [part as Leaf] : [];
    });
  }

  #leaf(leaf: Leaf, at: number, items: number): Answer {
    const standing = this.#standings.get(leaf)?.[at];
    const weight = this.#weights.get(leaf) ?? 0;
    const holds = new Uint8Array(items);
    const scores = new Float32Array(items);
    if (standing)
      for (let item = 0; item < items; item++) {
        const best = standing.best[item] ?? 0;
        if (best === 0) continue;
        holds[item] = 1;
        scores[item] = weight * worth(standing.sums[item] ?? 0, best);
      }
    return { holds, scores };
  }
}

function having(standings: readonly Standing[]): number {
  let count = 0;
  for (const { best } of standings)
    for (let item = 0; item < best.length; item++) if ((best[item] ?? 0) > 0.3) count++;
  return count;
}

function combine(items: number, answers: readonly Answer[], all: boolean): Answer {
  const holds = new Uint8Array(items).fill(all ? 1 : 0);
  const scores = new Float32Array(items);
  for (const own of answers)
    for (let item = 0; item < items; item++) {
      const yes = own.holds[item] ?? 0;
      if (all ? !yes : yes) holds[item] = all ? 0 : 1;
      const score = own.scores[item] ?? 0;
      scores[item] = all ? (scores[item] ?? 0) + score : Math.max(scores[item] ?? 0, score);
    }
  return { holds, scores };
}

/** What a query found: how many, and the first of them. */
export interface Findings {
  total: number;
  /** Nothing has all that was asked for. */
  relaxed: boolean;
  /** Best first. */
  first: Found[];
  /** All that count, by segment: 1 for each item found. */
  all: Uint8Array[];
  /** Leaves of the query that an item lacks. */
  missing(found: Found): Leaf[];
}

export type Sort = 'relevance' | 'date';

/** Keeps the first so many of what it is given. */
class First {
  readonly #most: number;
  readonly #sort: Sort;
  readonly kept: Found[] = [];
  total = 0;

  constructor(most: number, sort: Sort) {
    this.#most = most;
    this.#sort = sort;
  }

  #before(a: Found, b: Found): number {
    const byDay = dayOf(b) - dayOf(a);
    return (
      a.lacks - b.lacks ||
      (this.#sort === 'date' ? byDay : 0) ||
      b.score - a.score ||
      byDay ||
      a.segment.id - b.segment.id ||
      a.item - b.item
    );
  }

  add(segment: Segment, item: number, score: number, lacks: number): void {
    this.total++;
    const last = this.kept.length === this.#most ? this.kept[this.#most - 1] : undefined;
    if (last && this.#sort === 'relevance' && lacks === last.lacks && score < last.score) return;
    const found = { segment, item, score, lacks };
    if (last && this.#before(last, found) < 0) return;
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.kept[middle];
      if (other && this.#before(other, found) < 0) low = middle + 1;
      else high = middle;
    }
    this.kept.splice(low, 0, found);
    if (this.kept.length > this.#most) this.kept.pop();
  }
}

const dayOf = ({ segment, item }: Found): number => segment.columns.days[item] ?? 0;

/** Finds what answers a query; of all that does, the first `most`. */
export function find(
  query: Query,
  ready: Ready,
  view: View,
  passing: Passing,
  most: number,
  sort: Sort,
): Findings {
  const finder = new Finder(ready, view, passing);
  const parts = query.type === 'all' ? query.parts : [query];
  const isAsked = parts.map(({ type }) => type !== 'not' && type !== 'filter');
  const asked = isAsked.filter(Boolean).length;
  const weights = parts.map((part) => finder.weight(part));
  // What nothing has is lacked by all alike.
  const isNowhere = parts.map((part) => finder.isNowhere(part));
  const nowhere = isNowhere.filter(Boolean).length;
  const least = weights.reduce((sum, weight, i) => sum + (isNowhere[i] ? 0 : weight), 0) * LEAST_SHARE;
  const mayMiss =
    asked - nowhere > 1 ? Math.max(1, mayLack(asked - nowhere)) + nowhere : asked > 1 ? nowhere : 0;
  const whole = new First(most, sort);
  const partial = new First(most, sort);
  const lacking = view.segments.map((segment, at) => {
    const { items } = segment.columns;
    const scores = new Float32Array(items);
    const has = new Float32Array(items);
    const lacks = new Uint8Array(items);
    for (let item = 0; item < items; item++) if (segment.dead[item]) lacks[item] = OUT;
    parts.forEach((part, i) => {
      const answer = finder.answer(part, at);
      const [loss, weight] = [isAsked[i] ? 1 : OUT, weights[i] ?? 0];
      for (let item = 0; item < items; item++) {
        if (answer.holds[item]) {
          scores[item] = (scores[item] ?? 0) + (answer.scores[item] ?? 0);
          has[item] = (has[item] ?? 0) + weight;
        } else lacks[item] = Math.min(OUT, (lacks[item] ?? 0) + loss);
      }
    });
    for (let item = 0; item < items; item++) {
      const lost = lacks[item] ?? 0;
      const score = scores[item] ?? 0;
      if (lost === 0) whole.add(segment, item, score, 0);
      else if (lost <= mayMiss && (has[item] ?? 0) >= least && (has[item] ?? 0) > 0)
        partial.add(segment, item, (score * (has[item] ?? 0)) / least, lost);
      else lacks[item] = OUT;
    }
    return lacks;
  });
  const relaxed = whole.total === 0 && partial.total > 0;
  const withPartial = relaxed || mayLack(asked) > 0;
  return {
    total: whole.total + (withPartial ? partial.total : 0),
    relaxed,
    first: (withPartial ? [...whole.kept, ...partial.kept] : whole.kept).slice(0, most),
    missing: (found) => finder.missing(parts, found),
    all: lacking.map((lacks) => lacks.map((lost) => (lost === 0 || (withPartial && lost < OUT) ? 1 : 0))),
  };
}
