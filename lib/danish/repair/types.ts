/** What the parts of repair hold in common. A repair never touches the text it was made from: it is a layer over it. */
import type { Automaton } from './automaton.ts';

/** What is wrong with a text. `none` is left alone. */
export type Damage = 'none' | 'english-model' | 'danish-model' | 'no-diacritics';

/** One word, or several, read otherwise. Offsets are UTF-16, `end` exclusive, into the text as it was read. */
export interface Repair {
  start: number;
  end: number;
  /** What stands there. */
  read: string;
  /** What is meant. */
  meant: string;
  /** 0 to 1. */
  confidence: number;
}

/** Words of Danish: the dictionary (compounds included), names and terms, and counts from running text. */
export interface Language {
  /** Is it a word, as written (capitals as at the start of a sentence allowed)? */
  knows(word: string): boolean;
  /** Log probability of `word` after `previous` (empty at the start of a sentence). */
  weigh(previous: string, word: string): number;
  /** The dictionary's forms, to be searched for what a damaged word may mean. */
  forms: Automaton;
}
