import { partyKey } from '@/lib/tracking/dues.ts';
import type { DeadlineFilter, DeadlineView } from '@/lib/tracking/views.ts';
import { partyLabel } from '../i18n/facts.ts';
import { useFollowingWords } from '../i18n/following.ts';

export interface DeadlineFiltersProps {
  all: readonly DeadlineView[];
  filter: DeadlineFilter;
  onFilter: (filter: DeadlineFilter) => void;
}

type Option = readonly [key: string, name: string];

/** Each once, in the order of the alphabet. */
const options = (found: readonly Option[]): Option[] =>
  [...new Map(found)].sort(([, a], [, b]) => a.localeCompare(b, 'da'));

/** Whose deadlines are shown. What there is none of is not offered, nor a body where there is but one. */
export function DeadlineFilters({ all, filter, onFilter }: DeadlineFiltersProps) {
  const words = useFollowingWords();
  const bodies = options(all.flatMap(({ item: { body } }) => (body ? [[body.key, body.name] as const] : [])));
  const parties = options(all.flatMap(({ by }) => (by ? [[partyKey(by), partyLabel(by)] as const] : [])));
  const cases = options(all.flatMap((one) => one.cases.map(({ id, title }) => [id, title] as const)));
  return (
    <fieldset class="list-tools" aria-label={words.filters}>
      <Filter
        label={words.body}
        any={words.anyBody}
        options={bodies.length > 1 ? bodies : []}
        value={filter.body}
        onChange={(body) => onFilter({ ...filter, body })}
      />
      <Filter
        label={words.responsible}
        any={words.anyone}
        options={parties}
        value={filter.by}
        onChange={(by) => onFilter({ ...filter, by })}
      />
      <Filter
        label={words.case}
        any={words.anyCase}
        options={cases}
        value={filter.case}
        onChange={(caseId) => onFilter({ ...filter, case: caseId })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.all}
          onChange={(event) => onFilter({ ...filter, all: event.currentTarget.checked })}
        />
        <span>{words.showSettled}</span>
      </label>
    </fieldset>
  );
}

function Filter(props: {
  label: string;
  any: string;
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { label, any, options, value, onChange } = props;
  if (options.length === 0 && value === null) return null;
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
        <option value="">{any}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
