/** The ways to read one piece of a text, with what each costs before its neighbours have their say. */
import { ALONE, type Automaton, lookUp } from './automaton.ts';
import type { Confusions } from './confusions.ts';
import type { Piece } from './pieces.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Language } from './types.ts';

/** One way to read a piece. Two words with a blank between them where a blank was lost. */
export interface Option {
  word: string;
  /** −ln P(what is read | word). */
  cost: number;
}

/** Where readings come from. */
export interface Search {
  language: Language;
  /** The document's own words. */
  own: Automaton;
  /** Confusions, and those with the ones that hardly happen. */
  usual: Confusions;
  rare: Confusions;
}

/** Shortest word for which also the confusions are tried that hardly happen; short ones may mean anything then. */
const MIN_RARE = 6;
/** −ln P that the blank after "i" is lost. */
const GLUED = 6;
/** −ln P that a common word has a capital inside a sentence, and that a rare short one has it at all. */
const AMISS_CAPITAL = 2.5;
const RARE_CAPITAL = 6;
/** −ln P that a common word stands where a town's name does. */
const NO_TOWN = 8;
const SHORT_NAME = 7;
/** ln P of a word that the counts do not have, about. */
const RARE = -15;
/** −ln P that "i" is read as a bar or an `l`. */
const BAR = 4;
const ACRONYM = /^\p{Lu}{2,4}$/u;
const HEADING = /^\p{Lu}{4,60}$/u;
const LONE_I = /^[|l]$/;
const CACHE_SIZE = 20_000;

/** The ways to read a piece; always as it stands. `previous` and `next` are its neighbours. */
export function optionsOf(
  piece: Piece,
  previous: Piece | undefined,
  next: Piece | undefined,
  search: Search,
): Option[] {
  const { read, fixed } = piece;
  const { language, own, usual } = search;
  if (fixed || isWhole(read, language) || isAcronym(piece, previous, next)) return [{ word: read, cost: 0 }];
  if (LONE_I.test(read)) return loneOptions(piece, next);
  const options = new Map<string, number>();
  const ownReadings = own.edges.length > 1 ? readingsOf(own, usual, read, piece) : [];
  for (const reading of [...dictionaryReadings(piece, search), ...ownReadings]) {
    const word = cased(reading, piece);
    options.set(word, Math.min(options.get(word) ?? Number.POSITIVE_INFINITY, reading.cost));
  }
  if (!options.has(read)) options.set(read, 0);
  const apart = unglued(piece, language);
  if (apart) options.set(apart, GLUED);
  if (!/^\p{Lu}\p{Ll}/u.test(read)) return [...options].map(([word, cost]) => ({ word, cost }));
  return [...options].map(([word, cost]) => ({
    word,
    cost: cost + capitalCost(word, piece, previous, language),
  }));
}

/**
 * What a capital costs: inside a sentence common words seldom have one, and a short word that nobody uses (`Lægten`)
 * is rather a name that is in no list, at its beginning too.
 */
function capitalCost(word: string, piece: Piece, previous: Piece | undefined, language: Language): number {
  const { read, opens } = piece;
  if (!/^\p{Lu}/u.test(word) || isName(word, language)) return 0;
  const isListed = (lookUp(language.forms, word.toLowerCase()) & ALONE) !== 0;
  const isRare = isListed && word.length <= SHORT_NAME && language.weigh('', word) < RARE;
  if (isRare && word !== read) return RARE_CAPITAL;
  if (opens || !(isListed || language.knows(word))) return 0;
  return previous && isPostalCode(previous, piece) ? NO_TOWN : AMISS_CAPITAL;
}

/** `4180 Sorø`: four digits and one blank before a name. */
const isPostalCode = ({ read, end }: Piece, { start }: Piece): boolean =>
  /^[1-9]\d{3}$/.test(read) && start === end + 1;

/** `Aarhus` has lost nothing, and an accent that belongs to the word (`ét`, `idé`) is seldom read into it. */
function isWhole(read: string, language: Language): boolean {
  return /aa/i.test(read) ? isName(read, language) : /é/.test(read) && language.knows(read);
}

/** `LA`, `KP`, `RBR`: few letters in capitals, but not in a heading that is all capitals (`STATUS PA SAGEN`). */
function isAcronym({ read }: Piece, previous: Piece | undefined, next: Piece | undefined): boolean {
  if (!ACRONYM.test(read)) return false;
  return !HEADING.test(previous?.read ?? '') && !HEADING.test(next?.read ?? '');
}

/** A bar parts things as well (`KKR Hovedstaden | 02-09-2025`); it is the word "i" before a word or a year only. */
function loneOptions({ read, opens, closes }: Piece, next: Piece | undefined): Option[] {
  const kept = { word: read, cost: 0 };
  if (closes || !next || !/^(?:\D{2,}|20\d\d)$/.test(next.read)) return [kept];
  return [kept, { word: opens ? 'I' : 'i', cost: BAR }];
}

/** Words come again and again: their readings are kept by confusions and language. */
const caches = new WeakMap<Confusions, WeakMap<Language, Map<string, readonly Reading[]>>>();

function cacheOf({ usual, language }: Search): Map<string, readonly Reading[]> {
  const byLanguage = caches.get(usual) ?? new WeakMap<Language, Map<string, readonly Reading[]>>();
  caches.set(usual, byLanguage);
  const cache = byLanguage.get(language) ?? new Map<string, readonly Reading[]>();
  byLanguage.set(language, cache);
  return cache;
}

function dictionaryReadings(piece: Piece, search: Search): readonly Reading[] {
  const { read, beforeHyphen } = piece;
  const { forms } = search.language;
  const cache = cacheOf(search);
  const key = beforeHyphen ? `${read}-` : read;
  const known = cache.get(key);
  if (known) return known;
  let readings = readingsOf(forms, search.usual, read, piece);
  if (readings.length === 0 && read.length >= MIN_RARE)
    readings = readingsOf(forms, search.rare, read, piece);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, readings);
  return readings;
}

/** Is the piece a word, as it stands or read otherwise? */
export function isReadable(piece: Piece, search: Search): boolean {
  return search.language.knows(piece.read) || dictionaryReadings(piece, search).length > 0;
}

/** A word whose first letter was misread begins a sentence with a capital. */
function cased({ word, anyCase }: Reading, { opens, afterHyphen }: Piece): string {
  return anyCase && opens && !afterHyphen ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** `ien` for "i en": the blank is lost after the narrowest word there is. */
function unglued({ read, opens }: Piece, language: Language): string | null {
  const [, rest = ''] = /^[iIl|](\p{Ll}{2,})$/u.exec(read) ?? [];
  if (rest === '' || language.knows(read) || !language.knows(rest)) return null;
  return `${opens ? 'I' : 'i'} ${rest}`;
}

function isName(word: string, { forms }: Language): boolean {
  return /^\p{Lu}/u.test(word) && (lookUp(forms, word) & ALONE) !== 0;
}
