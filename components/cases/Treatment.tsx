import type { ItemRef, TreatmentView } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import type { Reason } from '../i18n/reasons.ts';
import { useWords } from '../i18n/words.ts';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { OutcomeBadge } from '../ui/facts/OutcomeBadge.tsx';
import { Fold } from './Fold.tsx';
import { ItemLink } from './ItemLink.tsx';
import { dayOf, isOutcome, itemName } from './naming.ts';
import { Reasons } from './Reasons.tsx';
import { Turned } from './Turned.tsx';
import { WordDiff } from './WordDiff.tsx';

export interface TreatmentProps {
  treatment: TreatmentView;
  reasons: readonly Reason[];
  heading: 'h3' | 'h4';
  /** Whether it is ticked to become a case of its own; null where nothing is being chosen. */
  chosen: boolean | null;
  onChoose: (chosen: boolean) => void;
  onItem: (item: ItemRef) => void;
  /** Says that it does not belong; absent for the last treatment of a case. */
  onReject?: (() => void) | undefined;
}

/** One treatment of a case: what was asked and decided, what is new in it, and why it is here. */
export function Treatment(props: TreatmentProps) {
  const { treatment, reasons, heading: Heading, chosen, onChoose, onItem, onReject } = props;
  const words = useWords();
  const cases = useCaseWords();
  const { item, asked, decision } = treatment;
  return (
    <li class="treatment" data-treatment={item.itemKey}>
      <header>
        {chosen !== null && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={cases.splitChoose(`${dayOf(item.date, words)}, ${itemName(item)}`)}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        )}
        <div class="treatment-name">
          <Heading tabIndex={-1}>
            {dayOf(item.date, words)} <span class="soft">{item.body?.name ?? words.unknownBody}</span>
          </Heading>
          <ItemLink item={item} onItem={onItem} />
        </div>
      </header>
      <dl class="treatment-facts">
        {asked.length > 0 && (
          <div>
            <dt>{cases.asked}</dt>
            <dd class="meta">
              {asked.map((action) => (
                <ActionBadge key={action} action={action} />
              ))}
            </dd>
          </div>
        )}
        {decision ? (
          <div>
            <dt>{cases.decided}</dt>
            <dd class="decided">
              <OutcomeBadge decision={decision} />
              {!isOutcome(decision.text, decision, words) && <span lang="da">{decision.text}</span>}
              {decision.dissent && <span class="soft small">{words.facts.dissentHelp}</span>}
            </dd>
          </div>
        ) : (
          <div>
            <dt>{cases.decided}</dt>
            <dd class="soft">{cases.notDecided}</dd>
          </div>
        )}
        <Turned treatment={treatment} />
      </dl>
      {treatment.words &&
        (treatment.words.length > 0 ? (
          <Fold
            summary={
              <>
                {cases.changedWords}{' '}
                <span class="soft">
                  (
                  {treatment.words
                    .map(({ field }) => cases.fields[field].toLocaleLowerCase(words.locale))
                    .join(', ')}
                  )
                </span>
              </>
            }
          >
            {() => <WordDiff parts={treatment.words ?? []} />}
          </Fold>
        ) : (
          <p class="soft small">{cases.sameWords}</p>
        ))}
      <details class="fold">
        <summary>{cases.becauseTitle}</summary>
        {reasons.length > 0 ? <Reasons reasons={reasons} /> : <p>{cases.first}</p>}
        {onReject && (
          <button
            type="button"
            class="button"
            aria-label={cases.rejectItem(itemName(item))}
            onClick={onReject}
          >
            {cases.reject}
          </button>
        )}
      </details>
    </li>
  );
}
