/** Tables in typed arrays: a `Map` of a quarter of a million entries takes five times the memory and the time. */

/** A list of 32-bit integers that grows. */
export class Column {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** Bytes held. */
  get size(): number {
    return this.#values.byteLength;
  }
}

/** A record: its hash, and three fields of its own. */
const RECORD = 4;
/** Share of a table's records that may be taken. */
const FULL = 0.6;
/** Stands in for hash 0, which marks a free record. */
const ZERO = 0x5bd1e995;

/**
 * Records of three 32-bit integers by hash (32 bits); all 0 at first. A record is told by a number that holds until the next
 * `take`, its fields by 1, 2 and 3. Hash and fields stand together, for each costs a visit to slow memory.
 */
export class HashTable {
  #cells = new Int32Array(RECORD * 1024);
  #taken = 0;

  /** The record of a hash, -1 for one that never came. */
  find(hash: number): number {
    const record = this.#recordOf(hash);
    return this.#cells[record] === 0 ? -1 : record;
  }

  /** The record of a hash; a new one where it never came. */
  take(hash: number): number {
    const record = this.#recordOf(hash);
    if (this.#cells[record] !== 0) return record;
    if (this.#taken * RECORD >= this.#cells.length * FULL) {
      this.#widen();
      return this.take(hash);
    }
    this.#taken++;
    this.#cells[record] = hash | 0 || ZERO;
    return record;
  }

  get(record: number, field: 1 | 2 | 3): number {
    return this.#cells[record + field] ?? 0;
  }

  set(record: number, field: 1 | 2 | 3, value: number): void {
    this.#cells[record + field] = value;
  }

  /** Bytes held. */
  get size(): number {
    return this.#cells.byteLength;
  }

  #recordOf(hash: number): number {
    const wanted = hash | 0 || ZERO;
    const last = this.#cells.length - RECORD;
    // The high bits of the product are well mixed whatever the hash.
    let record = ((Math.imul(wanted, 0x9e3779b1) >>> 7) * RECORD) & last;
    for (;;) {
      const found = this.#cells[record];
      if (found === 0 || found === wanted) return record;
      record = (record + RECORD) & last;
    }
  }

  #widen(): void {
    const old = this.#cells;
    this.#cells = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += RECORD) {
      if (old[at] === 0) continue;
      this.#cells.set(old.subarray(at, at + RECORD), this.#recordOf(old[at] ?? 0));
    }
  }
}
