/** Records read from storage, checked, the latest used kept within so many bytes. */
import { checksum } from './checksum.ts';
import { type Part, segmentOf } from './parts.ts';
import type { IndexStore } from './store.ts';

/** A segment's record is missing or not what was written: the segment is to be made again. */
export class DamagedSegment extends Error {
  readonly segment: number;

  constructor(segment: number, part: number) {
    super(`segment ${segment}: record ${part} is missing or damaged`);
    this.segment = segment;
  }
}

/** Is a record what was written? */
export const isWhole = ({ bytes, check }: Part): boolean =>
  bytes instanceof Uint8Array && checksum(bytes) === check;

export class PartCache {
  readonly #store: IndexStore;
  readonly #most: number;
  /** The latest used last. */
  readonly #kept = new Map<number, Uint8Array>();
  #size = 0;

  constructor(store: IndexStore, most: number) {
    this.#store = store;
    this.#most = most;
  }

  /** The records of these keys; those not at hand in one read. Throws DamagedSegment. */
  async get(ids: Iterable<number>): Promise<Map<number, Uint8Array>> {
    const found = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const id of new Set(ids)) {
      const kept = this.#kept.get(id);
      if (!kept) {
        missing.push(id);
        continue;
      }
      this.#kept.delete(id);
      this.#kept.set(id, kept);
      found.set(id, kept);
    }
    if (missing.length === 0) return found;
    const parts = await this.#store.parts(missing);
    missing.forEach((id, at) => {
      const part = parts[at];
      if (!part || !isWhole(part)) throw new DamagedSegment(segmentOf(id), id);
      found.set(id, part.bytes);
      this.#keep(id, part.bytes);
    });
    return found;
  }

  /** Forgets the records of a segment. */
  drop(segment: number): void {
    for (const [id, bytes] of this.#kept)
      if (segmentOf(id) === segment) {
        this.#kept.delete(id);
        this.#size -= bytes.length;
      }
  }

  #keep(id: number, bytes: Uint8Array): void {
    this.#size += bytes.length - (this.#kept.get(id)?.length ?? 0);
    this.#kept.set(id, bytes);
    for (const [oldest, old] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(oldest);
      this.#size -= old.length;
    }
  }
}
