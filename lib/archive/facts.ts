/** What the items of a meeting say, found once for all who ask while it is being written or shown. */
import type { ItemFacts } from '../agenda/facts.ts';
import type { MeetingHead } from '../agenda/model.ts';
import { findFacts } from '../extraction/facts/index.ts';
import type { KeyedItem } from './merge.ts';

const found = new WeakMap<readonly KeyedItem[], ItemFacts[]>();

/** Letters of what is remembered, as JSON: the thickest meeting twice. */
const MOST_LETTERS = 3_000_000;
const memory = new Map<string, ItemFacts>();
let letters = 0;

/** A meeting is read again whenever anything in the archive changes, and is mostly the same then. */
function remembered(name: string, find: () => ItemFacts): ItemFacts {
  const known = memory.get(name);
  const facts = known ?? find();
  if (known) memory.delete(name);
  else letters += name.length;
  memory.set(name, facts);
  for (const oldest of memory.keys()) {
    if (letters <= MOST_LETTERS) break;
    memory.delete(oldest);
    letters -= oldest.length;
  }
  return facts;
}

/** Facts of a meeting's items, in their order. Finding them takes longer than all else that is derived of an item. */
export function factsOf(items: readonly KeyedItem[], head: MeetingHead): ItemFacts[] {
  const known = found.get(items);
  if (known) return known;
  const titles = new Map(items.map(({ item }) => [item.number, item.title]));
  const context = { meetingDate: head.date, body: head.body, kind: head.kind };
  const facts = items.map(({ item }) => {
    const part = item.parent === null ? null : (titles.get(item.parent) ?? null);
    return remembered(JSON.stringify([item, context, part]), () => findFacts(item, { ...context, part }));
  });
  found.set(items, facts);
  return facts;
}
