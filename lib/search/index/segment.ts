/** A segment being searched: its words and columns at hand, the rest read when asked for. */
import type { PartCache } from './cache.ts';
import { DamagedSegment } from './cache.ts';
import type { Columns } from './columns.ts';
import { type Details, unpackDetails } from './details.ts';
import type { Dictionary } from './dictionary.ts';
import type { Head } from './head.ts';
import { type ItemRef, KEYS_BLOCK, keyAt } from './keys.ts';
import { KnownBlocks } from './known-blocks.ts';
import { blocksIn, chunkOf, hasRows } from './letters.ts';
import { CHUNK, PART, type PartKind, partId, type SegmentInfo } from './parts.ts';

export class Segment {
  readonly id: number;
  readonly made: number;
  readonly dictionary: Dictionary;
  readonly columns: Columns;
  /** 1 for items that were replaced or removed. */
  dead = new Uint8Array();
  readonly #cache: PartCache;
  readonly inside = new KnownBlocks();

  constructor(info: SegmentInfo, { dictionary, columns }: Head, cache: PartCache) {
    this.id = info.id;
    this.made = info.made;
    this.#cache = cache;
    this.dictionary = dictionary;
    this.columns = columns;
    dictionary.items = columns.items;
    this.bury(info.dead);
  }

  /** Takes over which items are dead. */
  bury(dead: SegmentInfo['dead']): void {
    this.dead = new Uint8Array(this.columns.items);
    for (const [from, to] of dead) this.dead.fill(1, from, to);
  }

  /** The records that hold bytes `start` to `end` of postings or positions. */
  chunks(kind: PartKind, start: number, end: number): number[] {
    const ids: number[] = [];
    if (start === end) return ids;
    for (let chunk = Math.floor(start / CHUNK); chunk * CHUNK < end; chunk++)
      ids.push(partId(this.id, kind, chunk));
    return ids;
  }

  /** Bytes `start` to `end` out of records that were read, and where in them they begin. */
  slice(
    kind: PartKind,
    start: number,
    end: number,
    records: ReadonlyMap<number, Uint8Array>,
  ): { bytes: Uint8Array; at: number } {
    const [only, ...more] = this.chunks(kind, start, end);
    const first = records.get(only ?? -1) ?? new Uint8Array();
    const at = start % CHUNK;
    if (more.length === 0) return { bytes: first, at };
    const joined = new Uint8Array(end - start);
    joined.set(first.subarray(at));
    let filled = first.length - at;
    for (const id of more) {
      const next = (records.get(id) ?? new Uint8Array()).subarray(0, end - start - filled);
      joined.set(next, filled);
      filled += next.length;
    }
    return { bytes: joined, at: 0 };
  }

  /** Records needed for `blocksWith`. */
  rowChunks(rows: readonly number[]): number[] {
    const blocks = this.dictionary.blockCount;
    return hasRows(blocks) ? rows.map((row) => partId(this.id, PART.letters, chunkOf(row, blocks))) : [];
  }

  /** Blocks of the dictionary that may have a word with these letters inside. */
  blocksWith(rows: readonly number[], records: ReadonlyMap<number, Uint8Array>): number[] {
    const blocks = this.dictionary.blockCount;
    if (!hasRows(blocks)) return Array.from({ length: blocks }, (_, block) => block);
    const chunks = new Map<number, Uint8Array>();
    for (const row of rows) {
      const chunk = chunkOf(row, blocks);
      const bytes = records.get(partId(this.id, PART.letters, chunk));
      if (bytes) chunks.set(chunk, bytes);
    }
    return blocksIn(rows, blocks, chunks);
  }

  keysChunk(item: number): number {
    return partId(this.id, PART.keys, Math.floor(item / KEYS_BLOCK));
  }

  async details(): Promise<Details> {
    const id = partId(this.id, PART.details);
    return unpackDetails((await this.#cache.get([id])).get(id) ?? new Uint8Array());
  }
}

/** Keys of items of several segments, in one read. */
export async function keysOf(
  wanted: readonly { segment: Segment; item: number }[],
  cache: PartCache,
): Promise<ItemRef[]> {
  const records = await cache.get(wanted.map(({ segment, item }) => segment.keysChunk(item)));
  return wanted.map(({ segment, item }) => {
    const id = segment.keysChunk(item);
    const ref = keyAt(records.get(id) ?? new Uint8Array(), item % KEYS_BLOCK);
    if (!ref) throw new DamagedSegment(segment.id, id);
    return ref;
  });
}
