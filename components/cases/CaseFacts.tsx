import { CalendarClock, CircleAlert, FolderSearch, Footprints, Timer, TimerOff, User } from 'lucide';
import type { CaseSummary } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { dayOf, dueLabel } from './naming.ts';

/**
 * Who has a case, what is next, what presses: each on a line, and only what there is.
 * @param inRow within a row that is a button, where no list may stand
 */
export function CaseFacts({ one, inRow = false }: { one: CaseSummary; inRow?: boolean }) {
  const words = useWords();
  const cases = useCaseWords();
  const { owner, nextStep, next, deadline, late, proposals } = one;
  const [List, Line] = inRow ? (['span', 'span'] as const) : (['ul', 'li'] as const);
  const hasPassed = deadline !== null && deadline.date < today();
  return (
    <List class="case-facts">
      {owner && (
        <Line>
          <Icon node={User} />
          <span>
            <span class="sr-only">{cases.owner}: </span>
            {owner}
          </span>
        </Line>
      )}
      {nextStep && (
        <Line>
          <Icon node={Footprints} />
          <span>
            <span class="sr-only">{cases.nextStep}: </span>
            {nextStep}
          </span>
        </Line>
      )}
      {deadline && (
        <Line class={hasPassed ? undefined : 'warn'}>
          <Icon node={hasPassed ? TimerOff : Timer} />
          <span>
            {dueLabel({ to: deadline.date, precision: deadline.precision }, deadline.text, words)}
            {hasPassed && ` (${cases.passed})`}
          </span>
        </Line>
      )}
      {late > 0 && (
        <Line class="danger">
          <Icon node={CircleAlert} />
          <span>{cases.late(late)}</span>
        </Line>
      )}
      {next && (
        <Line>
          <Icon node={CalendarClock} />
          <span>{cases.next(dayOf(next.date, words))}</span>
        </Line>
      )}
      {proposals !== null && proposals > 0 && (
        <Line class="proposal-count">
          <Icon node={FolderSearch} />
          <span>{cases.proposalCount(proposals)}</span>
        </Line>
      )}
    </List>
  );
}
