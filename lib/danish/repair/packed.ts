/** The language data as one file: a heading, the dictionary's automaton, words and their probabilities, pairs. */
import { type Automaton, codesOf } from './automaton.ts';

/** Probabilities of words and pairs, as read. Costs are −ln P in steps of `1 / STEPS`. */
export interface Weights {
  index: ReadonlyMap<string, number>;
  alone: Uint8Array;
  /** Of the share left to pairs not listed; one more than words, the last for a sentence's start. */
  rest: Uint8Array;
  /** Where the pairs of a word begin in `next`; two more than words. */
  starts: Uint32Array;
  next: Uint16Array;
  pairs: Uint8Array;
}

export interface Packed {
  forms: Automaton;
  weights: Weights;
}

/** Steps to one unit of cost: a byte holds −ln P up to 21. */
export const STEPS = 12;
const MAGIC = 0x314c5353;
/** What is in the file, in order; 4-byte arrays first, so that all are aligned. */
interface Heading {
  letters: string;
  root: number;
  edges: number;
  words: number;
  pairs: number;
  /** Bytes of the word list. */
  list: number;
}

const toByte = (cost: number) => Math.max(0, Math.min(255, Math.round(cost * STEPS)));
const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** What `unpack` reads. `pairs` as in the counts: by previous word, the last for a sentence's start. */
export function pack(
  forms: Automaton,
  model: {
    words: readonly string[];
    alone: readonly number[];
    rest: readonly number[];
    pairs: readonly (readonly { word: number; cost: number }[])[];
  },
): Uint8Array {
  const list = new TextEncoder().encode(model.words.join('\n'));
  const flat = model.pairs.flat();
  const heading: Heading = {
    letters: forms.letters,
    root: forms.root,
    edges: forms.edges.length,
    words: model.words.length,
    pairs: flat.length,
    list: list.length,
  };
  const starts = [0];
  for (const after of model.pairs) starts.push((starts.at(-1) ?? 0) + after.length);
  const head = new TextEncoder().encode(JSON.stringify(heading));
  const parts: ArrayBufferView[] = [
    Uint32Array.of(MAGIC, head.length),
    head,
    forms.edges,
    Uint32Array.from(starts),
    Uint16Array.from(flat, ({ word }) => word),
    Uint8Array.from(model.alone, toByte),
    Uint8Array.from(model.rest, toByte),
    Uint8Array.from(flat, ({ cost }) => toByte(cost)),
    list,
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return out;
}

/** Reads a packed file. Throws a RangeError when it is none. */
export function unpack(file: Uint8Array): Packed {
  // Views of numbers need their own alignment.
  const buffer = file.slice().buffer;
  const [magic, headLength = 0] = new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC) throw new RangeError('These are no language data.');
  const text = new TextDecoder();
  const heading: Heading = JSON.parse(text.decode(new Uint8Array(buffer, 8, headLength)));
  let at = 8 + padded(headLength);
  const take = (bytes: number) => {
    const from = at;
    at += padded(bytes);
    return from;
  };
  const edges = new Uint32Array(buffer, take(heading.edges * 4), heading.edges);
  const starts = new Uint32Array(buffer, take((heading.words + 2) * 4), heading.words + 2);
  const next = new Uint16Array(buffer, take(heading.pairs * 2), heading.pairs);
  const alone = new Uint8Array(buffer, take(heading.words), heading.words);
  const rest = new Uint8Array(buffer, take(heading.words + 1), heading.words + 1);
  const pairs = new Uint8Array(buffer, take(heading.pairs), heading.pairs);
  const words = text.decode(new Uint8Array(buffer, take(heading.list), heading.list)).split('\n');
  const index = new Map(words.map((word, i) => [word, i]));
  return {
    forms: { letters: heading.letters, codes: codesOf(heading.letters), edges, root: heading.root },
    weights: { index, alone, rest, starts, next, pairs },
  };
}
