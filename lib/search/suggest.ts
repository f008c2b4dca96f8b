import Fuse from 'fuse.js';
import { fold } from '../danish/fold.ts';
import type { PreparedItem } from './records.ts';

/** Words of the archive by folded form: how they are written, and how often they occur. */
export type Vocabulary = Map<string, { written: string; count: number }>;

const SHORTEST = 3;
const SUGGESTIONS = 3;
/** Fuse ranks a few hundred words in about a millisecond, a whole vocabulary in half a second. */
const CANDIDATES = 300;
/** Fuse's 0 (perfect) to 1; at .4 `sundhedsrefrom` still finds sundhedsreform, and random letters nothing. */
const THRESHOLD = 0.4;

/** Adds an item's words. */
export function addWords(vocabulary: Vocabulary, { title, body }: PreparedItem): void {
  for (const word of `${title.lower} ${body.lower}`.match(/\p{L}+/gu) ?? []) {
    if (word.length < SHORTEST) continue;
    const folded = fold(word);
    const known = vocabulary.get(folded);
    if (known) known.count++;
    else vocabulary.set(folded, { written: word, count: 1 });
  }
}

function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2));
  return pairs;
}

/** Nearest words of the archive, best first, at most three; none for what resembles nothing. */
export function suggest(word: string, vocabulary: Vocabulary): string[] {
  const folded = fold(word);
  if (folded.length < SHORTEST || folded.length > 32) return [];
  const pairs = pairsOf(folded);
  const reach = Math.max(1, Math.floor(folded.length / 4));
  const candidates = [...vocabulary]
    .filter(([other]) => Math.abs(other.length - folded.length) <= reach + 1)
    .map(([other, entry]) => {
      const others = pairsOf(other);
      const shared = [...pairs].filter((pair) => others.has(pair)).length;
      return { folded: other, ...entry, likeness: (2 * shared) / (pairs.size + others.size) };
    })
    .filter(({ likeness }) => likeness >= 0.3)
    .sort((a, b) => b.likeness - a.likeness || b.count - a.count)
    .slice(0, CANDIDATES);
  const fuse = new Fuse(candidates, {
    keys: ['folded'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
  });
  return fuse
    .search(folded)
    .map(({ item, score }) => ({ ...item, rank: (1 - (score ?? 1)) * item.likeness }))
    .sort((a, b) => b.rank - a.rank || b.count - a.count)
    .slice(0, SUGGESTIONS)
    .map(({ written }) => written);
}
