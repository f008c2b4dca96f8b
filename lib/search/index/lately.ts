/**
 * What was sought in the last queries. Who types on changes the last word only, and who sees the first results then asks
 * for the counts of the same.
 */
import type { View } from './live.ts';
import type { Standing } from './score.ts';
import type { Sought } from './sought.ts';

/** A thing sought, and what the items of each segment have of it. */
export interface Known {
  sought: Sought;
  standings: Standing[];
}

/** Things kept, the latest; of a hundred thousand items each takes a megabyte. */
const MOST = 5;

export class Lately {
  #view: View | undefined;
  readonly #known = new Map<string, Known>();

  /** What is known of these segments: nothing once they have changed. */
  of(view: View): ReadonlyMap<string, Known> {
    if (this.#view !== view) this.#known.clear();
    this.#view = view;
    return this.#known;
  }

  keep(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) return;
      this.#known.delete(oldest);
    }
  }
}
