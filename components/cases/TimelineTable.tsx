import { useCaseWords } from '../i18n/cases.ts';
import { kronerLabel, outcomeName } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { ItemLink } from './ItemLink.tsx';
import { dayOf, dueLabel } from './naming.ts';
import type { TimelineProps } from './Timeline.tsx';

/** The course of a case as a table, the earliest first. */
export function TimelineTable({ points, onPoint }: Pick<TimelineProps, 'points' | 'onPoint'>) {
  const words = useWords();
  const cases = useCaseWords();
  const { columns } = cases;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section class="table-scroll case-table" aria-label={words.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) =>
            point.kind === 'treatment' ? (
              <tr key={point.key}>
                <th scope="row">{dayOf(point.date, words)}</th>
                <td>{point.treatment.item.body?.name ?? words.unknownBody}</td>
                <td>
                  <ItemLink item={point.treatment.item} onItem={onPoint} />
                </td>
                <td>{point.treatment.asked.map((action) => words.actions[action]).join(', ')}</td>
                <td>
                  {point.treatment.decision
                    ? [
                        outcomeName(point.treatment.decision, words),
                        point.treatment.decision.dissent && words.facts.dissent,
                      ]
                        .filter(Boolean)
                        .join('. ')
                    : ''}
                </td>
                <td data-number>
                  {point.treatment.sums.map(({ value }) => (
                    <div key={value}>{kronerLabel(value, words)}</div>
                  ))}
                </td>
                <td lang="da">
                  {point.treatment.deadlines.map((due, index) => (
                    <div key={index}>
                      {dueLabel({ to: due.date, precision: due.precision }, due.text, words)}: {due.task}
                    </div>
                  ))}
                </td>
              </tr>
            ) : (
              <tr key={point.key}>
                <th scope="row">
                  {point.kind === 'promised'
                    ? point.promises[0]?.phrase
                    : point.date === null
                      ? cases.nextMeeting
                      : dayOf(point.date, words)}
                </th>
                <td>{cases[point.kind === 'coming' ? 'announced' : 'promised']}</td>
                <td colSpan={5} lang="da">
                  {[point.kind === 'coming' && point.title, ...point.promises.map(({ text }) => text)]
                    .filter(Boolean)
                    .join('. ')}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
