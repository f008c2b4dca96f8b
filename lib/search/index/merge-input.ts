/** A segment being merged into another: which of its items go on, and its bytes from first to last. */
import { DamagedSegment, isWhole } from './cache.ts';
import type { Columns } from './columns.ts';
import { type Details, unpackDetails } from './details.ts';
import { WordCursor } from './dictionary.ts';
import { type Head, headParts, headsOf } from './head.ts';
import { KEYS_BLOCK, unpackStrings } from './keys.ts';
import { type MeetingTable, unpackMeetings } from './meeting-table.ts';
import { CHUNK, PART, type Part, type PartKind, partId, type SegmentInfo } from './parts.ts';
import type { IndexStore } from './store.ts';

/** Records read at once, ahead of what is wanted: each reading waits for its turn in the database. */
const AHEAD = 4;

/** Bytes of one kind of record, read forward. */
export class ForwardBytes {
  readonly #store: IndexStore;
  readonly #segment: number;
  readonly #kind: PartKind;
  bytes = new Uint8Array();
  /** Of the segment, the first of `bytes`. */
  #from = 0;
  #chunk = 0;
  /** Records being read that will be wanted next. */
  #coming: Promise<(Part | undefined)[]> | undefined;

  constructor(store: IndexStore, segment: number, kind: PartKind) {
    this.#store = store;
    this.#segment = segment;
    this.#kind = kind;
  }

  /** Are bytes up to `end` at hand? */
  has(end: number): boolean {
    return end <= this.#from + this.bytes.length;
  }

  /** Begins to read some records more. */
  #read(): Promise<(Part | undefined)[]> {
    const first = this.#chunk;
    this.#chunk += AHEAD;
    return this.#store.parts(
      Array.from({ length: AHEAD }, (_, at) => partId(this.#segment, this.#kind, first + at)),
    );
  }

  /** Reads on to `end`; what lies before `start` is let go. */
  async fill(start: number, end: number): Promise<void> {
    const read: Uint8Array[] = [this.bytes.subarray(start - this.#from)];
    const wanted = Math.ceil(end / CHUNK);
    do {
      for (const part of await (this.#coming ?? this.#read())) {
        if (!part) break;
        if (!isWhole(part)) throw new DamagedSegment(this.#segment, part.id);
        read.push(part.bytes);
      }
      this.#coming = undefined;
    } while (this.#chunk < wanted);
    this.#coming = this.#read();
    // Who gives up does not wait for it.
    this.#coming.catch(() => {});
    const joined = new Uint8Array(read.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const bytes of read) {
      joined.set(bytes, filled);
      filled += bytes.length;
    }
    this.#from = start;
    this.bytes = joined;
    if (!this.has(end))
      throw new DamagedSegment(this.#segment, partId(this.#segment, this.#kind, Math.floor(start / CHUNK)));
  }

  /** Where a byte of the segment is in `bytes`. */
  place(at: number): number {
    return at - this.#from;
  }
}

/** Letters that make a number to compare words by: as many as one holds. */
const LEAD = 6;

function numberOf(letters: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < from + LEAD; at++) number = number * 256 + (at < end ? (letters[at] ?? 0) : 0);
  return number;
}

export class MergeInput {
  readonly info: SegmentInfo;
  /** Its place among the inputs. */
  readonly rank: number;
  readonly columns: Columns;
  readonly cursor: WordCursor;
  /** The first folded letters of the word at the cursor, as a number that sorts as they do; and those that follow. */
  lead = 0;
  next = 0;
  /** Those are all its letters, and it has no others than its folded ones. */
  isTold = false;
  readonly postings: ForwardBytes;
  readonly positions: ForwardBytes;
  /** Each item's place in the merged segment; -1 for what is left out. */
  readonly places: Int32Array;
  /** 1 for items whose words do not go on. */
  readonly dead: Uint8Array;
  /** Stretches of items that go on. */
  readonly kept: { from: number; to: number }[] = [];
  /** Count of the items that go on. */
  readonly items: number;
  readonly #store: IndexStore;
  /** Is there a word at the cursor? */
  readonly more: boolean;

  private constructor(store: IndexStore, info: SegmentInfo, rank: number, head: Head, base: number) {
    const { dictionary, columns } = head;
    this.#store = store;
    this.info = info;
    this.rank = rank;
    this.columns = columns;
    this.cursor = new WordCursor(dictionary);
    if (dictionary.count > 0) this.cursor.toBlock(0);
    this.more = this.goOn();
    this.postings = new ForwardBytes(store, info.id, PART.postings);
    this.positions = new ForwardBytes(store, info.id, PART.positions);
    this.places = new Int32Array(columns.items).fill(-1);
    this.dead = new Uint8Array(columns.items);
    for (const [from, to] of info.dead) this.dead.fill(1, from, to);
    let next = base;
    for (let item = 0; item < this.dead.length; item++) {
      if (this.dead[item]) continue;
      this.places[item] = next++;
      const last = this.kept.at(-1);
      if (last?.to === item) last.to++;
      else this.kept.push({ from: item, to: item + 1 });
    }
    this.items = next - base;
  }

  /** Opens segments to be merged, in their order. Throws DamagedSegment. */
  static async open(store: IndexStore, infos: readonly SegmentInfo[]): Promise<MergeInput[]> {
    const heads = headsOf(infos, await store.parts(infos.flatMap(headParts)));
    let base = 0;
    return infos.map((info, rank) => {
      const head = heads[rank];
      if (!head) throw new DamagedSegment(info.id, partId(info.id, PART.head));
      const input = new MergeInput(store, info, rank, head, base);
      base += input.items;
      return input;
    });
  }

  /** Goes to the next word; false after the last. */
  goOn(): boolean {
    const { cursor } = this;
    if (!cursor.next()) return false;
    const { form, folded, length, foldedLength } = cursor;
    this.lead = numberOf(folded, 0, foldedLength);
    this.next = foldedLength > LEAD ? numberOf(folded, LEAD, foldedLength) : 0;
    let same = length === foldedLength && length <= LEAD * 2 ? 0 : -1;
    while (same >= 0 && same < length) same = form[same] === folded[same] ? same + 1 : -1;
    this.isTold = same >= 0;
    return true;
  }

  /** What is not words: details, meetings (dead ones too), and the keys of the items that go on, two each. */
  async rest(): Promise<{ details: Details; meetings: MeetingTable; keys: Uint8Array[] }> {
    const { id } = this.info;
    const blocks = Math.ceil(this.columns.items / KEYS_BLOCK);
    const ids = [partId(id, PART.details), partId(id, PART.meetings)];
    for (let block = 0; block < blocks; block++) ids.push(partId(id, PART.keys, block));
    const parts = await this.#store.parts(ids);
    const [details = NOTHING, meetings = NOTHING, ...keys] = parts.map((part, at) => {
      if (!part || !isWhole(part)) throw new DamagedSegment(id, ids[at] ?? 0);
      return part.bytes;
    });
    const all = keys.flatMap(unpackStrings);
    return {
      details: unpackDetails(details),
      meetings: unpackMeetings(meetings),
      keys: this.kept.flatMap(({ from, to }) => all.slice(from * 2, to * 2)),
    };
  }
}

const NOTHING = new Uint8Array();
