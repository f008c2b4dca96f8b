/** A segment being merged into another: which of its items go on, and its bytes from first to last. */
import { DamagedSegment, isWhole } from './cache.ts';
import type { Columns } from './columns.ts';
import { type Details, unpackDetails } from './details.ts';
import { WordCursor } from './dictionary.ts';
import { type ItemRef, KEYS_BLOCK, unpackKeys } from './keys.ts';
import { type MeetingTable, unpackMeetings } from './meeting-table.ts';
import { unpackHead } from './part-writer.ts';
import { PART, type PartKind, partId, type SegmentInfo } from './parts.ts';
import type { IndexStore } from './store.ts';

/** Bytes of one kind of record, read forward, a record at a time. */
export class ForwardBytes {
  readonly #store: IndexStore;
  readonly #segment: number;
  readonly #kind: PartKind;
  bytes = new Uint8Array();
  /** Of the segment, the first of `bytes`. */
  #from = 0;
  #chunk = 0;

  constructor(store: IndexStore, segment: number, kind: PartKind) {
    this.#store = store;
    this.#segment = segment;
    this.#kind = kind;
  }

  /** Are bytes up to `end` at hand? */
  has(end: number): boolean {
    return end <= this.#from + this.bytes.length;
  }

  /** Reads on to `end`; what lies before `start` is let go. */
  async fill(start: number, end: number): Promise<void> {
    while (!this.has(end)) {
      const id = partId(this.#segment, this.#kind, this.#chunk++);
      const [part] = await this.#store.parts([id]);
      if (!part || !isWhole(part)) throw new DamagedSegment(this.#segment, id);
      const rest = this.bytes.subarray(start - this.#from);
      const joined = new Uint8Array(rest.length + part.bytes.length);
      joined.set(rest);
      joined.set(part.bytes, rest.length);
      this.#from = start;
      this.bytes = joined;
    }
  }

  /** Where a byte of the segment is in `bytes`. */
  place(at: number): number {
    return at - this.#from;
  }
}

export class MergeInput {
  readonly info: SegmentInfo;
  readonly columns: Columns;
  readonly cursor: WordCursor;
  readonly postings: ForwardBytes;
  readonly positions: ForwardBytes;
  /** Each item's place in the merged segment; -1 for what is left out. */
  readonly places: Int32Array;
  /** 1 for items whose words do not go on. */
  readonly dead: Uint8Array;
  /** Stretches of items that go on. */
  readonly kept: { from: number; to: number }[] = [];
  readonly #store: IndexStore;
  /** Is there a word at the cursor? */
  more: boolean;

  private constructor(store: IndexStore, info: SegmentInfo, head: Uint8Array, base: number) {
    const { dictionary, columns } = unpackHead(head);
    this.#store = store;
    this.info = info;
    this.columns = columns;
    this.cursor = new WordCursor(dictionary);
    if (dictionary.count > 0) this.cursor.toBlock(0);
    this.more = this.cursor.next();
    this.postings = new ForwardBytes(store, info.id, PART.postings);
    this.positions = new ForwardBytes(store, info.id, PART.positions);
    this.places = new Int32Array(columns.items).fill(-1);
    this.dead = new Uint8Array(columns.items);
    for (const [from, to] of info.dead) this.dead.fill(1, from, to);
    for (let item = 0, next = base; item < this.dead.length; item++) {
      if (this.dead[item]) continue;
      this.places[item] = next++;
      const last = this.kept.at(-1);
      if (last?.to === item) last.to++;
      else this.kept.push({ from: item, to: item + 1 });
    }
  }

  /** Opens a segment whose first item gets the place `base`. Throws DamagedSegment. */
  static async open(store: IndexStore, info: SegmentInfo, base: number): Promise<MergeInput> {
    const id = partId(info.id, PART.head);
    const [head] = await store.parts([id]);
    if (!head || !isWhole(head)) throw new DamagedSegment(info.id, id);
    return new MergeInput(store, info, head.bytes, base);
  }

  /** Count of the items that go on. */
  get items(): number {
    return this.kept.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  async details(): Promise<Details> {
    const [part] = await this.#read([partId(this.info.id, PART.details)]);
    return unpackDetails(part ?? new Uint8Array());
  }

  /** The meetings, dead ones too. */
  async meetings(): Promise<MeetingTable> {
    const [part] = await this.#read([partId(this.info.id, PART.meetings)]);
    return unpackMeetings(part ?? new Uint8Array());
  }

  /** Keys of the items that go on. */
  async keys(): Promise<ItemRef[]> {
    const blocks = Math.ceil(this.columns.items / KEYS_BLOCK);
    const ids = Array.from({ length: blocks }, (_, block) => partId(this.info.id, PART.keys, block));
    const all = (await this.#read(ids)).flatMap(unpackKeys);
    return this.kept.flatMap(({ from, to }) => all.slice(from, to));
  }

  async #read(ids: number[]): Promise<Uint8Array[]> {
    const parts = await this.#store.parts(ids);
    return parts.map((part, at) => {
      if (!part || !isWhole(part)) throw new DamagedSegment(this.info.id, ids[at] ?? 0);
      return part.bytes;
    });
  }
}
