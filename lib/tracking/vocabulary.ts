/** Which treatments use a term, how telling that makes it, and what is printed in many places. */
import type { Features, PaperName } from './features.ts';
import { coreKey } from './titles.ts';
import { isCommonWord } from './words.ts';

/** Titles under which a sentence may stand and still tell something of a matter. */
const TELLING_TITLES = 2;
/** So many treatments are reckoned with beforehand, that in a small archive not every word is rare. */
const REST_OF_THE_WORLD = 200;
/** What words of many matters ("handleplan") weigh. */
const COMMON_WEIGHT = 0.3;

export class Vocabulary {
  readonly #postings = new Map<string, string[]>();
  /** Cores of the titles a frame stands under, at most one more than tells. */
  readonly #frames = new Map<string, string[]>();
  /** How many treatments name a paper. */
  readonly #namers = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  #size = 0;

  add(features: Features): void {
    this.#size++;
    this.#weights.clear();
    for (const term of allTerms(features)) {
      const keys = this.#postings.get(term);
      if (keys) keys.push(features.key);
      else this.#postings.set(term, [features.key]);
    }
    const core = coreKey(features.core);
    for (const { frame } of features.sentences) {
      const cores = this.#frames.get(frame);
      if (!cores) this.#frames.set(frame, [core]);
      else if (cores.length <= TELLING_TITLES && !cores.includes(core)) cores.push(core);
    }
    for (const paper of features.papers) this.#count(paper, 1);
  }

  /** Forgets a treatment. Frames are remembered: they only say what many write. */
  remove(features: Features): void {
    this.#size--;
    this.#weights.clear();
    for (const term of allTerms(features)) {
      const left = (this.#postings.get(term) ?? []).filter((key) => key !== features.key);
      if (left.length > 0) this.#postings.set(term, left);
      else this.#postings.delete(term);
    }
    for (const paper of features.papers) this.#count(paper, -1);
  }

  #count(paper: PaperName, step: number): void {
    this.#namers.set(nameKey(paper), this.namers(paper) + step);
  }

  /** Keys of the treatments that use a term. */
  using(term: string): readonly string[] {
    return this.#postings.get(term) ?? [];
  }

  /** How many treatments name a paper in their text. */
  namers(paper: PaperName): number {
    return this.#namers.get(nameKey(paper)) ?? 0;
  }

  /** Does a sentence of this frame stand under many titles? */
  isCommonplace(frame: string): boolean {
    return (this.#frames.get(frame)?.length ?? 0) > TELLING_TITLES;
  }

  /** 0 to 1: how few treatments use a term. */
  rarity(term: string): number {
    const world = this.#size + REST_OF_THE_WORLD;
    return Math.log(world / Math.max(1, this.using(term).length)) / Math.log(world);
  }

  /** What a term says of a matter, 0 to 1: its rarity, and little for words of many matters. */
  weight(term: string): number {
    const known = this.#weights.get(term);
    if (known !== undefined) return known;
    const weight = this.rarity(term) * (isCommonWord(term) ? COMMON_WEIGHT : 1);
    this.#weights.set(term, weight);
    return weight;
  }
}

/** Every term of a treatment, each once. */
function allTerms({ titleTerms, attachments, sentences }: Features): Set<string> {
  const terms = new Set(titleTerms);
  for (const { terms: own } of [...attachments, ...sentences]) for (const term of own) terms.add(term);
  return terms;
}

const nameKey = ({ terms, years }: PaperName): string => [...terms.toSorted(), ...years].join(' ');
