import type { Segment } from './segment.ts';

/** An item found. */
export interface Found {
  segment: Segment;
  item: number;
  score: number;
  /** Parts asked for that it does not have. */
  lacks: number;
}

export type Sort = 'relevance' | 'date';

const dayOf = ({ segment, item }: Found): number => segment.columns.days[item] ?? 0;

/** What stands first: what lacks least, then the better, or the later where `date` is asked for. */
export function inOrder(sort: Sort): (a: Found, b: Found) => number {
  return (a, b) => {
    const byDay = dayOf(b) - dayOf(a);
    return (
      a.lacks - b.lacks ||
      (sort === 'date' ? byDay : 0) ||
      b.score - a.score ||
      byDay ||
      a.segment.id - b.segment.id ||
      a.item - b.item
    );
  };
}

/** Keeps the first so many of what it is given. */
export class First {
  readonly #most: number;
  readonly #sort: Sort;
  readonly #before: (a: Found, b: Found) => number;
  readonly kept: Found[] = [];
  total = 0;

  constructor(most: number, sort: Sort) {
    this.#most = most;
    this.#sort = sort;
    this.#before = inOrder(sort);
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
