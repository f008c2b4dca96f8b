import { Timer, TimerOff } from 'lucide';
import type { ItemFacts, Place } from '@/lib/agenda/facts.ts';
import { type FactOf, isUncertain, partyLabel, timeLabel } from '../../i18n/facts.ts';
import { useWords } from '../../i18n/words.ts';
import { Icon } from '../Icon.tsx';
import { deadlinesOf, isPassed } from './deadlines.ts';
import { Unsure } from './Unsure.tsx';

/** Who must do what, and by when: each deadline with its task, the next one first. */
export function Duties(props: { facts: ItemFacts; onGo?: ((place: Place) => void) | undefined }) {
  const words = useWords();
  const deadlines = deadlinesOf(props.facts.facts);
  if (deadlines.length === 0) return null;
  return (
    <section class="duties">
      <h4>{words.facts.duties}</h4>
      <ul>
        {deadlines.map((deadline, index) => (
          <Duty key={index} deadline={deadline} onGo={props.onGo} />
        ))}
      </ul>
    </section>
  );
}

function Duty(props: { deadline: FactOf<'deadline'>; onGo?: ((place: Place) => void) | undefined }) {
  const { deadline, onGo } = props;
  const words = useWords();
  const hasPassed = isPassed(deadline);
  const time = (
    <>
      <Icon node={hasPassed ? TimerOff : Timer} />
      <span>
        {timeLabel(deadline, words)}
        {hasPassed && ` (${words.facts.passed})`}
        {isUncertain(deadline) && <Unsure />}
      </span>
    </>
  );
  return (
    <li data-passed={hasPassed}>
      <p lang="da">
        {deadline.by && <strong>{partyLabel(deadline.by)}: </strong>}
        {deadline.by ? deadline.task : capital(deadline.task)}
      </p>
      {onGo ? (
        <button type="button" class="link with-icon small" onClick={() => onGo(deadline.place)}>
          {time}
        </button>
      ) : (
        <span class="with-icon small">{time}</span>
      )}
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
