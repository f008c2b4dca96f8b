/** The parts of a query, asked item by item. */
import type { Leaf, Query } from '../query/ast.ts';
import type { Ready } from './ask.ts';
import type { View } from './live.ts';
import type { Standing } from './score.ts';

/** Which items pass a filter, by leaf, for each segment. */
export type Passing = ReadonlyMap<Leaf, Uint8Array[]>;

/** What an item is worth for a part of the query that it does not have. */
export const NOT = -1;

const NOTHING = new Float32Array();

/** How much a leaf tells: rare ones more. */
function weightOf(having: number, items: number): number {
  return Math.log(1 + (items - having + 0.5) / (having + 0.5)) + 0.05;
}

/** A part of a query, item by item. Segments are told by their place in the view. */
export interface Part {
  /** Has to be had, and so may be lacked; filters and what is not wanted only let pass. */
  isAsked: boolean;
  weight: number;
  /** What an item of a segment is worth, or NOT. */
  worths(at: number): (item: number) => number;
  /** The items that may have it, or null: any. */
  items(at: number): ArrayLike<number> | null;
}

export class Parts {
  readonly #view: View;
  readonly #passing: Passing;
  readonly standings: ReadonlyMap<Leaf, Standing[]>;

  constructor({ standings }: Ready, view: View, passing: Passing) {
    this.#view = view;
    this.#passing = passing;
    this.standings = standings;
  }

  of(query: Query): Part {
    switch (query.type) {
      case 'all':
        return all(query.parts.map((part) => this.of(part)));
      case 'any':
        return any(query.parts.map((part) => this.of(part)));
      case 'not': {
        const part = this.of(query.part);
        const worths = (at: number) => {
          const unwanted = part.worths(at);
          return (item: number) => (unwanted(item) === NOT ? 0 : NOT);
        };
        return { isAsked: false, weight: 0, worths, items: () => null };
      }
      case 'filter': {
        const passed = this.#passing.get(query);
        const worths = (at: number) => {
          const own = passed?.[at];
          return (item: number) => (!passed || own?.[item] ? 0 : NOT);
        };
        return { isAsked: false, weight: 0, worths, items: () => null };
      }
      default:
        return this.#leaf(query);
    }
  }

  #leaf(leaf: Leaf): Part {
    const standings = this.standings.get(leaf) ?? [];
    const having = standings.reduce((sum, { telling }) => sum + telling, 0);
    const weight = weightOf(having, this.#view.items);
    return {
      isAsked: true,
      weight,
      worths(at) {
        const own = standings[at]?.worths ?? NOTHING;
        return (item) => {
          const worth = own[item] ?? 0;
          return worth === 0 ? NOT : weight * worth;
        };
      },
      items: (at) => standings[at]?.items ?? [],
    };
  }
}

export function all(parts: readonly Part[]): Part {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  return {
    isAsked: parts.some(({ isAsked }) => isAsked),
    weight: parts.reduce((sum, { weight }) => sum + weight, 0),
    worths(at) {
      const own = parts.map((part) => part.worths(at));
      return (item) => {
        let sum = 0;
        for (const worthOf of own) {
          const worth = worthOf(item);
          if (worth === NOT) return NOT;
          sum += worth;
        }
        return sum;
      };
    },
    items: (at) => fewest(parts, at),
  };
}

function any(parts: readonly Part[]): Part {
  return {
    isAsked: parts.every(({ isAsked }) => isAsked),
    weight: Math.max(...parts.map(({ weight }) => weight)),
    worths(at) {
      const own = parts.map((part) => part.worths(at));
      return (item) => own.reduce((most, worthOf) => Math.max(most, worthOf(item)), NOT);
    },
    items: (at) => union(parts, at),
  };
}

/** The shortest list of items all of the parts may have; null where none of them lists any. */
function fewest(parts: readonly Part[], at: number): ArrayLike<number> | null {
  return parts.reduce<ArrayLike<number> | null>((least, part) => {
    const items = part.items(at);
    return items && (!least || items.length < least.length) ? items : least;
  }, null);
}

export function union(parts: readonly Part[], at: number): ArrayLike<number> | null {
  const lists = parts.map((part) => part.items(at));
  const items = new Set<number>();
  for (const list of lists) {
    if (!list) return null;
    for (let place = 0; place < list.length; place++) items.add(list[place] ?? 0);
  }
  return [...items];
}
