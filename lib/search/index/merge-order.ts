/** Segments being merged, by the word they are at. */
import type { MergeInput } from './merge-input.ts';

/** Which of two inputs has the earlier word: by folded form, then form. Mostly the first letters tell. */
function compareWords(left: MergeInput, right: MergeInput): number {
  if (left.lead !== right.lead) return left.lead - right.lead;
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

/** Inputs by the word they are at: a heap, the earliest on top, of equal words the earlier input. */
export class Earliest {
  readonly #heap: MergeInput[] = [];
  /** Given by `take`, and filled anew by it. */
  readonly #taken: MergeInput[] = [];

  constructor(inputs: readonly MergeInput[]) {
    for (const input of inputs) if (input.more) this.#push(input);
  }

  #push(input: MergeInput): void {
    const heap = this.#heap;
    let at = heap.length;
    for (; at > 0; at = (at - 1) >> 1) {
      const above = heap[(at - 1) >> 1];
      if (!above || (compareWords(above, input) || above.rank - input.rank) < 0) break;
      heap[at] = above;
    }
    heap[at] = input;
  }

  /** Takes the top away. */
  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (let below = 1; below < heap.length; below = at * 2 + 1) {
      let least = heap[below];
      const right = heap[below + 1];
      if (least && right && (compareWords(right, least) || right.rank - least.rank) < 0) {
        least = right;
        below++;
      }
      if (!least || (compareWords(last, least) || last.rank - least.rank) < 0) break;
      heap[at] = least;
      at = below;
    }
    heap[at] = last;
  }

  /** The inputs that have the earliest word, in their order; none at the end. Good until the next call. */
  take(): readonly MergeInput[] {
    const taken = this.#taken;
    for (const input of taken) if (input.goOn()) this.#push(input);
    taken.length = 0;
    for (let [next] = this.#heap; next; [next] = this.#heap) {
      const [first] = taken;
      if (first && (first.lead !== next.lead || compareWords(next, first) !== 0)) break;
      this.#pop();
      taken.push(next);
    }
    return taken;
  }
}
