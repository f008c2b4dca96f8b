/** How a segment lies in records: a head, then chunks of what is read on demand. */

/** Bytes of a chunk: reading less takes as long, and a worker just started checks no more than it needs. */
export const CHUNK = 1 << 15;

/** The kinds of record of a segment. */
export const PART = {
  head: 0,
  postings: 1,
  positions: 2,
  keys: 3,
  details: 4,
  letters: 5,
  meetings: 6,
} as const;
export type PartKind = (typeof PART)[keyof typeof PART];

const KINDS = 8;
const CHUNKS = 1 << 16;

/** The key of a record: all of a segment lie together. */
export const partId = (segment: number, kind: PartKind, chunk = 0): number =>
  (segment * KINDS + kind) * CHUNKS + chunk;
/** First key of a segment; that of the next is behind all of its. */
export const firstPart = (segment: number): number => segment * KINDS * CHUNKS;
export const segmentOf = (part: number): number => Math.floor(part / CHUNKS / KINDS);

/** A record. */
export interface Part {
  id: number;
  bytes: Uint8Array;
  /** Of the bytes. */
  check: number;
}

/** A segment in the manifest. */
export interface SegmentInfo {
  id: number;
  /** Different for each making: a number is given again where its writing failed, or all was deleted. */
  made: number;
  /** Items, dead ones too. */
  items: number;
  /** Different words. */
  words: number;
  /** Words of all items, for the mean length. */
  length: number;
  /** Bytes of all its records, and of its head. */
  bytes: number;
  head: number;
  /** Items that were replaced or removed, as half-open ranges, in order and apart. */
  dead: [number, number][];
}

/** All that is searched, in one record. */
export interface Manifest {
  /** Another number with every writing. */
  stamp: number;
  nextSegment: number;
  segments: SegmentInfo[];
  /** The form of records; others are rebuilt. */
  format: number;
}

export const FORMAT = 1;

export interface MadeSegment {
  info: SegmentInfo;
  parts: Part[];
}

/** A number nobody else has. */
export const unique = (): number => Math.floor(Math.random() * 2 ** 52);
