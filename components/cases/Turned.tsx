import { Minus, Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { TreatmentView } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { kronerLabel, partyLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { dueLabel } from './naming.ts';

type State = 'came' | 'gone' | 'stayed';

/** Sums and deadlines of a treatment: which are new, which are told again, which are told no longer. */
export function Turned({ treatment }: { treatment: TreatmentView }) {
  const words = useWords();
  const cases = useCaseWords();
  const { sums, sumsTurned, deadlines, deadlinesTurned } = treatment;
  const newSums = new Set(sumsTurned?.came.map(({ value }) => value));
  const newDays = new Set(deadlinesTurned?.came.map(({ date }) => date));
  const due = (one: TreatmentView['deadlines'][number]) => (
    <>
      {dueLabel({ to: one.date, precision: one.precision }, one.text, words)}
      {': '}
      <span lang="da">
        {one.by && `${partyLabel(one.by)}: `}
        {one.task}
      </span>
    </>
  );
  return (
    <>
      <TurnedList
        name={cases.sums}
        entries={[
          ...sums.map((sum) => ({
            state: (newSums.has(sum.value) ? 'came' : 'stayed') as State,
            shown: kronerLabel(sum.value, words),
          })),
          ...(sumsTurned?.gone ?? []).map((sum) => ({
            state: 'gone' as const,
            shown: kronerLabel(sum.value, words),
          })),
        ]}
      />
      <TurnedList
        name={cases.deadlines}
        entries={[
          ...deadlines.map((one) => ({
            state: (newDays.has(one.date) ? 'came' : 'stayed') as State,
            shown: due(one),
          })),
          ...(deadlinesTurned?.gone ?? []).map((one) => ({ state: 'gone' as const, shown: due(one) })),
        ]}
      />
    </>
  );
}

function TurnedList(props: { name: string; entries: { state: State; shown: ComponentChildren }[] }) {
  const cases = useCaseWords();
  if (props.entries.length === 0) return null;
  return (
    <div class="turned">
      <dt>{props.name}</dt>
      <dd>
        <ul>
          {props.entries.map(({ state, shown }, index) => (
            <li key={index} data-state={state}>
              {state === 'gone' ? (
                <del>{shown}</del>
              ) : state === 'came' ? (
                <ins>{shown}</ins>
              ) : (
                <span>{shown}</span>
              )}
              {state !== 'stayed' && (
                <span class="turned-word">
                  <Icon node={state === 'came' ? Plus : Minus} /> {cases[state]}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
