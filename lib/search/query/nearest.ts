/** Short texts (titles, names, numbers) that begin as typed, contain it, or resemble it. */
import Fuse from 'fuse.js';
import { fold, isWordAt } from '../../danish/fold.ts';

/** A text ready to be compared. */
export interface Candidate<T> {
  value: T;
  folded: string;
}

/** Fuse ranks a few hundred texts in about a millisecond, tens of thousands in half a second. */
const MOST_RANKED = 200;
/** Share of the typed letter pairs that a text must have to be worth a closer look. */
const LIKENESS = 0.6;
const SHORTEST_ERROR = 4;
/** Fuse's longest pattern. */
const LONGEST = 32;
/** Fuse's 0 (perfect) to 1. */
const THRESHOLD = 0.35;

export const candidate = <T>(value: T, text: string): Candidate<T> => ({ value, folded: fold(text) });

/** 0 begins so, 1 has a word that does, 2 contains it; null for none of them. */
function closeness(folded: string, typed: string): number | null {
  const at = folded.indexOf(typed);
  if (at <= 0) return at === 0 ? 0 : null;
  for (let next = at; next > 0; next = folded.indexOf(typed, next + 1))
    if (!isWordAt(folded, next - 1)) return 1;
  return 2;
}

/** The nearest of the candidates, best first, those that were earlier in the list first among equals. */
export function nearest<T>(typed: string, candidates: Candidate<T>[], limit: number): T[] {
  const wanted = fold(typed).trim();
  if (wanted === '' || limit <= 0) return [];
  const groups: T[][] = [[], [], []];
  const others: Candidate<T>[] = [];
  for (const one of candidates) {
    const group = closeness(one.folded, wanted);
    if (group === null) others.push(one);
    else groups[group]?.push(one.value);
  }
  const found = groups.flat().slice(0, limit);
  return found.length < limit ? [...found, ...alike(wanted, others, limit - found.length)] : found;
}

/** Those with a typing error or two. */
function alike<T>(wanted: string, candidates: Candidate<T>[], limit: number): T[] {
  if (wanted.length < SHORTEST_ERROR || wanted.length > LONGEST) return [];
  const pairs = [...new Set(Array.from({ length: wanted.length - 1 }, (_, i) => wanted.slice(i, i + 2)))];
  const likely = candidates
    .map((one) => ({ one, shared: pairs.filter((pair) => one.folded.includes(pair)).length / pairs.length }))
    .filter(({ shared }) => shared >= LIKENESS)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_RANKED)
    .map(({ one }) => one);
  const fuse = new Fuse(likely, { keys: ['folded'], threshold: THRESHOLD, ignoreLocation: true });
  return fuse.search(wanted, { limit }).map(({ item }) => item.value);
}
