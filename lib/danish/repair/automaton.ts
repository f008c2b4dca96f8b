/**
 * A set of words as a minimal acyclic automaton (Daciuk et al. 2000): words that begin or end alike share their
 * letters, so the 800,000 forms of Danish take 2 MB, are ready as soon as they are read, and can be walked letter by
 * letter while a damaged word is read in several ways.
 */

/** Where a word may stand, as bits: by itself, as the first or a middle part of a compound, as its last part. */
export const ALONE = 1;
export const FIRST = 2;
export const LAST = 4;

/**
 * `letters` is the alphabet; a letter's code is its index + 1. An edge is 32 bits: letter (7), last of its node (1),
 * places of the word that ends with it (3), node it leads to (21, 0 for none). A node is the index of its first edge;
 * edges of a node stand together, sorted by code. Edge 0 is unused, the root is `root`.
 */
export interface Automaton {
  letters: string;
  /** Codes by UTF-16 unit; 0 for a letter that is in no word. */
  codes: Uint8Array;
  edges: Uint32Array;
  root: number;
}

const LETTER_BITS = 7;
const LAST_EDGE = 1 << LETTER_BITS;
const PLACE_SHIFT = LETTER_BITS + 1;
const NODE_SHIFT = PLACE_SHIFT + 3;

/** The letter's code of an edge. */
export const codeOf = (edge: number): number => edge & (LAST_EDGE - 1);
/** Where the word that ends with an edge may stand; 0 when none ends there. */
export const placesOf = (edge: number): number => (edge >>> PLACE_SHIFT) & 7;
/** The node an edge leads to; 0 when no word goes on. */
export const nodeOf = (edge: number): number => edge >>> NODE_SHIFT;

/** The edge of `node` with letter `code`, or 0. */
export function edgeFrom(automaton: Automaton, node: number, code: number): number {
  if (node === 0) return 0;
  const { edges } = automaton;
  for (let at = node; ; at++) {
    const edge = edges[at] ?? 0;
    const letter = codeOf(edge);
    if (letter === code) return edge;
    if (letter > code || (edge & LAST_EDGE) !== 0) return 0;
  }
}

/** Letters from here on are in no word: the dictionary has some Greek ones. */
const MAX_LETTER = 0x250;

/** The codes of an alphabet. */
export function codesOf(letters: string): Uint8Array {
  const codes = new Uint8Array(MAX_LETTER);
  for (let i = 0; i < letters.length; i++) codes[letters.charCodeAt(i)] = i + 1;
  return codes;
}

/** The code of the unit of `word` at `at`. */
export function codeAt({ codes }: Automaton, word: string, at: number): number {
  return codes[word.charCodeAt(at)] ?? 0;
}

/** Where `word` may stand; 0 when it is not in the set. */
export function lookUp(automaton: Automaton, word: string): number {
  let node = automaton.root;
  let edge = 0;
  for (let i = 0; i < word.length; i++) {
    edge = edgeFrom(automaton, node, codeAt(automaton, word, i));
    if (edge === 0) return 0;
    node = nodeOf(edge);
  }
  return placesOf(edge);
}

interface Building {
  codes: number[];
  places: number[];
  targets: number[];
}

/** Builds the automaton of words with their places; words with rare letters are left out. */
export function buildAutomaton(words: ReadonlyMap<string, number>): Automaton {
  const letters = alphabetOf(words.keys());
  const code = new Map([...letters].map((letter, index) => [letter, index + 1]));
  const coded = [...words]
    .map(([word, places]) => ({ key: Array.from(word, (letter) => code.get(letter) ?? 0), places }))
    .filter(({ key }) => key.length > 0 && !key.includes(0))
    .sort((a, b) => compare(a.key, b.key));
  const edges: number[] = [0];
  const known = new Map<string, number>();
  const freeze = (node: Building): number => {
    if (node.codes.length === 0) return 0;
    const made = node.codes.map(
      (letter, i) =>
        (letter |
          (i === node.codes.length - 1 ? LAST_EDGE : 0) |
          ((node.places[i] ?? 0) << PLACE_SHIFT) |
          ((node.targets[i] ?? 0) << NODE_SHIFT)) >>>
        0,
    );
    const key = String.fromCharCode(...made.flatMap((edge) => [edge & 0xffff, edge >>> 16]));
    const same = known.get(key);
    if (same !== undefined) return same;
    const at = edges.length;
    edges.push(...made);
    known.set(key, at);
    return at;
  };
  const open: Building[] = [{ codes: [], places: [], targets: [] }];
  let previous: number[] = [];
  const closeTo = (depth: number) => {
    for (let i = previous.length; i > depth; i--) {
      const node = open.pop();
      const parent = open[open.length - 1];
      if (node && parent) parent.targets[parent.targets.length - 1] = freeze(node);
    }
  };
  for (const { key, places } of coded) {
    let shared = 0;
    while (shared < previous.length && key[shared] === previous[shared]) shared++;
    closeTo(shared);
    for (let i = shared; i < key.length; i++) {
      const node = open[open.length - 1];
      node?.codes.push(key[i] ?? 0);
      node?.places.push(i === key.length - 1 ? places : 0);
      node?.targets.push(0);
      open.push({ codes: [], places: [], targets: [] });
    }
    previous = key;
  }
  closeTo(0);
  const root = freeze(open[0] ?? { codes: [], places: [], targets: [] });
  return { letters, codes: codesOf(letters), edges: Uint32Array.from(edges), root };
}

function alphabetOf(words: Iterable<string>): string {
  const seen = new Map<string, number>();
  for (const word of words) for (const letter of word) seen.set(letter, (seen.get(letter) ?? 0) + 1);
  return [...seen]
    .filter(([letter]) => letter.charCodeAt(0) < MAX_LETTER)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, LAST_EDGE - 1)
    .map(([letter]) => letter)
    .join('');
}

function compare(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}
