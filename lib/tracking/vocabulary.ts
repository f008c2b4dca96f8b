/** Which treatments use a term, how telling that makes it, and what is printed in many places. By hashes: no text is held. */
import type { PaperName } from './features.ts';
import { Column, HashSlots } from './hash-slots.ts';
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

export class Vocabulary {
  readonly #terms = new HashSlots();
  /** By term: how many living treatments use it, and its latest use + 1. */
  readonly #counts = new Column();
  readonly #latest = new Column();
  /** By use: the one before of the same term, + 1. Uses of a treatment stand together. */
  readonly #before = new Column();
  /** By number of a treatment: its first use. */
  readonly #firstUse = new Column();
  readonly #isGone: boolean[] = [];
  readonly #frames = new HashSlots();
  /** By frame: cores of the first titles it stands under, and how many came, at most one more than tells. */
  readonly #cores = [new Column(), new Column()] as const;
  readonly #titles = new Column();
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
    eachTermHash(head, bytes, (hash) => {
      const slot = this.#terms.take(hash);
      if (slot === this.#counts.length) {
        this.#counts.push(0);
        this.#latest.push(0);
      }
      this.#counts.set(slot, this.#counts.at(slot) + 1);
      this.#before.push(this.#latest.at(slot));
      this.#latest.set(slot, this.#before.length);
    });
    eachFrame(head, bytes, (frame) => this.#underTitle(frame, head.core));
    for (const paper of head.papers) this.#countNamer(paper, 1);
    return this.#isGone.length - 1;
  }

  /** Forgets a treatment. Frames are remembered: they only say what many write. */
  remove(number: number, head: PackedHead, bytes: Uint8Array): void {
    this.#size--;
    this.#rarities.clear();
    this.#isGone[number] = true;
    eachTermHash(head, bytes, (hash) => {
      const slot = this.#terms.find(hash);
      this.#counts.set(slot, this.#counts.at(slot) - 1);
    });
    for (const paper of head.papers) this.#countNamer(paper, -1);
  }

  #underTitle(frame: number, core: number): void {
    const slot = this.#frames.take(frame);
    const [first, second] = this.#cores;
    if (slot === this.#titles.length) {
      this.#titles.push(1);
      first.push(core | 0);
      second.push(0);
      return;
    }
    const titles = this.#titles.at(slot);
    if (titles > TELLING_TITLES || first.at(slot) === (core | 0)) return;
    if (titles === 1) second.set(slot, core | 0);
    else if (second.at(slot) === (core | 0)) return;
    this.#titles.set(slot, titles + 1);
  }

  #countNamer(paper: number, step: number): void {
    this.#namers.set(paper, (this.#namers.get(paper) ?? 0) + step);
  }

  #count(term: string): number {
    const slot = this.#terms.find(textHash(term));
    return slot < 0 ? 0 : this.#counts.at(slot);
  }

  /** Does a term lead from one treatment to others? */
  leads(term: string): boolean {
    const count = this.#count(term);
    return count > 1 && count <= MOST_USERS;
  }

  /** Numbers of the treatments that use a term, the latest first; none for a term of many. */
  using(term: string): number[] {
    const slot = this.#terms.find(textHash(term));
    if (slot < 0 || this.#counts.at(slot) > MOST_USERS) return [];
    const numbers: number[] = [];
    for (let use = this.#latest.at(slot) - 1; use >= 0; use = this.#before.at(use) - 1) {
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
    const slot = this.#frames.find(frame);
    return slot >= 0 && this.#titles.at(slot) > TELLING_TITLES;
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

  /** What a term says of a matter, 0 to 1: its rarity, and little for words of many matters. */
  weight(term: string): number {
    return this.rarity(term) * (isCommonWord(term) ? COMMON_WEIGHT : 1);
  }
}
