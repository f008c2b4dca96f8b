import { CalendarPlus, CircleDot, UserRoundPlus, X } from 'lucide';
import type { CalendarWish, CaseStatus, CaseView } from '@/lib/tracking/views.ts';
import { CASE_STATUSES } from '@/lib/tracking/views.ts';
import { AddToBriefing } from '../briefing/AddToBriefing.tsx';
import { useCaseWords } from '../i18n/cases.ts';
import { partyLabel } from '../i18n/facts.ts';
import { Icon } from '../ui/Icon.tsx';
import { EditableText } from './EditableText.tsx';
import type { CaseActs } from './useCaseActs.ts';

export interface CaseHeadProps {
  shown: CaseView;
  acts: CaseActs;
  heading: 'h1' | 'h2';
  onRemoved: () => void;
  onCalendar: (wish: CalendarWish) => void;
}

/** What the case is called, how it stands, who has it and what is to be done next: all of it to be written here. */
export function CaseHead({ shown, acts, heading: Heading, onRemoved, onCalendar }: CaseHeadProps) {
  const cases = useCaseWords();
  const text = (field: 'title' | 'owner' | 'nextStep') => (value: string) =>
    void acts.change(shown, { [field]: value }, `${cases[field]}: ${value || '–'}`);
  const owners = shown.proposedOwners.filter((party) => partyLabel(party) !== shown.owner);
  return (
    <header class="case-head">
      <Heading class="case-title">
        <EditableText
          name={cases.title}
          value={shown.title}
          placeholder={cases.write.title}
          required
          lang="da"
          onSave={text('title')}
        />
      </Heading>
      <dl class="case-terms">
        <div>
          <dt>
            <label for={`status-${shown.id}`}>{cases.status}</label>
          </dt>
          <dd>
            <StatusChoice
              id={`status-${shown.id}`}
              status={shown.status}
              onChange={(status) =>
                void acts.change(shown, { status }, cases.statusSet(cases.statuses[status]))
              }
            />
          </dd>
        </div>
        <div>
          <dt>{cases.owner}</dt>
          <dd>
            <EditableText
              name={cases.owner}
              value={shown.owner}
              placeholder={cases.write.owner}
              onSave={text('owner')}
            />
            {owners.length > 0 && (
              <div class="owners-found">
                <span class="soft small">{cases.ownersFound}</span>
                {owners.map((party) => {
                  const owner = partyLabel(party);
                  return (
                    <button
                      key={party.key ?? party.text}
                      type="button"
                      class="chip with-icon"
                      aria-label={cases.takeOwner(owner)}
                      onClick={() => void acts.change(shown, { owner }, cases.ownerSet(owner))}
                    >
                      <Icon node={UserRoundPlus} /> {owner}
                    </button>
                  );
                })}
              </div>
            )}
          </dd>
        </div>
        <div>
          <dt>{cases.nextStep}</dt>
          <dd>
            <EditableText
              name={cases.nextStep}
              value={shown.nextStep}
              placeholder={cases.write.nextStep}
              onSave={text('nextStep')}
            />
          </dd>
        </div>
      </dl>
      <div class="button-row">
        <AddToBriefing
          itemKeys={shown.members.map(({ itemKey }) => itemKey)}
          name={shown.title}
          proposed={shown.title}
        />
        {shown.deadlines.length + shown.promises.length > 0 && (
          <button type="button" class="button" onClick={() => onCalendar({ what: 'case', caseId: shown.id })}>
            <Icon node={CalendarPlus} /> {cases.calendar}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => void acts.remove(shown).then((gone) => gone !== null && onRemoved())}
        >
          <Icon node={X} /> {cases.unfollow}
        </button>
      </div>
    </header>
  );
}

/** The status of a case, to be chosen. */
export function StatusChoice(props: {
  id?: string;
  label?: string;
  tabIndex?: 0 | -1;
  status: CaseStatus;
  onChange: (status: CaseStatus) => void;
}) {
  const cases = useCaseWords();
  return (
    <span class="status-choice" data-status={props.status}>
      <Icon node={CircleDot} />
      <select
        id={props.id}
        aria-label={props.label}
        tabIndex={props.tabIndex}
        value={props.status}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value as CaseStatus)}
      >
        {CASE_STATUSES.map((status) => (
          <option key={status} value={status}>
            {cases.statuses[status]}
          </option>
        ))}
      </select>
    </span>
  );
}
