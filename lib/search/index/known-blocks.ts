/** Blocks of a dictionary that were found to have words with some letters inside: those with more letters are among them. */

/** Searches kept: who types on asks for the same letters and one more. */
const MOST = 3;

export class KnownBlocks {
  readonly #known: { letters: string; blocks: ReadonlySet<number> }[] = [];

  /** Of these blocks, those that may have the letters inside a word. */
  among(blocks: readonly number[], letters: string): readonly number[] {
    const known = this.#known.findLast((one) => letters.includes(one.letters));
    return known ? blocks.filter((block) => known.blocks.has(block)) : blocks;
  }

  /** All that have the letters inside a word. */
  keep(letters: string, blocks: readonly number[]): void {
    this.#known.push({ letters, blocks: new Set(blocks) });
    if (this.#known.length > MOST) this.#known.shift();
  }
}
