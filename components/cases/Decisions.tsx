import { useId } from 'preact/hooks';
import type { ItemRef, MeetingFollowUp } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { OutcomeBadge } from '../ui/facts/OutcomeBadge.tsx';
import { ItemLines } from './ItemLines.tsx';
import { ItemLink } from './ItemLink.tsx';
import { isOutcome } from './naming.ts';

/** "Hvad besluttede vi?": every decision of a meeting at its item, then the items without one. */
export function Decisions(props: { followUp: MeetingFollowUp; onItem: (item: ItemRef) => void }) {
  const { followUp, onItem } = props;
  const { decisions, undecided, hasMinutes } = followUp;
  const words = useWords();
  const cases = useCaseWords();
  const name = useId();
  return (
    <section class="case-part" aria-labelledby={name}>
      <h2 id={name}>{cases.decisions}</h2>
      {!hasMinutes && <p class="soft">{cases.noMinutes}</p>}
      <ul class="decisions">
        {decisions.map(({ item, outcome, text, telling, dissent }) => (
          <li key={item.itemKey}>
            <ItemLink item={item} onItem={onItem} />
            <p class="decision-line">
              <OutcomeBadge decision={{ outcome, text, dissent }} />
              {dissent && <span class="soft small">{words.facts.dissentHelp}</span>}
            </p>
            {!isOutcome(telling, { outcome, text, dissent }, words) && <p lang="da">{telling}</p>}
            {text.trim() !== telling.trim() && (
              <details class="fold">
                <summary>{cases.wholeDecision}</summary>
                <p class="decision-text" lang="da">
                  {text}
                </p>
              </details>
            )}
          </li>
        ))}
      </ul>
      {hasMinutes && (
        <>
          <h3 class="decisions-rest">
            {undecided.length > 0 ? cases.undecided(undecided.length) : cases.allDecided}
          </h3>
          <ItemLines items={undecided} onItem={onItem} />
        </>
      )}
    </section>
  );
}
