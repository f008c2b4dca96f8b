/** A word asked for: what answers it in each segment, and what that is worth. */
import { foldForm } from '../analysis/fold.ts';
import { misreadings } from '../analysis/misread.ts';
import type { Leaf } from '../query/ast.ts';
import type { PartCache } from './cache.ts';
import { type Asked, asked, familyIn } from './family.ts';
import type { Hit, Kind } from './hits.ts';
import { insideKey, insideOf, insideRows } from './inside.ts';
import { near } from './nearest.ts';
import type { Segment } from './segment.ts';
import { distinct, type HitsBySegment, type Sought } from './sought.ts';
import { BEHIND, BEHIND_BEGINNINGS, WEIGHT } from './weights.ts';
import { partedRows, spelledOut } from './written.ts';

const count = (hits: HitsBySegment, test: (hit: Hit) => boolean = () => true): number =>
  hits.reduce((sum, own) => sum + own.filter(test).length, 0);

/** Letters so few that beginnings count less than the word itself, and how much. */
const SHORT = 3;
const SHORT_BEGINNING = 0.4;

/** Makes what is not written as typed count less: far behind where something is, else nearly as much. */
function weigh(hits: HitsBySegment, letters: number): void {
  const isThere = (...kinds: Kind[]) =>
    hits.some((own) => own.some(({ asTyped, kind }) => asTyped && kinds.includes(kind)));
  // So little is typed that much begins with it.
  const isShort = letters <= SHORT && isThere('exact');
  const behind = isThere('exact', 'form') ? BEHIND : isThere('beginning') ? BEHIND_BEGINNINGS : 1;
  for (const own of hits)
    for (const hit of own) {
      if (isShort && hit.kind === 'beginning') hit.weight *= SHORT_BEGINNING;
      if (hit.kind === 'misread') hit.weight *= behind;
      else if (!hit.asTyped && hit.kind !== 'typo') hit.weight *= behind < 1 ? behind : WEIGHT.alike;
    }
}

/** Words of all segments that are the word asked for, or a form or spelling of it. */
function family(segments: readonly Segment[], word: Asked): HitsBySegment {
  return segments.map(({ dictionary }) => familyIn(dictionary, word));
}

function withMisreadings(segments: readonly Segment[], word: Asked, hits: HitsBySegment): HitsBySegment {
  const readings = misreadings(word.respelt).map((form) => asked(form, false));
  if (readings.length === 0) return hits;
  return hits.map((own, at) => {
    const segment = segments[at];
    if (!segment) return own;
    const more = readings.flatMap((reading) =>
      familyIn(segment.dictionary, reading).map(
        (hit): Hit => ({
          ...hit,
          kind: 'misread',
          asTyped: false,
          weight: WEIGHT.misread,
        }),
      ),
    );
    return [...own, ...more];
  });
}

async function inside(segments: readonly Segment[], word: Asked, cache: PartCache): Promise<HitsBySegment> {
  const key = insideKey(word);
  if (!key) return segments.map(() => []);
  const rows = insideRows(key);
  const records = await cache.get(segments.flatMap((segment) => segment.rowChunks(rows)));
  return segments.map((segment) => insideOf(segment, segments, word, key, records));
}

/** So many postings of beginnings can be counted between two keystrokes, or one for every other item. */
const AFFORDABLE = 16_000;

/** The beginnings that can be counted, the most frequent first; of few letters those that tell something before others. */
function affordable(hits: Hit[], items: number, letters: number): Hit[] {
  let left = Math.max(AFFORDABLE, items / 2);
  const beginnings = hits.filter(({ kind }) => kind === 'beginning');
  if (beginnings.reduce((sum, hit) => sum + hit.items, 0) <= left) return hits;
  // What most items have (`som`) is not what someone wants who has typed an s.
  const isEmpty = (hit: Hit) => Number(letters <= SHORT && hit.items > items / 2);
  const kept = beginnings
    .sort((a, b) => isEmpty(a) - isEmpty(b) || b.items - a.items)
    .filter((hit) => {
      const isAffordable = hit.items <= left;
      if (isAffordable) left -= hit.items;
      return isAffordable;
    });
  return hits.filter(({ kind }) => kind !== 'beginning').concat(kept);
}

/** Beginnings count for a word that is long enough to be the first part of a compound, or may go on. */
const PART_FROM = 4;

/** All that answers a word. */
export async function soughtWord(
  leaf: Leaf,
  typed: string,
  form: string,
  ending: 'whole' | 'open' | 'starred',
  segments: readonly Segment[],
  cache: PartCache,
): Promise<Sought> {
  const word = asked(form, ending !== 'whole' || form.length >= PART_FROM, ending === 'open');
  if (ending === 'starred') {
    const hits = family(segments, word).map((own) => own.filter(({ form: found }) => begins(found, word)));
    for (const hit of hits.flat()) hit.weight = hit.asTyped ? 1 : WEIGHT.alike;
    return { leaf, typed, hits, rows: [], isReread: false };
  }
  const all = family(segments, word);
  const kin = word.open
    ? all.map((own, at) => affordable(own, segments[at]?.columns.items ?? 0, form.length))
    : all;
  const direct = withMisreadings(segments, word, kin);
  const compounds = await inside(segments, word, cache);
  const { hits: named, rows } = spelledOut(form, segments);
  const isLone = count(direct) + count(named) + count(compounds, isBehindWord) === 0;
  // Nothing begins so: as far as it is typed it may end a compound.
  const within =
    isLone && word.open && count(compounds) === 0
      ? await inside(segments, { ...word, open: false }, cache)
      : compounds;
  const hits = direct.map((own, at) =>
    distinct([
      ...own,
      ...(within[at] ?? []).filter((hit) => isLone || isBehindWord(hit)),
      ...(named[at] ?? []),
    ]),
  );
  // A word that may go on, and begins others, is no two words yet.
  const isKnown = ({ kind }: Hit) =>
    kind === 'exact' || kind === 'form' || (ending === 'open' && kind === 'beginning');
  if (count(hits, isKnown) === 0) rows.push(...partedRows(word, segments));
  weigh(hits, form.length);
  if (count(hits, (hit) => isSure(hit, word)) > 0) return { leaf, typed, hits, rows, isReread: false };
  const nearest = near(segments, word);
  const isReread = count(nearest) > 0 || count(hits) === 0;
  return {
    leaf,
    typed,
    hits: hits.map((own, at) => distinct([...own, ...(nearest[at] ?? [])])),
    rows,
    isReread,
  };
}

/** Does a compound have the word behind something that is known as a word? */
const isBehindWord = ({ weight }: Hit): boolean => weight > WEIGHT.lonePart;

/** Is it no chance that a word is like the one typed? */
function isSure({ kind, form, weight }: Hit, { stems }: Asked): boolean {
  switch (kind) {
    case 'misread':
      return false;
    case 'part':
      return weight > WEIGHT.unsurePart;
    case 'form': {
      // A stem by itself, or what goes on as typed.
      const folded = foldForm(form);
      return weight > WEIGHT.stem || stems.some(({ text }) => text === folded);
    }
    default:
      return true;
  }
}

function begins(found: string, word: Asked): boolean {
  return asked(found, false).folded.startsWith(word.folded);
}
