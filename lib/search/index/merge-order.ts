/** Segments being merged, by the word they are at. */
import type { MergeInput } from './merge-input.ts';

/** Which of two inputs has the earlier word: by folded form, then form. Mostly the first letters tell. */
function compareWords(left: MergeInput, right: MergeInput): number {
  const first = left.lead - right.lead || left.next - right.next;
  if (first !== 0 || (left.isTold && right.isTold)) return first;
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

/** Inputs by the word they are at: a heap, the earliest on top. */
export class Earliest {
  readonly #heap: MergeInput[];
  /** Places in the heap of the inputs that `take` gave, each behind that of the one above it. */
  readonly #places: number[] = [];
  readonly #taken: MergeInput[] = [];

  constructor(inputs: readonly MergeInput[]) {
    this.#heap = inputs.filter(({ more }) => more);
    for (let at = this.#heap.length >> 1; at >= 0; at--) this.#sink(at);
  }

  /** Puts the input at a place below those that are before it. */
  #sink(place: number): void {
    const heap = this.#heap;
    const sunk = heap[place];
    if (!sunk) return;
    let at = place;
    for (let below = at * 2 + 1; below < heap.length; below = at * 2 + 1) {
      let least = heap[below];
      const right = heap[below + 1];
      if (least && right && compareWords(right, least) < 0) {
        least = right;
        below++;
      }
      if (!least || compareWords(sunk, least) <= 0) break;
      heap[at] = least;
      at = below;
    }
    heap[at] = sunk;
  }

  /** Has the inputs go on that were taken. */
  #goOn(): void {
    const heap = this.#heap;
    for (let place = this.#places.pop(); place !== undefined; place = this.#places.pop()) {
      if (!heap[place]?.goOn()) {
        const last = heap.pop();
        if (last && place < heap.length) heap[place] = last;
      }
      this.#sink(place);
    }
  }

  /** The inputs that have the earliest word, in their order; none at the end. Good until the next call. */
  take(): readonly MergeInput[] {
    this.#goOn();
    const heap = this.#heap;
    const [places, taken] = [this.#places, this.#taken];
    taken.length = 0;
    const [top] = heap;
    if (!top) return taken;
    places.push(0);
    taken.push(top);
    // Equal ones hang together from the top down.
    for (let at = 0; at < places.length; at++)
      for (let below = (places[at] ?? 0) * 2 + 1, end = below + 2; below < end; below++) {
        const input = heap[below];
        if (!input || compareWords(top, input) !== 0) continue;
        places.push(below);
        taken.push(input);
      }
    if (taken.length > 1) taken.sort((a, b) => a.rank - b.rank);
    return taken;
  }
}
