/** Which meetings a segment has, and where: read when something is written, never by a query. */
import { asBytes, asFloats, asUint32, floatBytes, pack, unpack } from './bytes.ts';
import { isWhole } from './cache.ts';
import { keyHash } from './keys.ts';
import { type Manifest, PART, partId, type SegmentInfo } from './parts.ts';
import type { IndexStore } from './store.ts';

/** The meetings of a segment in order. A number stands for a meeting's key: one key in 10^15 has another's. */
export interface MeetingTable {
  keys: Float64Array;
  /** First item of each, and behind the last the count of items. */
  starts: Uint32Array;
  /** Two numbers each that change with the meeting's items. */
  stamps: Uint32Array;
}

/** Collects them. */
export class MeetingTableWriter {
  readonly #keys: number[] = [];
  readonly #starts: number[] = [];
  readonly #stamps: number[] = [];

  /** `start`: the meeting's first item; `stamp`: as two numbers. */
  add(key: number, start: number, stamp: readonly [number, number]): void {
    this.#keys.push(key);
    this.#starts.push(start);
    this.#stamps.push(...stamp);
  }

  /** `items`: of all meetings. */
  packed(items: number): Uint8Array {
    return pack([
      floatBytes(Float64Array.from(this.#keys)),
      asBytes(Uint32Array.from([...this.#starts, items])),
      asBytes(Uint32Array.from(this.#stamps)),
    ]);
  }
}

/** Throws RangeError for other bytes. */
export function unpackMeetings(bytes: Uint8Array): MeetingTable {
  const [keys, starts, stamps] = unpack(bytes);
  if (!keys || !starts || !stamps) throw new RangeError('meetings without their parts');
  return { keys: asFloats(keys), starts: asUint32(starts), stamps: asUint32(stamps) };
}

/** Meeting `at` of a table, `to` exclusive. */
export function meetingAt({ keys, starts, stamps }: MeetingTable, at: number) {
  return {
    key: keys[at] ?? 0,
    from: starts[at] ?? 0,
    to: starts[at + 1] ?? 0,
    stamp: [stamps[at * 2] ?? 0, stamps[at * 2 + 1] ?? 0] as const,
  };
}

/** The tables of the segments there are; kept between writings, for a segment's never changes. */
export class MeetingTables {
  readonly #store: IndexStore;
  /** By what is different for each making of a segment. */
  #known = new Map<number, MeetingTable>();

  constructor(store: IndexStore) {
    this.#store = store;
  }

  /** Each segment's table; null where it is missing or damaged. */
  async of({ segments }: Manifest): Promise<Map<SegmentInfo, MeetingTable | null>> {
    const missing = segments.filter(({ made }) => !this.#known.has(made));
    const parts =
      missing.length > 0 ? await this.#store.parts(missing.map(({ id }) => partId(id, PART.meetings))) : [];
    const known = new Map<number, MeetingTable>();
    for (const { made } of segments) {
      const table = this.#known.get(made);
      if (table) known.set(made, table);
    }
    missing.forEach(({ made }, at) => {
      const part = parts[at];
      if (part && isWhole(part)) known.set(made, unpackMeetings(part.bytes));
    });
    this.#known = known;
    return new Map(segments.map((info) => [info, known.get(info.made) ?? null]));
  }

  /** Where the meetings of these keys lie, as stretches of items of each segment; null for a segment that cannot tell. */
  async stretchesOf(
    manifest: Manifest,
    meetingIds: Iterable<string>,
  ): Promise<Map<SegmentInfo, [number, number][] | null>> {
    const wanted = new Set(Array.from(meetingIds, keyHash));
    const tables = await this.of(manifest);
    return new Map(Array.from(tables, ([info, table]) => [info, table && stretches(table, wanted)]));
  }
}

function stretches(table: MeetingTable, wanted: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  table.keys.forEach((key, at) => {
    if (wanted.has(key)) found.push([table.starts[at] ?? 0, table.starts[at + 1] ?? 0]);
  });
  return found;
}
