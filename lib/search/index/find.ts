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
  /** Leaves asked for that it does not have. */
  missing: Leaf[];
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
const mayLack = (parts: number): number => (parts < 4 ? 0 : parts < 7 ? 1 : 2);
/** Share of the weight of all parts that an item needs to count at all. */
const LEAST_SHARE = 0.55;

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

/** Everything found, in no order. `relaxed`: nothing has all that was asked for. */
export function find(
  query: Query,
  ready: Ready,
  view: View,
  passing: Passing,
): { found: Found[]; relaxed: boolean } {
  const finder = new Finder(ready, view, passing);
  const parts = query.type === 'all' ? query.parts : [query];
  const asked = parts.filter(({ type }) => type !== 'not' && type !== 'filter');
  const whole: Found[] = [];
  const partial: Found[] = [];
  const weights = parts.map((part) => finder.weight(part));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  view.segments.forEach((segment, at) => {
    const answers = parts.map((part) => finder.answer(part, at));
    for (let item = 0; item < segment.columns.items; item++) {
      if (segment.dead[item]) continue;
      let [score, has, lost] = [0, 0, 0];
      const missing: Leaf[] = [];
      answers.forEach(({ holds, scores }, i) => {
        const part = parts[i];
        if (holds[item]) {
          score += scores[item] ?? 0;
          has += weights[i] ?? 0;
        } else if (part && part.type !== 'not' && part.type !== 'filter') {
          lost++;
          if (part.type !== 'all' && part.type !== 'any') missing.push(part);
        } else lost = Number.POSITIVE_INFINITY;
      });
      if (lost === 0) whole.push({ segment, item, score, missing });
      else if (asked.length > 1 && lost <= Math.max(1, mayLack(asked.length)) && has >= all * LEAST_SHARE)
        partial.push({ segment, item, score: (score * has) / all, missing });
    }
  });
  if (whole.length === 0) return { found: partial, relaxed: partial.length > 0 };
  if (mayLack(asked.length) === 0) return { found: whole, relaxed: false };
  return { found: [...whole, ...partial], relaxed: false };
}
