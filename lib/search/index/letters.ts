/**
 * Which blocks of a dictionary may have a word with these letters inside: a bit a block in each of 512 rows, one for the
 * blocks with some three letters in a row. The rows of a beginning, middle or end of a word, and-ed, leave few blocks to
 * decode, where looking through the whole dictionary takes longer than everything else in a query.
 */
import { BLOCK } from './dictionary.ts';
import type { PartWriter } from './part-writer.ts';
import { PART } from './parts.ts';

const ROWS = 512;
/** Rows a record at least, and bytes that many more may make it: a small segment has few records to be written. */
const LEAST_ROWS = 16;
const ROWS_BYTES = 1 << 14;
/** Dictionaries of fewer blocks are looked through. */
const FEW_BLOCKS = 32;

/** A number below `ROWS` for each letter, another one in each of three places. */
const [FIRST, SECOND, THIRD] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d].map((factor) => {
  const numbers = new Uint16Array(256);
  for (let letter = 0; letter < 256; letter++) {
    const mixed = Math.imul(letter + 1, factor);
    numbers[letter] = (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 16) % ROWS;
  }
  return numbers;
}) as [Uint16Array, Uint16Array, Uint16Array];

/** The row of three folded letters. */
export const rowOf = (a: number, b: number, c: number): number =>
  (FIRST[a] ?? 0) ^ (SECOND[b] ?? 0) ^ (THIRD[c] ?? 0);

export const hasRows = (blocks: number): boolean => blocks >= FEW_BLOCKS;
const bytesOfRow = (blocks: number): number => (blocks + 7) >> 3;

/** Rows a record, for a dictionary of so many blocks. */
function rowsAtOnce(blocks: number): number {
  let rows = LEAST_ROWS;
  while (rows < ROWS && rows * 2 * bytesOfRow(blocks) <= ROWS_BYTES) rows *= 2;
  return rows;
}

/** The record that has a row. */
export const chunkOf = (row: number, blocks: number): number => Math.floor(row / rowsAtOnce(blocks));

/** Collects the rows of a dictionary being written: eight blocks at a time, a byte a row, turned about when all are known. */
export class LetterRows {
  readonly #eights: Uint8Array[] = [];
  #eight = new Uint8Array(ROWS);
  #blocks = 0;

  /** A word's folded letters. */
  add(ordinal: number, folded: Uint8Array, from: number, end: number): void {
    const block = Math.floor(ordinal / BLOCK);
    if (block >> 3 === this.#eights.length) {
      this.#eight = new Uint8Array(ROWS);
      this.#eights.push(this.#eight);
    }
    this.#blocks = block + 1;
    const eight = this.#eight;
    const bit = 1 << (block & 7);
    for (let at = from; at + 2 < end; at++) {
      const row = rowOf(folded[at] ?? 0, folded[at + 1] ?? 0, folded[at + 2] ?? 0);
      eight[row] = (eight[row] ?? 0) | bit;
    }
  }

  write(parts: PartWriter): void {
    if (!hasRows(this.#blocks)) return;
    const width = bytesOfRow(this.#blocks);
    const rows = new Uint8Array(ROWS * width);
    for (const [at, eight] of this.#eights.entries())
      for (let row = 0; row < ROWS; row++) rows[row * width + at] = eight[row] ?? 0;
    parts.addChunks(PART.letters, rows, rowsAtOnce(this.#blocks) * width);
  }
}

/** The rows of each run of three letters of a folded word. */
export function rowsOf(folded: Uint8Array): number[] {
  const rows = new Set<number>();
  for (let at = 0; at + 2 < folded.length; at++)
    rows.add(rowOf(folded[at] ?? 0, folded[at + 1] ?? 0, folded[at + 2] ?? 0));
  return [...rows];
}

/** Blocks that are in all rows. `chunks`: the records, by number; each row is looked for in its own. */
export function blocksIn(
  rows: readonly number[],
  blocks: number,
  chunks: ReadonlyMap<number, Uint8Array>,
): number[] {
  const width = bytesOfRow(blocks);
  const atOnce = rowsAtOnce(blocks);
  const all = new Uint8Array(width).fill(255);
  for (const row of rows) {
    const bytes = chunks.get(Math.floor(row / atOnce));
    const start = (row % atOnce) * width;
    if (bytes) for (let at = 0; at < width; at++) all[at] = (all[at] ?? 0) & (bytes[start + at] ?? 0);
  }
  const found: number[] = [];
  for (let at = 0; at < width; at++)
    for (let left = all[at] ?? 0, bit = 0; left > 0; left >>= 1, bit++)
      if (left & 1 && at * 8 + bit < blocks) found.push(at * 8 + bit);
  return found;
}
