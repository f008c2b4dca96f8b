import type { RefObject } from 'preact';
import type { DeadlineView } from '@/lib/tracking/views.ts';
import { meetingTime } from '../i18n/dates.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { dateFormat } from '../i18n/formats.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { weeksOf } from './days.ts';
import { settledBy } from './deadline-groups.ts';
import { deadlineTask } from './deadline-words.ts';

export interface MonthGridProps {
  table: RefObject<HTMLTableElement | null>;
  /** `2025-09` */
  month: string;
  /** The day chosen, in this month. */
  day: string;
  today: string;
  /** Those of this month that have a day. */
  deadlines: readonly DeadlineView[];
  onKeyDown: (event: KeyboardEvent) => void;
  onDay: (day: string) => void;
}

/** So many are named on a day; the rest are counted. */
const NAMED = 2;

/** The weeks of a month: one tab stop, arrows between the days. */
export function MonthGrid(props: MonthGridProps) {
  const { table, month, day: chosen, today, deadlines, onKeyDown, onDay } = props;
  const words = useFollowingWords();
  const common = useWords();
  const weeks = weeksOf(month);
  const byDay = Map.groupBy(deadlines, ({ to }) => to);
  const weekdays = (weeks[1]?.days ?? []).flatMap((day) => (day === null ? [] : [day]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is a grid, as ARIA's practices make one
    <table class="month" role="grid" aria-labelledby="sagsspor-month" ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col" class="week">
            {words.week}
          </th>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={weekday(day, 'long', common)}>
              {weekday(day, 'short', common)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ number, days }) => (
          <tr key={number}>
            <th scope="row" class="week">
              {number}
            </th>
            {days.map((day, at) => (
              <Day
                key={day ?? at}
                day={day}
                isChosen={day === chosen}
                isToday={day === today}
                deadlines={(day !== null && byDay.get(day)) || []}
                onChoose={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const weekday = (day: string, width: 'long' | 'short', { locale }: Words) =>
  dateFormat(locale, { weekday: width })
    .format(new Date(`${day}T12:00:00Z`))
    .replace('.', '');

function Day(props: {
  day: string | null;
  isChosen: boolean;
  isToday: boolean;
  deadlines: readonly DeadlineView[];
  onChoose: (day: string) => void;
}) {
  const { day, isChosen, isToday, deadlines, onChoose } = props;
  const words = useFollowingWords();
  const common = useWords();
  if (day === null) return <td class="outside" />;
  const open = deadlines.filter((one) => settledBy(one) === null);
  const label = [
    meetingTime({ date: day }, common),
    isToday && words.today,
    deadlines.length > 0 && words.count(deadlines.length),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are listened to by the grid; to go to a day is to choose it
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-day={day}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      data-count={deadlines.length || undefined}
      data-settled={(deadlines.length > 0 && open.length === 0) || undefined}
      onClick={() => onChoose(day)}
    >
      <span class="sr-only">{label.filter(Boolean).join(', ')} </span>
      <span class="day-number" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      {deadlines.slice(0, NAMED).map((one) => (
        <span key={one.id} class="day-task" data-state={settledBy(one) ?? undefined} lang="da">
          {deadlineTask(one)}
        </span>
      ))}
      {deadlines.length > NAMED && <span class="day-more soft">{words.more(deadlines.length - NAMED)}</span>}
      {deadlines.length > 0 && (
        <span class="day-count" aria-hidden="true">
          {deadlines.length}
        </span>
      )}
    </td>
  );
}
