import { ChevronLeft, ChevronRight } from 'lucide';
import { useCallback, useRef } from 'preact/hooks';
import { type Overview, SITTING_STATES, type YearView } from '@/lib/desk/overview.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import type { ReaderRoute } from '../reader/route.ts';
import { Empty } from '../ui/Empty.tsx';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { STATE_ICONS, YearTable } from './YearTable.tsx';

export interface YearPageProps {
  overview: Pick<Overview, 'year'>;
  /** Null for this year. */
  year: number | null;
  /** Rises when the archive changed. */
  version: number;
  navigate: (route: ReaderRoute, replaces?: boolean) => void;
}

/** `#year=2026`: the meetings of a year by body and month. */
export function YearPage({ overview, year: asked, version, navigate }: YearPageProps) {
  const words = useOverviewWords();
  const thisYear = Number(dayToday().slice(0, 4));
  const year = asked ?? thisYear;
  const view = useLoaded(year, version, (wanted) => overview.year(wanted));
  usePageTitle(words.yearOf(year));
  // While another year is read the one before stands, so that nothing jumps and focus stays.
  const last = useRef<{ year: number; view: YearView } | null>(null);
  if (view.data) last.current = { year, view: view.data };
  const shown = view.error ? null : last.current;
  const goTo = useCallback((next: number) => navigate({ view: 'year', year: next }, true), [navigate]);
  const onYear = useCallback((step: 1 | -1) => goTo(year + step), [goTo, year]);
  // From the first year with a meeting to the next one to be planned.
  const known = [...(view.data?.years ?? []), thisYear, thisYear + 1, year];
  const first = Math.min(...known);
  const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  return (
    <main class="year-page" tabIndex={-1} data-rest>
      <h1>{words.yearTitle}</h1>
      <div class="year-tools">
        <button type="button" class="icon-button" aria-label={words.before} onClick={() => onYear(-1)}>
          <Icon node={ChevronLeft} />
        </button>
        <label>
          <span class="sr-only">{words.year}</span>
          <select value={String(year)} onChange={({ currentTarget: { value } }) => goTo(Number(value))}>
            {years.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="icon-button" aria-label={words.after} onClick={() => onYear(1)}>
          <Icon node={ChevronRight} />
        </button>
      </div>
      {view.error && <Problem code={view.error} onRetry={view.reload} />}
      {view.loading && !shown && <Skeleton rows={6} />}
      {shown && <Shown {...shown} onYear={onYear} />}
    </main>
  );
}

function Shown({ year, view, onYear }: { year: number; view: YearView; onYear: (step: 1 | -1) => void }) {
  const words = useOverviewWords();
  return (
    <>
      {view.sittings.length === 0 && <Empty title={words.yearEmpty(year)} help={words.yearEmptyHelp} />}
      {view.bodies.length > 0 && (
        <>
          <YearTable year={year} view={view} onYear={onYear} />
          <Legend />
        </>
      )}
      {view.undated > 0 && <p class="soft">{words.undated(view.undated)}</p>}
    </>
  );
}

function Legend() {
  const words = useOverviewWords();
  return (
    <>
      <ul class="year-legend" aria-label={words.legend}>
        {SITTING_STATES.map((state) => (
          <li key={state}>
            <span class="sitting" data-state={state}>
              <Icon node={STATE_ICONS[state]} />
            </span>{' '}
            {words.states[state]}
          </li>
        ))}
        <li>
          <span class="sitting" data-state="minutes">
            <span class="undecided">3</span>
          </span>{' '}
          {words.undecidedLegend}
        </li>
      </ul>
      <p class="soft small">{words.yearHelp}</p>
    </>
  );
}
