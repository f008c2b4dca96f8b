/** The Danish language as far as repair needs it: which words there are, and how likely each is after another. */
import { ALONE, type Automaton, FIRST, lookUp } from './automaton.ts';
import { partsOf } from './compounds.ts';
import { type Packed, STEPS, unpack, type Weights } from './packed.ts';
import type { Language } from './types.ts';
import { counted } from './words.ts';

/**
 * −ln P of words the counts do not have: a form of the dictionary, one part of a compound more, and a word that is in
 * none. Set by the share of such words in running text (docs/repair.md).
 */
const DICTIONARY_COST = 15.5;
const NAME_COST = 17;
const JOIN_COST = 3.5;
/** A word that is none: the more letters, the less likely this very one; of capitals (KKR, SOSU) there are many. */
const UNKNOWN_COST = 19;
const UNKNOWN_LETTER_COST = 1;
const MAX_COSTLY_LETTERS = 10;
const ACRONYM_COST = 14;
const MAX_ACRONYM = 6;
/** What a part of a compound costs that is no counted word by itself. */
const PART_COST = 13;
/** … and is short: the dictionary has many odd words of three or four letters. */
const SHORT_PART = 4;
const SHORT_PART_COST = 20;
/** … and at least: the commonest words (`op`, `en`) are no likelier parts for it. */
const COMMON_PART_COST = 9;
/** How much the parts say: the last is what the word is, the others what kind of it. */
const FIRST_WEIGHT = 0.5;
const LAST_WEIGHT = 0.8;
/** Words asked for again and again are looked up once; emptied when full. */
const CACHE_SIZE = 20_000;

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const isUpper = (word: string) => word.length > 1 && word === word.toUpperCase();

interface Entry {
  /** Where the counts have it, and −ln P of it alone. */
  at: number | undefined;
  cost: number;
}

/** Reads the built language data (`seeds/language/danish.bin`). Throws a RangeError when they are something else. */
export function loadLanguage(data: Uint8Array): Language {
  const { forms, weights }: Packed = unpack(data);
  const entries = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const known = entries.get(word);
    if (known) return known;
    const at = weights.index.get(counted(word));
    const entry = { at, cost: costOf(forms, weights, word, at) };
    if (entries.size >= CACHE_SIZE) entries.clear();
    entries.set(word, entry);
    return entry;
  };
  return {
    forms,
    knows: (word) => isForm(forms, word),
    weigh(previous, word) {
      const { at, cost } = entryOf(word);
      const before = previous === '' ? weights.index.size : entryOf(previous).at;
      if (before === undefined) return -cost;
      const pair = at === undefined ? undefined : pairCost(weights, before, at);
      return -(pair ?? (weights.rest[before] ?? 0) / STEPS + cost);
    },
  };
}

function pairCost({ starts, next, pairs }: Weights, before: number, word: number): number | undefined {
  let low = starts[before] ?? 0;
  let high = (starts[before + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = next[middle] ?? 0;
    if (found === word) return (pairs[middle] ?? 0) / STEPS;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function costOf(forms: Automaton, weights: Weights, word: string, at: number | undefined): number {
  if (at !== undefined) return (weights.alone[at] ?? 0) / STEPS;
  // A first part of compounds counts as a word: readings have it before a hyphen only.
  for (const spelling of spellingsOf(word))
    if ((lookUp(forms, spelling) & (ALONE | FIRST)) !== 0)
      return spelling === spelling.toLowerCase() ? DICTIONARY_COST : NAME_COST;
  for (const spelling of spellingsOf(word)) {
    const parts = partsOf(forms, spelling);
    if (parts) return compoundCost(weights, parts);
  }
  if (isUpper(word) && word.length <= MAX_ACRONYM) return ACRONYM_COST;
  return UNKNOWN_COST + UNKNOWN_LETTER_COST * Math.min(word.length, MAX_COSTLY_LETTERS);
}

function spellingsOf(word: string): Set<string> {
  return new Set(isUpper(word) ? [word.toLowerCase(), word] : [lowerFirst(word), word]);
}

function isForm(forms: Automaton, word: string): boolean {
  return [...spellingsOf(word)].some(
    (spelling) => (lookUp(forms, spelling) & ALONE) !== 0 || partsOf(forms, spelling) !== null,
  );
}

function compoundCost(weights: Weights, parts: readonly string[]): number {
  const costs = parts.map((part) => {
    const at = weights.index.get(part);
    const uncounted = part.length <= SHORT_PART ? SHORT_PART_COST : PART_COST;
    if (at === undefined) return uncounted;
    return Math.min(uncounted, Math.max(COMMON_PART_COST, (weights.alone[at] ?? 0) / STEPS));
  });
  const last = costs.pop() ?? PART_COST;
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const unlikely = (mean - PART_COST) * FIRST_WEIGHT + (last - PART_COST) * LAST_WEIGHT;
  const cost = DICTIONARY_COST + unlikely + JOIN_COST * costs.length;
  // The dictionary has the compounds that are in use.
  return Math.max(cost, DICTIONARY_COST + 1);
}
