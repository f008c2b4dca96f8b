/** Compounds that have the word asked for behind another one: `reform` in `sundhedsreformen`, `hed` not in `enhed`. */
import { bytesOf, formOf, respelt } from '../analysis/fold.ts';
import { formOfStem } from '../analysis/inflection.ts';
import { type Dictionary, WordCursor } from './dictionary.ts';
import { type Asked, beginningOf, hasWord } from './family.ts';
import { type Hit, hitAt, mostFrequent } from './hits.ts';
import { rowsOf } from './letters.ts';
import { LetterScan } from './scan.ts';
import type { Segment } from './segment.ts';
import { WEIGHT } from './weights.ts';

/** Below four letters what stands inside words is chance; a word that goes on needs one more. */
const SHORTEST = 4;
/** Letters from which a word does not stand inside another by chance. */
const LONG = 7;
/** Compounds of one segment looked at closer, and kept. */
const MOST = 160;
/** Shortest first part that is a word, and that only begins words. */
const SHORTEST_PART = 2;
const SHORTEST_BEGINNING = 3;

/** What is looked for inside words: what the word's stems begin with, so that any form of it is found; null where it is too short. */
export function insideKey({ stems, folded, open }: Asked): Uint8Array | null {
  const shared = beginningOf(stems);
  const text = shared.length > SHORTEST ? shared : folded;
  return text.length >= SHORTEST + (open ? 1 : 0) ? bytesOf(text) : null;
}

/** Rows of `letters.ts` that the key's blocks have. */
export const insideRows = (key: Uint8Array): number[] => rowsOf(key);

/** Where the key stands in a word, from a letter on; -1 where it does not. */
function placeOf(key: Uint8Array, within: Uint8Array, length: number, from: number): number {
  const first = key[0];
  for (let start = from; start + key.length <= length; start++) {
    if (within[start] !== first) continue;
    let at = 1;
    while (at < key.length && within[start + at] === key[at]) at++;
    if (at === key.length) return start;
  }
  return -1;
}

/** Words looked at to find out whether something begins words of its own. */
const LOOKED_AT = 24;

/** Does something begin words other than those that go on with the key: is it a first part of compounds? */
function beginsOthers(first: Uint8Array, key: Uint8Array, cursor: WordCursor): boolean {
  if (first.length < SHORTEST_BEGINNING) return false;
  const own = new Uint8Array(first.length + Math.min(key.length, 2));
  own.set(first);
  own.set(key.subarray(0, 2), first.length);
  let looked = 0;
  for (let more = cursor.seek(first); more && cursor.compare(first, true) === 0; more = cursor.next()) {
    if (cursor.compare(own, true) !== 0) return true;
    if (++looked === LOOKED_AT) break;
  }
  // All the first ones go on with the key: what lies behind them?
  own[own.length - 1] = 255;
  return cursor.seek(own) && cursor.compare(first, true) === 0;
}

/** Answers about parts of words, each found out once. */
class Parts {
  readonly #cursor: WordCursor;
  readonly #others: WordCursor[];
  readonly #known = new Map<string, boolean>();

  /** `others`: of the other segments, whose words are as good: the newest meeting lies in a small one. */
  constructor(cursor: WordCursor, others: WordCursor[]) {
    this.#cursor = cursor;
    this.#others = others;
  }

  #ask(question: string, answer: () => boolean): boolean {
    const known = this.#known.get(question);
    if (known !== undefined) return known;
    const found = answer();
    this.#known.set(question, found);
    return found;
  }

  /** Is it, but for a linking s or e, a word of the dictionary? */
  isWord(folded: Uint8Array): boolean {
    const last = folded[folded.length - 1] ?? 0;
    const isLinked = isLink(last) && folded.length > SHORTEST_PART;
    return this.#ask(formOf(folded), () =>
      [this.#cursor, ...this.#others].some(
        (cursor) => hasWord(cursor, folded) || (isLinked && hasWord(cursor, folded.subarray(0, -1))),
      ),
    );
  }

  begins(first: Uint8Array, key: Uint8Array): boolean {
    return this.#ask(`${formOf(first)}-`, () => beginsOthers(first, key, this.#cursor));
  }
}

/** s and e link the parts of compounds. */
const isLink = (letter: number): boolean => letter === 115 || letter === 101;

/**
 * In few papers the first part of a compound may be a word that stands nowhere else. It is taken for one where it ends as first
 * parts mostly do, in a linking s or a vowel; `sundhedsre` before `form` ends in what begins the second.
 */
function maybeWord(first: Uint8Array): boolean {
  const text = formOf(first);
  return (
    text.length >= 4 &&
    /[aeiosy]$/.test(text) &&
    /[aeiouy]/.test(text.slice(0, -1)) &&
    !/[^aeiouy](?:re|be)$/.test(text)
  );
}

/** Is the end of a compound a stem with another word behind it? */
function goesOn(last: string, stem: string, parts: Parts): boolean {
  if (!last.startsWith(stem) || last.length < stem.length + SHORTEST_PART) return false;
  const rest = bytesOf(last.slice(stem.length));
  return parts.isWord(rest) || (isLink(rest[0] ?? 0) && parts.isWord(rest.subarray(1)));
}

/** A word that has the key inside: what stands before it, and the rest. */
interface Compound {
  hit: Hit;
  /** The rest begins with all that was typed, not only with a stem of it. */
  isWhole: boolean;
  first: Uint8Array;
  last: string;
}

function compoundAt(cursor: WordCursor, start: number, isWhole: boolean): Compound {
  return {
    isWhole,
    hit: hitAt(cursor, 'part', true, WEIGHT.part),
    first: cursor.folded.slice(0, start),
    last: formOf(cursor.folded.subarray(start, cursor.foldedLength)),
  };
}

/** Does the word a cursor is at go on with these letters? */
function goesOnWith({ folded, foldedLength }: WordCursor, start: number, letters: Uint8Array): boolean {
  if (start + letters.length > foldedLength) return false;
  let at = 0;
  while (at < letters.length && folded[start + at] === letters[at]) at++;
  return at === letters.length;
}

/** More bytes, and more blocks, are in no dictionary. */
const [MOST_BYTES, MOST_BLOCKS] = [2 ** 32, 2 ** 20];

/** Compounds that are enough to choose from. */
const ENOUGH = MOST * 2;
/** Blocks that can be looked through between two keystrokes: the fewer letters, the more blocks may have them. */
const MOST_BLOCKS_OPEN = 1500;

/** Some blocks, those whose postings take the most bytes first. */
function* byPostings(blocks: readonly number[], dictionary: Dictionary): Generator<number> {
  // As one number each: typed arrays are sorted without calling back.
  const ranks = Float64Array.from(
    blocks,
    (block) => Math.min(dictionary.postingsOf(block), MOST_BYTES) * MOST_BLOCKS + block,
  ).sort();
  for (let at = ranks.length - 1; at >= 0; at--) {
    const rank = ranks[at] ?? 0;
    yield rank - Math.floor(rank / MOST_BLOCKS) * MOST_BLOCKS;
  }
}

/**
 * The words of some blocks with the key behind two letters or more: those with the whole word first, then the most frequent.
 * Blocks with the most postings are looked through first, and no more of them than it takes: rarer words would not be kept.
 */
function compoundsIn(segment: Segment, blocks: readonly number[], key: Uint8Array, word: Asked): Compound[] {
  const { dictionary } = segment;
  const cursor = new WordCursor(dictionary);
  const scan = new LetterScan(dictionary, key);
  const found: Compound[] = [];
  const lacking = new Uint8Array(dictionary.blockCount);
  let left = word.open ? MOST_BLOCKS_OPEN : blocks.length;
  for (const block of byPostings(blocks, dictionary)) {
    if (left-- === 0 || found.length >= ENOUGH) break;
    if (!scan.has(block)) {
      lacking[block] = 1;
      continue;
    }
    let start = -1;
    cursor.toBlock(block);
    while (cursor.next()) {
      // Where the last word had it in what both share, this one has it too; else it ends behind that.
      if (start < 0 || start + key.length > cursor.sharedFolded) {
        const from = Math.max(SHORTEST_PART, cursor.sharedFolded - key.length + 1);
        start = placeOf(key, cursor.folded, cursor.foldedLength, from);
      }
      if (start >= 0) {
        const isWhole = goesOnWith(cursor, start, word.key);
        found.push(compoundAt(cursor, start, isWhole));
      }
      if (cursor.atBlock) break;
    }
  }
  segment.inside.keep(formOf(key), lacking);
  return found
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.hit.items - a.hit.items)
    .slice(0, MOST);
}

/** The compounds of one of the segments. `records` has the rows. */
export function insideOf(
  segment: Segment,
  segments: readonly Segment[],
  word: Asked,
  key: Uint8Array,
  records: ReadonlyMap<number, Uint8Array>,
): Hit[] {
  const blocks = segment.inside.among(segment.blocksWith(insideRows(key), records), formOf(key));
  const likely = compoundsIn(segment, blocks, key, word);
  const others = segments.filter((other) => other !== segment);
  const parts = new Parts(
    new WordCursor(segment.dictionary),
    others.map(({ dictionary }) => new WordCursor(dictionary)),
  );
  const typed = word.respelt.slice(0, key.length - word.folded.length || undefined);
  const hits = likely.flatMap(({ hit, isWhole, first, last }) => {
    const isSure = parts.isWord(first);
    const isLong = isWhole && word.folded.length >= LONG;
    const isLone = !isSure && !isLong && !parts.begins(first, key);
    if (isLone && !maybeWord(first)) return [];
    const form = formOfStem(last, word.stems);
    const isEnd = form !== undefined || word.stems.some(({ text }) => goesOn(last, text, parts));
    if (!isEnd && !isSure && !isLong) return [];
    const weight = isLone ? WEIGHT.lonePart : WEIGHT.unsurePart;
    hit.weight = isSure && isEnd && !form?.doubtful ? WEIGHT.part : weight;
    hit.asTyped = respelt(hit.form).includes(typed);
    return [hit];
  });
  return mostFrequent(hits, MOST);
}
