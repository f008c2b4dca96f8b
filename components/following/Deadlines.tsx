import { CalendarDays, CalendarPlus } from 'lucide';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CalendarFile, DeadlineFilter, ItemRef } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { TableButton } from '../keeping/TableButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { DeadlineFilters } from './DeadlineFilters.tsx';
import { DeadlineList } from './DeadlineList.tsx';
import { fittingDeadlines, NO_FILTER, settledBy } from './deadline-groups.ts';
import type { MonthViewProps } from './MonthView.tsx';
import { useCalendar, useDeadlineActs } from './useDeadlineActs.ts';

export interface DeadlinesProps {
  client: FollowingClient;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  /** To the item's place. */
  onOpen: (item: ItemRef) => void;
  /** Saves a calendar file. */
  onDownload: (file: CalendarFile) => void;
  /** Draws a month where there is room for one: the reader. Given, so that it is no part of what is put into pages. */
  month?: ComponentType<MonthViewProps>;
  /** Where there is no room for a month, leads to where there is. */
  onMonth?: () => void;
  /** Only those of a case. */
  caseId?: string | null;
}

const VIEWS = ['list', 'month'] as const;

/** All deadlines and promises of the archive, as a list or a month, with what is said of them. */
export function Deadlines(props: DeadlinesProps) {
  const { client, version, onWritten, onOpen, onDownload, month: Month, caseId = null } = props;
  const words = useFollowingWords();
  const [filter, setFilter] = useState<DeadlineFilter>({ ...NO_FILTER, case: caseId });
  const [view, setView] = useState<(typeof VIEWS)[number]>('list');
  const acts = useDeadlineActs(client, onWritten);
  const makeCalendar = useCalendar(client, onDownload);
  // All of them: what can be filtered by is told by what there is.
  const loaded = useLoaded('deadlines', version, () => client.deadlines({ ...NO_FILTER, all: true }));
  if (loaded.error) return <Problem code={loaded.error} onRetry={loaded.reload} />;
  if (!loaded.data) return <Skeleton />;
  if (loaded.data.length === 0) return <Empty title={words.noDeadlines} help={words.noDeadlinesHelp} />;

  const today = dayToday();
  const shown = fittingDeadlines(loaded.data, filter);
  const overdue = shown.filter((one) => settledBy(one) === null && one.to < today).length;
  const parts = {
    deadlines: shown,
    today,
    acts,
    onOpen,
    onCalendar: (wish: Parameters<typeof makeCalendar>[0]) => void makeCalendar(wish),
  };
  return (
    <div class="deadlines" data-wide={Month !== undefined || undefined}>
      <DeadlineFilters all={loaded.data} filter={filter} onFilter={setFilter} />
      <div class="deadline-bar">
        <span class="soft small" role="status">
          {[words.count(shown.length), overdue > 0 && words.overdueCount(overdue)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {Month && (
          <fieldset class="view-switch" aria-label={words.view}>
            {VIEWS.map((one) => (
              <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
                {words.views[one]}
              </button>
            ))}
          </fieldset>
        )}
        {props.onMonth && (
          <button type="button" class="link small with-icon" onClick={props.onMonth}>
            <Icon node={CalendarDays} /> {words.showMonth}
          </button>
        )}
        <button
          type="button"
          class="link small with-icon"
          onClick={() => void makeCalendar({ what: 'deadlines', filter })}
        >
          <Icon node={CalendarPlus} /> {words.calendarDeadlines}
        </button>
        <button
          type="button"
          class="link small with-icon"
          onClick={() => void makeCalendar({ what: 'meetings' })}
        >
          <Icon node={CalendarPlus} /> {words.calendarMeetings}
        </button>
        <TableButton wish={{ what: 'deadlines', filter }} />
      </div>
      {Month && view === 'month' ? (
        <Month {...parts} />
      ) : shown.length === 0 ? (
        <Empty title={words.noDeadlinesMatch} help={words.noDeadlinesMatchHelp} />
      ) : (
        <DeadlineList {...parts} />
      )}
    </div>
  );
}
