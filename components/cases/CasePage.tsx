import { ChartGantt, Table } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CalendarWish, CaseSummary, CaseView, ItemRef } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { toldIn } from '../i18n/reasons.ts';
import { today as todayNow } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { CaseDeadlines, Coming, Promises } from './CaseDuties.tsx';
import { CaseHead } from './CaseHead.tsx';
import { MergePicker } from './MergePicker.tsx';
import { Proposals } from './Proposals.tsx';
import { Rejected } from './Rejected.tsx';
import { Timeline } from './Timeline.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { Treatments } from './Treatments.tsx';
import { pointsOf } from './timeline-layout.ts';
import { useCaseActs } from './useCaseActs.ts';

export interface CasePageProps {
  client: FollowingClient;
  shown: CaseView;
  /** All cases, to merge with. */
  all: readonly CaseSummary[];
  /** Within another page: headings begin one level lower. */
  isPart?: boolean;
  /** Told when the archive changed, so that it is read again. */
  onWritten: () => void;
  onItem: (item: ItemRef) => void;
  onCase?: ((caseId: string) => void) | undefined;
  /** The case is followed no longer. */
  onRemoved: () => void;
  onCalendar: (wish: CalendarWish) => void;
}

/** A case in full: how it stands, its course, what may belong to it, what is promised and due, and every treatment. */
export function CasePage(props: CasePageProps) {
  const { client, shown, all, isPart = false, onWritten, onItem, onCase, onRemoved, onCalendar } = props;
  const cases = useCaseWords();
  const acts = useCaseActs(client, onWritten, onCase);
  const root = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const today = todayNow();
  const told = useMemo(() => toldIn(shown), [shown]);
  const points = useMemo(() => pointsOf(shown, today), [shown, today]);
  const Heading = isPart ? 'h3' : 'h2';
  const goTo = ({ itemKey }: ItemRef) => {
    const row = root.current?.querySelector(`[data-treatment="${CSS.escape(itemKey)}"] :is(h3, h4)`);
    row?.scrollIntoView({ block: 'center' });
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandKey(event) !== 'v') return;
    event.preventDefault();
    setAsTable(!asTable);
  };
  const parts = { shown, acts, heading: Heading, today, onItem } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="case-page" ref={root} onKeyDown={onKeyDown}>
      <CaseHead
        shown={shown}
        acts={acts}
        heading={isPart ? 'h2' : 'h1'}
        onRemoved={onRemoved}
        onCalendar={onCalendar}
      />
      <section class="case-part case-course" aria-labelledby={`course-${shown.id}`}>
        <header class="part-head">
          <Heading id={`course-${shown.id}`}>{cases.timeline}</Heading>
          <button
            type="button"
            class="link with-icon"
            aria-keyshortcuts="v"
            onClick={() => setAsTable(!asTable)}
          >
            <Icon node={asTable ? ChartGantt : Table} />
            <span>
              {asTable ? cases.asLine : cases.asTable}{' '}
              <span aria-hidden="true">
                <kbd>v</kbd>
              </span>
            </span>
          </button>
        </header>
        {asTable ? (
          <TimelineTable points={points} onPoint={goTo} />
        ) : (
          <Timeline points={points} today={today} onPoint={goTo} />
        )}
      </section>
      <div class="case-columns">
        <Proposals shown={shown} told={told} acts={acts} heading={Heading} onItem={onItem} />
        <Treatments shown={shown} told={told} acts={acts} heading={Heading} onItem={onItem} />
        <div class="case-side">
          <Promises {...parts} />
          <CaseDeadlines {...parts} />
          <Coming {...parts} />
          <Rejected shown={shown} acts={acts} />
          <MergePicker
            others={all.filter(({ id }) => id !== shown.id)}
            onMerge={(from) => void acts.merge(shown, from)}
          />
        </div>
      </div>
    </div>
  );
}
