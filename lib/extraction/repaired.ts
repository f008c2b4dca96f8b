/** A draft read through the repair of its damaged words. The text as read is kept; the repairs are a layer over it. */
import type { AgendaDraft } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { healthyWordsIn } from '../danish/repair/healthy.ts';
import { judgeDamage } from '../danish/repair/judge.ts';
import { applyRepairs, repairText } from '../danish/repair/repair.ts';
import type { Damage, Language, Repair } from '../danish/repair/types.ts';
import { type ItemLayer, layerOf, repairedItem } from './layer.ts';

/** What is repaired in a damaged draft. */
export interface DraftLayer {
  /** Of each item, in the order of the draft. */
  items: ItemLayer[];
  /** The meeting's place, repaired. */
  location: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** What is wrong with a draft's text. Cheap, and needs no dictionary: ask before loading one. */
export const damageOf = (draft: AgendaDraft): Damage => judgeDamage(textOf(draft));

/**
 * Finds the repairs of a draft, null when it is healthy; stops after each item, so that whoever has other things to do can do them.
 * `taught`: words that are right as they stand.
 */
export function* findingRepairs(
  draft: AgendaDraft,
  language: Language,
  taught: ReadonlySet<string>,
): Generator<undefined, DraftLayer | null> {
  const text = textOf(draft);
  const damage = judgeDamage(text);
  if (damage === 'none') return null;
  const healthy = healthyWordsIn(text).union(taught);
  const find = (read: string): Repair[] =>
    repairText(read, damage, language, healthy).filter((repair) => !isTaught(repair.read, taught));
  const items: ItemLayer[] = [];
  for (const item of draft.items) {
    items.push(layerOf(item, find));
    yield;
  }
  const { location } = draft.meeting;
  return { items, location: location === null ? null : applyRepairs(location, find(location)) };
}

/** As `findingRepairs`, at one go. */
export function findRepairs(...of: Parameters<typeof findingRepairs>): DraftLayer | null {
  const finding = findingRepairs(...of);
  for (;;) {
    const { done, value } = finding.next();
    if (done) return value;
  }
}

/** The draft with the repairs made, and shredded tables put together again. */
export function withRepairs(draft: AgendaDraft, { items, location }: DraftLayer): AgendaDraft {
  return {
    ...draft,
    meeting: { ...draft.meeting, location },
    items: draft.items.map((item, i) => repairedItem(item, items[i] ?? [], [])),
  };
}

/** Both in one: the draft as shown, its repairs with its texts; the same draft when it is healthy. */
export function repairDraft(
  draft: AgendaDraft,
  language: Language,
  taught: ReadonlySet<string> = NONE,
): AgendaDraft {
  const layer = findRepairs(draft, language, taught);
  return layer ? withRepairs(draft, layer) : draft;
}

/** A taught word, or one with the capital that begins a sentence. */
function isTaught(read: string, taught: ReadonlySet<string>): boolean {
  return taught.has(read) || taught.has(read.charAt(0).toLowerCase() + read.slice(1));
}

const textOf = ({ items }: AgendaDraft): string =>
  items
    .flatMap(({ title, sections }) => [title, ...sections.map(({ blocks }) => blocksText(blocks))])
    .join('\n');
