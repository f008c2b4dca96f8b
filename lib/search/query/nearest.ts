/** Short texts (titles, names, numbers) that begin as typed, contain it, or resemble it. */
import Fuse from 'fuse.js';
import { fold, isWordAt } from '../../danish/fold.ts';

/** Fuse ranks some ten texts in a millisecond. */
const MOST_RANKED = 40;
/** Share of the typed letter pairs that a text must have to be worth a closer look. */
const LIKENESS = 0.6;
const SHORTEST_ERROR = 4;
/** Fuse's longest pattern. */
const LONGEST = 32;
/** Fuse's 0 (perfect) to 1. */
const THRESHOLD = 0.35;

/** 0 begins so, 1 has a word that does, 2 contains it; null for none of them. */
function closeness(folded: string, typed: string): number | null {
  const at = folded.indexOf(typed);
  if (at <= 0) return at === 0 ? 0 : null;
  for (let next = at; next > 0; next = folded.indexOf(typed, next + 1))
    if (!isWordAt(folded, next - 1)) return 1;
  return 2;
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** A list to look in, the likelier first. */
export class Nearest<T> {
  readonly #values: T[];
  readonly #folded: string[];
  /** Places of the texts that have a letter pair; made when first an error has to be looked through. */
  #pairs: Map<string, number[]> | undefined;

  constructor(values: T[], textOf: (value: T) => string) {
    this.#values = values;
    this.#folded = values.map((value) => fold(textOf(value)));
  }

  /** The nearest, best first, those that come earlier in the list first among equals. */
  find(typed: string, limit: number): T[] {
    const wanted = fold(typed).trim();
    if (wanted === '' || limit <= 0) return [];
    const groups: number[][] = [[], [], []];
    for (const [at, folded] of this.#folded.entries()) {
      const group = closeness(folded, wanted);
      if (group !== null) groups[group]?.push(at);
    }
    const found = groups.flat().slice(0, limit);
    const places = found.length > 0 ? found : this.#alike(wanted, limit);
    return places.flatMap((at) => this.#values.slice(at, at + 1));
  }

  /** Those with a typing error or two. A number with an error is another number. */
  #alike(wanted: string, limit: number): number[] {
    if (wanted.length < SHORTEST_ERROR || wanted.length > LONGEST || /\d/.test(wanted)) return [];
    const pairs = pairsOf(wanted);
    const shared = new Uint8Array(this.#folded.length);
    for (const pair of pairs)
      for (const at of this.#having().get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    const byShared: number[][] = Array.from({ length: pairs.size + 1 }, () => []);
    const least = Math.ceil(LIKENESS * pairs.size);
    for (const [at, count] of shared.entries()) if (count >= least) byShared[count]?.push(at);
    const likely = byShared
      .toReversed()
      .flat()
      .slice(0, MOST_RANKED)
      .map((at) => ({ at, folded: this.#folded[at] ?? '' }));
    const fuse = new Fuse(likely, { keys: ['folded'], threshold: THRESHOLD, ignoreLocation: true });
    return fuse.search(wanted, { limit }).map(({ item }) => item.at);
  }

  #having(): Map<string, number[]> {
    if (this.#pairs) return this.#pairs;
    const having = new Map<string, number[]>();
    for (const [at, folded] of this.#folded.entries())
      for (const pair of pairsOf(folded)) {
        const places = having.get(pair);
        if (places) places.push(at);
        else having.set(pair, [at]);
      }
    this.#pairs = having;
    return having;
  }
}
