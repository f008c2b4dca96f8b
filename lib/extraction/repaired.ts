/** A draft read through the repair of its damaged words. What was read is kept in the repairs. */
import type { AgendaDraft, AgendaItem, Block } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { healthyWordsIn } from '../danish/repair/healthy.ts';
import { judgeDamage } from '../danish/repair/judge.ts';
import { applyRepairs, repairText } from '../danish/repair/repair.ts';
import type { Damage, Language, Repair } from '../danish/repair/types.ts';
import { readActions } from './actions.ts';
import { rebuildTables } from './tables/rebuild.ts';

/** A repair and the text of the draft it was made in: of the head's place, or of an item (by its `order`). */
export interface DraftRepair extends Repair {
  item: number | null;
}

export interface RepairedDraft {
  draft: AgendaDraft;
  /** In the order of the draft; empty when nothing was damaged. */
  repairs: DraftRepair[];
}

/** What is wrong with a draft's text. Cheap, and needs no dictionary: ask before loading one. */
export const damageOf = (draft: AgendaDraft): Damage => judgeDamage(textOf(draft));

/** The draft with its damaged words repaired and shredded tables rebuilt; the same draft when it is healthy. */
export function repairDraft(draft: AgendaDraft, language: Language): RepairedDraft {
  const text = textOf(draft);
  const damage = judgeDamage(text);
  if (damage === 'none') return { draft, repairs: [] };
  const healthy = healthyWordsIn(text);
  const repairs: DraftRepair[] = [];
  const repaired = (item: number | null) => (read: string) => {
    const found = repairText(read, damage, language, healthy);
    repairs.push(...found.map((repair) => ({ ...repair, item })));
    return applyRepairs(read, found);
  };
  const { location } = draft.meeting;
  const meeting = { ...draft.meeting, location: location === null ? null : repaired(null)(location) };
  const items = draft.items.map((item) => repairItem(item, repaired(item.order)));
  return { draft: { ...draft, meeting, items }, repairs };
}

function repairItem(item: AgendaItem, repair: (text: string) => string): AgendaItem {
  const title = repair(item.title);
  const sections = item.sections.map(({ role, heading, blocks }) => ({
    role,
    heading: repair(heading),
    blocks: rebuildTables(blocks.map((block) => repairBlock(block, repair))),
  }));
  const asked = sections.filter(({ role }) => role === 'recommendation').flatMap(({ blocks }) => blocks);
  return {
    ...item,
    title,
    sections,
    // What is asked for is plainer in repaired words; a recommendation that says nothing keeps what was seen.
    recommendedActions: asked.length > 0 ? readActions(asked) : item.recommendedActions,
    attachments: item.attachments.map((attachment) => ({ ...attachment, title: repair(attachment.title) })),
  };
}

function repairBlock(block: Block, repair: (text: string) => string): Block {
  if (block.type === 'list')
    return { ...block, items: block.items.map((entry) => ({ ...entry, text: repair(entry.text) })) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(repair)) };
  return { ...block, text: repair(block.text) };
}

const textOf = ({ items }: AgendaDraft): string =>
  items
    .flatMap(({ title, sections }) => [title, ...sections.map(({ blocks }) => blocksText(blocks))])
    .join('\n');
