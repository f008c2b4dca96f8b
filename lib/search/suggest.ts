import Fuse from 'fuse.js';
import { fold } from '../danish/fold.ts';
import type { PreparedItem } from './records.ts';

interface Word {
  folded: string;
  count: number;
}

/** Words of the archive as written in lower case, with their folded form and how often they occur. */
export type Vocabulary = Map<string, Word>;

/** Most words remembered; a few thousand items have fewer. */
const WORDS = 150_000;
const SHORTEST = 3;
/** Fuse's longest pattern. */
const LONGEST = 32;
/** Share of common letter pairs below which no typing error is likely. */
const LIKENESS = 0.4;
const SUGGESTIONS = 3;
/** Fuse ranks a few hundred words in about a millisecond, a whole vocabulary in half a second. */
const CANDIDATES = 300;
/** Fuse's 0 (perfect) to 1; at .4 `sundhedsrefrom` still finds sundhedsreform, and random letters nothing. */
const THRESHOLD = 0.4;

/** Adds an item's words. */
export function addWords(vocabulary: Vocabulary, { title, body }: PreparedItem): void {
  for (const word of `${title.lower} ${body.lower}`.match(/\p{L}+/gu) ?? []) {
    const known = vocabulary.get(word);
    if (known) known.count++;
    else if (word.length >= SHORTEST && vocabulary.size < WORDS)
      vocabulary.set(word, { folded: fold(word), count: 1 });
  }
}

/** Different letter pairs of a word. */
function pairsOf(word: string): string[] {
  return [...new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)))];
}

/** Words that share enough letter pairs to be worth a closer look, the likeliest first. */
function candidates(folded: string, vocabulary: Vocabulary) {
  const pairs = pairsOf(folded);
  const reach = 1 + Math.max(1, Math.floor(folded.length / 4));
  const found: (Word & { written: string; likeness: number })[] = [];
  for (const [written, word] of vocabulary) {
    if (Math.abs(word.folded.length - folded.length) > reach) continue;
    let shared = 0;
    for (const pair of pairs) if (word.folded.includes(pair)) shared++;
    const likeness = (2 * shared) / (pairs.length + word.folded.length - 1);
    if (likeness >= LIKENESS) found.push({ ...word, written, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || b.count - a.count).slice(0, CANDIDATES);
}

/** Nearest words of the archive, best first, at most three; none for what resembles nothing. */
export function suggest(typed: string, vocabulary: Vocabulary): string[] {
  const folded = fold(typed);
  if (folded.length < SHORTEST || folded.length > LONGEST) return [];
  const fuse = new Fuse(candidates(folded, vocabulary), {
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
