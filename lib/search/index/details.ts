/**
 * What only filters ask of the items, several values an item: sums, deadlines, the stretches of sections and
 * attachments in positions; and a number for each key. One record a segment, read when such a filter is used.
 */
import type { SearchableItem } from '../types.ts';
import { asBytes, asFloats, asUint16, asUint32, floatBytes, pack, unpack } from './bytes.ts';
import { dayNumber, type Stretched } from './columns.ts';
import { keyHash } from './keys.ts';

export const UNITS = ['DKK', 'percent', 'fte'] as const;
/** The role of a stretch that is an attachment's title; sections have their place in `ROLES`. */
export const ATTACHMENT = 100;

/** A section or attachment in positions, `end` exclusive. */
export interface Stretch {
  role: number;
  start: number;
  end: number;
}

/** Values of all items in one array; those of item `i` from `starts[i]` to `starts[i + 1]`. */
export interface Details {
  hashes: Float64Array;
  deadlineStarts: Uint32Array;
  deadlines: Uint32Array;
  amountStarts: Uint32Array;
  amounts: Float64Array;
  units: Uint8Array;
  stretchStarts: Uint32Array;
  /** Three numbers each: role, start, end (at most 65535: a longer item's later sections are not told apart). */
  stretches: Uint32Array;
}

function starts(counts: ArrayLike<number>): Uint32Array {
  const all = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) all[at + 1] = (all[at] ?? 0) + (counts[at] ?? 0);
  return all;
}

const countsOf = (all: Uint32Array): Uint16Array =>
  Uint16Array.from({ length: all.length - 1 }, (_, i) => (all[i + 1] ?? 0) - (all[i] ?? 0));

export function makeDetails(items: readonly SearchableItem[], stretches: readonly Stretch[][]): Details {
  const amounts = items.flatMap((item) => item.amounts);
  return {
    hashes: Float64Array.from(items, ({ itemKey }) => keyHash(itemKey)),
    deadlineStarts: starts(items.map(({ deadlines }) => deadlines.length)),
    deadlines: Uint32Array.from(items.flatMap(({ deadlines }) => deadlines.map(dayNumber))),
    amountStarts: starts(items.map((item) => item.amounts.length)),
    amounts: Float64Array.from(amounts, ({ value }) => value),
    units: Uint8Array.from(amounts, ({ unit }) => UNITS.indexOf(unit)),
    stretchStarts: starts(stretches.map((own) => own.length)),
    stretches: Uint32Array.from(stretches.flat().flatMap(({ role, start, end }) => [role, start, end])),
  };
}

export function packDetails(details: Details): Uint8Array {
  return pack([
    floatBytes(details.hashes),
    asBytes(countsOf(details.deadlineStarts)),
    asBytes(details.deadlines),
    asBytes(countsOf(details.amountStarts)),
    floatBytes(details.amounts),
    details.units,
    asBytes(countsOf(details.stretchStarts)),
    asBytes(Uint16Array.from(details.stretches)),
  ]);
}

const NOTHING = new Uint8Array();

export function unpackDetails(bytes: Uint8Array): Details {
  const parts = unpack(bytes);
  const part = (at: number) => parts[at] ?? NOTHING;
  return {
    hashes: asFloats(part(0)),
    deadlineStarts: starts(asUint16(part(1))),
    deadlines: asUint32(part(2)),
    amountStarts: starts(asUint16(part(3))),
    amounts: asFloats(part(4)),
    units: part(5),
    stretchStarts: starts(asUint16(part(6))),
    stretches: Uint32Array.from(asUint16(part(7))),
  };
}

/** The details of stretches of several segments, one behind the other. */
export function joinDetails(all: readonly Stretched<Details>[]): Details {
  /** The values of all stretches in one array; `width` numbers each. */
  const values = <T extends ArrayLike<number>>(
    startsOf: (of: Details) => Uint32Array,
    valuesOf: (of: Details) => T,
    width = 1,
  ): number[] => {
    const joined: number[] = [];
    for (const { of, from, to } of all) {
      const own = valuesOf(of);
      const end = (startsOf(of)[to] ?? 0) * width;
      for (let at = (startsOf(of)[from] ?? 0) * width; at < end; at++) joined.push(own[at] ?? 0);
    }
    return joined;
  };
  const counts = (startsOf: (of: Details) => Uint32Array): Uint32Array =>
    starts(all.flatMap(({ of, from, to }) => [...countsOf(startsOf(of)).subarray(from, to)]));
  const deadlineStarts = (of: Details) => of.deadlineStarts;
  const amountStarts = (of: Details) => of.amountStarts;
  const stretchStarts = (of: Details) => of.stretchStarts;
  return {
    hashes: Float64Array.from(all.flatMap(({ of, from, to }) => [...of.hashes.subarray(from, to)])),
    deadlineStarts: counts(deadlineStarts),
    deadlines: Uint32Array.from(values(deadlineStarts, ({ deadlines }) => deadlines)),
    amountStarts: counts(amountStarts),
    amounts: Float64Array.from(values(amountStarts, ({ amounts }) => amounts)),
    units: Uint8Array.from(values(amountStarts, ({ units }) => units)),
    stretchStarts: counts(stretchStarts),
    stretches: Uint32Array.from(values(stretchStarts, ({ stretches }) => stretches, 3)),
  };
}
