/** The Danish analysis the other engines are given: folding, stemming, parts of compounds, letters that recognition confuses. */
import { stemmer } from '@orama/stemmers/danish';
import { fold } from '../../../lib/danish/fold.ts';

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Stems met so far: a text says the same words again and again. */
const stems = new Map<string, string>();
const MOST_STEMS = 500_000;

export function stemmed(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(fold(word));
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

const SHORTEST_PART = 4;
const LINKS = ['', 's', 'e'];

/** Words a compound may be made of: stems met so often in the corpus. */
export class Parts {
  readonly #counts = new Map<string, number>();
  readonly #least = 5;
  /** Answers so far; forgotten when twice as much has been learnt. */
  readonly #known = new Map<string, string[]>();
  #learnt = 0;
  #forgetAt = 1;

  learn(text: string): void {
    if (++this.#learnt >= this.#forgetAt) {
      this.#forgetAt = this.#learnt * 2;
      this.#known.clear();
    }
    for (const word of wordsOf(text)) {
      if (word.length < SHORTEST_PART || word.length > 14) continue;
      const stem = stemmed(word);
      this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
    }
  }

  #knows(part: string): boolean {
    return part.length >= SHORTEST_PART && (this.#counts.get(stemmed(part)) ?? 0) >= this.#least;
  }

  /** Stems of the two parts of a compound, split where both are words; none for a simple word. */
  of(word: string): string[] {
    const known = this.#known.get(word) ?? this.#split(fold(word));
    this.#known.set(word, known);
    return known;
  }

  #split(whole: string): string[] {
    for (let at = whole.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
      const right = whole.slice(at);
      if (!this.#knows(right)) continue;
      for (const link of LINKS) {
        const left = whole.slice(0, at);
        if (!left.endsWith(link)) continue;
        const bare = left.slice(0, left.length - link.length);
        if (this.#knows(bare)) return [stemmed(bare), stemmed(right)];
      }
    }
    return [];
  }
}

const CONFUSIONS: Record<string, string[]> = { ø: ['g', 'e', 'a'], æ: ['ee'], å: ['a'] };
const MOST_VARIANTS = 8;

/** A typed word and its forms with one or two Danish letters misread, as stems. */
export function readings(word: string): string[] {
  let forms = [word.toLowerCase()];
  for (const [letter, others] of Object.entries(CONFUSIONS))
    forms = forms.flatMap((form) =>
      form.includes(letter) ? [form, ...others.map((other) => form.replace(letter, other))] : [form],
    );
  return [...new Set(forms.slice(0, MOST_VARIANTS).map(stemmed))];
}
