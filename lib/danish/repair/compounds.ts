/** Compounds: Danish writes them in one word, and no dictionary has them all. */
import { type Automaton, codeAt, edgeFrom, FIRST, LAST, nodeOf, placesOf } from './automaton.ts';

/** Longer than any word; what is longer is not looked at. */
export const MAX_WORD = 60;
const MIN_WORD = 4;
/** Shortest part of a compound, but for those that begin many; other short ones make words out of anything. */
const MIN_PART = 3;
const SHORT_PARTS: ReadonlySet<string> = new Set(
  'ad af by el fe is it ny om op på re sø to tv ud ur uv øl ål år'.split(' '),
);

/** May these letters begin a compound, or stand in its middle, as far as their number goes? */
export function canBegin(part: string): boolean {
  return part.length >= MIN_PART || SHORT_PARTS.has(part);
}

/** Shortest last part, but for two (`køreplanår`, `havneby`): with two letters (`is`, `en`) any ending would do. */
const MIN_LAST_PART = 3;
const SHORT_LAST_PARTS: ReadonlySet<string> = new Set(['år', 'by']);

/** May these letters be the last part of a compound, as far as their number goes? */
export function canEnd(part: string): boolean {
  return part.length >= MIN_LAST_PART || SHORT_LAST_PARTS.has(part);
}

/**
 * The parts of a compound, as few as possible and the last as long as possible; null when it is none. `word` is lower
 * case but for a name in front. Time: word length squared at most.
 */
export function partsOf(forms: Automaton, word: string): string[] | null {
  if (word.length > MAX_WORD || word.length < MIN_WORD) return null;
  // fewest[i]: how many parts the first i letters make; from[i]: where the last of them begins.
  const fewest = new Array<number>(word.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(word.length + 1).fill(0);
  fewest[0] = 0;
  for (let start = 0; start < word.length; start++) {
    const parts = (fewest[start] ?? 0) + 1;
    if (!Number.isFinite(parts)) continue;
    let node = forms.root;
    for (let i = start; i < word.length; i++) {
      const edge = edgeFrom(forms, node, codeAt(forms, word, i));
      if (edge === 0) break;
      node = nodeOf(edge);
      const isEnd = i === word.length - 1;
      const fits = isEnd
        ? start > 0 && (placesOf(edge) & LAST) !== 0 && canEnd(word.slice(start))
        : (placesOf(edge) & FIRST) !== 0 && canBegin(word.slice(start, i + 1));
      if (fits && parts < (fewest[i + 1] ?? 0)) {
        fewest[i + 1] = parts;
        from[i + 1] = start;
      }
    }
  }
  if (!Number.isFinite(fewest[word.length] ?? Number.POSITIVE_INFINITY)) return null;
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) parts.unshift(word.slice(from[end], end));
  return parts;
}
