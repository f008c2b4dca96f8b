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

/** A term and the treatments that use it: how many, and, as long as they are few, which. */
interface Entry {
  term: string;
  count: number;
  keys: string[];
}

/** A term that more treatments use leads to none of them. */
const MOST_USERS = 400;

export class Vocabulary {
  readonly #entries = new Map<string, Entry>();
  /** Cores of the titles a frame stands under, at most one more than tells. */
  readonly #frames = new Map<string, string[]>();
  /** How many treatments name a paper. */
  readonly #namers = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  #size = 0;

  /** Takes a treatment in, and gives it back with each term being the one that is kept, so that none is held twice. */
  add(features: Features): Features {
    this.#size++;
    this.#weights.clear();
    const own = this.#own(features);
    for (const term of allTerms(own)) {
      const entry = this.#entryOf(term);
      entry.count++;
      if (entry.count <= MOST_USERS) entry.keys.push(features.key);
      else entry.keys = [];
    }
    const core = coreKey(features.core);
    for (const { frame } of features.sentences) {
      const cores = this.#frames.get(frame);
      if (!cores) this.#frames.set(frame, [core]);
      else if (cores.length <= TELLING_TITLES && !cores.includes(core)) cores.push(core);
    }
    for (const paper of features.papers) this.#count(paper, 1);
    return own;
  }

  #own(features: Features): Features {
    const terms = (all: readonly string[]) => all.map((term) => this.#entryOf(term).term);
    return {
      ...features,
      titleTerms: terms(features.titleTerms),
      attachments: features.attachments.map((one) => ({ ...one, terms: terms(one.terms) })),
      sentences: features.sentences.map(({ frame, terms: own }) => ({ frame, terms: terms(own) })),
    };
  }

  #entryOf(term: string): Entry {
    const known = this.#entries.get(term);
    if (known) return known;
    const entry = { term, count: 0, keys: [] };
    this.#entries.set(term, entry);
    return entry;
  }

  /** Forgets a treatment. Frames are remembered: they only say what many write. */
  remove(features: Features): void {
    this.#size--;
    this.#weights.clear();
    for (const term of allTerms(features)) {
      const entry = this.#entryOf(term);
      entry.count--;
      entry.keys = entry.keys.filter((key) => key !== features.key);
      if (entry.count === 0) this.#entries.delete(term);
    }
    for (const paper of features.papers) this.#count(paper, -1);
  }

  #count(paper: PaperName, step: number): void {
    this.#namers.set(nameKey(paper), this.namers(paper) + step);
  }

  /** Keys of the treatments that use a term; none for a term of many. */
  using(term: string): readonly string[] {
    return this.#entries.get(term)?.keys ?? [];
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
    return Math.log(world / Math.max(1, this.#entries.get(term)?.count ?? 1)) / Math.log(world);
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
