/**
 * Merging segments in the background, so that a query looks into few. The new segment is written under a number of its
 * own, a few records at a time; one transaction then puts it in the place of the others. Whoever is stopped before has
 * changed nothing but to leave records nobody knows of, which are swept up later.
 */
import { BitWriter } from './bits.ts';
import { DamagedSegment } from './cache.ts';
import { joinColumns, LENGTHS, packColumns } from './columns.ts';
import { joinDetails, packDetails } from './details.ts';
import { DictionaryWriter } from './dictionary.ts';
import { KEYS_BLOCK, packKeys } from './keys.ts';
import { LetterRows } from './letters.ts';
import { readManifest } from './live.ts';
import { MergeInput } from './merge-input.ts';
import { PartWriter, packHead } from './part-writer.ts';
import { CHUNK, firstPart, type Manifest, PART, type SegmentInfo, segmentOf } from './parts.ts';
import { PositionCursor, PostingCursor, PostingWriter, writePositions } from './postings.ts';
import type { IndexStore } from './store.ts';
import { isDead } from './writes.ts';

/** Segments a query may have to look into. */
const MOST_SEGMENTS = 8;
/** A segment is merged with smaller ones as long as it is not this many times as large as they are together. */
const MUCH_LARGER = 2;
/** Share of dead items at which a segment is written anew. */
const MOSTLY_DEAD = 0.4;
/** Milliseconds of work after which others may have their turn. */
const TURN = 8;
/** Records kept before they are written. */
const FLUSH = 64;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The segments to be merged next, or null. */
export function chooseMerge({ segments }: Manifest): SegmentInfo[] | null {
  const decayed = segments.find(
    ({ dead, items, holes }) =>
      dead.reduce((sum, [from, to]) => sum + to - from, 0) - holes > items * MOSTLY_DEAD,
  );
  if (decayed) return [decayed];
  if (segments.length <= MOST_SEGMENTS) return null;
  const bySize = segments.toSorted((a, b) => a.bytes - b.bytes);
  const chosen: SegmentInfo[] = [];
  let together = 0;
  for (const segment of bySize) {
    if (chosen.length > 1 && segment.bytes > together * MUCH_LARGER) break;
    chosen.push(segment);
    together += segment.bytes;
  }
  // In the order they were written, so that items stay in order.
  return chosen.sort((a, b) => a.id - b.id);
}

/** Writes postings and positions of the merged segment as they come. */
class Output {
  readonly parts: PartWriter;
  readonly postings = new BitWriter(CHUNK * 2);
  readonly positions = new BitWriter(CHUNK * 2);
  readonly posting = new PostingWriter(this.postings);
  readonly #store: IndexStore;
  #postingChunks = 0;
  #positionChunks = 0;
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

  async flush(): Promise<void> {
    const parts = this.parts.take();
    this.written += parts.length;
    if (parts.length > 0) await this.#store.transaction('rw', () => this.#store.putParts(parts));
  }

  end(): void {
    this.cut();
    if (this.postings.align() > 0) this.parts.add(PART.postings, this.#postingChunks, this.postings.taken());
    if (this.positions.align() > 0)
      this.parts.add(PART.positions, this.#positionChunks, this.positions.taken());
  }
}

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
class Earliest {
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
  { cursor, columns, postings, positions, places, dead }: MergeInput,
  living: number,
  to: Output,
): void {
  const from = new PostingCursor(
    postings.bytes,
    postings.place(cursor.postings),
    cursor.items,
    columns.items,
  );
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
function writeWord(
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
    first.cursor.length,
    living,
    to.postings.align() - postingsFrom,
    to.positions.align() - positionsFrom,
  );
  return true;
}

/** Writes the records of the merged segment. */
async function writeMerged(
  store: IndexStore,
  id: number,
  infos: readonly SegmentInfo[],
): Promise<{ info: SegmentInfo; inputs: MergeInput[]; written: number }> {
  const inputs: MergeInput[] = [];
  let items = 0;
  for (const info of infos) {
    const input = await MergeInput.open(store, info, items);
    inputs.push(input);
    items += input.items;
  }
  const to = new Output(store, id);
  const dictionary = new DictionaryWriter();
  const letters = new LetterRows();
  let turn = performance.now();
  const earliest = new Earliest(inputs);
  for (let taken = earliest.take(); taken.length > 0; taken = earliest.take()) {
    const having = taken.map(({ input }) => input);
    for (const { cursor, postings, positions } of having) {
      if (!postings.has(cursor.postingsEnd)) await postings.fill(cursor.postings, cursor.postingsEnd);
      if (!positions.has(cursor.positionsEnd)) await positions.fill(cursor.positions, cursor.positionsEnd);
    }
    const [first] = having;
    const ordinal = dictionary.count;
    if (writeWord(having, items, to, dictionary) && first)
      letters.add(ordinal, first.cursor.folded, first.cursor.foldedLength);
    earliest.goOn(taken);
    if (to.cut()) await to.flush();
    if ((ordinal & 255) === 0 && performance.now() - turn > TURN) {
      await pause();
      turn = performance.now();
    }
  }
  to.end();
  const kept = inputs.flatMap((input) => input.kept.map(({ from, to: end }) => ({ input, from, to: end })));
  const columns = joinColumns(kept.map(({ input, ...stretch }) => ({ of: input.columns, ...stretch })));
  const details = new Map(
    await Promise.all(inputs.map(async (input) => [input, await input.details()] as const)),
  );
  to.parts.add(
    PART.details,
    0,
    packDetails(
      joinDetails(
        kept.flatMap(({ input, ...stretch }) => {
          const of = details.get(input);
          return of ? { of, ...stretch } : [];
        }),
      ),
    ),
  );
  const keys = (await Promise.all(inputs.map((input) => input.keys()))).flat();
  for (let at = 0; at < keys.length; at += KEYS_BLOCK)
    to.parts.add(PART.keys, at / KEYS_BLOCK, packKeys(keys.slice(at, at + KEYS_BLOCK)));
  letters.write(to.parts);
  to.parts.add(PART.head, 0, packHead(dictionary, packColumns(columns)));
  await to.flush();
  const living = (input: MergeInput) => input.dead.reduce((sum, dead) => sum + 1 - dead, 0);
  const share = (input: MergeInput) => input.info.length * (living(input) / Math.max(1, input.info.items));
  return {
    inputs,
    written: to.written,
    info: {
      id,
      items,
      words: dictionary.count,
      length: Math.round(inputs.reduce((sum, input) => sum + share(input), 0)),
      bytes: to.parts.bytes,
      origins: Uint32Array.from(
        inputs.flatMap((input) =>
          input.kept.flatMap(({ origin, base, from, to: end }) => [origin, base, end - from]),
        ),
      ),
      dead: [],
      holes: inputs.reduce((sum, input) => sum + input.items - living(input), 0),
    },
  };
}

/** The merged segment's dead items, as the manifest has them now. */
function deadNow(inputs: readonly MergeInput[], manifest: Manifest, items: number): [number, number][] {
  const dead = new Uint8Array(items);
  for (const input of inputs) {
    const now = manifest.segments.find(({ id }) => id === input.info.id)?.dead ?? [];
    for (const [from, to] of now)
      for (let item = from; item < to; item++) {
        const place = input.places[item] ?? -1;
        if (place >= 0) dead[place] = 1;
      }
  }
  const ranges: [number, number][] = [];
  for (let at = 0; at < items; at++) {
    if (!dead[at]) continue;
    const last = ranges.at(-1);
    if (last && last[1] === at) last[1]++;
    else ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Puts the merged segment in the place of the others; unless they are not all there any more. */
async function take(
  store: IndexStore,
  { info, inputs, written }: { info: SegmentInfo; inputs: MergeInput[]; written: number },
): Promise<void> {
  await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    const ids = new Set(inputs.map((input) => input.info.id));
    const present = manifest.segments.filter(({ id }) => ids.has(id)).length === ids.size;
    const [first, end] = [firstPart(info.id), firstPart(info.id + 1)];
    if (!present || (await store.countParts(first, end)) !== written) {
      await store.deleteParts(first, end);
      return;
    }
    info.dead = deadNow(inputs, manifest, info.items);
    const others = manifest.segments.filter(({ id }) => !ids.has(id));
    manifest.segments = isDead(info) ? others : [...others, info];
    manifest.stamp++;
    for (const id of isDead(info) ? [...ids, info.id] : ids)
      await store.deleteParts(firstPart(id), firstPart(id + 1));
    await store.putManifest(manifest);
  });
}

/** Deletes records of segments that are not in the manifest: of merges that were stopped. */
async function sweep(store: IndexStore): Promise<void> {
  await store.transaction('rw', async () => {
    const known = new Set((await readManifest(store)).segments.map(({ id }) => id));
    const strange = new Set((await store.partIds()).map(segmentOf).filter((id) => !known.has(id)));
    for (const id of strange) await store.deleteParts(firstPart(id), firstPart(id + 1));
  });
}

/** One merge, if there is one to be made; else sweeps. */
export async function maintain(store: IndexStore): Promise<boolean> {
  const planned = await store.transaction('rw', async () => {
    const manifest = await readManifest(store);
    const chosen = chooseMerge(manifest);
    if (!chosen) return null;
    const id = manifest.nextSegment++;
    await store.putManifest(manifest);
    return { id, chosen };
  });
  if (!planned) {
    await sweep(store);
    return false;
  }
  try {
    await take(store, await writeMerged(store, planned.id, planned.chosen));
    return true;
  } catch (error) {
    // It is made again from the archive before it can be merged.
    if (error instanceof DamagedSegment) return false;
    throw error;
  }
}
