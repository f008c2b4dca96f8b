/** Numbers for hashes, in typed arrays: a `Map` of a quarter of a million entries takes five times the memory and the time. */

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

  set(place: number, value: number): void {
    this.#values[place] = value;
  }
}

/** Share of a table's places that may be taken. */
const FULL = 0.6;
const NONE = -1;

/** Slots 0, 1, 2 … for hashes (32 bits) in the order they come. */
export class HashSlots {
  /** Slot + 1 by place; 0 is free. */
  #places = new Int32Array(1024);
  readonly #hashes = new Column();

  /** The slot of a hash, -1 for one that never came. */
  find(hash: number): number {
    return (this.#places[this.#placeOf(hash)] ?? 0) + NONE;
  }

  /** The slot of a hash; a new one where it never came. */
  take(hash: number): number {
    const place = this.#placeOf(hash);
    const known = this.#places[place] ?? 0;
    if (known > 0) return known + NONE;
    this.#hashes.push(hash | 0);
    this.#places[place] = this.#hashes.length;
    if (this.#hashes.length > this.#places.length * FULL) this.#widen();
    return this.#hashes.length + NONE;
  }

  #placeOf(hash: number): number {
    const mask = this.#places.length - 1;
    const wanted = hash | 0;
    // The high bits of the product are well mixed whatever the hash.
    let place = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const slot = this.#places[place] ?? 0;
      if (slot === 0 || this.#hashes.at(slot + NONE) === wanted) return place;
      place = (place + 1) & mask;
    }
  }

  #widen(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let slot = 0; slot < this.#hashes.length; slot++)
      this.#places[this.#placeOf(this.#hashes.at(slot))] = slot + 1;
  }
}
