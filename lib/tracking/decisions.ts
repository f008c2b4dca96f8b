/** "What did we decide": the decisions of a sitting at their items, and the items without one. */
import type { Outcome } from '../agenda/facts.ts';
import { blocksText } from '../agenda/reading-text.ts';
import type { Treatment } from './types.ts';

export interface RecordedDecision {
  key: string;
  outcome: Outcome;
  /** The whole text of the decision, as printed. */
  text: string;
  /** The sentences that say what became of the item. */
  telling: string;
  dissent: boolean;
}

export interface Decisions {
  recorded: RecordedDecision[];
  /** Items (not headings) for which minutes record nothing; all of them while there are no minutes. */
  missing: string[];
}

/** Decisions of one sitting's treatments, in their order. */
export function decisionsOf(treatments: readonly Treatment[]): Decisions {
  const recorded: RecordedDecision[] = [];
  const missing: string[] = [];
  for (const { key, item, facts } of treatments) {
    if (item.isHeading) continue;
    const text = item.sections
      .filter(({ role }) => role === 'decision')
      .map(({ blocks }) => blocksText(blocks))
      .join('\n')
      .trim();
    if (text === '') missing.push(key);
    else
      recorded.push({
        ...{ key, text, telling: facts.decision?.text ?? text },
        ...{ outcome: facts.decision?.outcome ?? 'none', dissent: facts.decision?.dissent ?? false },
      });
  }
  return { recorded, missing };
}
