/** Compounds that have the word asked for behind another one: `reform` in `sundhedsreformen`, `hed` not in `enhed`. */
import { bytesOf, formOf, respelt } from '../analysis/fold.ts';
import { isEnding } from '../analysis/inflection.ts';
import { WordCursor } from './dictionary.ts';
import { type Asked, hasWord } from './family.ts';
import { type Hit, hitAt, mostFrequent } from './hits.ts';
import { rowsOf } from './letters.ts';
import type { Segment } from './segment.ts';
import { WEIGHT } from './weights.ts';

/** Below four letters what stands inside words is chance. */
const SHORTEST = 4;
/** Compounds of one segment looked at closer, and kept. */
const MOST = 256;
/** Shortest first part. */
const SHORTEST_PART = 2;

/** What is looked for inside words: the stem, so that any form of the word is found; null where it is too short. */
export function insideKey({ stems, folded }: Asked): Uint8Array | null {
  const [, stem] = stems;
  const text = stem && stem.text.length >= SHORTEST + 1 ? stem.text : folded;
  return text.length >= SHORTEST ? bytesOf(text) : null;
}

/** Rows of `letters.ts` that the key's blocks have. */
export const insideRows = (key: Uint8Array): number[] => rowsOf(key);

function placeOf(key: Uint8Array, within: Uint8Array, length: number): number {
  for (let start = SHORTEST_PART; start + key.length <= length; start++) {
    let at = 0;
    while (at < key.length && within[start + at] === key[at]) at++;
    if (at === key.length) return start;
  }
  return -1;
}

/** Is this, but for a linking s or e, a word of the dictionary? */
function isPart(folded: Uint8Array, known: Map<string, boolean>, cursor: WordCursor): boolean {
  const text = formOf(folded);
  const answered = known.get(text);
  if (answered !== undefined) return answered;
  const last = text.charAt(text.length - 1);
  const linked = (last === 's' || last === 'e') && folded.length > SHORTEST_PART;
  const answer = hasWord(cursor, folded) || (linked && hasWord(cursor, folded.subarray(0, -1)));
  known.set(text, answer);
  return answer;
}

/** The compounds of one segment. `records` has the rows. */
export function insideOf(
  segment: Segment,
  word: Asked,
  key: Uint8Array,
  records: ReadonlyMap<number, Uint8Array>,
): Hit[] {
  const cursor = new WordCursor(segment.dictionary);
  const found: { hit: Hit; first: Uint8Array; rest: Uint8Array }[] = [];
  for (const block of segment.blocksWith(insideRows(key), records)) {
    cursor.toBlock(block);
    do {
      if (!cursor.next()) break;
      const start = placeOf(key, cursor.folded, cursor.foldedLength);
      if (start < 0) continue;
      found.push({
        hit: hitAt(cursor, 'part', true, WEIGHT.part),
        first: cursor.folded.slice(0, start),
        rest: cursor.folded.slice(start + key.length, cursor.foldedLength),
      });
    } while (!cursor.atBlock);
  }
  const likely = found.length > MOST ? found.sort((a, b) => b.hit.items - a.hit.items).slice(0, MOST) : found;
  const known = new Map<string, boolean>();
  const keyText = formOf(key);
  const stem = word.respelt.slice(0, key.length - word.folded.length || undefined);
  const hits = likely.flatMap(({ hit, first, rest }) => {
    if (!isPart(first, known, cursor)) return [];
    const isEnd = isEnding(formOf(rest), keyText);
    if (!isEnd) {
      const linked = rest[0] === 115 || rest[0] === 101 ? rest.subarray(1) : rest;
      if (!isPart(rest, known, cursor) && !isPart(linked, known, cursor)) return [];
    }
    hit.asTyped = respelt(hit.form).includes(stem);
    return [hit];
  });
  return mostFrequent(hits, MOST);
}
