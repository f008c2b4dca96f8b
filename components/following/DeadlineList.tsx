import type { CalendarWish, DeadlineView, ItemRef } from '@/lib/tracking/views.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { DeadlineRows } from './DeadlineRows.tsx';
import { deadlineGroups } from './deadline-groups.ts';
import { monthName } from './deadline-words.ts';
import type { DeadlineActs } from './useDeadlineActs.ts';

export interface DeadlineListProps {
  deadlines: readonly DeadlineView[];
  today: string;
  acts: DeadlineActs;
  onOpen: (item: ItemRef) => void;
  onCalendar: (wish: CalendarWish) => void;
}

/** What is overdue, what comes month by month, and what comes later. */
export function DeadlineList({ deadlines, today, acts, ...rest }: DeadlineListProps) {
  const words = useFollowingWords();
  const common = useWords();
  const named: Record<string, string> = {
    overdue: words.overdue,
    later: words.later,
    settled: words.settled,
  };
  const groups = deadlineGroups(deadlines, today).map(({ key, deadlines }) => {
    const label = named[key] ?? capital(monthName(key, common));
    const head = (
      <div class="group-head">
        <h2>
          {label} <span class="soft">{deadlines.length}</span>
        </h2>
        {key === 'overdue' && deadlines.length > 1 && (
          <button type="button" class="link small" onClick={() => void acts.dismissAll(deadlines)}>
            {words.dismissAll}
          </button>
        )}
      </div>
    );
    return { key, label, head, deadlines };
  });
  return <DeadlineRows groups={groups} today={today} acts={acts} {...rest} />;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
