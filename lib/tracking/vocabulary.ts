/** Which treatments use a term, how telling that makes it, and what is printed in many places. By hashes: no text is held. */
import type { PaperName } from './features.ts';
import { Column, HashTable } from './hash-table.ts';
import { eachFrame, eachTermHash, type PackedHead, paperHash } from './packed.ts';
import { textHash } from './text-hash.ts';
import { isCommonWord } from './words.ts';

/** Titles under which a sentence may stand and still tell something of a matter. */
const TELLING_TITLES = 2;
/** So many treatments are reckoned with beforehand, that in a small archive not every word is rare. */
const REST_OF_THE_WORLD = 200;
/** What words of many matters ("handleplan") weigh. */
const COMMON_WEIGHT = 0.3;
/** A term that more treatments use leads to none of them. */
const MOST_USERS = 400;
/** Rarities kept ready. */
const MOST_READY = 100_000;

/** Fields of a term's record: how many living treatments use it; its latest use + 1. */
const [COUNT, LATEST] = [1, 2] as const;
/** Of a frame's: how many titles it stands under, at most one more than tells; the cores of the first ones. */
const [TITLES, FIRST, SECOND] = [1, 2, 3] as const;

export class Vocabulary {
  readonly #terms = new HashTable();
  /** By use: the one before of the same term, + 1. Uses of a treatment stand together. */
  readonly #before = new Column();
  /** By number of a treatment: its first use. */
  readonly #firstUse = new Column();
  readonly #isGone: boolean[] = [];
  readonly #frames = new HashTable();
  /** How many treatments name a paper. */
  readonly #namers = new Map<number, number>();
  readonly #rarities = new Map<string, number>();
  #size = 0;

  /** Takes a treatment in, and gives it a number: 0, 1, 2 … */
  add(head: PackedHead, bytes: Uint8Array): number {
    this.#size++;
    this.#rarities.clear();
    this.#isGone.push(false);
    this.#firstUse.push(this.#before.length);
    const terms = this.#terms;
    eachTermHash(head, bytes, (hash) => {
      const record = terms.take(hash);
      terms.set(record, COUNT, terms.get(record, COUNT) + 1);
      this.#before.push(terms.get(record, LATEST));
      terms.set(record, LATEST, this.#before.length);
    });
    eachFrame(head, bytes, (frame) => this.#underTitle(frame, head.core | 0));
    for (const paper of head.papers) this.#countNamer(paper, 1);
    return this.#isGone.length - 1;
  }

  /** Forgets a treatment. Frames are remembered: they only say what many write. */
  remove(number: number, head: PackedHead, bytes: Uint8Array): void {
    this.#size--;
    this.#rarities.clear();
    this.#isGone[number] = true;
    const terms = this.#terms;
    eachTermHash(head, bytes, (hash) => {
      const record = terms.find(hash);
      if (record >= 0) terms.set(record, COUNT, terms.get(record, COUNT) - 1);
    });
    for (const paper of head.papers) this.#countNamer(paper, -1);
  }

  #underTitle(frame: number, core: number): void {
    const frames = this.#frames;
    const record = frames.take(frame);
    const titles = frames.get(record, TITLES);
    if (titles > TELLING_TITLES) return;
    if (titles > 0 && frames.get(record, FIRST) === core) return;
    if (titles > 1 && frames.get(record, SECOND) === core) return;
    frames.set(record, TITLES, titles + 1);
    if (titles === 0) frames.set(record, FIRST, core);
    if (titles === 1) frames.set(record, SECOND, core);
  }

  #countNamer(paper: number, step: number): void {
    this.#namers.set(paper, (this.#namers.get(paper) ?? 0) + step);
  }

  #count(term: string): number {
    const record = this.#terms.find(textHash(term));
    return record < 0 ? 0 : this.#terms.get(record, COUNT);
  }

  /** Does a term lead from one treatment to others? */
  leads(term: string): boolean {
    const count = this.#count(term);
    return count > 1 && count <= MOST_USERS;
  }

  /** Numbers of the treatments that use a term, the latest first; none for a term of many. */
  using(term: string): number[] {
    const record = this.#terms.find(textHash(term));
    if (record < 0 || this.#terms.get(record, COUNT) > MOST_USERS) return [];
    const numbers: number[] = [];
    for (let use = this.#terms.get(record, LATEST) - 1; use >= 0; use = this.#before.at(use) - 1) {
      const number = this.#ownerOf(use);
      if (!this.#isGone[number]) numbers.push(number);
    }
    return numbers;
  }

  /** The treatment a use stands in: the last that begins at it or before. */
  #ownerOf(use: number): number {
    let [low, high] = [0, this.#firstUse.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firstUse.at(middle) <= use) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many treatments name a paper in their text. */
  namers({ terms, years }: PaperName): number {
    return this.#namers.get(paperHash(terms, years)) ?? 0;
  }

  /** Does a sentence of this frame stand under many titles? */
  isCommonplace(frame: number): boolean {
    const record = this.#frames.find(frame);
    return record >= 0 && this.#frames.get(record, TITLES) > TELLING_TITLES;
  }

  /** 0 to 1: how few treatments use a term. */
  rarity(term: string): number {
    const known = this.#rarities.get(term);
    if (known !== undefined) return known;
    const world = this.#size + REST_OF_THE_WORLD;
    const rarity = Math.log(world / Math.max(1, this.#count(term))) / Math.log(world);
    if (this.#rarities.size >= MOST_READY) this.#rarities.clear();
    this.#rarities.set(term, rarity);
    return rarity;
  }

  /** Bytes held, but for what is kept ready. */
  get size(): number {
    return [this.#terms, this.#frames, this.#before, this.#firstUse].reduce((sum, { size }) => sum + size, 0);
  }

  /** What a term says of a matter, 0 to 1: its rarity, and little for words of many matters. */
  weight(term: string): number {
    return this.rarity(term) * (isCommonWord(term) ? COMMON_WEIGHT : 1);
  }
}
