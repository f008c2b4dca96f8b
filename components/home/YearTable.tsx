import { CalendarClock, FileCheck, FileClock, FileText } from 'lucide';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { BodyRef } from '@/lib/agenda/model.ts';
import type { SittingState, YearSitting, YearView } from '@/lib/desk/overview.ts';
import { meetingName } from '../i18n/dates.ts';
import { dateFormat } from '../i18n/formats.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { writeRoute } from '../reader/route.ts';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { useYearKeys } from './useYearKeys.ts';

/** Told apart by form, not by colour alone. */
export const STATE_ICONS = {
  announced: CalendarClock,
  coming: FileClock,
  past: FileText,
  minutes: FileCheck,
} satisfies Record<SittingState, unknown>;

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const monthName = (month: number, width: 'short' | 'long', { locale }: Words) =>
  dateFormat(locale, { month: width })
    .format(new Date(Date.UTC(2025, month - 1, 15)))
    .replace('.', '');
const monthOf = ({ date }: YearSitting) => Number(date.slice(5, 7));
const keyOf = ({ body, date, startTime }: YearSitting) => `${body?.key ?? ''}/${date}/${startTime ?? ''}`;

/** The meetings of a year, months by bodies: one tab stop, arrows between the meetings. */
export function YearTable(props: { year: number; view: YearView; onYear: (step: 1 | -1) => void }) {
  const { year, view, onYear } = props;
  const words = useOverviewWords();
  const common = useWords();
  const part = useRef<HTMLElement>(null);
  /** The year one left by keys. */
  const byKeys = useRef<number | null>(null);
  const turn = useCallback(
    (step: 1 | -1) => {
      byKeys.current = year;
      onYear(step);
    },
    [year, onYear],
  );
  const hasUnknown = view.sittings.some(({ body }) => body === null);
  const rows: (BodyRef | null)[] = [...view.bodies, ...(hasUnknown ? [null] : [])];
  const own = (body: BodyRef | null) => view.sittings.filter((one) => one.body?.key === body?.key);
  const saved = rows.flatMap((body) => own(body).filter(({ meetingId }) => meetingId !== null));
  const keys = useYearKeys(part, saved.map(keyOf), turn);
  // The year that was asked for is another: go on from its first meeting.
  useLayoutEffect(() => {
    if (byKeys.current === null || byKeys.current === year) return;
    byKeys.current = null;
    (part.current?.querySelector<HTMLElement>('a[tabindex="0"]') ?? part.current)?.focus();
  }, [year]);
  const thisMonth = dayToday().slice(0, 7);
  return (
    <section
      class="year-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={words.yearOf(year)}
      ref={part}
      onKeyDown={keys.onKeyDown}
      onFocusIn={keys.onFocusIn}
    >
      <table class="year">
        <caption class="sr-only">{words.yearOf(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            {MONTHS.map((month) => (
              <th
                key={month}
                scope="col"
                abbr={monthName(month, 'long', common)}
                aria-current={thisMonth === `${year}-${String(month).padStart(2, '0')}` ? 'date' : undefined}
              >
                {monthName(month, 'short', common)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((body) => (
            <tr key={body?.key ?? ''}>
              <th scope="row" lang="da">
                {body?.name ?? common.unknownBody}
              </th>
              {MONTHS.map((month) => (
                <td key={month} data-month={month}>
                  {own(body)
                    .filter((one) => monthOf(one) === month)
                    .map((one) => (
                      <Sitting
                        key={keyOf(one)}
                        id={keyOf(one)}
                        sitting={one}
                        tabIndex={keys.tabIndexOf(keyOf(one))}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sitting({ id, sitting, tabIndex }: { id: string; sitting: YearSitting; tabIndex: 0 | -1 }) {
  const words = useOverviewWords();
  const common = useWords();
  const { meetingId, date, state, undecided } = sitting;
  const label = [
    meetingName(sitting, common),
    words.states[state],
    undecided > 0 ? words.undecided(undecided) : '',
  ];
  const told = label.filter(Boolean).join(', ');
  const face = (
    <>
      <span class="sr-only">{told}</span>
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      <Icon node={STATE_ICONS[state]} />
      {undecided > 0 && (
        <span class="undecided" aria-hidden="true">
          {undecided}
        </span>
      )}
    </>
  );
  if (meetingId === null)
    return (
      <span class="sitting" data-state={state} title={told}>
        {face}
      </span>
    );
  return (
    <a
      class="sitting"
      data-state={state}
      data-row={id}
      tabIndex={tabIndex}
      title={told}
      href={writeRoute({ view: 'meeting', meetingId, itemKey: null })}
    >
      {face}
    </a>
  );
}
