/** Words of the archive near to what was typed: to complete it, and to say what else could be asked when nothing is found. */

import type { Alternative } from '../../agenda/search-views.ts';
import { bytesOf } from '../analysis/fold.ts';
import { readable, wordForm } from '../analysis/words.ts';
import type { MatchResult } from '../types.ts';
import { WordCursor } from './dictionary.ts';
import { asked, familyIn, hasWord } from './family.ts';
import type { Hit } from './hits.ts';
import type { Segment } from './segment.ts';
import type { HitsBySegment, Sought } from './sought.ts';

/** Suggestions for one word. */
const MOST = 5;
/** Shortest beginning and part of a word that says something of it. */
const SHORTEST = 4;

/** Hits of all segments by their form, the most frequent first. */
function byForm(hits: HitsBySegment, reason: Alternative['reason'], most: number): Alternative[] {
  const items = new Map<string, number>();
  for (const { form, items: own } of hits.flat()) items.set(form, (items.get(form) ?? 0) + own);
  return [...items]
    .map(([form, count]): Alternative => ({ word: readable(form), reason, items: count }))
    .sort((a, b) => b.items - a.items || a.word.localeCompare(b.word, 'da'))
    .slice(0, most);
}

const families = (segments: readonly Segment[], form: string, test: (hit: Hit) => boolean): HitsBySegment =>
  segments.map(({ dictionary }) => familyIn(dictionary, asked(form, true, true)).filter(test));

/** Words that begin as typed. */
export function completions(segments: readonly Segment[], typed: string, most: number): Alternative[] {
  const form = wordForm(typed.trim());
  if (form === '') return [];
  const hits = families(
    segments,
    form,
    ({ kind, form: own }) => kind !== 'form' || own.length >= form.length,
  );
  return byForm(hits, 'beginning', most);
}

/** What else a word without a match could be: what begins like most of it, and the words it is made of. */
function elsewhere(segments: readonly Segment[], form: string): Alternative[] {
  const cursors = segments.map(({ dictionary }) => new WordCursor(dictionary));
  const isWord = (text: string) =>
    cursors.some((cursor) => hasWord(cursor, bytesOf(asked(text, false).folded)));
  const parts: string[] = [];
  for (let end = form.length - 1; end >= SHORTEST && parts.length === 0; end--)
    if (isWord(form.slice(0, end))) parts.push(form.slice(0, end));
  for (let start = 2; start <= form.length - SHORTEST && parts.length < 2; start++)
    if (isWord(form.slice(start))) parts.push(form.slice(start));
  const found = parts.flatMap((part) =>
    byForm(
      families(segments, part, ({ kind }) => kind === 'exact'),
      'part',
      1,
    ),
  );
  for (let end = form.length - 1; end >= SHORTEST; end--) {
    const begun = byForm(
      families(segments, form.slice(0, end), ({ kind }) => kind === 'beginning'),
      'beginning',
      2,
    );
    if (begun.length > 0) return [...begun, ...found];
  }
  return found;
}

/** Explains words that match nothing as typed. */
export function explain(
  sought: Iterable<Sought>,
  segments: readonly Segment[],
): Pick<MatchResult, 'unmatched' | 'reread'> {
  const unmatched: MatchResult['unmatched'] = [];
  const reread: MatchResult['reread'] = [];
  for (const { leaf, typed, hits, isReread } of sought) {
    if (leaf.type !== 'word' || !isReread) continue;
    const near = byForm(
      hits.map((own) => own.filter(({ kind }) => kind === 'typo')),
      'spelling',
      MOST,
    );
    const [best] = near;
    if (best) reread.push({ word: typed, as: best });
    const suggestions = near.length > 0 ? near : elsewhere(segments, wordForm(typed)).slice(0, MOST);
    unmatched.push({ word: typed, suggestions });
  }
  return { unmatched, reread };
}
