import { Coins, type IconNode, Split, Timer } from 'lucide';
import type { RecommendedAction } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { isUncertain, kronerLabel, timeLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { deadlinesOf, isPassed } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';

/** Where a body is asked for one of these, a sum is what it answers for; elsewhere it is one figure among many. */
const BINDING: readonly RecommendedAction[] = ['approve', 'decide', 'endorse', 'recommend'];

/** What presses and what it costs, on one line: the next deadline to come, the ways to go or the largest sum. */
export function RowFacts({ item }: { item: ItemView }) {
  const words = useWords();
  const { facts } = item.facts;
  const deadline = deadlinesOf(facts).find((one) => !isPassed(one));
  const scenarios = facts.filter(({ type }) => type === 'scenario').length;
  const sums = facts.flatMap((fact) =>
    fact.type === 'amount' && fact.unit === 'DKK' && !fact.ambiguous && !isUncertain(fact)
      ? [fact.value]
      : [],
  );
  const binding = item.recommendedActions.some((action) => BINDING.includes(action));
  const sum = scenarios === 0 && binding && sums.length > 0 ? Math.max(...sums) : null;
  if (!deadline && scenarios === 0 && sum === null) return null;
  return (
    <span class="row-facts">
      {deadline && (
        <RowFact
          icon={Timer}
          name={words.facts.names.deadline}
          text={[timeLabel(deadline, words), isUncertain(deadline) && `(${words.uncertainShort})`]
            .filter(Boolean)
            .join(' ')}
          presses
        />
      )}
      {scenarios > 0 && <RowFact icon={Split} text={words.facts.scenarioCount(scenarios)} />}
      {sum !== null && (
        <RowFact icon={Coins} name={words.facts.names.amount} text={kronerLabel(sum, words)} />
      )}
    </span>
  );
}

/** `name` is said to those who do not see the icon. */
function RowFact(props: { icon: IconNode; name?: string; text: string; presses?: boolean }) {
  const { icon, name, text, presses = false } = props;
  return (
    <span class={presses ? 'with-icon warn' : 'with-icon'}>
      <Icon node={icon} />
      <span>
        {name && <span class="sr-only">{name}: </span>}
        {text}
      </span>
    </span>
  );
}
