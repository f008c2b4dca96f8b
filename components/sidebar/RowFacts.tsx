import { Coins, type IconNode, Split, Timer, TimerOff } from 'lucide';
import type { RecommendedAction } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { kronerLabel, timeLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { deadlinesOf, isPassed } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';

/** Where a body is asked for one of these, a sum is what it answers for; elsewhere it is one figure among many. */
const BINDING: readonly RecommendedAction[] = ['approve', 'decide', 'endorse', 'recommend'];

/** What presses and what it costs, on one line: the next deadline, the ways to go or the largest sum. */
export function RowFacts({ item }: { item: ItemView }) {
  const words = useWords();
  const { facts } = item.facts;
  const [deadline] = deadlinesOf(facts);
  const scenarios = facts.filter(({ type }) => type === 'scenario').length;
  const sums = facts.flatMap((fact) =>
    fact.type === 'amount' && fact.unit === 'DKK' && !fact.ambiguous ? [fact.value] : [],
  );
  const binding = item.recommendedActions.some((action) => BINDING.includes(action));
  const parts: { icon: IconNode; name: string; text: string; isSoft: boolean }[] = [];
  if (deadline) {
    const isSoft = isPassed(deadline);
    const text = isSoft
      ? `${timeLabel(deadline, words)} (${words.facts.passed})`
      : timeLabel(deadline, words);
    parts.push({ icon: isSoft ? TimerOff : Timer, name: words.facts.names.deadline, text, isSoft });
  }
  if (scenarios > 0)
    parts.push({ icon: Split, name: '', text: words.facts.scenarioCount(scenarios), isSoft: true });
  else if (binding && sums.length > 0)
    parts.push({
      icon: Coins,
      name: words.facts.names.amount,
      text: kronerLabel(Math.max(...sums), words),
      isSoft: true,
    });
  if (parts.length === 0) return null;
  return (
    <span class="row-facts">
      {parts.map(({ icon, name, text, isSoft }) => (
        <span key={text} class={isSoft ? 'with-icon' : 'with-icon warn'}>
          <Icon node={icon} />
          <span>
            {name && <span class="sr-only">{name}: </span>}
            {text}
          </span>
        </span>
      ))}
    </span>
  );
}
