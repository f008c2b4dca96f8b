/** Items like a given one: those that share its rare words. */
import { bytesOf, foldForm } from '../analysis/fold.ts';
import { termsOf, wordForm } from '../analysis/words.ts';
import type { SearchableItem } from '../types.ts';
import type { PartCache } from './cache.ts';
import { WordCursor } from './dictionary.ts';
import { type Hit, hitAt } from './hits.ts';
import type { View } from './live.ts';
import { PART } from './parts.ts';
import { normsOf, postingsOf } from './score.ts';
import type { Segment } from './segment.ts';

/** Words of the item that are compared: those that tell most. */
const MOST_WORDS = 32;
const SHORTEST = 4;
/** Share of all items above which a word says nothing of a matter. */
const TOO_COMMON = 0.2;
const IN_TITLE = 4;

export interface Like {
  segment: Segment;
  item: number;
  score: number;
}

function countWords({ title, text }: SearchableItem): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (source: string, worth: number) =>
    termsOf(source, {
      word(whole, start, end) {
        const form = wordForm(whole.slice(start, end));
        if (form.length >= SHORTEST) counts.set(form, (counts.get(form) ?? 0) + worth);
      },
      term() {},
    });
  count(title, IN_TITLE);
  count(text, 1);
  return counts;
}

/** A form in each segment's dictionary, where it is there. */
function hitsOf(form: string, cursors: readonly WordCursor[]): (Hit | null)[] {
  const key = bytesOf(foldForm(form));
  return cursors.map((cursor) => {
    for (let more = cursor.seek(key); more && cursor.compare(key) === 0; more = cursor.next()) {
      const hit = hitAt(cursor, 'exact', true, 1);
      if (hit.form === form) return hit;
    }
    return null;
  });
}

/** The likest items, best first, the item itself among them. */
export async function similarTo(
  item: SearchableItem,
  { segments, items, mean }: View,
  cache: PartCache,
  most: number,
): Promise<Like[]> {
  const cursors = segments.map(({ dictionary }) => new WordCursor(dictionary));
  const telling = [...countWords(item)]
    .map(([form, count]) => {
      const hits = hitsOf(form, cursors);
      const having = hits.reduce((sum, hit) => sum + (hit?.items ?? 0), 0);
      return { hits, having, worth: (count / (count + 1)) * Math.log((items + 1) / (having + 0.5)) };
    })
    .filter(({ having }) => having > 1 && having <= Math.max(2, items * TOO_COMMON))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDS);
  const records = await cache.get(
    telling.flatMap(({ hits }) =>
      hits.flatMap((hit, at) =>
        hit ? (segments[at]?.chunks(PART.postings, hit.postings, hit.postingsEnd) ?? []) : [],
      ),
    ),
  );
  const norms = normsOf(mean);
  const likes = segments.flatMap((segment, at) => {
    const scores = new Float32Array(segment.columns.items);
    for (const { hits, worth } of telling) {
      const hit = hits[at];
      if (!hit) continue;
      const cursor = postingsOf(segment, hit, records);
      while (cursor.next()) {
        const count =
          cursor.inTitle * 2 + cursor.inText * (norms[segment.columns.lengths[cursor.item] ?? 0] ?? 1);
        scores[cursor.item] = (scores[cursor.item] ?? 0) + worth * (count / (count + 1));
      }
    }
    const own: Like[] = [];
    scores.forEach((score, place) => {
      if (score > 0 && !segment.dead[place]) own.push({ segment, item: place, score });
    });
    return own;
  });
  return likes.sort((a, b) => b.score - a.score).slice(0, most);
}
