/** All that is found of a meeting together, where its first one stands. */
import { First, type Found, inOrder, type Sort } from './first.ts';
import type { Segment } from './segment.ts';

/** What was found in one segment, by item. */
export interface FoundIn {
  /** 0 where it was not found, else one more than what it lacks. */
  marks: Uint8Array;
  scores: Float32Array;
}

/** The first so many of all found. The items of a meeting stand together in one segment, and have one day. */
export function byMeetings(
  segments: readonly Segment[],
  found: readonly FoundIn[],
  most: number,
  sort: Sort,
): Found[] {
  // Each brings one item at least: more meetings than items wanted are not shown.
  const leaders = new First(most, sort);
  for (const [at, segment] of segments.entries()) {
    const own = found[at];
    if (own) for (const item of leadersIn(segment, own)) addTo(leaders, segment, own, item);
  }
  const first: Found[] = [];
  for (const leader of leaders.kept) {
    if (first.length >= most) break;
    const own = found[segments.indexOf(leader.segment)];
    if (own) first.push(...meetingOf(leader, own).sort(inOrder(sort)));
  }
  return first.slice(0, most);
}

function addTo(first: First, segment: Segment, { marks, scores }: FoundIn, item: number): void {
  first.add(segment, item, scores[item] ?? 0, (marks[item] ?? 1) - 1);
}

/** The best item found of each meeting. */
function leadersIn({ columns: { meeting } }: Segment, { marks, scores }: FoundIn): number[] {
  const all: number[] = [];
  let best = -1;
  for (let item = 0; item < marks.length; item++) {
    const mark = marks[item] ?? 0;
    if (mark === 0) continue;
    const isNext = best < 0 || meeting[best] !== meeting[item];
    if (isNext && best >= 0) all.push(best);
    const known = marks[best] ?? 0;
    if (isNext || mark < known || (mark === known && (scores[item] ?? 0) > (scores[best] ?? 0))) best = item;
  }
  if (best >= 0) all.push(best);
  return all;
}

/** All items found of an item's meeting. */
function meetingOf({ segment, item }: Found, own: FoundIn): Found[] {
  const { meeting } = segment.columns;
  const all = new First(own.marks.length, 'relevance');
  let from = item;
  while (from > 0 && meeting[from - 1] === meeting[item]) from--;
  for (let at = from; meeting[at] === meeting[item]; at++) if (own.marks[at]) addTo(all, segment, own, at);
  return all.kept;
}
