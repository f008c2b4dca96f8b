/** Blocks of a dictionary that were found to have no word with some letters inside: they have none with more letters either. */

/** Searches kept: who types on asks for the same letters and one more. */
const MOST = 4;

export class KnownBlocks {
  readonly #known: { letters: string; lacking: Uint8Array }[] = [];

  /** Of these blocks, those that may have the letters inside a word. */
  among(blocks: readonly number[], letters: string): readonly number[] {
    let left = blocks;
    for (const known of this.#known)
      if (letters.includes(known.letters)) left = left.filter((block) => !known.lacking[block]);
    return left;
  }

  /** `lacking`: 1 for blocks that do not have them. */
  keep(letters: string, lacking: Uint8Array): void {
    this.#known.push({ letters, lacking });
    if (this.#known.length > MOST) this.#known.shift();
  }
}
