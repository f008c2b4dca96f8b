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

/** Which items pass a filter, by leaf, for each segment. */
export type Passing = ReadonlyMap<Leaf, Uint8Array[]>;

/** What a query found: how many, and the first of them. */
export interface Findings {
  total: number;
  /** Nothing has all that was asked for. */
  relaxed: boolean;
  /** Best first. */
  first: Found[];
  /** By segment: 1 for each item found. */
  all: Uint8Array[];
  /** Leaves of the query that an item lacks. */
  missing(found: Found): Leaf[];
}

export type Sort = 'relevance' | 'date';

/** Parts a long question may lack. */
const mayLack = (parts: number): number => (parts < 4 ? 0 : Math.floor(parts / 3));
/** Share of the weight of all parts that an item needs to count at all. */
const LEAST_SHARE = 0.55;
/** Weight from which a match makes a word less rare. */
const TELLING = 0.3;
/** What an item is worth for a part of the query that it does not have. */
const NOT = -1;

/** How much a leaf tells: rare ones more. */
function weightOf(having: number, items: number): number {
  return Math.log(1 + (items - having + 0.5) / (having + 0.5)) + 0.05;
}

/** A part of a query, item by item. Segments are told by their place in the view. */
interface Part {
  /** Has to be had, and so may be lacked; filters and what is not wanted only let pass. */
  isAsked: boolean;
  weight: number;
  /** What an item is worth, or NOT. */
  worth(at: number, item: number): number;
  /** The items that may have it, or null: any. */
  items(at: number): readonly number[] | null;
}

class Parts {
  readonly #view: View;
  readonly #passing: Passing;
  readonly standings = new Map<Leaf, Standing[]>();

  constructor({ sought, records }: Ready, view: View, passing: Passing) {
    this.#view = view;
    this.#passing = passing;
    const norms = normsOf(view.mean);
    for (const [leaf, own] of sought)
      this.standings.set(
        leaf,
        view.segments.map((segment, at) => standingIn(segment, at, own, records, norms)),
      );
  }

  of(query: Query): Part {
    switch (query.type) {
      case 'all':
        return all(query.parts.map((part) => this.of(part)));
      case 'any':
        return any(query.parts.map((part) => this.of(part)));
      case 'not': {
        const part = this.of(query.part);
        const worthOf = (at: number, item: number) => (part.worth(at, item) === NOT ? 0 : NOT);
        return { isAsked: false, weight: 0, worth: worthOf, items: () => null };
      }
      case 'filter': {
        const passed = this.#passing.get(query);
        const worthOf = (at: number, item: number) => (!passed || passed[at]?.[item] ? 0 : NOT);
        return { isAsked: false, weight: 0, worth: worthOf, items: () => null };
      }
      default:
        return this.#leaf(query);
    }
  }

  #leaf(leaf: Leaf): Part {
    const standings = this.standings.get(leaf) ?? [];
    let having = 0;
    for (const { items, best } of standings)
      for (const item of items) if ((best[item] ?? 0) > TELLING) having++;
    const weight = weightOf(having, this.#view.items);
    return {
      isAsked: true,
      weight,
      worth(at, item) {
        const standing = standings[at];
        const best = standing?.best[item] ?? 0;
        return best === 0 ? NOT : weight * worth(standing?.sums[item] ?? 0, best);
      },
      items: (at) => standings[at]?.items ?? [],
    };
  }
}

function all(parts: readonly Part[]): Part {
  return {
    isAsked: parts.some(({ isAsked }) => isAsked),
    weight: parts.reduce((sum, { weight }) => sum + weight, 0),
    worth(at, item) {
      let sum = 0;
      for (const part of parts) {
        const worth = part.worth(at, item);
        if (worth === NOT) return NOT;
        sum += worth;
      }
      return sum;
    },
    items: (at) => fewest(parts, at),
  };
}

function any(parts: readonly Part[]): Part {
  return {
    isAsked: parts.every(({ isAsked }) => isAsked),
    weight: Math.max(...parts.map(({ weight }) => weight)),
    worth: (at, item) => parts.reduce((most, part) => Math.max(most, part.worth(at, item)), NOT),
    items: (at) => union(parts, at),
  };
}

/** The shortest list of items all of the parts may have; null where none of them lists any. */
function fewest(parts: readonly Part[], at: number): readonly number[] | null {
  return parts.reduce<readonly number[] | null>((least, part) => {
    const items = part.items(at);
    return items && (!least || items.length < least.length) ? items : least;
  }, null);
}

function union(parts: readonly Part[], at: number): readonly number[] | null {
  const lists = parts.map((part) => part.items(at));
  const items = new Set<number>();
  for (const list of lists) {
    if (!list) return null;
    for (const item of list) items.add(item);
  }
  return [...items];
}

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

/** Calls `visit` with each living item listed, or with all where there is no list. */
function eachItem(segment: Segment, items: readonly number[] | null, visit: (item: number) => void): void {
  const { dead } = segment;
  if (items) for (const item of items) if (!dead[item]) visit(item);
  if (!items) for (let item = 0; item < segment.columns.items; item++) if (!dead[item]) visit(item);
}

/** Finds what answers a query; of all that does, the first `most`. */
export function find(
  query: Query,
  ready: Ready,
  view: View,
  passing: Passing,
  most: number,
  sort: Sort,
): Findings {
  const made = new Parts(ready, view, passing);
  const queries = query.type === 'all' ? query.parts : [query];
  const parts = queries.map((part) => made.of(part));
  const whole = new First(most, sort);
  const found = view.segments.map(({ columns }) => new Uint8Array(columns.items));
  const everything = all(parts);
  view.segments.forEach((segment, at) => {
    eachItem(segment, everything.items(at), (item) => {
      const score = everything.worth(at, item);
      if (score === NOT) return;
      whole.add(segment, item, score, 0);
      mark(found, at, item);
    });
  });
  const partial = new First(most, sort);
  const relaxed = relaxation(parts, view);
  if (relaxed && (whole.total === 0 || relaxed.isLong))
    view.segments.forEach((segment, at) => {
      eachItem(segment, union(relaxed.asked, at), (item) => {
        if (found[at]?.[item]) return;
        const standing = relaxed.standing(at, item);
        if (!standing) return;
        partial.add(segment, item, standing.score, standing.lacks);
        mark(found, at, item);
      });
    });
  return {
    total: whole.total + partial.total,
    relaxed: whole.total === 0 && partial.total > 0,
    first: [...whole.kept, ...partial.kept].slice(0, most),
    all: found,
    missing({ segment, item }) {
      const at = view.segments.indexOf(segment);
      return queries.flatMap((part) => {
        const standings = made.standings.get(part as Leaf);
        return standings && (standings[at]?.best[item] ?? 0) === 0 ? [part as Leaf] : [];
      });
    },
  };
}

function mark(found: readonly Uint8Array[], at: number, item: number): void {
  const own = found[at];
  if (own) own[item] = 1;
}

interface Relaxation {
  asked: readonly Part[];
  /** So much was asked that what lacks a little always counts. */
  isLong: boolean;
  /** What an item has of the parts, null where that is too little. */
  standing(at: number, item: number): { score: number; lacks: number } | null;
}

/** How a query may be answered in part; null where it may not. */
function relaxation(parts: readonly Part[], view: View): Relaxation | null {
  const asked = parts.filter(({ isAsked }) => isAsked);
  const others = parts.filter(({ isAsked }) => !isAsked);
  // What nothing has is lacked by all alike.
  const somewhere = asked.filter((part) =>
    view.segments.some((_, at) => {
      const items = part.items(at);
      return items === null || items.length > 0;
    }),
  );
  if (asked.length < 2 || somewhere.length === 0) return null;
  const nowhere = asked.length - somewhere.length;
  const isLong = mayLack(asked.length) > 0;
  const most = nowhere + (somewhere.length > 1 ? Math.max(1, mayLack(somewhere.length)) : 0);
  const weight = somewhere.reduce((sum, part) => sum + part.weight, 0);
  return {
    asked: somewhere,
    isLong,
    standing(at, item) {
      let [score, has, lacks] = [0, 0, nowhere];
      for (const part of somewhere) {
        const worth = part.worth(at, item);
        if (worth === NOT) {
          if (++lacks > most) return null;
        } else {
          score += worth;
          has += part.weight;
        }
      }
      if (has < weight * LEAST_SHARE || others.some((part) => part.worth(at, item) === NOT)) return null;
      return { score: (score * has) / weight, lacks };
    },
  };
}
