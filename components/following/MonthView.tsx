import { ChevronLeft, ChevronRight } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CalendarWish, DeadlineView, ItemRef } from '@/lib/tracking/views.ts';
import { longDate, meetingTime } from '../i18n/dates.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { DeadlineRows } from './DeadlineRows.tsx';
import { daysAfter, sameDayIn, weekdayOf } from './days.ts';
import { isLooseIn } from './deadline-groups.ts';
import { monthName } from './deadline-words.ts';
import { MonthGrid } from './MonthGrid.tsx';
import type { DeadlineActs } from './useDeadlineActs.ts';

export interface MonthViewProps {
  deadlines: readonly DeadlineView[];
  today: string;
  acts: DeadlineActs;
  onOpen: (item: ItemRef) => void;
  onCalendar: (wish: CalendarWish) => void;
}

/** A month as on a wall: what has a day stands on it, what has none above; the chosen day's deadlines stand below. */
export function MonthView({ deadlines, today, ...rest }: MonthViewProps) {
  const words = useFollowingWords();
  const common = useWords();
  const [day, setDay] = useState(today);
  const grid = useRef<HTMLTableElement>(null);
  /** Whether the day was changed from within the grid, so that focus goes with it. */
  const moving = useRef(false);
  const month = day.slice(0, 7);
  const name = monthName(month, common);
  const loose = deadlines.filter((one) => isLooseIn(month, one));
  const exact = deadlines.filter(({ precision, to }) => precision === 'day' && to.startsWith(month));
  const ofDay = exact.filter(({ to }) => to === day);

  useLayoutEffect(() => {
    if (moving.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    moving.current = false;
  }, [day]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => string> = {
      ArrowLeft: () => daysAfter(day, -1),
      ArrowRight: () => daysAfter(day, 1),
      ArrowUp: () => daysAfter(day, -7),
      ArrowDown: () => daysAfter(day, 7),
      Home: () => daysAfter(day, -weekdayOf(day)),
      End: () => daysAfter(day, 6 - weekdayOf(day)),
      PageUp: () => sameDayIn(day, -1),
      PageDown: () => sameDayIn(day, 1),
    };
    const next = moves[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moving.current = true;
    setDay(next);
  };
  const looseHead = <h3 class="group-head">{words.looseIn(name)}</h3>;
  const dayHead = (
    <h3 class="group-head">
      {meetingTime({ date: day }, common)}
      {day === today && <span class="soft"> · {words.today}</span>}
    </h3>
  );
  return (
    <div class="month-view">
      <div class="month-head">
        <h2 id="sagsspor-month" aria-live="polite">
          {name.charAt(0).toLocaleUpperCase('da') + name.slice(1)}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.previousMonth}
          onClick={() => setDay(sameDayIn(day, -1))}
        >
          <Icon node={ChevronLeft} size={20} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.nextMonth}
          onClick={() => setDay(sameDayIn(day, 1))}
        >
          <Icon node={ChevronRight} size={20} />
        </button>
        {day !== today && (
          <button type="button" class="link" onClick={() => setDay(today)}>
            {words.goToday}
          </button>
        )}
      </div>
      {loose.length > 0 && (
        <DeadlineRows
          {...rest}
          today={today}
          groups={[{ key: 'loose', label: words.looseIn(name), head: looseHead, deadlines: loose }]}
        />
      )}
      <MonthGrid
        table={grid}
        month={month}
        day={day}
        today={today}
        deadlines={exact}
        onKeyDown={onKeyDown}
        onDay={(chosen) => {
          moving.current = true;
          setDay(chosen);
        }}
      />
      {ofDay.length > 0 ? (
        <DeadlineRows
          {...rest}
          today={today}
          groups={[
            { key: 'day', label: words.ofDay(longDate(day, common)), head: dayHead, deadlines: ofDay },
          ]}
        />
      ) : (
        <section aria-label={words.ofDay(longDate(day, common))}>
          {dayHead}
          <p class="soft month-none">{words.noneOfDay}</p>
        </section>
      )}
    </div>
  );
}
