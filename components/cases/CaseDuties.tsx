import { Check, CircleAlert, CircleCheck, Square, Timer, TimerOff } from 'lucide';
import type { CaseView, DeadlineView, ItemRef, Mark, PromiseView } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import { partyLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ItemLink } from './ItemLink.tsx';
import { dayOf, dueLabel } from './naming.ts';
import type { CaseActs } from './useCaseActs.ts';

export interface DutiesProps {
  shown: CaseView;
  acts: CaseActs;
  heading: 'h2' | 'h3';
  /** `YYYY-MM-DD`. */
  today: string;
  onItem: (item: ItemRef) => void;
}

/** Promises of a case: open ones, those nobody kept in time, and those that were kept, with the meeting that did. */
export function Promises({ shown, acts, heading: Heading, onItem }: DutiesProps) {
  const cases = useCaseWords();
  if (shown.promises.length === 0) return null;
  const order = { late: 0, open: 1, kept: 2 };
  const sorted = [...shown.promises].sort(
    (a, b) => order[a.state] - order[b.state] || a.to.localeCompare(b.to),
  );
  return (
    <section class="case-part" aria-labelledby={`promises-${shown.id}`}>
      <Heading id={`promises-${shown.id}`}>{cases.promises}</Heading>
      <ul class="duty-list">
        {sorted.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} acts={acts} onItem={onItem} />
        ))}
      </ul>
    </section>
  );
}

const PROMISE_ICONS = { open: Square, kept: CircleCheck, late: CircleAlert };

function PromiseRow(props: { promise: PromiseView; acts: CaseActs; onItem: (item: ItemRef) => void }) {
  const { promise, acts, onItem } = props;
  const { item, keptBy, mark, state, text } = promise;
  const words = useWords();
  const cases = useCaseWords();
  const settled = mark.state ?? (state === 'kept' ? 'done' : null);
  return (
    <li data-state={mark.state ? 'settled' : state}>
      <p lang="da">{text}</p>
      <p class="duty-state">
        <span class="with-icon">
          <Icon node={mark.state ? CircleCheck : PROMISE_ICONS[state]} />
          <span>
            {mark.state
              ? cases[mark.state]
              : keptBy
                ? cases.keptAt(meetingName(keptBy, words))
                : cases.promiseStates[state]}
          </span>
        </span>
      </p>
      <p class="soft small">
        {cases.promisedAt(meetingName(item, words))}: <ItemLink item={item} onItem={onItem} />
      </p>
      {(settled === null || mark.state) && (
        <MarkButtons id={promise.id} text={text} mark={mark} acts={acts} />
      )}
    </li>
  );
}

/** Deadlines of a case: those to come, the soonest first, then those that have passed or are settled. */
export function CaseDeadlines({ shown, acts, heading: Heading, today, onItem }: DutiesProps) {
  const cases = useCaseWords();
  if (shown.deadlines.length === 0) return null;
  const isOver = ({ mark, to }: DeadlineView) => mark.state !== null || to < today;
  const sorted = [...shown.deadlines].sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || a.to.localeCompare(b.to),
  );
  return (
    <section class="case-part" aria-labelledby={`deadlines-${shown.id}`}>
      <Heading id={`deadlines-${shown.id}`}>{cases.deadlines}</Heading>
      <ul class="duty-list">
        {sorted.map((deadline) => (
          <DeadlineRow key={deadline.id} deadline={deadline} today={today} acts={acts} onItem={onItem} />
        ))}
      </ul>
    </section>
  );
}

function DeadlineRow(props: {
  deadline: DeadlineView;
  today: string;
  acts: CaseActs;
  onItem: (item: ItemRef) => void;
}) {
  const { deadline, today, acts, onItem } = props;
  const { item, by, task, mark } = deadline;
  const words = useWords();
  const cases = useCaseWords();
  const hasPassed = deadline.to < today;
  const due = dueLabel(deadline, deadline.text, words);
  return (
    <li data-state={mark.state ? 'settled' : hasPassed ? 'passed' : 'open'}>
      <p lang="da">
        {by && <strong>{partyLabel(by)}: </strong>}
        {task}
      </p>
      <p class="duty-state">
        <span class="with-icon">
          <Icon node={mark.state ? CircleCheck : hasPassed ? TimerOff : Timer} />
          <span>
            {due}
            {mark.state ? ` (${cases[mark.state]})` : hasPassed && ` (${cases.passed})`}
          </span>
        </span>
      </p>
      <p class="soft small">
        {meetingName(item, words)}: <ItemLink item={item} onItem={onItem} />
      </p>
      <MarkButtons id={deadline.id} text={`${task}, ${due}`} mark={mark} acts={acts} />
    </li>
  );
}

function MarkButtons(props: { id: string; text: string; mark: Mark; acts: CaseActs }) {
  const { id, text, mark, acts } = props;
  const cases = useCaseWords();
  if (mark.state)
    return (
      <button
        type="button"
        class="link small"
        aria-label={cases.markNone(text)}
        onClick={() => void acts.mark(id, null, mark.state)}
      >
        {cases.reopenShort}
      </button>
    );
  return (
    <span class="duty-acts">
      <button
        type="button"
        class="link small with-icon"
        aria-label={cases.markDone(text)}
        onClick={() => void acts.mark(id, 'done', null)}
      >
        <Icon node={Check} /> {cases.doneShort}
      </button>
      <button
        type="button"
        class="link small"
        aria-label={cases.markDismissed(text)}
        onClick={() => void acts.mark(id, 'dismissed', null)}
      >
        {cases.dismissShort}
      </button>
    </span>
  );
}

/** Sittings the case is announced for. */
export function Coming({ shown, heading: Heading, onItem }: Omit<DutiesProps, 'acts' | 'today'>) {
  const words = useWords();
  const cases = useCaseWords();
  if (shown.coming.length === 0) return null;
  return (
    <section class="case-part" aria-labelledby={`coming-${shown.id}`}>
      <Heading id={`coming-${shown.id}`}>{cases.coming}</Heading>
      <ul class="duty-list">
        {shown.coming.map(({ date, title, announcedBy }, index) => (
          <li key={index} data-state="open">
            <p>
              <strong>{date === null ? cases.nextMeeting : dayOf(date, words)}</strong>{' '}
              <span lang="da">{title}</span>
            </p>
            <p class="soft small">
              {cases.announcedBy(meetingName(announcedBy, words))}:{' '}
              <ItemLink item={announcedBy} onItem={onItem} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
