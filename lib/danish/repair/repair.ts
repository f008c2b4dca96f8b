/** Repair of damaged Danish: for each word what it may mean, and the likeliest way through the sentence. */
import { ALONE, type Automaton, buildAutomaton, FIRST, LAST, lookUp } from './automaton.ts';
import { type Confusions, confusionsOf } from './confusions.ts';
import { likeliest } from './path.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Damage, Language, Repair } from './types.ts';

/** How sure a change must be. Below it the word is left as it is. */
const MIN_CONFIDENCE = 0.6;
/** A word of the document itself outweighs one of the dictionary: −ln P where the language has nothing. */
const OWN_WORD = -12;
/** Shortest word for which also the confusions are tried that hardly happen; short ones may mean anything then. */
const MIN_RARE = 6;
/** −ln P that the blank after "i" is lost. */
const GLUED = 6;
/** −ln P that a common word has a capital inside a sentence: such a word is rather a name. */
const AMISS_CAPITAL = 3.5;
/** A bar or an `l` that stands for the word "i". */
const LONE_I = /^[|lI]$/;

/** One way to read a piece, as the path sees it. */
export interface Option {
  word: string;
  cost: number;
}

/**
 * The repairs of a block's text, in order, none of them overlapping. `healthyWords` are words of the document that are
 * known to be whole (from a text layer, a table of contents, what the user taught). Healthy text gets none. Numbers,
 * addresses, case numbers and initials are never touched.
 */
export function repairText(
  text: string,
  damage: Damage,
  language: Language,
  healthyWords: ReadonlySet<string>,
): Repair[] {
  if (damage === 'none') return [];
  const search: Search = { language, own: automatonOf(healthyWords), ...confusionsOf(damage) };
  const pieces = piecesOf(text);
  const options = pieces.map((piece, i) =>
    piece.fixed ? [{ word: piece.read, cost: 0 }] : optionsOf(piece, pieces[i + 1], search),
  );
  const weigh = (previous: string, word: string) =>
    healthyWords.has(word)
      ? Math.max(language.weigh(previous, word), OWN_WORD)
      : language.weigh(previous, word);
  return likeliest(pieces, options, weigh).flatMap(({ word, confidence }, i) => {
    const piece = pieces[i];
    if (!piece || word === piece.read || confidence < MIN_CONFIDENCE) return [];
    return [{ start: piece.start, end: piece.end, read: piece.read, meant: word, confidence }];
  });
}

/** The text with the repairs made. They are in order and do not overlap, as `repairText` gives them. */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, meant } of repairs) {
    out += text.slice(from, start) + meant;
    from = end;
  }
  return out + text.slice(from);
}

interface Search {
  language: Language;
  /** The document's own words. */
  own: Automaton;
  usual: Confusions;
  rare: Confusions;
}

const automata = new WeakMap<ReadonlySet<string>, Automaton>();

function automatonOf(words: ReadonlySet<string>): Automaton {
  const known = automata.get(words);
  if (known) return known;
  const made = buildAutomaton(new Map([...words].map((word) => [word, ALONE | FIRST | LAST])));
  automata.set(words, made);
  return made;
}

function optionsOf(piece: Piece, next: Piece | undefined, search: Search): Option[] {
  const { read } = piece;
  // `Aarhus` has lost nothing.
  if (/[Aa]a/.test(read) && isName(read, search.language)) return [{ word: read, cost: 0 }];
  if (LONE_I.test(read)) return loneOptions(piece, next);
  const options = new Map<string, number>();
  for (const reading of [
    ...usualReadings(read, piece, search),
    ...(search.own.edges.length > 1 ? readingsOf(search.own, search.usual, read, piece) : []),
  ]) {
    const word = cased(reading, piece);
    options.set(word, Math.min(options.get(word) ?? Number.POSITIVE_INFINITY, reading.cost));
  }
  if (!options.has(read)) options.set(read, 0);
  const apart = unglued(piece, search.language);
  if (apart) options.set(apart, GLUED);
  const amiss = !piece.opens && /^\p{Lu}\p{Ll}/u.test(read);
  return [...options].map(([word, cost]) => ({
    word,
    cost: amiss && isCommonWord(word, search.language) ? cost + AMISS_CAPITAL : cost,
  }));
}

/** `ien` for "i en": the blank is lost after the narrowest word there is. */
function unglued({ read, opens }: Piece, language: Language): string | null {
  const [, rest = ''] = /^[iIl|](\p{Ll}{2,})$/u.exec(read) ?? [];
  if (rest === '' || language.knows(read) || !language.knows(rest)) return null;
  return `${opens ? 'I' : 'i'} ${rest}`;
}

/** A word that the dictionary has in small letters only. */
function isCommonWord(word: string, language: Language): boolean {
  return !isName(word, language) && language.knows(word.toLowerCase());
}

function isName(word: string, { forms }: Language): boolean {
  return /^\p{Lu}/u.test(word) && (lookUp(forms, word) & ALONE) !== 0;
}

/** A bar parts things as well (`KKR Hovedstaden | 02-09-2025`); it is the word "i" before a word or a year only. */
function loneOptions({ read, opens, closes }: Piece, next: Piece | undefined): Option[] {
  const kept = { word: read, cost: 0 };
  if (read === 'I' || closes || !next || !/^(?:\D{2,}|20\d\d)$/.test(next.read)) return [kept];
  return [kept, { word: opens ? 'I' : 'i', cost: 4 }];
}

/** Words come again and again: their readings are kept by language and confusions. */
const caches = new WeakMap<Confusions, WeakMap<Language, Map<string, readonly Reading[]>>>();
const CACHE_SIZE = 20_000;

function usualReadings(read: string, piece: Piece, { language, usual, rare }: Search): readonly Reading[] {
  const byLanguage = caches.get(usual) ?? new WeakMap<Language, Map<string, readonly Reading[]>>();
  caches.set(usual, byLanguage);
  const cache = byLanguage.get(language) ?? new Map<string, readonly Reading[]>();
  byLanguage.set(language, cache);
  const key = piece.beforeHyphen ? `${read}-` : read;
  const known = cache.get(key);
  if (known) return known;
  let readings = readingsOf(language.forms, usual, read, piece);
  if (readings.length === 0 && read.length >= MIN_RARE)
    readings = readingsOf(language.forms, rare, read, piece);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, readings);
  return readings;
}

/** A word whose first letter was misread begins a sentence with a capital. */
function cased({ word, anyCase }: Reading, piece: Piece): string {
  return anyCase && piece.opens && !piece.afterHyphen ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
