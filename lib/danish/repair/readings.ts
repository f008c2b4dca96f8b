/** What a word as read may mean: every word of the dictionary, and every compound, that could have been misread so. */
import { ALONE, type Automaton, codeAt, edgeFrom, FIRST, LAST, nodeOf, placesOf } from './automaton.ts';
import { canBegin, canEnd, MAX_WORD } from './compounds.ts';
import type { Confusions } from './confusions.ts';

/** One meaning of a word as read. */
export interface Reading {
  word: string;
  /** −ln P(what is read | word), and for each part of a compound but the first `JOIN`. */
  cost: number;
  /** The first letter was misread, so that it may be a capital or not: both are in `word`'s letters alike. */
  anyCase: boolean;
}

/** Where a piece stands: before a hyphen also a compound's first part is a word (`børne-`). */
export interface Setting {
  beforeHyphen: boolean;
}

interface State {
  node: number;
  cost: number;
  out: string;
  /** Letters of the part at hand; 0 at its beginning. */
  length: number;
  parts: number;
  anyCase: boolean;
}

/** What a further part costs while searching; its true weight is the language's. */
const JOIN = 2;
const MAX_PARTS = 5;
/** States kept for each letter read, and how much worse than the best one may be. */
const BEAM = 32;
const WINDOW = 14;
const MAX_READINGS = 12;

const isCapital = (letter: string) => letter !== letter.toLowerCase();
const isAllCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();

/**
 * The readings of a word, best first, at most 12. A word in capitals is read in small letters and written in
 * capitals again. Time: letters × states kept × confusions of a letter, so linear in the word.
 */
export function readingsOf(
  forms: Automaton,
  confusions: Confusions,
  read: string,
  setting: Setting,
): Reading[] {
  if (read.length > MAX_WORD) return [];
  const shouting = isAllCapitals(read);
  const text = shouting ? read.toLowerCase() : read;
  const beams: State[][] = Array.from({ length: text.length + 1 }, () => []);
  beams[0]?.push({ node: forms.root, cost: 0, out: '', length: 0, parts: 1, anyCase: false });
  const done: Reading[] = [];
  const step = (state: State, at: number, size: number, meant: string, cost: number, own: boolean) => {
    let { node, out, length } = state;
    let edge = 0;
    for (let i = 0; i < meant.length; i++) {
      edge = edgeFrom(forms, node, codeAt(forms, meant, i));
      if (edge === 0) return;
      node = nodeOf(edge);
    }
    out += meant;
    length += meant.length;
    const total = state.cost + cost;
    const anyCase = at === 0 ? !own : state.anyCase;
    const next = at + size;
    const places = placesOf(edge);
    if (next === text.length) {
      if (isWhole(places, out.slice(out.length - length), state.parts, setting))
        done.push({ word: out, cost: total, anyCase });
      return;
    }
    const beam = beams[next];
    beam?.push({ node, cost: total, out, length, parts: state.parts, anyCase });
    if ((places & FIRST) !== 0 && state.parts < MAX_PARTS && canBegin(out.slice(out.length - length)))
      beam?.push({ node: forms.root, cost: total + JOIN, out, length: 0, parts: state.parts + 1, anyCase });
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const rules = (confusions.byFirst.get(letter) ?? []).filter((rule) => text.startsWith(rule.read, at));
    for (const state of best(beams[at] ?? [])) {
      step(state, at, 1, letter, confusions.kept.get(letter) ?? 0, true);
      if (at === 0 && (shouting || isCapital(letter))) {
        const other = shouting ? letter.toUpperCase() : letter.toLowerCase();
        step(state, at, 1, other, confusions.kept.get(other) ?? 0, true);
      }
      for (const { read: misread, meant, cost } of rules) {
        if (at > 0 && isCapital(meant)) continue;
        step(state, at, misread.length, meant, cost, false);
        // The small letter of a dictionary word, printed as a capital.
        if (at === 0 && isCapital(meant)) step(state, at, misread.length, meant.toLowerCase(), cost, false);
      }
    }
  }
  return unique(done.sort((a, b) => a.cost - b.cost)).map((reading) => recased(reading, read, shouting));
}

function isWhole(places: number, part: string, parts: number, setting: Setting): boolean {
  if (setting.beforeHyphen && (places & FIRST) !== 0) return true;
  if (parts === 1) return (places & ALONE) !== 0;
  return (places & LAST) !== 0 && canEnd(part);
}

function best(states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost);
  const limit = (states[0]?.cost ?? 0) + WINDOW;
  return states.slice(0, BEAM).filter((state) => state.cost <= limit);
}

function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Map<string, Reading>();
  for (const reading of readings) {
    if (seen.size === MAX_READINGS) break;
    if (!seen.has(reading.word)) seen.set(reading.word, reading);
  }
  return [...seen.values()];
}

/** In the letters' case as printed. */
function recased(reading: Reading, read: string, shouting: boolean): Reading {
  if (shouting) return { ...reading, word: reading.word.toUpperCase(), anyCase: false };
  if (reading.anyCase || !isCapital(read.charAt(0))) return reading;
  return { ...reading, word: reading.word.charAt(0).toUpperCase() + reading.word.slice(1) };
}
