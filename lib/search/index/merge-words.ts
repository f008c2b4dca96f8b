/** Words of several segments written into one, and the records that makes. */
import { BitWriter } from './bits.ts';
import { LENGTHS } from './columns.ts';
import type { DictionaryWriter } from './dictionary-writer.ts';
import type { MergeInput } from './merge-input.ts';
import { PartWriter } from './part-writer.ts';
import { CHUNK, PART } from './parts.ts';
import { PositionCursor, PostingCursor, PostingWriter, writePositions } from './postings.ts';
import type { IndexStore } from './store.ts';

/** Records kept before they are written. */
const FLUSH = 64;

/** Writes postings and positions of the merged segment as they come. */
export class Output {
  readonly parts: PartWriter;
  readonly postings = new BitWriter(CHUNK * 2);
  readonly positions = new BitWriter(CHUNK * 2);
  readonly posting = new PostingWriter(this.postings);
  readonly #store: IndexStore;
  #postingChunks = 0;
  #positionChunks = 0;
  /** Ends when the records given to storage last are written. */
  #writing: Promise<void> = Promise.resolve();
  written = 0;

  constructor(store: IndexStore, id: number) {
    this.#store = store;
    this.parts = new PartWriter(id);
  }

  /** Cuts full records off; true when enough have come together to be written. */
  cut(): boolean {
    while (this.postings.length >= CHUNK * 8)
      this.parts.add(PART.postings, this.#postingChunks++, this.postings.shift(CHUNK));
    while (this.positions.length >= CHUNK * 8)
      this.parts.add(PART.positions, this.#positionChunks++, this.positions.shift(CHUNK));
    return this.parts.parts.length >= FLUSH;
  }

  /** Gives the records to storage, when it has those given before: the merge goes on while they are written. */
  async flush(): Promise<void> {
    const parts = this.parts.take();
    this.written += parts.length;
    await this.#writing;
    if (parts.length === 0) return;
    this.#writing = this.#store.transaction('rw', () => this.#store.putParts(parts));
    // Told to who flushes next, or to who ends.
    this.#writing.catch(() => {});
  }

  /** Ends when all is written. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#writing;
  }

  end(): void {
    this.cut();
    if (this.postings.align() > 0) this.parts.add(PART.postings, this.#postingChunks, this.postings.taken());
    if (this.positions.align() > 0)
      this.parts.add(PART.positions, this.#positionChunks, this.positions.taken());
  }
}

/** How many living items of an input have the word at its cursor. */
function livingItems({ cursor, columns, postings, dead, info }: MergeInput): number {
  if (info.dead.length === 0) return cursor.items;
  const from = new PostingCursor(
    postings.bytes,
    postings.place(cursor.postings),
    cursor.items,
    columns.items,
  );
  let living = 0;
  while (from.next()) if (!dead[from.item]) living++;
  return living;
}

const spots = { of: new Uint32Array(1 << 12), count: 0 };

/** Writes the word at an input's cursor. `living`: items of all inputs that have it. */
function copyWord(
  { cursor, columns, postings, positions, places, dead, info }: MergeInput,
  living: number,
  to: Output,
): void {
  const from = new PostingCursor(
    postings.bytes,
    postings.place(cursor.postings),
    cursor.items,
    columns.items,
  );
  // Positions are written alike wherever they are: those of a word of this input alone are copied.
  const isCopied = living > 1 && living === cursor.items && info.dead.length === 0;
  if (isCopied) {
    const [start, end] = [positions.place(cursor.positions), positions.place(cursor.positionsEnd)];
    to.positions.copy(positions.bytes, start, end);
    while (from.next()) to.posting.add(places[from.item] ?? 0, from.inTitle, from.inText);
    return;
  }
  const read = new PositionCursor(from, positions.bytes, positions.place(cursor.positions));
  while (from.next()) {
    const { item, inTitle, inText } = from;
    const words = LENGTHS[columns.lengths[item] ?? 0] ?? 0;
    const count = inTitle + inText;
    if (dead[item]) {
      read.skip(count, words);
      continue;
    }
    if (count > spots.of.length) spots.of = new Uint32Array(count * 2);
    read.into(spots.of, count, words);
    to.posting.add(places[item] ?? 0, inTitle, inText);
    writePositions(living === 1 ? to.postings : to.positions, spots.of, 0, count, words);
  }
}

/** Writes one word of several inputs; false where none of its items lives. */
export function writeWord(
  having: readonly MergeInput[],
  items: number,
  to: Output,
  dictionary: DictionaryWriter,
): boolean {
  const living = having.reduce((sum, input) => sum + livingItems(input), 0);
  const [first] = having;
  if (living === 0 || !first) return false;
  const [postingsFrom, positionsFrom] = [to.postings.align(), to.positions.align()];
  to.posting.begin(living, items);
  for (const input of having) copyWord(input, living, to);
  dictionary.add(
    first.cursor.form,
    0,
    first.cursor.length,
    living,
    to.postings.align() - postingsFrom,
    to.positions.align() - positionsFrom,
  );
  return true;
}
