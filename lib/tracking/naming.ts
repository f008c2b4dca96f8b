/** Does the text of one treatment name what another is about: its title, or a paper of it? */
import type { Corpus } from './corpus.ts';
import type { Features, PaperName } from './features.ts';
import { containment } from './likeness.ts';
import { tellingTerms } from './titles.ts';
import type { Evidence } from './types.ts';
import { isCommonWord } from './words.ts';

/** What has a subject of its own that the other says nothing of names it in passing. */
const IN_PASSING = 0.55;
const OF_ITS_OWN = 0.6;
export const aboutIt = (own: number): number => (own >= OF_ITS_OWN ? IN_PASSING : 1);

/** `from`'s text says what `to`'s title or papers say. `about`: how likely it is about that. */
export function naming(corpus: Corpus, from: Features, to: Features, about: number): Evidence[] {
  const ends = { kind: 'names', from: from.key, to: to.key } as const;
  const title = { name: to.core, terms: to.titleTerms, years: to.years };
  const names = [title, ...to.attachments].filter((name) => isName(corpus, name));
  for (const paper of from.papers)
    if (names.some((name) => isSame(name, paper)))
      return [
        {
          ...ends,
          name: paper.name,
          weight: (about * NAMED_PAPER) / Math.max(1, Math.log2(corpus.vocabulary.namers(paper))),
        },
      ];
  let best: Evidence | null = null;
  for (const { name, terms } of names)
    for (const { frame, terms: said } of from.sentences) {
      if (corpus.vocabulary.isCommonplace(frame)) continue;
      const told = coverage(corpus, terms, said);
      const weight = about * NAMED * told;
      if (told >= LEAST_TOLD && weight > (best?.weight ?? 0)) best = { ...ends, name, weight };
    }
  return best ? [best] : [];
}

/** A paper by name, and the words of a title within one sentence. */
const NAMED_PAPER = 0.7;
const NAMED = 0.6;
const LEAST_TOLD = 0.75;

/** Share of a name's weight that a sentence says. */
function coverage(corpus: Corpus, terms: readonly string[], said: readonly string[]): number {
  let [all, hit, exact] = [0, 0, 0];
  for (const term of terms) {
    const weight = corpus.vocabulary.weight(term);
    const alike = containment(term, said);
    all += weight;
    hit += weight * alike;
    if (alike >= 0.8 && !isCommonWord(term)) exact++;
  }
  return all > 0 && exact > 0 ? hit / all : 0;
}

/** The same words, and where both tell years the same years. */
export const isSame = (a: PaperName, b: PaperName): boolean =>
  (a.years.length === 0 || b.years.length === 0 || a.years.join() === b.years.join()) &&
  isWithin(a.terms, b.terms) &&
  isWithin(b.terms, a.terms);

const isWithin = (terms: readonly string[], other: readonly string[]): boolean =>
  terms.every((term) => containment(term, other) >= 0.8);

/** Enough words to be the name of one thing: a telling one and a second, or a word and its years. */
const isName = (corpus: Corpus, { terms, years }: PaperName): boolean =>
  (terms.length >= 1 && years.length >= 1) ||
  (terms.length >= 2 &&
    tellingTerms(terms).length >= 1 &&
    terms.reduce((sum, term) => sum + corpus.vocabulary.weight(term), 0) >= 1);
