/** Segments being merged, by the word they are at. */
import type { MergeInput } from './merge-input.ts';

/** Which of two inputs whose first letters are alike has the earlier word: by folded form, then form. */
function compareWords(left: MergeInput, right: MergeInput): number {
  if (left.isTold && right.isTold) return 0;
  const [a, b] = [left.cursor, right.cursor];
  return (
    compareLetters(a.folded, a.foldedLength, b.folded, b.foldedLength) ||
    compareLetters(a.form, a.length, b.form, b.length)
  );
}

function compareLetters(a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number {
  const length = Math.min(aLength, bLength);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}

/**
 * Inputs by the word they are at. The first letters of all stand in arrays that are looked through for each word: for as few
 * inputs as there are, that is quicker than keeping a heap in order.
 */
export class Earliest {
  readonly #inputs: readonly MergeInput[];
  /** Of each input's word, its letters as numbers (`MergeInput.lead` and `next`); infinite behind the last word. */
  readonly #leads: Float64Array;
  readonly #nexts: Float64Array;
  /** Places of the inputs that `take` gave. */
  readonly #places: number[] = [];
  readonly #taken: MergeInput[] = [];

  /** `inputs`: by their rank. */
  constructor(inputs: readonly MergeInput[]) {
    this.#inputs = inputs.filter(({ more }) => more);
    this.#leads = Float64Array.from(this.#inputs, ({ lead }) => lead);
    this.#nexts = Float64Array.from(this.#inputs, ({ next }) => next);
  }

  /** Has the inputs go on that were taken. */
  #goOn(): void {
    for (const place of this.#places) {
      const input = this.#inputs[place];
      const isMore = input?.goOn() ?? false;
      this.#leads[place] = isMore && input ? input.lead : Number.POSITIVE_INFINITY;
      this.#nexts[place] = isMore && input ? input.next : Number.POSITIVE_INFINITY;
    }
  }

  /** Finds the inputs whose words begin with the earliest letters, in `#places`. */
  #look(): void {
    const [leads, nexts, places] = [this.#leads, this.#nexts, this.#places];
    let [lead, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let count = 0;
    for (let place = 0; place < leads.length; place++) {
      const own = leads[place] ?? 0;
      if (own > lead || own === Number.POSITIVE_INFINITY) continue;
      const more = nexts[place] ?? 0;
      if (own === lead && more > next) continue;
      if (own < lead || more < next) count = 0;
      lead = own;
      next = more;
      places[count++] = place;
    }
    places.length = count;
  }

  /** The inputs that have the earliest word, in their order; none at the end. Good until the next call. */
  take(): readonly MergeInput[] {
    this.#goOn();
    this.#look();
    const [places, taken] = [this.#places, this.#taken];
    taken.length = 0;
    let count = 0;
    for (const place of places) {
      const input = this.#inputs[place];
      if (!input) continue;
      const [first] = taken;
      const order = first ? compareWords(input, first) : 0;
      if (order > 0) continue;
      if (order < 0) taken.length = count = 0;
      places[count++] = place;
      taken.push(input);
    }
    places.length = count;
    return taken;
  }
}
