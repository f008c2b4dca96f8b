/**
 * Features of a meeting's treatments as they are kept: bytes that cost little to store, read and hold. What is needed of all
 * treatments (terms, frames, whom they point at) is read without unpacking any; what is looked at closely is unpacked alone.
 */
import type { FeatureSentence, Features } from './features.ts';
import type { Pointer } from './pointers.ts';
import { HASH_START, hashed, textHash } from './text-hash.ts';
import { coreKey } from './titles.ts';

/** What is needed of every treatment, whether or not it is looked at. */
export interface PackedHead {
  key: string;
  isStanding: boolean;
  caseNumber: string | null;
  /** Hash of its title's core. */
  core: number;
  /** Months (`2025-03`) that its pointers name. */
  months: string[];
  /** Points at the last or the next sitting of a body. */
  isOpen: boolean;
  /** Hashes of the papers it names. */
  papers: number[];
  /** Where its parts begin among the bytes: terms, frames, sentences, everything else; and where it ends. */
  at: readonly [terms: number, frames: number, sentences: number, rest: number, end: number];
}

export interface Packed {
  heads: PackedHead[];
  bytes: Uint8Array;
}

const FRAME_BYTES = 4;
const LINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Everything but sentences and names and what the head tells of a meeting's treatment. */
type Rest = Omit<
  Features,
  'key' | 'sitting' | 'body' | 'date' | 'isStanding' | 'caseNumber' | 'sentences' | 'names'
>;

/** Packs treatments of one sitting. */
export function pack(treatments: readonly Features[]): Packed {
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: Uint8Array): number => {
    parts.push(part);
    length += part.length;
    return length;
  };
  const heads = treatments.map((features): PackedHead => {
    const {
      key,
      sitting: _s,
      body: _b,
      date: _d,
      isStanding,
      caseNumber,
      sentences,
      names,
      ...rest
    } = features;
    const terms = allTerms(features);
    const begin = length;
    const at = [
      begin,
      write(encoder.encode(terms.join('\n'))),
      write(framesOf(sentences)),
      write(termNumbers([...sentences.map((one) => one.terms), names], terms)),
      write(encoder.encode(JSON.stringify(rest satisfies Rest))),
    ] as const;
    return {
      ...{ key, isStanding, caseNumber, core: textHash(coreKey(features.core)), at },
      months: [...new Set(features.pointers.flatMap(monthsOf))],
      isOpen: features.pointers.some(({ from, to }) => from === null || to === null),
      papers: features.papers.map(({ terms: own, years }) => paperHash(own, years)),
    };
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { heads, bytes };
}

/** One treatment, as it was packed. */
export function unpack(
  { key, isStanding, caseNumber, at }: PackedHead,
  bytes: Uint8Array,
  sitting: Pick<Features, 'sitting' | 'body' | 'date'>,
): Features {
  const [begin, frames, sentences, rest, end] = at;
  const terms = begin === frames ? [] : decoder.decode(bytes.subarray(begin, frames)).split('\n');
  const other = JSON.parse(decoder.decode(bytes.subarray(rest, end))) as Rest;
  return {
    ...{ key, ...sitting, isStanding, caseNumber, ...other },
    ...unpackSentences(bytes, frames, sentences, rest, terms),
  };
}

/** Every term of a treatment, each once. */
function allTerms({ titleTerms, attachments, sentences, names }: Features): string[] {
  const terms = new Set(titleTerms);
  for (const { terms: own } of [...attachments, ...sentences]) for (const term of own) terms.add(term);
  for (const name of names) terms.add(name);
  return [...terms];
}

const monthsOf = ({ from, to }: Pointer): string[] =>
  from === null || to === null ? [] : [from.slice(0, 7), to.slice(0, 7)];

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

function framesOf(sentences: readonly FeatureSentence[]): Uint8Array {
  const bytes = new Uint8Array(sentences.length * FRAME_BYTES);
  const view = viewOf(bytes);
  for (const [n, { frame }] of sentences.entries()) view.setUint32(n * FRAME_BYTES, frame, true);
  return bytes;
}

/** Of each sentence, and last of the names, how many terms and which: numbers of seven bits a byte, the lowest first. */
function termNumbers(lists: readonly string[][], terms: readonly string[]): Uint8Array {
  const numberOf = new Map(terms.map((term, n) => [term, n]));
  const bytes: number[] = [];
  const write = (number: number) => {
    let left = number;
    for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
    bytes.push(left);
  };
  for (const own of lists) {
    write(own.length);
    for (const term of own) write(numberOf.get(term) ?? 0);
  }
  return Uint8Array.from(bytes);
}

function unpackSentences(
  bytes: Uint8Array,
  frames: number,
  sentences: number,
  end: number,
  terms: readonly string[],
): Pick<Features, 'sentences' | 'names'> {
  const view = viewOf(bytes);
  const found: FeatureSentence[] = [];
  let at = sentences;
  const read = (): number => {
    let number = 0;
    for (let shift = 0; at < end; shift += 7) {
      const byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number;
  };
  const list = () => Array.from({ length: read() }, () => terms[read()] ?? '');
  for (let frame = frames; frame < sentences; frame += FRAME_BYTES)
    found.push({ frame: view.getUint32(frame, true), terms: list() });
  return { sentences: found, names: list() };
}

/** Calls with the hash of each term of a packed treatment, as `textHash` gives it. */
export function eachTermHash({ at }: PackedHead, bytes: Uint8Array, take: (hash: number) => void): void {
  const [begin, end] = at;
  if (begin === end) return;
  let hash = HASH_START;
  for (let i = begin; i < end; i++) {
    const byte = bytes[i] ?? LINE;
    if (byte !== LINE) {
      hash = hashed(hash, byte);
      continue;
    }
    take(hash >>> 0);
    hash = HASH_START;
  }
  take(hash >>> 0);
}

/** Calls with each frame of a packed treatment. */
export function eachFrame({ at }: PackedHead, bytes: Uint8Array, take: (frame: number) => void): void {
  const view = viewOf(bytes);
  for (let i = at[1]; i < at[2]; i += FRAME_BYTES) take(view.getUint32(i, true));
}

/** Of a paper's name, whatever the order of its words. */
export const paperHash = (terms: readonly string[], years: readonly string[]): number =>
  textHash([...terms.toSorted(), ...years].join(' '));
