import Fuse from 'fuse.js';
import { bytesOf, foldLetters } from '../analysis/fold.ts';
import { withoutE } from '../analysis/inflection.ts';
import { type Asked, asked, familyIn } from './family.ts';
import type { Hit } from './hits.ts';
import { byDistance, mostWrong, type Near, nearIn } from './near.ts';
import type { Segment } from './segment.ts';
import { distinct, type HitsBySegment } from './sought.ts';
import { WEIGHT } from './weights.ts';

/** Words whose families count where nothing is written as typed, at each distance. */
const NEAREST = 6;
/** Fuse ranks some ten words in a millisecond. */
const MOST_RANKED = 40;
/** Fuse's longest pattern. */
const LONGEST = 32;
/** Items from which words with one letter wrong are enough, and none with two are looked for. */
const ENOUGH = 10;

/** The nearer first; of those as near the liker as Fuse sees it, then the more frequent. */
function byLikeness(found: Near[], typed: string): Near[] {
  const forms = [...new Set(found.sort(byDistance).map(({ hit }) => hit.form))].slice(0, MOST_RANKED);
  const fuse = new Fuse(forms, {
    includeScore: true,
    threshold: 1,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  const scores = new Map(fuse.search(typed.slice(0, LONGEST)).map(({ item, score }) => [item, score ?? 1]));
  const scoreOf = ({ hit }: Near) => scores.get(hit.form) ?? 1;
  return found.sort(
    (a, b) => a.distance - b.distance || scoreOf(a) - scoreOf(b) || b.hit.items - a.hit.items,
  );
}

/** Words nearest in their letters, of all segments, and their inflections; those farther off count less. */
export function near(segments: readonly Segment[], word: Asked): HitsBySegment {
  const most = mostWrong(word.folded.length);
  if (most === 0) return segments.map(() => []);
  const short = withoutE(word.folded);
  const keys = [...new Set([word.folded, foldLetters(word.form), ...(short ? [short] : [])])].map(bytesOf);
  const nearest = new Map<string, number>();
  for (const wrong of [1, 2] as const) {
    if (wrong > most) break;
    const found = segments.flatMap(({ dictionary }) => keys.flatMap((key) => nearIn(dictionary, key, wrong)));
    let items = 0;
    for (const { hit, distance } of byLikeness(found, word.form)) {
      items += hit.items;
      if (!nearest.has(hit.form) && nearest.size < NEAREST * wrong) nearest.set(hit.form, distance);
    }
    if (items >= ENOUGH) break;
  }
  const words = [...nearest].map(([form, distance]) => ({ word: asked(form, false), distance }));
  return segments.map(({ dictionary }) =>
    distinct(
      words.flatMap(({ word: other, distance }) =>
        familyIn(dictionary, other).map((hit): Hit => {
          const isWhole = Number.isInteger(distance);
          const weight =
            hit.weight * (distance < 2 ? WEIGHT.typo : WEIGHT.typos) * (isWhole ? 1 : WEIGHT.form);
          return { ...hit, kind: 'typo', asTyped: false, weight };
        }),
      ),
    ),
  );
}
