/** Segments being merged, by the word they are at. */
import type { MergeInput } from './merge-input.ts';

/** Which of two cursors has the earlier word: by folded form, then form. */
function compareWords({ cursor: a }: MergeInput, { cursor: b }: MergeInput): number {
  const folded = Math.min(a.foldedLength, b.foldedLength);
  for (let at = 0; at < folded; at++) {
    const difference = (a.folded[at] ?? 0) - (b.folded[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.foldedLength !== b.foldedLength) return a.foldedLength - b.foldedLength;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a.form[at] ?? 0) - (b.form[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Inputs by the word they are at: a heap, the earliest on top, of equal words the earlier input. */
export class Earliest {
  readonly #heap: { input: MergeInput; rank: number }[] = [];

  constructor(inputs: readonly MergeInput[]) {
    for (const [rank, input] of inputs.entries()) this.#push({ input, rank });
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (!left || !right) return left !== undefined;
    return (compareWords(left.input, right.input) || left.rank - right.rank) < 0;
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (left && right) [this.#heap[a], this.#heap[b]] = [right, left];
  }

  #push(entry: { input: MergeInput; rank: number }): void {
    if (!entry.input.more) return;
    let at = this.#heap.push(entry) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.#before(at, up); at = up, up = (at - 1) >> 1)
      this.#swap(at, up);
  }

  #pop(): { input: MergeInput; rank: number } | undefined {
    this.#swap(0, this.#heap.length - 1);
    const top = this.#heap.pop();
    for (let at = 0; ; ) {
      const [left, right] = [at * 2 + 1, at * 2 + 2];
      let least = at;
      if (left < this.#heap.length && this.#before(left, least)) least = left;
      if (right < this.#heap.length && this.#before(right, least)) least = right;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  /** The inputs that have the earliest word, in their order; they are to be given back when they have gone on. */
  take(): { input: MergeInput; rank: number }[] {
    const having: { input: MergeInput; rank: number }[] = [];
    for (;;) {
      const [next] = this.#heap;
      const [first] = having;
      if (!next || (first && compareWords(next.input, first.input) !== 0)) return having;
      const popped = this.#pop();
      if (popped) having.push(popped);
    }
  }

  goOn(having: readonly { input: MergeInput; rank: number }[]): void {
    for (const entry of having) {
      entry.input.more = entry.input.cursor.next();
      this.#push(entry);
    }
  }
}
