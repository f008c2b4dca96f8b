/** Counts of words and of pairs of words, and the probabilities made of them. */
import { sentencesOf } from '../../lib/danish/repair/words.ts';

/** Weighted counts of running text. */
export class Counts {
  readonly words = new Map<string, number>();
  readonly pairs = new Map<string, Map<string, number>>();

  add(word: string, weight: number): void {
    this.words.set(word, (this.words.get(word) ?? 0) + weight);
  }

  /** Counts a text. `openings` false: what sentences begin with is not counted, only what follows it. */
  addText(text: string, weight: number, openings = true): void {
    for (const sentence of sentencesOf(text)) {
      let previous = '';
      for (const [at, word] of sentence.entries()) {
        if (at > 0 || openings) {
          this.add(word, weight);
          const after = this.pairs.get(previous) ?? new Map<string, number>();
          after.set(word, (after.get(word) ?? 0) + weight);
          this.pairs.set(previous, after);
        }
        previous = word;
      }
    }
  }
}

export interface Model {
  words: string[];
  /** −ln P(word). */
  alone: number[];
  /** −ln of the share left to pairs not listed, by word; the last is that of a sentence's start. */
  rest: number[];
  /** By previous word (last: a sentence's start), sorted by word: its index and −ln P(word after previous). */
  pairs: { word: number; cost: number }[][];
}

/** Absolute discounting (Ney et al. 1994) of a pair's count. */
const DISCOUNT = 0.6;
/** Agendas say other things than help texts do: so much is always left to pairs that were not seen. */
const MIN_REST = 0.3;

/**
 * The model of the counts: words seen `minWord` times (weighted) and pairs seen `minPair` times, each pair mixed with
 * its word alone.
 */
export function modelOf(counts: Counts, minWord: number, minPair: number): Model {
  const words = [...counts.words]
    .filter(([, n]) => n >= minWord)
    .map(([word]) => word)
    .sort();
  const index = new Map(words.map((word, i) => [word, i]));
  const total = words.reduce((sum, word) => sum + (counts.words.get(word) ?? 0), 0);
  const share = words.map((word) => (counts.words.get(word) ?? 0) / total);
  const rest: number[] = [];
  const pairs = [...words, ''].map((previous) => {
    const after = [...(counts.pairs.get(previous) ?? [])];
    const seen = after.reduce((sum, [, n]) => sum + n, 0);
    const kept = after.flatMap(([word, n]) => {
      const at = index.get(word);
      return at !== undefined && n >= minPair ? [{ at, n }] : [];
    });
    const taken = kept.reduce((sum, { n }) => sum + n - Math.min(n, DISCOUNT), 0);
    // A word that was seen seldom says little about what follows it.
    const left = seen === 0 ? 1 : Math.max(1 - taken / (seen + DISCOUNT), MIN_REST);
    rest.push(-Math.log(left));
    return kept
      .map(({ at, n }) => ({
        word: at,
        cost: -Math.log(Math.max(0, n - DISCOUNT) / (seen + DISCOUNT) + left * (share[at] ?? 0)),
      }))
      .sort((a, b) => a.word - b.word);
  });
  return { words, alone: share.map((p) => -Math.log(p)), rest, pairs };
}
