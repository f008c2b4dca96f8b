/** How two treatments' words compare. */
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import { AS_PART, alikeWords, isCommonWord, isMatterOfAnyBody, isPart, isStepWord } from './words.ts';

/** How well a few terms contain a term, 0 to 1: itself, damaged, or within a compound. */
export function containment(term: string, terms: readonly string[]): number {
  let best = 0;
  for (const other of terms) {
    const alike = alikeWords(term, other);
    if (alike > best) best = alike;
    if (best === 1) break;
  }
  return best;
}

/** Letters between the parts of a compound: a linking s or e, an ending that the stem of a part lost. */
const JOINT = 3;
/** What stands for a compound both of whose parts are said (`mobilitetsstrategi`: "strategi for mobilitet"). */
const IN_PARTS = 0.9;

/** The same for all the terms of a text, where damage is not looked for: a text says its words more than once. */
export function saidIn(term: string, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  let [first, head, best] = [0, 0, 0];
  for (const other of terms) {
    if (!isPart(term, other)) continue;
    best = AS_PART;
    if (other.length > term.length) continue;
    if (term.startsWith(other)) first = Math.max(first, other.length);
    else head = Math.max(head, other.length);
  }
  return first > 0 && head > 0 && first + head >= term.length - JOINT ? IN_PARTS : best;
}

export interface TitleLikeness {
  /** Telling terms they have in common. */
  shared: string[];
  /** Weight of what they share. */
  weight: number;
  /** Share of the titles' weight they have in common, 0 to 1. */
  share: number;
  /** Weight of what only the one, only the other says, and the other's text does not say either. */
  unexplained: [number, number];
  /** Share of each title's weight that is unexplained, 0 to 1. */
  own: [number, number];
}

/** Compares titles, with the texts to explain what only one of them says. */
export function titleLikeness(corpus: Corpus, a: Features, b: Features): TitleLikeness {
  const one = sideOf(corpus, a, b);
  const other = sideOf(corpus, b, a);
  const all = one.all + other.all;
  return {
    shared: one.shared,
    weight: Math.min(one.hit, other.hit),
    share: all > 0 ? (one.hit + other.hit) / all : 0,
    unexplained: [one.unexplained, other.unexplained],
    own: [one.unexplained / Math.max(one.all, 0.01), other.unexplained / Math.max(other.all, 0.01)],
  };
}

/** What a matter of any organisation weighs where the other says nothing of it. */
const OWN_MATTER = 0.6;

function sideOf(corpus: Corpus, own: Features, other: Features) {
  let [all, hit, unexplained] = [0, 0, 0];
  const shared: string[] = [];
  const text = corpus.termsOf(other);
  for (const term of own.titleTerms) {
    const weight = corpus.vocabulary.weight(term);
    const alike = containment(term, other.titleTerms);
    all += weight;
    hit += weight * alike;
    if (alike > 0) shared.push(term);
    if (alike < 1) {
      const told = Math.max(alike, isCommonWord(term) ? Number(text.has(term)) : saidIn(term, text));
      unexplained += Math.max(weight, isMatterOfAnyBody(term) ? OWN_MATTER : 0) * (1 - told);
    }
  }
  return { all, hit, unexplained, shared };
}

/** So few treatments use a word that it names something. */
const NAMING_RARITY = 0.75;

/**
 * Rare words of each title that the other says in its text, not in its title: "Hærvejen som verdensarv" asks UNESCO, the
 * "UNESCO-projekt" is about Hærvejen. None unless both do.
 */
export function crossedWords(corpus: Corpus, a: Features, b: Features): string[] {
  const [one, other] = [saidBeyond(corpus, a, b), saidBeyond(corpus, b, a)];
  return one.length > 0 && other.length > 0 ? [...one, ...other] : [];
}

const saidBeyond = (corpus: Corpus, own: Features, other: Features): string[] =>
  own.titleTerms.filter(
    (term) =>
      corpus.vocabulary.rarity(term) > NAMING_RARITY &&
      !isCommonWord(term) &&
      !isStepWord(term) &&
      corpus.termsOf(other).has(term) &&
      containment(term, other.titleTerms) === 0,
  );

export interface TextLikeness {
  /** Cosine of the terms' weights, 0 to 1. */
  cosine: number;
  /** Shared terms, the rarest first. */
  words: string[];
}

const MOST_WORDS = 8;
const NOTHING: ReadonlySet<string> = new Set();

/** Compares all that two treatments say, `without` what was counted already. */
export function textLikeness(
  corpus: Corpus,
  a: Features,
  b: Features,
  without: ReadonlySet<string> = NOTHING,
): TextLikeness {
  const [one, other] = [corpus.termsOf(a), corpus.termsOf(b)];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const shared: [string, number][] = [];
  let common = 0;
  for (const term of few) {
    if (!many.has(term) || without.has(term)) continue;
    const weight = corpus.vocabulary.weight(term);
    common += weight ** 2;
    shared.push([term, weight]);
  }
  const norm = Math.sqrt(corpus.mass(a) * corpus.mass(b));
  const words = shared.sort((x, y) => y[1] - x[1] || x[0].localeCompare(y[0])).slice(0, MOST_WORDS);
  return { cosine: norm > 0 ? common / norm : 0, words: words.map(([term]) => term) };
}

/** Sentences outside commonplaces that both have, word for word but for names and figures. */
export function sharedSentences(corpus: Corpus, a: Features, b: Features): string[][] {
  const frames = new Map(b.sentences.map(({ frame, terms }) => [frame, terms]));
  return a.sentences.flatMap(({ frame, terms }) =>
    frames.has(frame) && !corpus.vocabulary.isCommonplace(frame) ? [terms] : [],
  );
}
