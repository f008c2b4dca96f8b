/** Blocks of a dictionary that were found to have no word with some letters inside: they have none with more letters either. */

/** Searches kept: who types on asks for the same letters and one more. */
const MOST = 4;

export class KnownBlocks {
  readonly #known: { letters: string; lacking: ReadonlySet<number> }[] = [];

  /** Of these blocks, those that may have the letters inside a word. */
  among(blocks: readonly number[], letters: string): number[] {
    const known = this.#known.filter((one) => letters.includes(one.letters));
    return blocks.filter((block) => !known.some(({ lacking }) => lacking.has(block)));
  }

  /** Some that do not have them. */
  keep(letters: string, lacking: readonly number[]): void {
    this.#known.push({ letters, lacking: new Set(lacking) });
    if (this.#known.length > MOST) this.#known.shift();
  }
}
