/** Words of a dictionary that begin like the one asked for: itself, its spellings, its inflections, what it begins. */
import { bytesOf, foldForm, formOf, respelt } from '../analysis/fold.ts';
import { formOfStem, formsOf, type Stem, stemsOf } from '../analysis/inflection.ts';
import { type Dictionary, WordCursor } from './dictionary.ts';
import { type Hit, hitAt, mostFrequent } from './hits.ts';
import { WEIGHT } from './weights.ts';

/** A word asked for, made ready. */
export interface Asked {
  form: string;
  folded: string;
  key: Uint8Array;
  stems: Stem[];
  /** Its letters, digraphs read as the letters they stand for. */
  respelt: string;
  /** What begins so counts too. */
  beginnings: boolean;
  /** It may go on: what does not begin so counts less. */
  open: boolean;
}

export function asked(form: string, beginnings: boolean, open = false): Asked {
  const folded = foldForm(form);
  return {
    form,
    folded,
    key: bytesOf(folded),
    stems: stemsOf(folded),
    respelt: respelt(form),
    beginnings,
    open,
  };
}

/** Beginnings kept of a segment, the most frequent; fewer while little is typed. */
const mostBeginnings = (letters: number): number => (letters < 3 ? 16 : letters < 5 ? 48 : 256);

/** Is a form written with the same letters as the word asked for, as far as both go? */
function sameLetters(form: string, { form: typed, respelt: letters }: Asked, stem: number): boolean {
  if (form.startsWith(typed)) return true;
  const written = respelt(form);
  // The ending may differ: it has plain letters only.
  const ending = typed.length - stem;
  const least = Math.max(1, letters.length - Math.max(0, ending));
  return written.startsWith(letters) || written.slice(0, least) === letters.slice(0, least);
}

/** What all stems begin with. */
export function beginningOf(stems: readonly Stem[]): string {
  return stems.reduce((shared, { text }) => {
    let at = 0;
    while (at < Math.min(shared.length, text.length) && shared[at] === text[at]) at++;
    return shared.slice(0, at);
  }, stems[0]?.text ?? '');
}

/** Letters in which endings end. */
const LAST_LETTERS = new Set(Array.from('enrst', (letter) => letter.charCodeAt(0)));

const mayBeForm = ({ folded, foldedLength }: WordCursor, stem: number): boolean =>
  foldedLength === stem || LAST_LETTERS.has(folded[foldedLength - 1] ?? 0);

/** Stems so short that much which begins like them is no form of them (`var` of `vare`). */
const SHORT_STEM = 3;

function formWeight({ text, doubtful }: Stem, begins: boolean, open: boolean): number {
  const weight = begins ? WEIGHT.form : open && doubtful ? WEIGHT.doubtful : WEIGHT.stem;
  return text.length <= SHORT_STEM ? Math.min(weight, WEIGHT.shortForm) : weight;
}

/** The word a cursor is at, where it is the one asked for or a form of it. `stem`: letters of the shortest stem. */
function kinOf(cursor: WordCursor, word: Asked, stem: number): Hit | null {
  const begins = cursor.compare(word.key, true) === 0;
  const length = cursor.foldedLength;
  if (begins && length === word.key.length) {
    const hit = hitAt(cursor, 'exact', false, WEIGHT.exact);
    hit.asTyped = hit.form === word.form;
    if (!hit.asTyped && respelt(hit.form) === word.respelt) {
      hit.kind = 'form';
      hit.asTyped = hit.form.length < word.form.length;
    }
    return hit;
  }
  // Endings are short.
  if (length > word.key.length + 6 || !mayBeForm(cursor, stem)) return null;
  const found = formOfStem(formOf(cursor.folded, length), word.stems);
  if (!found) return null;
  const hit = hitAt(cursor, 'form', true, formWeight(found, begins, word.open));
  hit.asTyped = sameLetters(hit.form, word, stem);
  return hit;
}

/** Keeps the most frequent of the words that begin as typed. */
class Beginnings {
  readonly #word: Asked;
  readonly #most: number;
  #hits: Hit[] = [];
  /** Words of fewer items are not kept any more. */
  floor = 0;

  constructor(word: Asked) {
    this.#word = word;
    this.#most = mostBeginnings(word.folded.length);
  }

  /** The word a cursor is at. */
  add(cursor: WordCursor): void {
    const word = this.#word;
    if (cursor.items < this.floor) return;
    const nearness = 0.6 + (0.4 * word.key.length) / cursor.foldedLength;
    const hit = hitAt(cursor, 'beginning', true, WEIGHT.beginning * nearness);
    hit.asTyped = sameLetters(hit.form, word, word.folded.length);
    this.#hits.push(hit);
    if (this.#hits.length < this.#most * 4) return;
    this.#hits = this.kept;
    this.floor = this.#hits.at(-1)?.items ?? 0;
  }

  get kept(): Hit[] {
    return mostFrequent(this.#hits, this.#most);
  }
}

/** Where no more blocks than these begin so, they are looked through. */
const FEW_BLOCKS = 48;

/** The hits of one dictionary. */
export function familyIn(dictionary: Dictionary, word: Asked): Hit[] {
  const cursor = new WordCursor(dictionary);
  const stem = bytesOf(beginningOf(word.stems));
  const hits: Hit[] = [];
  const beginnings = new Beginnings(word);
  const [from, to] = cursor.blocksOf(stem);
  if (to - from <= FEW_BLOCKS) {
    for (let more = cursor.seek(stem); more && cursor.compare(stem, true) === 0; more = cursor.next()) {
      const kin = kinOf(cursor, word, stem.length);
      if (kin) hits.push(kin);
      else if (word.beginnings && cursor.compare(word.key, true) === 0) beginnings.add(cursor);
    }
    return [...hits, ...beginnings.kept];
  }
  let more = cursor.seek(stem);
  for (const form of formsOf(word.stems)) {
    const key = bytesOf(form);
    for (more &&= cursor.seekOn(key); more && cursor.compare(key) === 0; more = cursor.next()) {
      const kin = kinOf(cursor, word, stem.length);
      if (kin) hits.push(kin);
    }
  }
  if (word.beginnings) addFrequent(beginnings, cursor, word, stem.length);
  return [...hits, ...beginnings.kept];
}

/** Looks through the blocks of words that begin as typed, those with the most postings first, as far as it takes. */
function addFrequent(beginnings: Beginnings, cursor: WordCursor, word: Asked, stem: number): void {
  const { dictionary } = cursor;
  const [from, to] = cursor.blocksOf(word.key);
  const blocks = Array.from({ length: to - from + 1 }, (_, at) => ({
    block: from + at,
    bytes: dictionary.postingsOf(from + at),
  }));
  for (const { block, bytes } of blocks.sort((a, b) => b.bytes - a.bytes)) {
    if (bytes < dictionary.leastPostings(beginnings.floor)) break;
    cursor.toBlock(block);
    while (cursor.next()) {
      if (cursor.compare(word.key, true) === 0 && !kinOf(cursor, word, stem)) beginnings.add(cursor);
      if (cursor.atBlock) break;
    }
  }
}

/** Has the dictionary a word folded so? */
export function hasWord(cursor: WordCursor, folded: Uint8Array): boolean {
  return cursor.seek(folded) && cursor.compare(folded) === 0;
}
