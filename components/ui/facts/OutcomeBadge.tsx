import { Check, CornerDownLeft, Hourglass, type IconNode, Info, MessagesSquare, Minus, X } from 'lucide';
import type { Decision, Outcome } from '@/lib/agenda/facts.ts';
import { outcomeName } from '../../i18n/facts.ts';
import { useWords } from '../../i18n/words.ts';
import { Icon } from '../Icon.tsx';

const ICONS: Record<Outcome, IconNode> = {
  approved: Check,
  noted: Info,
  discussed: MessagesSquare,
  postponed: Hourglass,
  returned: CornerDownLeft,
  rejected: X,
  none: Minus,
};

/** What became of an item, and whether all agreed: always word, icon and colour together. */
export function OutcomeBadge({ decision }: { decision: Decision }) {
  const words = useWords();
  return (
    <span class="badge" data-outcome={decision.outcome}>
      <Icon node={ICONS[decision.outcome]} />
      {outcomeName(decision, words)}
      {decision.dissent && ` · ${words.facts.dissent.toLocaleLowerCase(words.locale)}`}
    </span>
  );
}
