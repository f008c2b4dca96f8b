/** Why items belong together, in words. */
import type { Outcome } from '@/lib/agenda/facts.ts';
import type { Evidence, Link } from '@/lib/tracking/types.ts';
import type { CaseView, ItemRef, ProposalView } from '@/lib/tracking/views.ts';
import type { CaseWords } from './cases.ts';
import { longDate } from './dates.ts';
import type { Words } from './words.ts';

/** An item that a reason may name, and what became of it, where that is known. */
export interface Told {
  item: ItemRef;
  outcome: Outcome | null;
}

export interface Reason {
  /** The item it belongs together with; null where it is not known by name. */
  with: ItemRef | null;
  /** The weightiest first. */
  lines: string[];
}

const percent = (share: number) => Math.round(share * 100);
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** All items that a case can name: its treatments with their outcomes, and what its proposals pass through. */
export function toldIn({ treatments, proposed, rejected }: CaseView): ReadonlyMap<string, Told> {
  const items = [...proposed.flatMap(({ item, named }) => [item, ...named]), ...rejected];
  return new Map([
    ...items.map((item) => [item.itemKey, { item, outcome: null }] as const),
    ...treatments.map(
      ({ item, decision }) => [item.itemKey, { item, outcome: decision?.outcome ?? null }] as const,
    ),
  ]);
}

/** The items a proposal names, where its case is not at hand. */
export const toldOf = ({ item, named }: ProposalView): ReadonlyMap<string, Told> =>
  new Map([item, ...named].map((one) => [one.itemKey, { item: one, outcome: null }]));

/** One piece of evidence as told of the item `here`: `nævner “Strategi …”, godkendt 18. juni 2025`. */
export function evidenceLabel(
  evidence: Evidence,
  here: string,
  other: Told | null,
  words: Words,
  { reasons }: CaseWords,
): string {
  const day = (date: string) => longDate(date, words);
  const otherDay = other?.item.date ? day(other.item.date) : null;
  switch (evidence.kind) {
    case 'same-title':
      return reasons.sameTitle(evidence.title);
    case 'alike-title':
      return reasons.alikeTitle(quoted(evidence.words), percent(evidence.share));
    case 'refers':
      return evidence.from === here ? reasons.refers(evidence.phrase) : reasons.referredTo(evidence.phrase);
    case 'names':
      return evidence.from === here
        ? reasons.names(evidence.name, reasons.dealt(other?.outcome ?? null, otherDay))
        : reasons.named(evidence.name, otherDay);
    case 'same-attachment':
      return reasons.sameAttachment(evidence.title);
    case 'case-number':
      return reasons.caseNumber(evidence.caseNumber);
    case 'same-sentence':
      return reasons.sameSentence(evidence.text, evidence.count);
    case 'words':
      return reasons.words(quoted(evidence.words), percent(evidence.weight));
    case 'earlier-decision':
      return evidence.from === here
        ? reasons.earlierDecision(evidence.body, day(evidence.date))
        : reasons.decisionToldThere(evidence.body, day(evidence.date));
    case 'user':
      return reasons.user;
  }
}

/** Beside a weightier reason, one that alone is right less often than this says nothing to anybody. */
const TELLING = 0.3;

/**
 * Why an item is in a case, step by step from the item to the treatment it hangs on.
 * @param path links from a member to the item, in any order
 */
export function reasonsFor(
  itemKey: string,
  path: readonly Link[],
  told: ReadonlyMap<string, Told>,
  words: Words,
  cases: CaseWords,
): Reason[] {
  const left = [...path];
  const reasons: Reason[] = [];
  let here = itemKey;
  while (left.length > 0) {
    const at = left.findIndex(({ a, b }) => a === here || b === here);
    const link = left.splice(Math.max(at, 0), 1)[0];
    if (!link) break;
    const near = link.a === here || link.b === here ? here : link.b;
    const far = link.a === near ? link.b : link.a;
    const other = told.get(far) ?? null;
    const telling = link.evidence.filter(({ weight }, index) => index === 0 || weight >= TELLING);
    const lines = telling.map((evidence) => evidenceLabel(evidence, near, other, words, cases));
    reasons.push({ with: other?.item ?? null, lines: [...new Set(lines)] });
    here = far;
  }
  return reasons;
}

/** From here on a proposal is as good as certain: links of .9 join even against a title that tells otherwise. */
const SURE = 0.9;
const LIKELY = 0.7;
export const isSure = ({ confidence }: ProposalView): boolean => confidence >= SURE;

/** `Sikkert, 96 %`. */
export function confidenceLabel({ confidence }: ProposalView, cases: CaseWords): string {
  const word = confidence >= SURE ? cases.sure : confidence >= LIKELY ? cases.likely : cases.possible;
  return word(percent(confidence));
}

/** A proposal's weightiest reason alone, for lists: `nævner “Strategi …”, godkendt 18. juni 2025`. */
export const chiefReason = (
  proposal: ProposalView,
  told: ReadonlyMap<string, Told>,
  words: Words,
  cases: CaseWords,
): string => reasonsFor(proposal.item.itemKey, proposal.path, told, words, cases)[0]?.lines[0] ?? '';
